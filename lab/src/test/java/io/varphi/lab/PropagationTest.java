package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Language;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropagationTest {
  private static final Activation ERF = Activation.parse("erf(x)");
  private static final Activation STEP = Activation.parse("x > 0 ? 1 : 0");

  private static MeanField field(String formula) {
    return MeanField.of(Activation.parse(formula));
  }

  private static Stream<Activation> catalogue() {
    return Activations.all().stream();
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void integralsAgreeWithTheFactsOfEachFunction(Activation activation) {
    MeanField field = MeanField.of(activation);
    double signal = activation.facts().moments().secondMoment();
    double gradient = activation.facts().moments().gradientSecondMoment();

    assertEquals(signal, field.signal(1), 1e-12 * Math.abs(signal));
    assertEquals(gradient, field.gradient(1), 1e-12 * Math.abs(gradient));
  }

  /** E erf(u)² = 2/π·asin(2q/(1 + 2q)) and E erf′(u)² = 4/(π√(1 + 4q)) (Williams 1997). */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.01, 0.3, 1, 7, 1e3, 1e8})
  void theErrorFunctionHasItsClosedForm(double q) {
    MeanField field = MeanField.of(ERF);
    double signal = 2 / Math.PI * Math.asin(2 * q / (1 + 2 * q));
    double gradient = 4 / (Math.PI * Math.sqrt(1 + 4 * q));
    double slope = 4 / (Math.PI * (1 + 2 * q) * Math.sqrt(1 + 4 * q));

    assertEquals(signal, field.signal(q), 1e-12 * signal);
    assertEquals(gradient, field.gradient(q), 1e-12 * gradient);
    assertEquals(
        slope, field.varianceSlope(q, new RandomNet(1, 0)), 1e-11 * Math.max(slope, 1 / q));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.7, 0, 0.3, 0.9, 0.99, 0.9999, 1})
  void correlationsHaveTheirClosedForms(double c) {
    RandomNet net = new RandomNet(1, 0);
    double q = 2.5;
    double angle = Math.acos(c);

    double relu = (Math.sqrt(1 - c * c) + c * (Math.PI - angle)) / Math.PI; // Cho, Saul 2009
    double erf = Math.asin(2 * q * c / (1 + 2 * q)) / Math.asin(2 * q / (1 + 2 * q));
    double step = 1 - angle / Math.PI;

    assertEquals(relu, map("max(x, 0)", q, net).at(c), 1e-8);
    assertEquals(erf, MeanField.of(ERF).correlationMap(q, net).at(c), 1e-12);
    assertEquals(step, MeanField.of(STEP).correlationMap(q, net).at(c), 1e-4);
  }

  private static CorrelationMap map(String formula, double q, RandomNet net) {
    return field(formula).correlationMap(q, net);
  }

  /** The slope at 1 is χ₁ times q over the next variance. */
  @ParameterizedTest
  @ValueSource(strings = {"max(x, 0)", "tanh(x)", "x*sigmoid(x)", "x > 0 ? x : exp(x) - 1"})
  void slopesOfTheCorrelationMapAreRight(String formula) {
    RandomNet net = new RandomNet(1.3, 0.2);
    MeanField field = field(formula);
    CorrelationMap map = field.correlationMap(1.7, net);

    double atOne = field.chi(1.7, net) * 1.7 / field.nextVariance(1.7, net);
    assertEquals(atOne, map.slopeAt(1), 1e-9);
    for (double c : new double[] {0.1, 0.6, 0.95, 0.999}) {
      double h = 1e-5;
      assertEquals((map.at(c + h) - map.at(c - h)) / (2 * h), map.slopeAt(c), 1e-5);
    }
    assertEquals(1, map.at(1), 1e-14);
  }

  @Test
  void aJumpMakesNeighboursPartAtOnce() {
    CorrelationMap map = MeanField.of(STEP).correlationMap(1, new RandomNet(1, 0));

    assertEquals(Double.POSITIVE_INFINITY, map.slopeAt(1));
    assertTrue(map.fixedPoint() < 1);
  }

  @Test
  void reluKeepsEveryVarianceAtRootTwo() {
    MeanField relu = MeanField.of(Activations.relu());
    FixedPoints critical = relu.fixedPoints(new RandomNet(Math.sqrt(2), 0));
    FixedPoints weak = relu.fixedPoints(new RandomNet(1, 0.5));
    FixedPoints strong = relu.fixedPoints(new RandomNet(1.5, 0));

    assertTrue(critical.isEveryVariance());
    assertEquals(0.5, weak.points().getFirst().q(), 1e-11); // σ_b²/(1 − σ_w²/2)
    assertEquals(0.5, weak.points().getFirst().chi(), 1e-12);
    assertTrue(weak.points().getFirst().isStable());
    assertTrue(strong.growsWithoutBound());
    assertEquals(1, strong.points().size());
    assertEquals(1.125, strong.points().getFirst().slope(), 1e-9);
  }

  /** Poole et al. 2016: with σ_b = 0, tanh is ordered below σ_w = 1 and chaotic above. */
  @Test
  void tanhTurnsChaoticAtOne() {
    MeanField tanh = MeanField.of(Activations.tanh());
    FixedPoints ordered = tanh.fixedPoints(new RandomNet(0.9, 0));
    RandomNet strong = new RandomNet(1.5, 0);
    List<FixedPoints.Point> chaotic = tanh.fixedPoints(strong).points();

    assertEquals(1, ordered.points().size());
    assertTrue(ordered.points().getFirst().isStable());
    assertEquals(0.81, ordered.points().getFirst().slope(), 1e-9);
    assertEquals(2, chaotic.size());
    assertTrue(!chaotic.getFirst().isStable() && chaotic.getLast().isStable());
    double q = chaotic.getLast().q();
    assertEquals(q, tanh.nextVariance(q, strong), 1e-11);
    assertTrue(chaotic.getLast().chi() > 1);
    assertEquals(0, tanh.correlationMap(q, strong).fixedPoint(), 1e-12);
  }

  @Test
  void correlationsEndAtTheirFixedPoint() {
    MeanField tanh = MeanField.of(Activations.tanh());
    RandomNet chaotic = new RandomNet(2, 0.3);
    double q = tanh.fixedPoints(chaotic).points().getLast().q();
    CorrelationMap map = tanh.correlationMap(q, chaotic);
    double fixed = map.fixedPoint();

    assertTrue(fixed > 0.01 && fixed < 0.9, "c* = " + fixed);
    assertEquals(fixed, map.at(fixed), 1e-12);
    List<PredictedLayer> layers = tanh.through(chaotic, q, 0.9, 200);
    assertEquals(fixed, layers.getLast().correlation(), 1e-9);
    double rate = (layers.get(60).correlation() - fixed) / (layers.get(59).correlation() - fixed);
    assertEquals(-1 / Math.log(rate), map.depthScale(), 0.001 * map.depthScale());

    RandomNet ordered = new RandomNet(0.8, 0.3);
    double orderedQ = tanh.fixedPoints(ordered).points().getLast().q();
    CorrelationMap orderedMap = tanh.correlationMap(orderedQ, ordered);
    assertEquals(1, orderedMap.fixedPoint());
    double chi = tanh.chi(orderedQ, ordered);
    assertEquals(-1 / Math.log(chi), orderedMap.depthScale(), 1e-6);
  }

  /**
   * Hayou et al. 2019: ReLU has one critical point, (0, √2); for tanh and erf the edge is a curve
   * that begins at 1/f′(0).
   */
  @Test
  void theEdgeOfChaosIsWhereChiIsOne() {
    EdgePoint relu = MeanField.of(Activations.relu()).edgeOfChaos(0).getFirst();
    assertEquals(Math.sqrt(2), relu.sigmaW(), 1e-9);
    assertTrue(MeanField.of(Activations.relu()).edgeOfChaos(0.1).isEmpty());

    assertEquals(1, MeanField.of(Activations.tanh()).edgeOfChaos(0).getFirst().sigmaW(), 1e-9);
    for (Activation activation :
        List.of(Activations.tanh(), ERF, Activations.gelu(), Activations.elu())) {
      MeanField field = MeanField.of(activation);
      List<EdgePoint> edge = field.edgeOfChaos(0.2);
      assertTrue(!edge.isEmpty(), activation.specification());
      for (EdgePoint point : edge) {
        RandomNet net = new RandomNet(point.sigmaW(), 0.2);
        assertEquals(1, field.chi(point.q(), net), 1e-9);
        assertEquals(point.q(), field.nextVariance(point.q(), net), 1e-9 * point.q());
      }
    }
  }

  @Test
  void gainsKeepWhatTheyPromise() {
    for (Activation activation :
        List.of(Activations.gelu(), Activations.tanh(), Activations.selu())) {
      MeanField field = MeanField.of(activation);
      SignalGains gains = field.gains(1);
      RandomNet keepsSignal = new RandomNet(gains.signalGain(), 0);
      RandomNet keepsGradient = new RandomNet(gains.gradientGain(), 0);

      assertEquals(activation.facts().moments().gainForward(), gains.signalGain(), 1e-12);
      assertEquals(activation.facts().moments().gainBackward(), gains.gradientGain(), 1e-12);
      assertEquals(1, field.nextVariance(1, keepsSignal), 1e-12);
      assertEquals(gains.stability(), field.varianceSlope(1, keepsSignal), 1e-12);
      assertEquals(gains.gradientGrowth(), field.chi(1, keepsSignal), 1e-12);
      assertEquals(1, field.chi(1, keepsGradient), 1e-12);
      assertEquals(gains.signalGrowth(), field.nextVariance(1, keepsGradient), 1e-12);
      double h = 1e-4;
      double slope =
          (field.nextVariance(1 + h, keepsSignal) - field.nextVariance(1 - h, keepsSignal))
              / (2 * h);
      assertEquals(slope, gains.stability(), 1e-7);
    }
  }

  /** Biases are a part of the variance: √((q − σ_b²)/E f²). */
  @Test
  void gainsTakeBiasesIntoAccount() {
    for (Activation activation : List.of(Activations.gelu(), Activations.relu())) {
      MeanField field = MeanField.of(activation);
      SignalGains gains = field.gains(1.5, 0.6);
      RandomNet net = new RandomNet(gains.signalGain(), 0.6);
      RandomNet keepsGradient = new RandomNet(gains.gradientGain(), 0.6);
      assertEquals(1.5, field.nextVariance(1.5, net), 1e-12);
      assertEquals(gains.stability(), field.varianceSlope(1.5, net), 1e-12);
      assertEquals(gains.gradientGrowth(), field.chi(1.5, net), 1e-12);
      assertEquals(1, field.chi(1.5, keepsGradient), 1e-12);
      assertEquals(gains.signalGrowth(), field.nextVariance(1.5, keepsGradient) / 1.5, 1e-12);
    }
    SignalGains none = MeanField.of(Activations.tanh()).gains(1, 1.5);
    assertTrue(Double.isNaN(none.signalGain()) && none.gradientGain() > 0);
    assertEquals(
        "no σ_w keeps the signal: biases of that spread alone make a variance of 2.250",
        none.sentences(Language.ENGLISH).getFirst());
  }

  @Test
  void whatIsFlatAtZeroHasNoGradientThere() {
    FixedPoints points = field("x^2").fixedPoints(new RandomNet(1, 0));
    assertEquals(0, points.points().getFirst().chi());
    assertEquals(0, points.points().getFirst().slope());
  }

  @Test
  void gainsAreExplained() {
    List<String> relu = MeanField.of(Activations.relu()).gains(1).sentences(Language.ENGLISH);
    List<String> tanh = MeanField.of(Activations.tanh()).gains(1).sentences(Language.ENGLISH);
    List<String> gelu = MeanField.of(Activations.gelu()).gains(1).sentences(Language.CHINESE);

    assertEquals(
        "with σ_w = 1.414 the signal keeps its size, and so does the gradient", relu.get(0));
    assertEquals("a signal that is larger or smaller stays so", relu.get(1));
    assertEquals(
        "with σ_w = 1.593 the signal keeps its size, and the gradient's square changes by a factor"
            + " of 1.18 a layer",
        tanh.get(0));
    assertEquals("a signal that is larger or smaller comes back to that size", tanh.get(1));
    assertEquals("信号偏大或偏小时，会逐层越偏越远", gelu.get(1));
  }

  @Test
  void whatHasNoMomentsIsNaN() {
    MeanField pole = field("1/x");
    MeanField steep = field("exp(x^2)");

    assertTrue(Double.isNaN(pole.signal(1)));
    assertTrue(Double.isNaN(field("log(x)").signal(1)));
    assertTrue(Double.isNaN(steep.signal(1)));
    assertEquals(1 / Math.sqrt(1 - 4 * 0.1), steep.signal(0.1), 1e-12);
    assertTrue(pole.fixedPoints(new RandomNet(1, 0.1)).points().isEmpty());
    assertTrue(pole.edgeOfChaos(0.1).isEmpty());
  }

  // Measurement ---------------------------------------------------------------------------------

  /**
   * In nets of 512 units, a mean of ten layers is within a few per cent of the theory of infinitely
   * many.
   */
  @ParameterizedTest
  @ValueSource(strings = {"tanh", "relu", "gelu", "selu", "sigmoid", "elu", "softsign"})
  void measurementsFollowTheTheory(String name) {
    Activation activation = Activation.parse(name + "(x)");
    PropagationSettings settings =
        new PropagationSettings(new RandomNet(1.4, 0.2), 1.3, 0.6, 10, 512, 6, 3);
    Propagation propagation = Propagation.of(activation, settings);

    for (int layer = 0; layer <= 10; layer++) {
      PredictedLayer predicted = propagation.predicted().get(layer);
      MeasuredLayer measured = propagation.measured().get(layer);
      assertEquals(
          1, measured.variance().median() / predicted.variance(), 0.12, name + ", q, " + layer);
      assertEquals(
          predicted.correlation(), measured.correlation().median(), 0.05, name + ", c, " + layer);
      assertEquals(
          predicted.log10Gradient(),
          measured.log10Gradient().median(),
          0.12,
          name + ", gradient, " + layer);
      assertTrue(measured.variance().low() <= measured.variance().high());
    }
  }

  @Test
  void theInputIsAsAskedFor() {
    PropagationSettings settings =
        new PropagationSettings(new RandomNet(1, 0), 2.5, -0.3, 1, 64, 3, 3);
    MeasuredLayer input = Propagation.of(Activations.tanh(), settings).measured().getFirst();

    assertEquals(2.5, input.variance().low(), 1e-6);
    assertEquals(2.5, input.variance().high(), 1e-6);
    assertEquals(-0.3, input.correlation().median(), 1e-6);
  }

  /** Gradients of some 1e-170 are far below the smallest float, and are not lost. */
  @Test
  void vanishingGradientsAreFollowedAllTheWay() {
    PropagationSettings settings =
        PropagationSettings.of(new RandomNet(0.7, 0.1)).withDepth(100).withWidth(128).withNets(3);
    Propagation propagation = Propagation.of(Activations.sigmoid(), settings);
    double predicted = propagation.predicted().getFirst().log10Gradient();
    double measured = propagation.measured().getFirst().log10Gradient().median();

    assertTrue(predicted < -120, "predicted " + predicted);
    assertEquals(predicted, measured, 0.05 * Math.abs(predicted));
  }

  @Test
  void explodingGradientsAndSignalsAreShownAsTheyAre() {
    PropagationSettings settings =
        PropagationSettings.of(new RandomNet(4, 0)).withDepth(120).withWidth(64).withNets(2);
    Propagation exploding = Propagation.of(Activations.tanh(), settings);
    Propagation overflowing = Propagation.of(Activation.parse("x^2"), settings);

    double predicted = exploding.predicted().getFirst().log10Gradient();
    assertTrue(predicted > 40, "predicted " + predicted);
    assertEquals(
        predicted, exploding.measured().getFirst().log10Gradient().median(), 0.2 * predicted);
    assertTrue(!Double.isFinite(overflowing.predicted().get(20).variance()));
    assertTrue(!(overflowing.measured().get(20).variance().median() < 1e30));
  }

  @Test
  void deadLayersHaveNoGradient() {
    Activation dead = Activation.parse("max(x - 100, 0)");
    Propagation propagation =
        Propagation.of(
            dead, PropagationSettings.of(new RandomNet(1, 1)).withDepth(3).withWidth(16));

    assertEquals(
        Double.NEGATIVE_INFINITY, propagation.measured().getFirst().log10Gradient().median());
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    PropagationSettings settings =
        PropagationSettings.of(new RandomNet(1.2, 0.1)).withDepth(8).withWidth(48);
    Propagation first = Propagation.of(Activations.mish(), settings);

    assertEquals(first, Propagation.of(Activations.mish(), settings));
    assertTrue(
        IntStream.rangeClosed(0, 8)
            .mapToObj(first.measured()::get)
            .allMatch(layer -> Double.isFinite(layer.variance().median())));
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    RandomNet net = new RandomNet(1, 0);
    assertThrows(IllegalArgumentException.class, () -> new RandomNet(0, 0));
    assertThrows(IllegalArgumentException.class, () -> new RandomNet(1, -1));
    assertThrows(IllegalArgumentException.class, () -> new RandomNet(Double.NaN, 0));
    PropagationSettings good = PropagationSettings.of(net);
    assertThrows(IllegalArgumentException.class, () -> good.withDepth(0));
    assertThrows(IllegalArgumentException.class, () -> good.withWidth(1));
    assertThrows(IllegalArgumentException.class, () -> good.withNets(0));
    IllegalArgumentException huge =
        assertThrows(
            IllegalArgumentException.class,
            () -> Propagation.of(Activations.relu(), good.withDepth(1000).withWidth(8192)));
    assertTrue(String.valueOf(huge.getMessage()).startsWith("1000 layers of 8192 units need"));
  }
}
