package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageOptionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "kitty, '\u001b_Ga=T,'",
    "KITTY, '\u001b_Ga=T,'",
    "iterm, '\u001b]1337;File=inline=1;'",
    "sixel, '\u001bP0;1q\"1;1;640;'"
  })
  void picturesAreWritten(String choice, String start) {
    String output = Run.output("plot", "gelu", "--image", choice);
    assertTrue(output.startsWith(start), output.substring(0, 40));
  }

  @Test
  void textIsWrittenWhereNobodySeesIt() {
    String text = Run.output("plot", "gelu");
    assertEquals(text, Run.output("plot", "gelu", "--image=auto"));
    assertEquals(text, Run.output("plot", "gelu", "--image=braille"));
  }

  @Test
  void noneIsNothing() {
    assertEquals("", Run.output("plot", "gelu", "--image=none"));
  }

  @Test
  void aFileMayBeWrittenToo() throws Exception {
    Path file = folder.resolve("gelu.svg");
    String output = Run.output("plot", "gelu", "-o", file.toString(), "--image=sixel");
    assertTrue(output.startsWith("\u001bP"), output.substring(0, 40));
    assertTrue(Files.readString(file).contains("<svg"));
  }

  @Test
  void galleriesAreShown() {
    String[] command = {"gallery", "relu", "gelu", "silu", "--columns", "2"};
    String picture = Run.output(with(command, "--image=sixel"));
    assertTrue(picture.startsWith("\u001bP0;1q\"1;1;480;"), picture.substring(0, 40));
    String text = Run.output(with(command, "--image=braille"));
    assertTrue(text.lines().allMatch(line -> TextWidth.of(line) <= 76), text);
    assertTrue(text.lines().anyMatch(l -> l.contains("ReLU") && l.contains("GELU")), text);
    assertTrue(text.lines().anyMatch(l -> l.contains("SiLU") && !l.contains("GELU")), text);
  }

  private static String[] with(String[] command, String option) {
    String[] whole = Arrays.copyOf(command, command.length + 1);
    whole[command.length] = option;
    return whole;
  }

  @Test
  void otherChoicesAreRefused() {
    String sentence =
        "varphi: --image cannot be \"png\"; it is auto, kitty, sixel, iterm, braille or none\n";
    assertEquals(new Run(2, "", sentence), Run.of("plot", "gelu", "--image=png"));
  }

  @Test
  void aGalleryNeedsAPlace() {
    Run run = Run.of("gallery", "relu");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--image auto"), run.err());
  }
}
