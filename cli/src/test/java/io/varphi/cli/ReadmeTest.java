package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every snippet of both READMEs is run and prints what stands there. Run with {@code
 * -Dvarphi.update=true} to write the outputs and the picture anew.
 */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PICTURE = ROOT.resolve("docs/pictures/curves.svg");
  private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JAVA =
      Pattern.compile("```java\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh.md"})
  void commandsPrintWhatStandsThere(String name) throws IOException {
    String readme = Files.readString(ROOT.resolve(name));
    StringBuilder actual = new StringBuilder();
    Matcher block = CONSOLE.matcher(readme);
    int commands = 0;
    while (block.find()) {
      StringBuilder session = new StringBuilder("```console\n");
      for (String line : block.group(1).split("\n", -1)) {
        if (line.startsWith("$ ")) {
          session.append(line).append('\n').append(output(line.substring(2)));
          commands++;
        }
      }
      block.appendReplacement(actual, Matcher.quoteReplacement(session + "```"));
    }
    block.appendTail(actual);
    compare(name, readme, actual.toString());
    assertTrue(readme.contains(" " + Catalogue.entries().size() + " "), "the number of entries");
    assertTrue(commands >= 4, "the README has its commands");
  }

  private String output(String command) throws IOException {
    List<String> words = words(command);
    if (words.getFirst().equals("./mvnw")) {
      String ci = Files.readString(ROOT.resolve(".ci/run"));
      assertTrue(ci.contains("./mvnw") && ci.contains(words.get(1)), "CI runs the same command");
      return "";
    }
    assertEquals("./varphi", words.removeFirst());
    int file = words.indexOf("-o") + 1;
    if (file > 0) {
      words.set(file, folder.resolve(words.get(file)).toString());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Varphi.run(
            words.toArray(String[]::new),
            InputStream.nullInputStream(),
            out,
            err,
            new Environment(Map.of("LANG", "en_US.UTF-8"), false));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
    assertEquals(0, status);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  @Test
  void thePictureIsTheOneThatTheCommandDraws() throws IOException {
    output("./varphi plot gelu silu mish --gradient -o curves.svg");
    byte[] drawn = Files.readAllBytes(folder.resolve("curves.svg"));
    if (Boolean.getBoolean("varphi.update")) {
      Files.createDirectories(PICTURE.getParent());
      Files.write(PICTURE, drawn);
    }
    assertArrayEquals(Files.readAllBytes(PICTURE), drawn, "run with -Dvarphi.update=true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh.md"})
  void theJavaProgramsPrintWhatStandsThere(String name) throws IOException, InterruptedException {
    String readme = Files.readString(ROOT.resolve(name));
    StringBuilder actual = new StringBuilder();
    Matcher snippet = JAVA.matcher(readme);
    int end = 0;
    int snippets = 0;
    while (snippet.find()) {
      actual.append(readme, end, snippet.start(2)).append(printed(snippet.group(1)));
      end = snippet.end(2);
      snippets++;
    }
    actual.append(readme.substring(end));
    compare(name, readme, actual.toString());
    assertEquals(3, snippets, "Java snippets with their output");
  }

  private String printed(String program) throws IOException, InterruptedException {
    Path source = folder.resolve("Snippet.java");
    Path errors = folder.resolve("errors.txt");
    Files.writeString(source, program);
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--class-path",
                System.getProperty("jdk.module.path", System.getProperty("java.class.path")),
                source.toString())
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();
    String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, java.waitFor(), () -> printed + errors(errors));
    return printed;
  }

  private static String errors(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(String name, String expected, String actual) throws IOException {
    if (Boolean.getBoolean("varphi.update")) {
      Files.writeString(ROOT.resolve(name), actual);
    } else {
      assertEquals(expected, actual, "run this test with -Dvarphi.update=true");
    }
  }
}
