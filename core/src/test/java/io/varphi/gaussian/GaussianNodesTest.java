package io.varphi.gaussian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.facts.Break;
import io.varphi.facts.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianNodesTest {
  private static final Activation CDF = Activations.of("Phi(x)");
  private static final Activation DENSITY = Activations.of("phi(x)");

  private static GaussianNodes nodes(Activation function, double mean, double deviation) {
    double[] breaks =
        function.facts().breakPoints().items().stream().mapToDouble(Break::x).toArray();
    return GaussianNodes.of(function.kernel()::forwardAndGradient, breaks, mean, deviation);
  }

  private static void assertNear(double expected, double actual, String what) {
    assertEquals(expected, actual, 1e-13 * Math.abs(expected), what);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0.3, 1", "-2, 0.5", "1, 0.001", "5, 5", "-100, 30"})
  void aRectifierHasTheMomentsOfARectifiedNormal(double mean, double deviation) {
    GaussianNodes relu = nodes(Activations.relu(), mean, deviation);
    double r = mean / deviation;
    double share = CDF.value(r);
    double first = mean * share + deviation * DENSITY.value(r);
    double second =
        (mean * mean + deviation * deviation) * share + mean * deviation * DENSITY.value(r);
    assertEquals(first, relu.values().mean(), 1e-13 * (first + deviation));
    assertEquals(second, relu.values().secondMoment(), 1e-13 * (second + deviation * deviation));
    double variance = second - first * first;
    double rounding = 1e-13 * (second + deviation * deviation);
    assertEquals(variance, Math.pow(relu.values().deviation(), 2), rounding);
    assertEquals(share, relu.slopes().mean(), 1e-13);
    assertEquals(share, relu.slopes().secondMoment(), 1e-13);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0.5, 3", "0, 5", "-3, 2"})
  void theExponentialHasTheMomentsOfALogNormal(double mean, double deviation) {
    GaussianMoments values = nodes(Activations.of("exp(x)"), mean, deviation).values();
    double square = deviation * deviation;
    assertNear(Math.exp(mean + square / 2), values.mean(), "mean");
    assertNear(Math.exp(2 * mean + 2 * square), values.secondMoment(), "second moment");
    assertNear(
        Math.exp(mean + square / 2) * Math.sqrt(Math.expm1(square)), values.deviation(), "spread");
  }

  @Test
  void aSmallSpreadAroundALargeMeanIsNotCancelled() {
    GaussianMoments values = nodes(Activations.of("x+1"), 1e6, 1e-3).values();
    assertEquals(1e-3, values.deviation(), 1e-9);
  }

  @Test
  void whatIsOddHasMeanZero() {
    for (String odd : new String[] {"tanh", "softsign", "hard_tanh", "atan", "x^3"}) {
      assertEquals(0.0, nodes(Activations.of(odd), 0, 3).values().mean(), odd);
    }
  }

  @Test
  void momentsOfTheCatalogueAreThoseOfItsFacts() {
    for (Activation function : Catalogue.activations()) {
      Moments facts = function.facts().moments();
      GaussianNodes nodes = nodes(function, 0, 1);
      assertAgree(facts.mean(), nodes.values().mean(), function + " mean");
      assertAgree(facts.secondMoment(), nodes.secondMoment(), function + " square");
      assertAgree(facts.gradientSecondMoment(), nodes.slopeSecondMoment(), function + " slope");
    }
  }

  private static void assertAgree(double expected, double actual, String what) {
    double size = Double.isNaN(expected) ? 1 : Math.max(1e-3, Math.abs(expected));
    assertEquals(expected, actual, 1e-12 * size, what);
  }

  @Test
  void whatHasNoMomentsHasNone() {
    for (String formula : new String[] {"1/x", "exp(x^2)", "log(x)"}) {
      GaussianMoments values = nodes(Activations.of(formula), 0, 1).values();
      assertTrue(Double.isNaN(values.secondMoment()), formula + ": " + values);
      assertTrue(Double.isNaN(values.deviation()), formula + ": " + values);
    }
    assertTrue(Double.isNaN(nodes(Activations.of("exp(x^2)"), 0, 1).values().mean()));
  }
}
