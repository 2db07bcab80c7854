package io.varphi.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sin(x)^2 | \\sin^{2}(x)
          sin(x)^-1 | (\\sin(x))^{-1}
          sigmoid(x)^alpha | (\\sigma(x))^{\\alpha}
          tanh(x)^0.5 | (\\tanh(x))^{0.5}
          tan(x) | \\tan(x)
          2*tan(x/2) | 2 \\, \\tan\\left(\\frac{x}{2}\\right)
          tan(x)^2 | \\tan^{2}(x)
          tan(x)^-1 | (\\tan(x))^{-1}
          tan(x)/x | \\frac{\\tan(x)}{x}
          sin(x)/cos(2*x) | \\frac{\\sin(x)}{\\cos(2 x)}
          x + -1 | x - 1
          x + -0.4472 | x - 0.4472
          x + -2*x | x - 2 x
          x + -x | x - x
          x - -1 | x - (-1)
          x - -2*x | x - (-2 x)
          log1p(-2*x) | \\ln(1 - 2 x)
          x*-2 | x (-2)
          x/-2 | \\frac{x}{-2}
          1e10*x | 10^{10} x
          -1e10 | -10^{10}
          2.5e10*x | 2.5 \\cdot 10^{10} x
          """)
  void readsAsMathematics(String formula, String latex) {
    assertEquals(latex, Latex.of(ParserTest.parse(formula), Map.of("alpha", "\\alpha")));
  }

  /** Every row's condition holds exactly where the row is taken. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x < 1 ? x > 2 ? 1 : 2 : 3 | 1 & 2 < x < 1 \\\\ 2 & x < 1 \\\\ 3 & x \\ge 1
          x > 1 ? x < 2 ? 1 : 2 : 3 | 1 & 1 < x < 2 \\\\ 2 & x \\ge 2 \\\\ 3 & x \\le 1
          x > 1 ? 1 : x < 2 ? 2 : 3 | 1 & x > 1 \\\\ 2 & x \\le 1 \\\\ 3 & 2 \\le x \\le 1
          x > 1 ? 1 : x >= 1 ? 2 : 3 | 1 & x > 1 \\\\ 2 & 1 \\le x \\le 1 \\\\ 3 & x < 1
          x > alpha ? 1 : x > 0 ? 2 : 3 | 1 & x > \\alpha \\\\ 2 & 0 < x \\le \\alpha \\\\ 3 & x \\le 0
          x < alpha ? x > 2 ? 1 : 2 : 3 | 1 & 2 < x < \\alpha \\\\ 2 & x < \\alpha,\\ x \\le 2 \\\\ 3 & x \\ge \\alpha
          """)
  void rowsOfACase(String formula, String rows) {
    assertEquals(
        "\\begin{cases} " + rows + " \\end{cases}",
        Latex.of(ParserTest.parse(formula), Map.of("alpha", "\\alpha")));
  }
}
