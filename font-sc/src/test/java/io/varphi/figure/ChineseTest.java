package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.font.sc.VarphiSansSc;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures find the Chinese font and set it well. */
class ChineseTest {
  private static final String FONT = new VarphiSansSc().name();
  private static final double SIZE = 10;
  private static final double EXACT = 1e-9;

  private static TextBox words(String text) {
    return Label.words(text).typeset(SIZE);
  }

  private static TextBox.Placed glyph(TextBox box, String text) {
    return box.glyphs().stream()
        .filter(placed -> placed.glyph().text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in " + box));
  }

  private static String font(TextBox box, String text) {
    return glyph(box, text).glyph().font();
  }

  @Test
  void levelOneOfGb2312IsComplete() {
    String characters = level1();
    assertEquals(3755, characters.length());
    for (TextBox.Placed placed : words(characters).glyphs()) {
      assertEquals(FONT, placed.glyph().font(), placed.glyph().text());
      assertTrue(placed.glyph().bounds().getWidth() > 0, placed.glyph().text());
      assertEquals(1000, placed.glyph().advance(), EXACT, placed.glyph().text());
    }
  }

  @Test
  void namesOfPeopleAreThere() {
    for (TextBox.Placed placed : words("昇镕彧堃烜瑀頔澔棪硚乂囧").glyphs()) {
      assertEquals(FONT, placed.glyph().font(), placed.glyph().text());
    }
  }

  /** Rows 16 to 55, whose last five places are empty. */
  private static String level1() {
    byte[] codes = new byte[2 * (40 * 94 - 5)];
    for (int i = 0; i < codes.length / 2; i++) {
      codes[2 * i] = (byte) (0xa0 + 16 + i / 94);
      codes[2 * i + 1] = (byte) (0xa1 + i % 94);
    }
    return new String(codes, Charset.forName("GB2312"));
  }

  @Test
  void everyCharacterOfTheCatalogueIsThere() {
    Catalogue.entries()
        .forEach(entry -> {
          String summary = entry.card().summary().chinese();
          assertTrue(words(summary.replaceAll("\\s", " ")).width() > 0, summary);
        });
  }

  @Test
  void lettersDigitsAndMinusAreThoseOfKatex() {
    TextBox box = words("激活函数GELU的阈值为-0.5");
    assertEquals(FONT, font(box, "阈"));
    for (String text : List.of("G", "0", ".", "5")) {
      assertEquals(Face.ROMAN.font(), font(box, text));
    }
    assertEquals(Face.ROMAN.font(), font(words("梯度 = -1"), "\u2212"));
  }

  @Test
  void aQuarterSeparatesChineseFromLatin() {
    TextBox box = words("激GELU活2");
    assertEquals(12.5, glyph(box, "G").x(), EXACT);
    double latin = words("GELU").width();
    assertEquals(12.5 + latin + 2.5, glyph(box, "活").x(), EXACT);
    assertEquals(12.5 + latin + 15, glyph(box, "2").x(), EXACT);
    double space = Fonts.glyph(Face.ROMAN, ' ').advance() * Glyph.UNIT * SIZE;
    assertEquals(10 + space, glyph(words("激 GELU"), "G").x(), EXACT, "no more beside a space");
    TextBox formula = Label.tex("激$x$").typeset(SIZE);
    assertEquals(12.5, glyph(formula, "x").x(), EXACT, "formulas as well");
  }

  @Test
  void twoMarksInARowShareTheirRoom() {
    assertEquals(20, words("激，").width(), EXACT);
    assertEquals(35, words("激）：活").width(), EXACT);
    assertEquals(35, words("激，“活").width(), EXACT);
    assertEquals(40, words("激，。活").width() + 5, EXACT);
  }

  @Test
  void quotesAreWideInChineseAlone() {
    assertEquals(FONT, font(words("“激活”"), "“"));
    assertEquals(Face.ROMAN.font(), font(words("“gate”"), "“"));
    assertEquals(40, words("激……活").width(), EXACT);
  }

  @Test
  void formulasMayHaveChineseWords() {
    TextBox box =
        Label.formula("\\begin{cases} x & \\text{若 } x > 0 \\\\ 0 & 其他 \\end{cases}").typeset(SIZE);
    assertEquals(FONT, font(box, "若"));
    assertEquals(FONT, font(box, "他"));
  }

  @Test
  void boldTitlesHaveRegularCharacters() {
    assertEquals(FONT, font(Label.bold("图 1").typeset(SIZE), "图"));
    assertEquals(Face.BOLD.font(), font(Label.bold("图 1").typeset(SIZE), "1"));
  }

  @Test
  void writersGetTheFile() throws IOException {
    try (InputStream in = new VarphiSansSc().open()) {
      assertArrayEquals(in.readAllBytes(), Fonts.file(FONT));
    }
  }

  @Test
  void accentedLettersThatKatexCannotMakeAreHere() {
    assertEquals(FONT, font(words("Þ"), "Þ"));
  }

  @Test
  void rareCharactersAreErrors() {
    String message = assertThrows(IllegalArgumentException.class, () -> words("三鱻")).getMessage();
    assertTrue(message.contains("U+9C7B") && message.contains("--font"), message);
  }

  @Test
  void figuresHaveChineseTitles() {
    Figure figure = Figure.of(Activations.gelu(), Activations.mish()).title("激活函数及其梯度");
    String svg = figure.toSvg();
    assertTrue(svg.contains("<title") && svg.contains("激活函数及其梯度"), "as text for readers");
    assertFalse(
        IntStream.range(0, svg.length()).anyMatch(i -> svg.startsWith("<text", i)),
        "outlines, no text that needs a font");
    assertEquals(svg, figure.toSvg());
  }
}
