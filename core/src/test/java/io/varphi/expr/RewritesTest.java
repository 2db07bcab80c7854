package io.varphi.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.real.RealFunction;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RewritesTest {
  static List<Rewrites.Rule> rules() {
    return Rewrites.rules();
  }

  /**
   * Both sides, evaluated exactly and rounded once, are the same double; the form is evaluated as
   * it stands, unrewritten.
   */
  @ParameterizedTest
  @MethodSource("rules")
  void bothSidesAreEqual(Rewrites.Rule rule) {
    List<String> variables = List.of("u", "v");
    RealFunction form = RealFunction.literal(rule.form(), variables);
    RealFunction meaning = RealFunction.literal(rule.meaning(), variables);
    Random random = new Random(20_250_101);
    for (int i = 0; i < 60; i++) {
      double u = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-20, 7));
      double v = random.nextDouble(-5, 5);
      assertEquals(meaning.reference(u, v), form.reference(u, v), () -> rule + " at u = " + u);
    }
  }

  /** Where a form may be 0/0, overflow or lose everything. */
  @ParameterizedTest
  @MethodSource("rules")
  void bothSidesAreEqualAtFixedPoints(Rewrites.Rule rule) {
    List<String> variables = List.of("u", "v");
    RealFunction form = RealFunction.literal(rule.form(), variables);
    RealFunction meaning = RealFunction.literal(rule.meaning(), variables);
    for (double u : new double[] {0, 1, -1, 37, -37, 745, -745}) {
      double typed = form.reference(u, 0.75);
      if (!Double.isNaN(typed)) { // outside of the form's domain, a word may close the gap
        assertEquals(meaning.reference(u, 0.75), typed, 0.0, () -> rule + " at u = " + u);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log(1+exp(x)) | softplus(x)
          log(exp(2*x)+1)/2 | softplus(2*x)/2
          1/(1+exp(-x)) | sigmoid(x)
          1/(exp(-3*x)+1) | sigmoid(3*x)
          x/(1+exp(-1.702*x)) | x*sigmoid(1.702*x)
          exp(x)/(1+exp(x)) | sigmoid(x)
          exp(x)-1 | expm1(x)
          2*(exp(x)-1) | 2*expm1(x)
          1+erf(x) | erfc(-x)
          1+erf(x/sqrt(2)) | 2*Phi(x)
          1-tanh(x)^2 | sech2(x)
          1-tanh(2*x)*tanh(2*x) | sech2(2*x)
          x*tanh(log(1+exp(x))) | x*tanh(softplus(x))
          (exp(x)-exp(-x))/(exp(x)+exp(-x)) | tanh(x)
          (exp(2*x)-1)/(exp(2*x)+1) | tanh(x)
          (1-exp(-2*x))/(1+exp(-2*x)) | tanh(x)
          2*sigmoid(2*x)-1 | tanh(x)
          2/(1+exp(-2*x))-1 | tanh(x)
          1 - sigmoid(x) | sigmoid(-x)
          log(1/(1+exp(-x))) | -softplus(-x)
          log(1+x) | log1p(x)
          log(cosh(x)) | logcosh(x)
          x - tanh(x) | tanhres(x)
          sin(x)/x | sinc(x)
          log(x+sqrt(x^2+1)) | asinh(x)
          1 + tanh(x) | 2*sigmoid(2*x)
          exp(-0.5*x^2)/sqrt(2*pi) | phi(x)
          0.5*(exp(x) + exp(-x)) | cosh(x)
          """)
  void typedFormsBecomeWords(String typed, String stable) {
    assertEquals(stable, Printer.print(Rewrites.stable(ParserTest.parse(typed))));
  }
}
