package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTest {
  @Test
  void aTypedFormulaIsSetButSaysWhatWasTyped() {
    Label label = FunctionLabel.of(Activation.parse("x*sigmoid(1.702*x)"));
    assertEquals("x*sigmoid(1.702*x)", label.toString());
    assertEquals("$x\\,\\sigma(1.702x)$", label.toTex());
    assertEquals("x*sigmoid(1.702*x)", label.typeset(10).text());
    assertEquals("f\u2032(x)", label.derivative().toString());
  }

  private static final double EXACT = 1e-9;

  @Test
  void advancesAreThoseOfTheFont() {
    // KaTeX_Main-Regular: A 750, V 750 thousandths of an em, without kerning
    assertEquals(15, Label.words("AV").typeset(10).width(), EXACT);
    // KaTeX_Typewriter-Regular: 525 for every character, at 0.95 of the size
    assertEquals(0.95 * 5.25 * 3, Label.code("x*x").typeset(10).width(), EXACT);
  }

  @Test
  void primesAreRaisedAndSmall() {
    TextBox box = Label.words("f\u2032").typeset(10);
    TextBox.Placed prime = box.glyphs().getLast();
    assertEquals(7, prime.size(), EXACT);
    assertEquals(3.63, prime.rise(), EXACT);
    assertTrue(box.ascent() > 7 && box.ascent() < 8, "as high as a capital letter: " + box);
  }

  @Test
  void scriptsOfUnicodeAreSetAsScripts() {
    TextBox box = Label.words("ReLU\u00b2, a\u2081").typeset(10);
    assertEquals(7, box.glyphs().get(4).size(), EXACT);
    assertEquals(-1.5, box.glyphs().getLast().rise(), EXACT);
    assertEquals(Fonts.glyph(Face.ROMAN, '2'), box.glyphs().get(4).glyph());
    assertEquals("ReLU\u00b2, a\u2081", Label.words("ReLU\u00b2, a\u2081").toString());
    assertTrue(box.descent() > 0);
  }

  @Test
  void italicLettersMakeRoomForWhatFollows() {
    double f = Label.variable("f").typeset(10).width();
    double advance = Fonts.glyph(Face.ITALIC, 'f').advance() * 10 * Glyph.UNIT;
    assertTrue(f > advance + 0.5, f + " against " + advance);
    assertEquals(f, Label.variable("f").prime().typeset(10).glyphs().getLast().x(), EXACT);
  }

  @Test
  void signsOfNumbersAreMinusSigns() {
    assertEquals(
        "a = \u22121, (\u2212.5), x-1, L-2", Label.words("a = -1, (-.5), x-1, L-2").toString());
    assertEquals("a = -1", Label.words("a = -1").plain());
    assertEquals("x-1", Label.code("x-1").toString());
  }

  @Test
  void derivativesHaveAPrimeBeforeTheirParameters() {
    assertEquals("GELU\u2032", derivative(Label.words("GELU")));
    assertEquals("Leaky ReLU\u2032", derivative(Label.words("Leaky ReLU")));
    assertEquals("ELU\u2032(α = 2)", derivative(Label.words("ELU(α = 2)")));
    assertEquals("GELU (tanh)\u2032", derivative(Label.words("GELU (tanh)")));
    assertEquals("f\u2032(x)", derivative(Label.code("x*sigmoid(x)")));
    Label inParts =
        Label.words("ReLU\u00b2").then(Label.words("(")).then(Label.variable("t").index("l"));
    assertEquals("ReLU\u00b2\u2032(t_l", derivative(inParts));
    assertEquals("(x)\u2032", derivative(Label.words("(x)")));
    assertEquals("f\u2032(x)", derivative(Label.tex("$x\\,\\Phi(x)$")));
    assertEquals("GELU\u2032", derivative(Label.tex("GELU: $x\\,\\Phi(x)$")));
    assertEquals("ELU\u2032(α = 2)", derivative(Label.tex("ELU($\\alpha = 2$)")));
  }

  private static String derivative(Label label) {
    return label.derivative().toString();
  }

  @Test
  void greekComesFromTheItalicFont() {
    TextBox box = Label.words("α").typeset(10);
    assertEquals(Face.ITALIC.font(), box.glyphs().getFirst().glyph().font());
  }

  @Test
  void accentsStandOnLettersOfTheSameFont() {
    TextBox box = Label.words("\u00e9").typeset(10);
    assertEquals(List.of("e", "\u0301"), box.glyphs().stream().map(p -> p.glyph().text()).toList());
    assertEquals(Label.words("e").typeset(10).width(), box.width(), EXACT);
    assertEquals(0, box.glyphs().getLast().rise(), EXACT);
    TextBox decomposed = Label.words("e\u0301").typeset(10);
    assertEquals(box.glyphs(), decomposed.glyphs(), "composed or not");
    assertTrue(Label.words("\u00c9").typeset(10).ascent() > box.ascent() + 2, "higher on capitals");
    Glyph dotless = Label.words("\u00ef").typeset(10).glyphs().getFirst().glyph();
    assertEquals("i", dotless.text());
    assertEquals(Fonts.glyph(Face.ROMAN, '\u0131').id(), dotless.id());
    assertDoesNotThrow(() -> Label.words("Fran\u00e7ois \u00d1 \u0151 \u01d6").typeset(10));
  }

  @Test
  void wordsMayHaveFormulas() {
    Label label = Label.tex("GELU, $x\\,\\Phi(x)$: 5\\$ \u2264 50 %");
    assertEquals("GELU, x \u03a6(x): 5$ \u2264 50 %", label.toString());
    assertEquals(Label.words("GELU"), Label.tex("GELU"));
    assertEquals(
        Label.words("a = ").then(Label.tex("$b$")).typeset(10), Label.tex("a = $b$").typeset(10));
  }

  @Test
  void markupThatIsNotClosedIsAnErrorWithItsColumn() {
    for (String text : List.of("ab $x", "ab \\alpha", "ab \\")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> Label.tex(text)).getMessage();
      assertTrue(message.contains("in column 4 of the label"), message);
    }
  }

  @Test
  void everythingIsWrittenAsTex() {
    assertEquals("Leaky ReLU", Label.words("Leaky ReLU").toTex());
    assertEquals("ReLU$^{2}$, a$_{1}$", Label.words("ReLU\u00b2, a\u2081").toTex());
    assertEquals("$\\alpha $ = $-$1", Label.words("\u03b1 = -1").toTex());
    assertEquals("$t_{l}'$", Label.variable("t").index("l").prime().toTex());
    assertEquals("\\textbf{50 \\%}", Label.bold("50 %").toTex());
    assertEquals("\\texttt{x\\textasciicircum{}2}", Label.code("x^2").toTex());
    assertEquals("激活 $\\frac{x}{2}$", Label.tex("激活 $\\frac x2$").toTex());
    assertEquals("$\\displaystyle f'(x)=\\Phi(x)$", Label.formula("f'(x) = \\Phi(x)").toTex());
    assertEquals("\\#\\$\\%\\&\\_\\{\\}$<$", Label.words("#$%&_{}<").toTex());
  }

  @Test
  void missingCharactersAreErrorsThatNameThem() {
    for (String text : List.of("激", "a\n", "\ud83d\ude00", "ж", "e\ufe0f")) {
      Label label = Label.words(text);
      int last = text.codePointBefore(text.length());
      String message =
          assertThrows(IllegalArgumentException.class, () -> label.typeset(10)).getMessage();
      assertTrue(message.contains("U+%04X".formatted(last)), message);
      assertTrue(message.contains(Character.getName(last)), message);
    }
  }

  @Test
  void emptyTextTakesNoRoom() {
    assertEquals(new TextBox(List.of(), List.of(), 0, 0, 0, ""), Label.words("").typeset(10));
  }
}
