package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathsParserTest {
  private static final MathsNode X = new MathsNode.Symbol(MathsAtom.ORDINARY, Face.ITALIC, "x");
  private static final MathsNode TWO = MathsNode.sign(MathsAtom.ORDINARY, "2");

  private static MathsNode row(MathsNode... nodes) {
    return new MathsNode.Row(List.of(nodes));
  }

  @Test
  void scriptsPrimesAndUnicodeScriptsAreTheSame() {
    MathsNode squared = row(new MathsNode.Scripts(X, Optional.empty(), Optional.of(row(TWO))));
    assertEquals(squared, MathsParser.parse("x^{2}"));
    assertEquals(squared, MathsParser.parse("x ^ 2"));
    assertEquals(squared, MathsParser.parse("x²"));
    assertEquals(MathsParser.parse("x_2"), MathsParser.parse("x₂"));
    assertEquals(MathsParser.parse("x'"), MathsParser.parse("x^{\\prime}"));
    assertEquals(MathsParser.parse("x''^2"), MathsParser.parse("x^{\\prime\\prime2}"));
    assertEquals(MathsParser.parse("x_i^2"), MathsParser.parse("x^2_i"));
  }

  @Test
  void typedSignsAreThoseOfCommands() {
    assertEquals(MathsParser.parse("\\alpha\\le\\beta\\cdot x"), MathsParser.parse("α≤β·x"));
    assertEquals(MathsParser.parse("-x"), MathsParser.parse("\u2212x"));
    assertEquals(MathsParser.parse("\\mathbb{R}"), MathsParser.parse("ℝ"));
    assertEquals(MathsParser.parse("\\mathbb R"), MathsParser.parse("ℝ"));
    assertEquals(MathsParser.parse("\\mathcal{L}"), MathsParser.parse("ℒ"));
    assertEquals(MathsParser.parse("\\frac12"), MathsParser.parse("\\frac{1}{2}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          x + \\foo                   ¦ 5  ¦ \\foo
          \\frac{1}                   ¦ 9  ¦ missing
          x^                          ¦ 3  ¦ missing
          {x                          ¦ 1  ¦ {
          x}                          ¦ 2  ¦ }
          x^2^3                       ¦ 4  ¦ superscripts
          x_2_3                       ¦ 4  ¦ subscripts
          \\left( x                   ¦ 1  ¦ \\right
          \\left x                    ¦ 7  ¦ bracket
          \\left\\alpha x\\right)     ¦ 6  ¦ bracket
          x \\right)                  ¦ 3  ¦ closes nothing
          x & y                       ¦ 3  ¦ closes nothing
          \\begin{matrix} x           ¦ 1  ¦ matrix
          \\begin{cases} x & y & z \\end{cases} ¦ 21 ¦ columns
          \\begin{cases} x            ¦ 1  ¦ \\end{cases}
          \\begin{cases} \\end{cases} ¦ 1  ¦ no cases
          é                           ¦ 1  ¦ \\text
          \\text{a $x$}               ¦ 9  ¦ formula
          \\text{a \\alpha}           ¦ 9  ¦ \\alpha
          \\text x                    ¦ 7  ¦ {
          \\mathbb{r}                 ¦ 8  ¦ A to Z
          \\sqrt[3 x                  ¦ 6  ¦ ]
          \\,^2                       ¦ 1  ¦ space
          αβ \\                       ¦ 4  ¦ name
          x # y                       ¦ 3  ¦ #
          """)
  void whatCannotBeSetIsNamedWithItsColumn(String formula, int column, String named) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> MathsParser.parse(formula)).getMessage();
    assertTrue(message.contains("in column " + column + " of"), message);
    assertTrue(message.contains(named), message);
    assertTrue(message.contains("; "), "a next step: " + message);
  }

  @Test
  void columnsCountFromTheBeginningOfTheLabel() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Label.tex("激活 $x + \\foo$"))
            .getMessage();
    assertTrue(message.contains("in column 9 of the label"), message);
  }

  @Test
  void nestingIsLimited() {
    String deep = "{".repeat(100_000) + "}".repeat(100_000);
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> MathsParser.parse(deep))
            .getMessage()
            .contains("too deep"));
  }

  static Stream<String> formulas() {
    Stream<String> catalogue =
        Activations.all().stream()
            .flatMap(f -> Stream.of(f.latex(), f.derivativeLatex(), f.secondDerivativeLatex()));
    Stream<String> others =
        Catalogue.entries().stream()
            .flatMap(entry ->
                switch (entry) {
                  case Activation _ -> Stream.empty();
                  case Gate g ->
                      Stream.of(g.latex(), g.derivativeByValueLatex(), g.derivativeByGateLatex());
                  case Normalizer normalizer -> Stream.of(normalizer.latex());
                  case Maxout maxout -> Stream.of(maxout.latex());
                });
    return Stream.of(catalogue, others, typed()).flatMap(s -> s);
  }

  private static Stream<String> typed() {
    return Stream.of(
        "\\mathrm{GELU}(x) = x\\,\\Phi(x) = \\dfrac{x}{2}\\left(1 + \\tfrac12\\right)",
        "\\sum_{i=1}^{n} x_i^2 \\ne \\int_{-\\infty}^{\\infty} f(x)\\,\\mathrm{d}x",
        "\\sqrt[n]{x} + \\hat{y} \\in \\mathbb{R}^{n\\times m}, \\quad \\mathcal{L}(\\theta)",
        "\\left\\{ x \\mid x > 0 \\right\\}",
        "\\left\\lfloor x \\right\\rfloor \\left\\| x \\right\\|_2 \\left. x \\right|",
        "\\operatorname*{argmax}_x \\max_{x \\in X} \\textbf{a b} {x+y}z \\text{若 } x",
        "f''(x)^2 \\! \\: \\; \\ \\qquad \\displaystyle \\frac{\\textstyle a}{b}",
        "\\|x\\| \\vert x \\lvert x \\rvert \\langle x, y\\rangle \\notin \\cdots \\ldots");
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void texThatIsWrittenReadsAsTheSameFormula(String formula) {
    MathsNode node = MathsParser.parse(formula);
    assertEquals(node, MathsParser.parse(MathsTex.of(node)), MathsTex.of(node));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "{}^{2}", "_i", "\\displaystyle"})
  void emptyFormulasAreFormulas(String formula) {
    assertDoesNotThrow(() -> Label.formula(formula).typeset(10));
  }
}
