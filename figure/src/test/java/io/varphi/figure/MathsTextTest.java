package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.expr.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathsTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          x\\,\\Phi(x)                          ¦ x Φ(x)
          -x+y                                  ¦ −x + y
          x^2 + y_1                             ¦ x² + y₁
          e^{-x}                                ¦ e⁻ˣ
          e^{x/2}                               ¦ e^(x/2)
          t_r x                                 ¦ t_r x
          f''(x)                                ¦ f′′(x)
          \\frac{a}{b}                          ¦ a/b
          \\frac{a+b}{2a}                       ¦ (a + b)/(2a)
          \\frac{x(x+1)}{(1+x)^2}               ¦ x(x + 1)/(1 + x)²
          \\frac{\\frac{a}{b}}{c}               ¦ (a/b)/c
          \\sqrt{x} + \\sqrt{x+1} + \\sqrt[3]2  ¦ √x + √(x + 1) + ³√2
          \\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases} ¦ { x, x > 0; 0, x ≤ 0 }
          \\left|x\\right|                      ¦ |x|
          -\\ln x                               ¦ −ln x
          \\sum_{i=1}^n x_i                     ¦ ∑_(i=1)ⁿ x_i
          \\mathrm{ELU}'(x)                     ¦ ELU′(x)
          \\hat{y} \\in \\mathbb{R}             ¦ ŷ ∈ ℝ
          """)
  void formulasReadAsPlainText(String tex, String plain) {
    assertEquals(
        java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFC),
        java.text.Normalizer.normalize(
            Label.formula(tex).toString(), java.text.Normalizer.Form.NFC));
  }

  @Test
  void functionsHaveTheirFormulas() {
    assertEquals("f(x) = x Φ(x)", FunctionLabel.formula(Activations.gelu()).toString());
    assertEquals("f′(x) = Φ(x) + x φ(x)", gradient(Activations.gelu()));
    assertEquals("f(x) = x tanh(ln(1 + eˣ))", formula(Activations.mish()));
    assertEquals("f′′(x) = 2", second(Activations.of("square")));
    assertEquals("f(x) = { x, x > 0; α (e^(x/α) − 1), x ≤ 0 }", formula(Activations.of("celu")));
    assertEquals(
        "f(x) = x/2 (1 + tanh(√(2/π) (x + 0.044715x³)))", formula(Activations.of("gelu_tanh")));
  }

  private static String formula(Activation function) {
    return FunctionLabel.formula(function).toString();
  }

  private static String gradient(Activation function) {
    return FunctionLabel.gradientFormula(function).toString();
  }

  private static String second(Activation function) {
    return FunctionLabel.secondDerivativeFormula(function).toString();
  }

  @Test
  void expressionsAreFormulas() {
    assertEquals("x σ(βx)", Label.formula(Activations.of("swish").formula()).toString());
    assertEquals("√(1 + π/2)", Label.formula(Parser.constant("sqrt(1 + pi/2)")).toString());
  }

  @Test
  void plainTextHasNoCommandsAndNoTwoSpaces() {
    for (Activation function : Activations.all()) {
      for (String text : new String[] {formula(function), gradient(function), second(function)}) {
        assertFalse(text.contains("\\") || text.contains("  ") || text.contains("{}"), text);
      }
    }
  }
}
