package io.varphi.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
          max(0, x)^2 | x > 0 ? 2*x : 0 | x > 0 ? 2 : 0
          max(0, x)/6 | x > 0 ? 1/6 : 0 | 0
          log(abs(x)) | 1/x | -1/x^2
          exp(x)^2 | 2*exp(2*x) | 4*exp(2*x)
          -9600000*6*x | -5.76e7 | 0
          sign(x)^2*exp(x) | sign(x)^2*exp(x) | sign(x)^2*exp(x)
          (1e-400*x)^8000 | 8e-397*1e-400^7999*x^7999 | 6.3992e-393*1e-400^7999*x^7998
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
          max(x, alpha) | alpha > x ? 1 : 0
          max(alpha, x) | alpha > x ? 1 : 0
          x*sigmoid(alpha*x) | x^2*sigmoid(alpha*x)*sigmoid(-alpha*x)
          """)
  void byAParameter(String formula, String derivative) {
    assertEquals(derivative, Printer.print(Derivative.of(ParserTest.parse(formula), "alpha")));
  }

  /** Long and deep formulas are derived quickly, or refused. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (x + 1)* | 115 | x |
          sigmoid(x* | 90 | x | )
          sqrt( | 98 | x | )
          ( | 90 | x | +1)^0.7
          x*cos( | 90 | x | )
          clip(x* | 90 | x | ,-1,1)
          (1.1* | 80 | x | )^8000
          1e-400* | 200 | x |
          """)
  void largeFormulasTakeLittleTime(String before, int times, String x, @Nullable String after) {
    Expr expr =
        ParserTest.parse(
            before.repeat(times) + x + Objects.requireNonNullElse(after, "").repeat(times));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> goesThroughEverything(expr));
  }

  private static void goesThroughEverything(Expr expr) {
    try {
      Expr derivative = Derivative.of(Rewrites.stable(expr), "x");
      assertFalse(Latex.of(derivative, Map.of()).isEmpty());
      assertFalse(Latex.of(Derivative.of(derivative, "x"), Map.of()).isEmpty());
    } catch (FormulaException e) {
      assertTrue(e.getMessage().contains("parts"), e.getMessage());
    }
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
