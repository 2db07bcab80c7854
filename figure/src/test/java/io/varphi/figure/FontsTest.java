package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everyFaceHasItsFontAndItsFile(Face face) throws IOException {
    Glyph space = Fonts.in(face, 0xa0).orElseThrow();
    assertEquals(face.font(), space.font());
    try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + face.font() + ".ttf")) {
      assertArrayEquals(in.readAllBytes(), Fonts.file(face.font()));
    }
  }

  @Test
  void unknownFontsAreErrors() {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Fonts.file("Comic"))
            .getMessage()
            .contains("Comic"));
  }

  @Test
  void charactersComeFromTheFirstFontThatHasThem() {
    assertEquals(Face.BOLD.font(), Fonts.glyph(Face.BOLD, 'a').font());
    assertEquals(Face.ITALIC.font(), Fonts.glyph(Face.BOLD, 'α').font());
    assertEquals(Face.SIGNS.font(), Fonts.glyph(Face.ROMAN, '≲').font());
    assertEquals(Face.SIZE1.font(), Fonts.glyph(Face.ROMAN, '∑').font());
  }

  @Test
  void styledCapitalsStandForThemselves() {
    Glyph reals = Fonts.glyph(Face.ROMAN, 'ℝ');
    assertEquals(Face.SIGNS.font(), reals.font());
    assertEquals("ℝ", reals.text());
    assertEquals(Fonts.in(Face.SIGNS, 'R').orElseThrow().id(), reals.id());
    assertEquals(Face.SCRIPT.font(), Fonts.glyph(Face.ROMAN, 'ℒ').font());
  }

  @Test
  void addedFilesAreFontsWithTheirOwnName() throws IOException {
    byte[] font = Fonts.file(Face.SCRIPT.font());
    FontFile read = FontFile.read(written("script.ttf", font));
    assertEquals("KaTeX_Caligraphic-Regular", read.name());
    assertArrayEquals(font, read.bytes());
    assertTrue(new Font(read).glyph('L').isPresent());
  }

  @Test
  void theFirstFontOfACollectionCounts() throws IOException {
    byte[] script = Fonts.file(Face.SCRIPT.font());
    byte[] signs = Fonts.file(Face.SIGNS.font());
    FontFile read = FontFile.read(written("both.ttc", collection(script, signs)));
    assertEquals("KaTeX_Caligraphic-Regular", read.name());
    Glyph expected = Fonts.in(Face.SCRIPT, 'L').orElseThrow();
    Glyph actual = new Font(read).glyph('L').orElseThrow();
    assertEquals(expected.bounds(), actual.bounds());
    assertEquals(expected.advance(), actual.advance());
  }

  /** Both fonts in one file: their tables are where they were, relative to its beginning. */
  private static byte[] collection(byte[]... fonts) {
    int header = 12 + 4 * fonts.length;
    int length = header;
    for (byte[] font : fonts) {
      length += font.length;
    }
    ByteBuffer out = ByteBuffer.allocate(length);
    out.putInt(0x74746366).putInt(0x00010000).putInt(fonts.length);
    int place = header;
    for (byte[] font : fonts) {
      out.putInt(place);
      out.put(place, font);
      for (int i = 0; i < out.getShort(place + 4); i++) {
        int offset = place + 12 + 16 * i + 8;
        out.putInt(offset, out.getInt(offset) + place);
      }
      place += font.length;
    }
    return out.array();
  }

  @Test
  void addedFontsDrawWhatTheOthersLackAndOnlyOnce() throws IOException {
    byte[] font = Fonts.file(Face.SCRIPT.font()).clone();
    Path file = written("again.ttf", font);
    Fonts.add(file);
    Fonts.add(file);
    String name = "KaTeX_Caligraphic-Regular-2"; // the first of that name comes along
    assertArrayEquals(font, Fonts.file(name));
    assertThrows(IllegalArgumentException.class, () -> Fonts.file(name.replace("2", "3")));
    assertEquals(Face.ROMAN.font(), Fonts.glyph(Face.ROMAN, 'L').font());
    assertEquals(name, Fonts.other('L').orElseThrow().font());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OTTO", "ttcf", "wOF2....", "text that is no font at all"})
  void whatIsNoFontIsAnErrorThatNamesTheFile(String content) throws IOException {
    Path file = written("bad.ttf", content.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    String message =
        assertThrows(IllegalArgumentException.class, () -> FontFile.read(file)).getMessage();
    assertTrue(message.contains("bad.ttf") && message.contains("; give"), message);
  }

  @Test
  void truncatedFontsAreErrors() throws IOException {
    byte[] font = Fonts.file(Face.SCRIPT.font());
    for (int length : List.of(3, 11, 40, 200, font.length / 2)) {
      Path file = written("cut.ttf", java.util.Arrays.copyOf(font, length));
      assertThrows(IllegalArgumentException.class, () -> FontFile.read(file), length + " bytes");
    }
  }

  @Test
  void filesThatAreNotThereAreNamed() {
    Path nowhere = folder.resolve("nowhere.ttf");
    assertEquals(
        "cannot read the font " + nowhere + ": there is no such file",
        assertThrows(IOException.class, () -> Fonts.add(nowhere)).getMessage());
  }

  private Path written(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
