package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexTextTest {
  private static String words(String text) {
    return Label.words(text).toTex();
  }

  @ParameterizedTest
  @CsvSource({
    "f\u2032(x), f$'$(x)",
    "f\u2032\u00b2(x), f$'^{2}$(x)",
    "f\u2032\u2032\u00b2\u207f, f$''^{2n}$",
    "f\u00b2\u2032, f$^{2\\prime }$",
    "f\u00b2\u2083, f$^{2}_{3}$"
  })
  void primesAreTypedAndTheRestIsRaised(String text, String tex) {
    assertEquals(tex, words(text));
  }

  @Test
  void noLetterHasTwoScriptsOfAKind() {
    assertEquals("f$^{2}{}'$", Label.words("f\u00b2").prime().toTex());
    assertEquals("f$^{2}_{i}{}'$", Label.words("f\u00b2").index("i").prime().toTex());
    assertEquals("$t_{i}{}_{j}'$", Label.variable("t").index("i").index("j").prime().toTex());
    assertEquals("$x^{2}{}'$", Label.tex("$x^2$").prime().toTex());
    assertEquals("f$'$g$'$", Label.words("f").prime().then(Label.words("g").prime()).toTex());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '@',
      value = {
        "a-b, a-b",
        "a--b---c, a-\\/-b-\\/-\\/-c",
        "@a,,b@, @a,\\/,b@",
        "\"a\", \\textquotedbl{}a\\textquotedbl{}",
        "''a', \\textquotesingle{}\\textquotesingle{}a\\textquotesingle{}",
        "?`a!`, ?\\textasciigrave{}a!\\textasciigrave{}"
      })
  void whatFontsWouldJoinStaysApart(String text, String tex) {
    assertEquals(tex, words(text));
    assertEquals("\\textbf{" + tex + "}", Label.bold(text).toTex());
    assertEquals("\\texttt{" + tex + "}", Label.code(text).toTex());
    assertEquals("$\\text{" + tex + "}$", Label.tex("$\\text{" + text + "}$").toTex());
  }

  @Test
  void quotationMarksInFormulasAreText() {
    String quote = "\\text{\\textquotedbl{}}";
    assertEquals("$\\mathit{a" + quote + "}$", Label.variable("a\"").toTex());
    assertEquals("$\\mathit{a'}$", Label.variable("a'").toTex());
    assertEquals("$\\operatorname{a" + quote + "}$", Label.tex("$\\operatorname{a\"}$").toTex());
  }
}
