package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileFormatTest {
  private static final Set<FileFormat> PICTURES =
      EnumSet.of(FileFormat.PNG, FileFormat.SVG, FileFormat.PDF);

  @Test
  void extensionsSayTheFormat() {
    assertEquals(FileFormat.SVG, FileFormat.of(Path.of("folder.png/figure.SVG")));
    assertEquals(FileFormat.TEX, FileFormat.of(Path.of("a.b.tex")));
    assertEquals(FileFormat.PDF, FileFormat.of(Path.of("a.pdf"), PICTURES));
    for (FileFormat format : FileFormat.values()) {
      assertEquals(format, FileFormat.of(Path.of("x." + format)));
    }
  }

  @Test
  void capitalsAreReadTheSameInTurkish() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(
          "the file \"A.GIF\" cannot be written as .gif; use .svg, .pdf, .png, .tex or .csv",
          failure(Path.of("A.GIF"), EnumSet.allOf(FileFormat.class)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void otherExtensionsAreErrorsThatSayWhatIsAllowed() {
    assertEquals(
        "the file \"a.csv\" cannot be written as .csv; use .svg, .pdf or .png",
        failure(Path.of("a.csv"), PICTURES));
    assertEquals(
        "the file \"a.csv\" cannot be written as .csv; use .svg",
        failure(Path.of("a.csv"), EnumSet.of(FileFormat.SVG)));
    String none = "the file \"%s\" has no extension; use .svg, .pdf or .png";
    assertEquals(none.formatted("figure"), failure(Path.of("figure"), PICTURES));
    assertEquals(none.formatted("figure."), failure(Path.of("figure."), PICTURES));
  }

  private static String failure(Path file, Set<FileFormat> allowed) {
    return assertThrows(IllegalArgumentException.class, () -> FileFormat.of(file, allowed))
        .getMessage();
  }
}
