package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The study of both READMEs is run and prints what stands there, but for times and the width of
 * their column. Run with {@code -Dvarphi.update=true} to write the output anew.
 */
class LabReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK =
      Pattern.compile("```text\n\\$ \\./varphi (lab run [^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  /** A block of a README with a command. */
  private record Example(Path file, String text, Matcher block) {
    static Example of(String name) throws IOException {
      Path file = ROOT.resolve(name);
      String text = Files.readString(file);
      Matcher block = BLOCK.matcher(text);
      assertTrue(block.find(), name + " has the study");
      return new Example(file, text, block);
    }

    String command() {
      return block.group(1);
    }

    void compare(String printed) throws IOException {
      if (Boolean.getBoolean("varphi.update")) {
        Files.writeString(
            file, text.substring(0, block.start(2)) + printed + text.substring(block.end(2)));
      } else {
        assertEquals(timeless(block.group(2)), timeless(printed), "run with -Dvarphi.update=true");
      }
    }

    private static String timeless(String output) {
      return output.replaceAll(" +", " ").replaceAll("[0-9.]+ ([0-9.]+ kB)", "TIME $1");
    }
  }

  @Test
  void theStudyPrintsWhatStandsThere() throws IOException {
    Example english = Example.of("README.md");
    Example chinese = Example.of("README.zh.md");
    assertEquals(english.command() + " --lang zh", chinese.command());
    english.compare(output(english.command()));
    chinese.compare(output(chinese.command())); // nothing is trained again
  }

  private String output(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    int place = words.indexOf("-o") + 1;
    String name = words.get(place);
    words.set(place, folder.resolve(name).toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Varphi.run(
            words.toArray(String[]::new),
            InputStream.nullInputStream(),
            out,
            err,
            new Environment(Map.of("LANG", "en_US.UTF-8"), false));
    assertEquals(0, status, err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).replace(folder.resolve(name).toString(), name);
  }
}
