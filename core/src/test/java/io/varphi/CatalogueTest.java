package io.varphi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Derivative;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Parser;
import io.varphi.expr.Printer;
import io.varphi.expr.Rewrites;
import io.varphi.expr.Vocabulary;
import io.varphi.real.Graph;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  static List<Entry> entries() {
    return Catalogue.entries();
  }

  static List<Activation> activations() {
    return Catalogue.activations();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void cardIsComplete(Entry entry) {
    Card card = entry.card();
    assertTrue(card.name().matches("[a-z][a-z0-9_]*"), card.name());
    assertFalse(card.title().isBlank());
    assertTrue(card.summary().english().endsWith("."), card.summary().english());
    assertTrue(card.summary().chinese().endsWith("。"), card.summary().chinese());
    assertTrue(card.summary().chinese().codePoints().anyMatch(c -> c >= 0x4e00 && c < 0xa000));
    card.papers().forEach(paper -> assertFalse(paper.title().isBlank() || paper.where().isBlank()));
    assertSame(entry, Catalogue.find(card.name()).orElseThrow());
    card.aliases().forEach(alias -> assertSame(entry, Catalogue.find(alias).orElseThrow(), alias));
    assertEquals(card.name(), entry.specification());
  }

  @ParameterizedTest
  @MethodSource("activations")
  void formulaPrintsAndParsesToItself(Activation f) {
    Vocabulary vocabulary = Vocabulary.of(Set.of("x"), new HashSet<>(f.parameterNames()));
    for (Expr expr : List.of(f.formula(), f.derivative(), f.secondDerivative())) {
      assertEquals(expr, Parser.parse(Printer.print(expr), vocabulary));
    }
    assertEquals(new HashSet<>(f.parameterNames()), Folds.parameters(f.formula()));
  }

  @ParameterizedTest
  @MethodSource("activations")
  void givenDerivativeEqualsTheDerivedOne(Activation f) {
    Graph given = Graph.of(f.bound(f.derivative()));
    Graph derived = Graph.of(f.bound(Derivative.of(Rewrites.stable(f.formula()), "x")));
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      double x = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-12, 9));
      assertEquals(derived.at(x), given.at(x), () -> f + "′ at " + x);
    }
  }

  @ParameterizedTest
  @MethodSource("activations")
  void latexIsBalanced(Activation f) {
    for (String latex : List.of(f.latex(), f.derivativeLatex(), f.secondDerivativeLatex())) {
      assertEquals(count(latex, '{'), count(latex, '}'), latex);
      assertEquals(count(latex, '('), count(latex, ')'), latex);
      assertEquals(latex.split("\\\\left", -1).length, latex.split("\\\\right", -1).length, latex);
      assertEquals(latex.split("\\\\begin", -1).length, latex.split("\\\\end", -1).length, latex);
      assertFalse(latex.contains("\\_"), () -> "a name without a symbol: " + latex);
    }
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  @ParameterizedTest
  @MethodSource("activations")
  void nanGivesNanAndInfinityNeverNanWhereTheLimitExists(Activation f) {
    assertTrue(Double.isNaN(f.value(Double.NaN)) && Float.isNaN(f.floatGradient(Float.NaN)));
    boolean oscillates = Set.of("sin", "gcu").contains(f.name());
    boolean gradientOscillates = oscillates || f.name().equals("snake");
    for (double x : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
      assertEquals(oscillates, Double.isNaN(f.value(x)), () -> f + " at " + x);
      assertEquals(gradientOscillates, Double.isNaN(f.gradient(x)), () -> f + "′ at " + x);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GELU, gelu",
    "SiLU, silu",
    "ReLU6, relu6",
    "leaky-relu, leaky_relu",
    "LeakyReLU, leaky_relu",
    "hardswish, hard_swish",
    "hard_silu, hard_swish",
    "tanhshrink, tanh_shrink",
    "SIGMOID, sigmoid",
    "logistic, sigmoid",
    "gelu(), gelu",
    "elu(alpha=0.5), elu(alpha=0.5)",
    "elu(0.5), elu(alpha=0.5)",
    "leaky relu, leaky_relu",
    "tanh, tanh",
    "x-1, x-1",
    "x-pi, x-pi",
    "x-exp(1), x-exp(1)",
    "pi, pi",
    "cosh, cosh(x)",
    "ln, ln(x)",
    "'max(0,1)', 'max(0,1)'",
    "ELU( alpha = 1/2 ), elu(alpha=1/2)",
    "elu(alpha=1), elu",
    "'elu(alpha=max(1, 2))', 'elu(alpha=max(1, 2))'",
    "celu(alpha=inf), celu(alpha=inf)"
  })
  void namesAreFound(String asked, String specification) {
    assertEquals(specification, Catalogue.of(asked).specification());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          geluu | nearest are gelu
          elu(beta=1) | elu has no parameter "beta"; it has alpha
          gelu(alpha=1) | gelu has no parameters
          gelu(1) | gelu has no parameters
          elu(1, 2) | elu has one parameter
          elu(alpha=abc) | is not a number
          elu(alpha=1, alpha=2) | set twice
          softplus(beta=0) | greater than 0
          softplus(beta=-1) | greater than 0
          softplus(beta=inf) | greater than 0
          celu(alpha=-inf) | is not a number
          softplus(beta=nan) | is not a number
          celu(alpha=0) | any number but 0
          hard_tanh(min_val=2, max_val=1) | is above
          gelu(y) | not known
          softmax(x) | works on a whole row
          swiglu(1) | swiglu has no parameters; take the others out, or write swiglu
          2*swiglu(x) | takes a value and a gate
          elu(alpha=max(-1)) | is not a number
          2x | write 2*x
          """)
  void whatIsNotFoundIsExplained(String asked, String fragment) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Catalogue.of(asked)).getMessage();
    assertTrue(message.contains(fragment), message);
  }

  @Test
  void apiAndSpecificationGiveTheSameFunction() {
    assertEquals(Activations.of("leaky_relu(negative_slope=0.1)"), Activations.leakyRelu(0.1));
    assertEquals(-0.1, Activations.leakyRelu(0.1).value(-1));
    assertEquals("leaky_relu(negative_slope=0.1)", Activations.leakyRelu(0.1).toString());
    assertEquals(Math.tanh(1), Activation.parse("tanh(x)").value(1), 1e-15);
  }

  /**
   * Every method with parameters, off the defaults; those that bound each other in the order that a
   * chain of changes would refuse.
   */
  @Test
  void parametersMayBeSetTogether() {
    assertEquals("hard_tanh(min_val=2, max_val=3)", Activations.hardTanh(2, 3).specification());
    assertEquals("rrelu(lower=0.5, upper=0.9)", Activations.rrelu(0.5, 0.9).specification());
    assertEquals(-0.7, Activations.rrelu(0.5, 0.9).value(-1));
    assertEquals(2.5, Activations.hardTanh(2, 3).value(2.5));
    assertEquals(-3, Activations.threshold(1, -3).value(0.5));
  }

  /** Comparisons of numbers that are equal, but not to any finite number of bits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.1*x >= 1 ? 1 : 0 | 10 | 1
          x/3 > 1/3 ? 1 : 0 | 1 | 0
          x*0.7 <= 0.7 ? 1 : 0 | 1 | 1
          0.1*x > 0.3 ? 1 : 0 | 3 | 0
          sin(x)^2+cos(x)^2 > 1 ? 5 : 1 | 0.5 | 1
          x^1001 | -1 | -1
          x^(6/3) | -2 | 4
          (x-1)^2-(x^2-2*x+1) | 0.1 | 0
          1/(x-1e10) | 1e10 | NaN
          x > 1e20 ? 1 : log(-x) | 1e10 | NaN
          log(x) | -1 | NaN
          sin(exp(exp(10)))*x | 1 | NaN
          exp(log(x)) - x | 3 | 0
          """)
  void valuesOnTheEdge(String formula, double x, double value) {
    assertEquals(value, Activation.parse(formula).value(x));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu(0.1*x-0.3) | 3 | 0
          max(0.1*x,0.3) | 3 | 0
          max(0,min(1,0.1*x+0.3)) | 7 | 0
          log(x) | -1 | NaN
          sqrt(x) | -1 | NaN
          sqrt(x) | 4 | 0.25
          """)
  void gradientsOnTheEdge(String formula, double x, double gradient) {
    assertEquals(gradient, Activation.parse(formula).gradient(x));
  }

  @Test
  void catalogueFunctionsMayStandInFormulas() {
    Activation difference = Activation.parse("gelu(x) - silu(x)");
    double x = 0.7;
    assertEquals(
        Activations.gelu().value(x) - Activations.silu().value(x), difference.value(x), 1e-15);
    assertEquals(
        Activations.elu(0.5).value(-1.4), Activation.parse("elu(2*x, alpha=0.5)").value(-0.7));
    assertEquals(Activations.elu(0.5).value(-1.4), Activation.parse("elu(2*x, 0.5)").value(-0.7));
  }

  @Test
  void lookUpsDoNotDependOnTheLocale() {
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.of("tr", "TR"));
      assertEquals("sigmoid", Catalogue.of("SIGMOID").specification());
      assertEquals("silu", Catalogue.of("SILU").specification());
      assertEquals("leaky_relu(negative_slope=0.2)", Activations.leakyRelu(0.2).specification());
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  @Test
  void parameterGradients() {
    assertEquals(-2, Activations.prelu(0.25).parameterGradient("a", -2));
    assertEquals(0, Activations.prelu(0.25).parameterGradient("a", 2));
    assertEquals(Math.expm1(-1), Activations.elu().parameterGradient("alpha", -1), 1e-16);
  }

  @Test
  void zerosAreSigned() {
    for (Activation f :
        List.of(
            Activations.tanh(), Activations.gelu(), Activations.leakyRelu(), Activations.silu())) {
      assertEquals(-0.0, f.value(-0.0), f.name());
      assertEquals(0.0, f.value(0.0), f.name());
      assertEquals(-0.0f, f.floatValue(-0.0f), f.name());
    }
    assertEquals(0.0, Activations.relu().value(-0.0));
    assertEquals(0.0, Activations.relu().value(-3.0));
    assertEquals(-0.0, Activations.silu().value(-1e300));
    assertEquals(-0.0, Activations.gelu().gradient(-1e300));
  }
}
