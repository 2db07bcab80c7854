package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextRunTest {
  @Test
  void wordsAreOneRun() {
    assertEquals(List.of("Two words, −4"), texts(Label.words("Two words, -4").typeset(10)));
    assertEquals(List.of("in bold"), texts(Label.bold("in bold").typeset(10)));
    assertEquals(List.of(), TextRun.of(Label.words("").typeset(10)));
  }

  @Test
  void otherFontsAndHeightsAreOtherRuns() {
    Label label = Label.variable("f").prime().then(Label.words("(α = 0.5)"));
    assertEquals(List.of("f", "′", "(", "α ", "= 0.5)"), texts(label.typeset(10)));
    assertEquals(List.of("1 + x", "2", "y", "′"), texts(TestScenes.fraction()));
  }

  @Test
  void gapsAreSpacesIfTheyLookLikeSome() {
    assertEquals(List.of("aa"), texts(pair(0.1)));
    assertEquals(List.of("a a"), texts(pair(0.2)));
    assertEquals(List.of("a a"), texts(pair(3)));
    assertEquals(List.of("aa"), texts(pair(-0.4)));
  }

  @Test
  void accentsBelongToTheirLetters() {
    TextBox box = Label.words("Café Ō").typeset(10);
    assertEquals("Café Ō", TextRun.text(box));
    List<String> pieces = TextRun.accented(box).stream().map(TextRun::text).toList();
    assertEquals(List.of("Café Ō"), pieces);
    assertEquals("x\u0302 + 1", TextRun.text(Label.tex("$\\hat x + 1$").typeset(10)));
  }

  /** A letter twice, with a gap in em. */
  private static TextBox pair(double gap) {
    Glyph a = Fonts.glyph(Face.ROMAN, 'a');
    double x = 10 * (a.advance() / 1000 + gap);
    List<TextBox.Placed> both =
        List.of(new TextBox.Placed(a, 0, 0, 10), new TextBox.Placed(a, x, 0, 10));
    return new TextBox(both, List.of(), x + 5, 5, 0, "");
  }

  private static List<String> texts(TextBox box) {
    return TextRun.of(box).stream().map(TextRun::text).toList();
  }
}
