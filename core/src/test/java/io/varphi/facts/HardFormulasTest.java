package io.varphi.facts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas that no search gets to the bottom of: it ends, and claims nothing that is wrong. */
@Timeout(60)
class HardFormulasTest {
  private static final List<String> FORMULAS =
      List.of(
          "1/sin(1/x)",
          "sin(exp(x))*tan(x^3)",
          "sin(exp(exp(x)))",
          "exp(sin(exp(cos(exp(x)))))",
          "sin(x) - sin(x + 2*pi)",
          "exp(log(x)) - x",
          "log(abs(sin(x^2)))*tan(1/x)");

  private static Facts facts(String formula) {
    return Activation.parse(formula).facts();
  }

  @TestFactory
  Stream<DynamicTest> factsAreFoundInReasonableTime() {
    return FORMULAS.stream().map(text -> DynamicTest.dynamicTest(text, () -> askAll(facts(text))));
  }

  private static void askAll(Facts facts) {
    assertFalse(facts.domain().isEmpty());
    assertTrue(facts.range().low() <= facts.range().high());
    assertTrue(
        facts.extrema().items().stream()
            .allMatch(e -> facts.domain().items().stream().anyMatch(span -> span.contains(e.x()))));
    assertTrue(facts.lipschitz().constant() >= 0 || facts.lipschitz().where().isEmpty());
    assertEquals(
        facts.breaks().length,
        facts.breakPoints().items().stream()
            .filter(point -> point.isJump() || point.isKink())
            .count());
    facts.inflections();
    facts.zeros();
    facts.stretches();
    facts.parity();
    facts.saturation();
    facts.moments();
    facts.left();
    facts.right();
  }

  @Test
  void polesAreNoZeros() {
    assertEquals(List.of(), facts("1/sin(1/x)").zeros().items());
    assertEquals(List.of(), facts("1/sin(1/x)").inflections().items());
    assertFalse(facts("1/sin(1/x)").breakPoints().isComplete());
    Facts manyPoles = facts("tan(x^3)");
    assertTrue(
        manyPoles.zeros().items().stream()
            .allMatch(zero -> Math.abs(Math.tan(Math.pow(zero.low(), 3))) < 1e-6));
    assertFalse(manyPoles.zeros().isComplete());
  }

  @Test
  void rootsBesideAnEssentialSingularityAreThoseFarthestFromIt() {
    double[] breaks = facts("1/sin(1/x)").breaks();
    assertArrayEquals(
        new double[] {1 / (3 * Math.PI), 1 / (2 * Math.PI), 1 / Math.PI},
        new double[] {
          breaks[breaks.length - 3], breaks[breaks.length - 2], breaks[breaks.length - 1]
        },
        1e-16);
  }

  @Test
  void whereNoPrecisionShowsAnythingTheFunctionIsNotSaidToEnd() {
    Facts lost = facts("exp(sin(exp(cos(exp(x)))))");
    assertEquals(new Listing<>(List.of(Span.LINE), true), lost.domain());
    assertFalse(lost.zeros().isComplete());
    assertFalse(lost.extrema().isComplete());
  }

  @Test
  void slopesThatNothingIsKnownOfHaveNoBound() {
    assertTrue(Double.isNaN(facts("sin(exp(exp(x)))").lipschitz().constant()));
    assertEquals(Double.POSITIVE_INFINITY, facts("sin(exp(x))").lipschitz().constant());
  }

  @Test
  void aZeroInDisguiseIsConstant() {
    Facts zero = facts("sin(x) - sin(x + 2*pi)");
    assertEquals(Monotonicity.CONSTANT, zero.monotonicity());
    assertEquals(new Span(0, true, 0, true), zero.range());
    assertEquals(new Moments(0, 0, 0), zero.moments());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x/x", "sin(x)/sin(x)", "x/abs(x)", "x*(1/x) + 3", "x^2/x"})
  void aGapInTheFunctionIsOneInItsGradient(String formula) {
    Activation f = Activation.parse(formula);
    assertTrue(Double.isNaN(f.value(0)));
    assertTrue(Double.isNaN(f.gradient(0)));
    assertTrue(Float.isNaN(f.floatGradient(0)));
    assertFalse(Double.isNaN(f.gradient(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/0", "x + 1/0", "x/(2 - 2)", "0^(-1)*x + x", "x^2 + 3/(1 - 1)^2"})
  void whatDividesByZeroHasNoDerivatives(String formula) {
    Activation f = Activation.parse(formula);
    assertTrue(Double.isNaN(f.value(1.5)));
    assertTrue(Double.isNaN(f.gradient(1.5)));
    assertTrue(Double.isNaN(f.secondDerivative(1.5)));
    double[] gradient = new double[1];
    f.kernel().backward(new double[] {1.5}, new double[] {1}, gradient);
    assertTrue(Double.isNaN(gradient[0]));
  }

  @Test
  void whatIsNeverDividedByZeroKeepsItsDerivatives() {
    Activation f = Activation.parse("x > 0 ? x^(-2)/2 : 1/0");
    assertEquals(-1, f.gradient(1));
    assertTrue(Double.isNaN(f.gradient(-1)));
  }
}
