package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveTest {
  private static final Figure FIGURE = Figure.of(TestCurves.RELU).size(60, 45);

  @TempDir private Path folder;

  @BeforeAll
  static void needNoDisplay() {
    System.setProperty("java.awt.headless", "true");
  }

  @Test
  void formatIsThatOfTheExtension() throws IOException {
    for (String name : List.of("a.svg", "b.SVG", "c.png", "d.csv", "e.pdf", "f.tex")) {
      FIGURE.save(folder.resolve(name));
    }
    assertEquals(FIGURE.toSvg(), Files.readString(folder.resolve("a.svg")));
    assertEquals(FIGURE.toSvg(), Files.readString(folder.resolve("b.SVG")));
    assertEquals(FIGURE.toCsv(), Files.readString(folder.resolve("d.csv")));
    assertArrayEquals(FIGURE.toPdf(), Files.readAllBytes(folder.resolve("e.pdf")));
    assertEquals(FIGURE.toTex(TexForm.DOCUMENT), Files.readString(folder.resolve("f.tex")));
    byte[] png = FIGURE.toPng(300);
    assertEquals(-1, Arrays.mismatch(png, Files.readAllBytes(folder.resolve("c.png"))));
    assertEquals(List.of("a.svg", "b.SVG", "c.png", "d.csv", "e.pdf", "f.tex"), files());
  }

  @Test
  void otherExtensionsAreErrorsThatSayWhatIsAllowed() throws IOException {
    String gif = failure("figure.gif");
    assertTrue(gif.contains(".gif") && gif.contains(".svg, .pdf, .png, .tex or .csv"), gif);
    String none = failure("figure");
    assertTrue(
        none.contains("no extension") && none.contains(".svg, .pdf, .png, .tex or .csv"), none);
    assertEquals(List.of(), files());
  }

  private String failure(String name) {
    Path file = folder.resolve(name);
    return assertThrows(IllegalArgumentException.class, () -> FIGURE.save(file)).getMessage();
  }

  @Test
  void replacesAFile() throws IOException {
    Path file = folder.resolve("a.svg");
    Files.writeString(file, "before");
    FIGURE.save(file);
    assertEquals(FIGURE.toSvg(), Files.readString(file));
    assertEquals(List.of("a.svg"), files());
  }

  @Test
  void failuresLeaveNothingBehind() throws IOException {
    Path missing = folder.resolve("no/a.svg");
    assertMessage(missing, "there is no directory " + missing.getParent());
    Path file = Files.writeString(folder.resolve("file"), "");
    assertMessage(file.resolve("a.svg"), file + " is not a directory");
    Path directory = Files.createDirectory(folder.resolve("dir.svg"));
    assertMessage(directory, "it is a directory");
    assertEquals(List.of("dir.svg", "file"), files());
  }

  @Test
  void failureWhileWritingLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.svg"), "before");
    Figure broken = FIGURE.title("激");
    assertThrows(IllegalArgumentException.class, () -> broken.save(file));
    assertEquals("before", Files.readString(file));
    String tooLong = "x".repeat(300) + ".svg";
    IOException e = assertThrows(IOException.class, () -> FIGURE.save(folder.resolve(tooLong)));
    assertTrue(e.getMessage().startsWith("cannot write " + folder), e.getMessage());
    assertEquals(List.of("a.svg"), files());
  }

  private static void assertMessage(Path file, String reason) {
    IOException e = assertThrows(IOException.class, () -> FIGURE.save(file));
    assertEquals("cannot write " + file + ": " + reason, e.getMessage());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
