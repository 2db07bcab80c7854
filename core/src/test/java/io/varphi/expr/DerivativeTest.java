package io.varphi.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DerivativeTest {
  /** What a textbook prints. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x*Phi(x) | Phi(x) + x*phi(x) | phi(x)*(2 - x^2)
          x*sigmoid(x) | sigmoid(x)*(1 + x*sigmoid(-x)) | sigmoid(x)*sigmoid(-x)*(2 + x*sigmoid(-x) - x*sigmoid(x))
          tanh(x) | sech2(x) | -2*tanh(x)*sech2(x)
          sigmoid(x) | sigmoid(x)*sigmoid(-x) | sigmoid(x)*sigmoid(-x)*(sigmoid(-x) - sigmoid(x))
          softplus(x) | sigmoid(x) | sigmoid(x)*sigmoid(-x)
          softplus(alpha*x)/alpha | sigmoid(alpha*x) | alpha*sigmoid(alpha*x)*sigmoid(-alpha*x)
          x/(1 + abs(x)) | 1/(1 + abs(x))^2 | -2*sign(x)/(1 + abs(x))^3
          x/sqrt(1 + x^2) | 1/(1 + x^2)^(3/2) | -3*x/(1 + x^2)^(5/2)
          x > 0 ? x : alpha*expm1(x) | x > 0 ? 1 : alpha*exp(x) | x > 0 ? 0 : alpha*exp(x)
          max(0, x) | x > 0 ? 1 : 0 | 0
          max(x, 0) | x > 0 ? 1 : 0 | 0
          clip(x, -1, 1) | x > -1 ? x < 1 ? 1 : 0 : 0 | 0
          sign(x)*log1p(abs(x)) | 1/(1 + abs(x)) | -sign(x)/(1 + abs(x))^2
          logcosh(x) | tanh(x) | sech2(x)
          x^3 | 3*x^2 | 6*x
          x^alpha | alpha*x^(alpha - 1) | alpha*x^(alpha - 2)*(alpha - 1)
          exp(-x^2) | -2*x*exp(-x^2) | exp(-x^2)*(4*x^2 - 2)
          """)
  void isWhatATextbookPrints(String formula, String first, String second) {
    Expr derivative = Derivative.of(ParserTest.parse(formula), "x");
    assertEquals(first, Printer.print(derivative));
    assertEquals(second, Printer.print(Derivative.of(derivative, "x")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x > 0 ? x : alpha*x | x > 0 ? 0 : x
          softplus(alpha*x)/alpha | (alpha*x*sigmoid(alpha*x) - softplus(alpha*x))/alpha^2
          x*sigmoid(alpha*x) | x^2*sigmoid(alpha*x)*sigmoid(-alpha*x)
          """)
  void byAParameter(String formula, String derivative) {
    assertEquals(derivative, Printer.print(Derivative.of(ParserTest.parse(formula), "alpha")));
  }

  @ParameterizedTest
  @EnumSource(Word.class)
  void everyWordHasADerivativeLatexAndParityThatAgree(Word word) {
    Expr u = Expr.apply(word, Atoms.X);
    Expr derivative = Derivative.of(u, "x");
    assertEquals(derivative, ParserTest.parse(Printer.print(derivative)));
    assertTrue(Latex.of(u, Map.of()).contains("x"));
  }
}
