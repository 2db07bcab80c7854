package io.varphi.facts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.facts.Extremum.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
  private static final double MOMENTS_RELATIVE = 1e-15;
  private static final double MOMENTS_ABSOLUTE = 1e-15;

  private static Facts facts(String specification) {
    return ((Activation) Catalogue.of(specification)).facts();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "step | [{0}, {1}]",
        "sign | [{-1}, {0}, {1}]",
        "thresholded_relu | [{0}, (1, ∞)]",
        "hard_shrink | [(-∞, -0.5), {0}, (0.5, ∞)]",
        "gelu | [[-0.16997120747990366, ∞)]",
        "relu6 | [[0, 6]]",
        "sigmoid | [(0, 1)]",
        "sin | [[-1, 1]]",
        "1/x | [(-∞, 0), (0, ∞)]",
        "x < 1 ? 2 : x < 2 ? 3 : 4 | [{2}, {3}, {4}]",
        "x^2/(x - 1) | [(-∞, 0], [4, ∞)]",
        "1/0 | [∅]"
      })
  void valuesAreTheUnionOfWhatThePiecesTake(String specification, String values) {
    assertEquals(values, facts(specification).values().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/0", "sqrt(-1)*x", "log(x - 10)", "sqrt(x)"})
  void whatIsNotDefinedEverywhereHasNoMoments(String formula) {
    Moments moments = facts(formula).moments();
    assertTrue(Double.isNaN(moments.secondMoment()));
    assertTrue(Double.isNaN(moments.gainBackward()), moments.toString());
  }

  @Test
  void whatIsDefinedNowhereHasNoSlope() {
    assertTrue(Double.isNaN(facts("1/0").lipschitz().constant()));
  }

  // Against the reference data ------------------------------------------------------------------

  @TestFactory
  Stream<DynamicTest> agreeWithReferenceData() throws IOException {
    InputStream stream = Objects.requireNonNull(Catalogue.class.getResourceAsStream("facts.csv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("spec,"))
          .map(line -> line.split(",", -1))
          .toList()
          .stream()
          .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> check(row)));
    }
  }

  private static void check(String[] row) {
    Facts facts = facts(row[0]);
    double expected = row[2].equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(row[2]);
    switch (row[1]) {
      case "minimum" -> assertEquals(expected, globalMinimum(facts).value());
      case "minimum_x" -> assertEquals(Span.point(expected), globalMinimum(facts).where());
      case "lipschitz" -> assertEquals(expected, facts.lipschitz().constant());
      case "mean" -> assertClose(expected, facts.moments().mean());
      case "second_moment" -> assertClose(expected, facts.moments().secondMoment());
      case "gradient_second_moment" ->
          assertClose(expected, facts.moments().gradientSecondMoment());
      case "gain_forward" -> assertClose(expected, facts.moments().gainForward());
      case "gain_backward" -> assertClose(expected, facts.moments().gainBackward());
      default -> throw new IllegalArgumentException(row[1]);
    }
  }

  private static Extremum globalMinimum(Facts facts) {
    return facts.extrema().items().stream()
        .filter(extremum -> extremum.kind() == Kind.MINIMUM && extremum.isGlobal())
        .findFirst()
        .orElseThrow();
  }

  private static void assertClose(double expected, double value) {
    assertEquals(expected, value, MOMENTS_RELATIVE * Math.abs(expected) + MOMENTS_ABSOLUTE);
  }

  // Known functions -----------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu          | [0, ∞)                    | NONDECREASING | NEITHER | C0
          relu6         | [0, 6]                    | NONDECREASING | NEITHER | C0
          leaky_relu    | (-∞, ∞)                   | INCREASING    | NEITHER | C0
          elu           | (-1, ∞)                   | INCREASING    | NEITHER | C1
          elu(alpha=2)  | (-2, ∞)                   | INCREASING    | NEITHER | C0
          selu          | (-1.7580993408473768, ∞)  | INCREASING    | NEITHER | C0
          celu(alpha=2) | (-2, ∞)                   | INCREASING    | NEITHER | C1
          sigmoid       | (0, 1)                    | INCREASING    | NEITHER | ANALYTIC
          tanh          | (-1, 1)                   | INCREASING    | ODD     | ANALYTIC
          softplus      | (0, ∞)                    | INCREASING    | NEITHER | ANALYTIC
          softsign      | (-1, 1)                   | INCREASING    | ODD     | C1
          silu          | [-0.2784645427610738, ∞)  | NEITHER       | NEITHER | ANALYTIC
          gelu          | [-0.16997120747990366, ∞) | NEITHER       | NEITHER | ANALYTIC
          hard_swish    | [-0.375, ∞)               | NEITHER       | NEITHER | C0
          hard_sigmoid  | [0, 1]                    | NONDECREASING | NEITHER | C0
          hard_tanh     | [-1, 1]                   | NONDECREASING | ODD     | C0
          relu_squared  | [0, ∞)                    | NONDECREASING | NEITHER | C1
          isrlu         | (-1, ∞)                   | INCREASING    | NEITHER | C2
          lisht         | [0, ∞)                    | NEITHER       | EVEN    | ANALYTIC
          gaussian      | (0, 1]                    | NEITHER       | EVEN    | ANALYTIC
          arctan        | (-1.5707963267948966, 1.5707963267948966) | INCREASING | ODD | ANALYTIC
          sin           | [-1, 1]                   | NEITHER       | ODD     | ANALYTIC
          sinc          | [-0.21723362821122166, 1] | NEITHER       | EVEN    | ANALYTIC
          gcu           | (-∞, ∞)                   | NEITHER       | ODD     | ANALYTIC
          snake         | (-∞, ∞)                   | INCREASING    | NEITHER | ANALYTIC
          step          | [0, 1]                    | NONDECREASING | NEITHER | DISCONTINUOUS
          sign          | [-1, 1]                   | NONDECREASING | ODD     | DISCONTINUOUS
          hard_shrink   | (-∞, ∞)                   | NONDECREASING | ODD     | DISCONTINUOUS
          identity      | (-∞, ∞)                   | INCREASING    | ODD     | ANALYTIC
          cube          | (-∞, ∞)                   | INCREASING    | ODD     | ANALYTIC
          """)
  void knownFunctions(
      String specification,
      String range,
      Monotonicity monotonicity,
      Parity parity,
      Smoothness smoothness) {
    Facts facts = facts(specification);
    assertEquals(range, facts.range().toString());
    assertEquals(monotonicity, facts.monotonicity());
    assertEquals(parity, facts.parity());
    assertEquals(smoothness, facts.smoothness());
    assertEquals(List.of(Span.LINE), facts.domain().items());
  }

  @ParameterizedTest
  @CsvSource({
    "silu, 2.3993572805154675, -2.3993572805154675",
    "gelu, 1.4142135623730951, -1.4142135623730951",
    "mish, 1.4905711794854284, -2.256376396360793",
    "lisht, 1.1996786402577337, -1.1996786402577337"
  })
  void slopeIsSteepestWhereCurvatureVanishes(String specification, double right, double left) {
    Facts facts = facts(specification);
    assertEquals(List.of(left, right), facts.inflections().items().stream().map(Point::x).toList());
    assertTrue(facts.lipschitz().where().contains(Span.point(right)));
    assertTrue(facts.lipschitz().isAttained());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu             | [(0, ∞)]      | true
          elu              | [[0, ∞)]      | true
          selu             | [{0}]         | false
          softplus         | [{∞}]         | false
          tanh_shrink      | [{-∞}, {∞}]   | false
          hard_swish       | [{3}]         | false
          step             | [{0}]         | false
          cube             | [{-∞}, {∞}]   | false
          identity         | [(-∞, ∞)]     | true
          """)
  void lipschitzConstantIsAttained(String specification, String where, boolean isAttained) {
    Lipschitz lipschitz = facts(specification).lipschitz();
    assertEquals(where, lipschitz.where().toString());
    assertEquals(isAttained, lipschitz.isAttained());
  }

  @Test
  void stretchOfOneValueIsOneExtremum() {
    assertEquals(
        List.of(
            new Extremum(Kind.MINIMUM, new Span(Double.NEGATIVE_INFINITY, false, 0, true), 0, true),
            new Extremum(
                Kind.MAXIMUM, new Span(6, true, Double.POSITIVE_INFINITY, false), 6, true)),
        facts("relu6").extrema().items());
    assertEquals(List.of(), facts("soft_shrink").extrema().items());
    assertEquals(List.of(), facts("3").extrema().items());
  }

  @Test
  void infinitelyManyExtremaAreSaidToBeSo() {
    Listing<Extremum> extrema = facts("sin").extrema();
    assertFalse(extrema.isComplete());
    assertArrayEquals(
        new double[] {-2.5, -1.5, -0.5, 0.5, 1.5, 2.5},
        extrema.items().stream().mapToDouble(extremum -> extremum.x() / Math.PI).toArray(),
        1e-15);
    assertTrue(extrema.items().stream().allMatch(Extremum::isGlobal));
    assertTrue(facts("x*sin(1/x)").extrema().items().size() > 4);
    assertFalse(facts("x*sin(1/x)").extrema().isComplete());
    assertTrue(facts("gelu").extrema().isComplete());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          silu          | 0    | 0    | 0     | 1                  | 0
          softplus      | 0    | 0    | 0     | 1                  | 0
          squareplus    | 0    | 0    | 0     | 1                  | 0
          logish        | 0    | 0    | 0     | 0.6931471805599453 | 0
          selu          | -1.7580993408473768 | 0 | -1.7580993408473768 | 1.0507009873554805 | 0
          tanh_shrink   | -Infinity | 1    | 1    | 1  | -1
          bent_identity | -Infinity | 0.5  | -0.5 | 1.5 | -0.5
          leaky_relu    | -Infinity | 0.01 | 0    | 1   | 0
          log_cosh      | Infinity  | -1   | -0.6931471805599453 | 1 | -0.6931471805599453
          x*atan(x)     | Infinity  | -1.5707963267948966 | -1 | 1.5707963267948966 | -1
          """)
  void asymptotes(
      String specification,
      double limit,
      double leftSlope,
      double leftIntercept,
      double rightSlope,
      double rightIntercept) {
    Facts facts = facts(specification);
    assertEquals(limit, facts.left().limit());
    assertEquals(
        new Tail.Asymptote(leftSlope, leftIntercept), facts.left().asymptote().orElseThrow());
    assertEquals(
        new Tail.Asymptote(rightSlope, rightIntercept), facts.right().asymptote().orElseThrow());
  }

  @Test
  void someFunctionsHaveNoAsymptoteOrLimit() {
    assertTrue(facts("square").right().asymptote().isEmpty());
    assertTrue(facts("log(x)").right().asymptote().isEmpty());
    assertFalse(facts("sin").right().hasLimit());
    assertFalse(facts("gcu").right().hasLimit());
    assertFalse(facts("log(x)").left().hasLimit());
    assertTrue(facts("snake").right().asymptote().isEmpty());
  }

  @Test
  void breaksHaveTheirValuesOnBothSides() {
    assertEquals(
        List.of(
            new Break(
                -3, Smoothness.C0, new Sided(0, 0), new Sided(0, -0.5), new Sided(0, 1 / 3.0)),
            new Break(3, Smoothness.C0, new Sided(3, 3), new Sided(1.5, 1), new Sided(1 / 3.0, 0))),
        facts("hard_swish").breakPoints().items());
    Break jump = facts("hard_shrink").breakPoints().items().getLast();
    assertEquals(0.5, jump.value().jump());
    assertTrue(jump.isJump());
    assertArrayEquals(new double[0], facts("elu").breaks());
    assertArrayEquals(new double[] {0}, facts("elu").gradientBreaks());
    assertArrayEquals(new double[] {0}, facts("relu").breaks());
    assertTrue(facts("relu").breakPoints().items().getFirst().isKink());
    assertArrayEquals(new double[0], facts("isrlu").gradientBreaks());
  }

  @Test
  void breakOffTheDoublesIsNoJump() {
    Facts facts = facts("x > 1/3 ? 3*x - 1 : 0");
    assertEquals(Smoothness.C0, facts.smoothness());
    assertEquals(0, facts.breakPoints().items().getFirst().value().jump());
    assertEquals(Smoothness.C1, facts("x > 1/3 ? (x - 1/3)^2 : 0").smoothness());
    assertEquals(Smoothness.C3, facts("x > sqrt(2) ? (x - sqrt(2))^4 : 0").smoothness());
    assertEquals(Smoothness.C4, facts("x > 0 ? exp(-1/x) : 0").smoothness());
  }

  @Test
  void saturation() {
    assertEquals("[(-∞, 0]]", facts("relu").saturation().items().toString());
    assertEquals("[(-∞, -9), (9, ∞)]", facts("softsign").saturation().items().toString());
    assertEquals("[(-∞, -4.605170185988091)]", facts("elu").saturation().items().toString());
    assertTrue(facts("leaky_relu").saturation().isEmpty());
    assertTrue(facts("cube").saturation().isEmpty());
    assertFalse(facts("sin").saturation().isComplete());
  }

  @Test
  void momentsThatAreKnownExactly() {
    assertEquals(new Moments(0, 15, 27), rounded(facts("cube").moments()));
    assertClose(Math.exp(0.5), facts("exponential").moments().mean());
    assertClose(Math.exp(2), facts("exponential").moments().secondMoment());
    assertClose((1 - Math.exp(-2)) / 2, facts("sin").moments().secondMoment());
    assertClose(1, facts("gcu").moments().gradientSecondMoment());
    assertEquals(Math.PI * Math.PI / 8, facts("log(abs(x))").moments().variance(), 1e-14);
    assertClose(Math.sqrt(2), facts("exp(x^2/4)").moments().mean());
    assertEquals(0.25, facts("step").moments().variance(), 1e-15);
  }

  private static Moments rounded(Moments moments) {
    return new Moments(
        Math.rint(moments.mean()),
        Math.rint(moments.secondMoment()),
        Math.rint(moments.gradientSecondMoment()));
  }

  @ParameterizedTest
  @CsvSource({"1/x", "log(x)", "exp(exp(x))", "exp(x^2/2)", "sqrt(x)", "log(-1 - x^2)"})
  void momentsThatDoNotExistAreNaN(String formula) {
    assertTrue(Double.isNaN(facts(formula).moments().mean()));
    assertTrue(Double.isNaN(facts(formula).moments().gainForward()));
  }

  // Formulas that a user may type ---------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x               | [(-∞, ∞)]          | (-∞, ∞)         | INCREASING    | ANALYTIC
          3               | [(-∞, ∞)]          | {3}             | CONSTANT      | ANALYTIC
          log(x)          | [(0, ∞)]           | (-∞, ∞)         | INCREASING    | ANALYTIC
          sqrt(x)         | [[0, ∞)]           | [0, ∞)          | INCREASING    | ANALYTIC
          1/x             | [(-∞, 0), (0, ∞)]  | (-∞, ∞)         | NEITHER       | DISCONTINUOUS
          1/x^2           | [(-∞, 0), (0, ∞)]  | (0, ∞)          | NEITHER       | DISCONTINUOUS
          1/(2*x - 1)     | [(-∞, 0.5), (0.5, ∞)] | (-∞, ∞)      | NEITHER       | DISCONTINUOUS
          exp(exp(x))     | [(-∞, ∞)]          | (1, ∞)          | INCREASING    | ANALYTIC
          (exp(x) - 1)/x  | [(-∞, 0), (0, ∞)]  | (0, ∞)          | INCREASING    | ANALYTIC
          x*sin(1/x)      | [(-∞, 0), (0, ∞)]  | [-0.21723362821122166, 1) | NEITHER | C0
          sqrt(abs(x))    | [(-∞, ∞)]          | [0, ∞)          | NEITHER       | C0
          abs(x)^3        | [(-∞, ∞)]          | [0, ∞)          | NEITHER       | C2
          x > 0 ? 1/x : 0 | [(-∞, ∞)]          | [0, ∞)          | NEITHER       | DISCONTINUOUS
          x > 0 ? x*log(x) : 0 | [(-∞, ∞)]     | [-0.36787944117144233, ∞) | NEITHER | C0
          max(x, -x)      | [(-∞, ∞)]          | [0, ∞)          | NEITHER       | C0
          log(-1 - x^2)   | []                 | ∅               | NEITHER       | ANALYTIC
          exp(exp(exp(x))) | [(-∞, ∞)]         | (2.718281828459045, ∞) | INCREASING | ANALYTIC
          """)
  void formulas(
      String formula,
      String domain,
      String range,
      Monotonicity monotonicity,
      Smoothness smoothness) {
    Facts facts = facts(formula.equals("x") ? "identity" : formula);
    assertEquals(domain, facts.domain().items().toString());
    assertEquals(range, facts.range().toString());
    assertEquals(monotonicity, facts.monotonicity());
    assertEquals(smoothness, facts.smoothness());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu                | [(-∞, 0]]
          sigmoid             | []
          x^2 - 2             | [{-1.4142135623730951}, {1.4142135623730951}]
          (x - 1)^2           | [{1}]
          (x^2 - 2)^2         | [{-1.4142135623730951}, {1.4142135623730951}]
          abs(x - 1/3)        | [{0.3333333333333333}]
          1/(3*x - 1)         | []
          hard_shrink         | [[-0.5, 0.5]]
          sign                | [{0}]
          x - 1e-200          | [{1.0E-200}]
          """)
  void zeros(String specification, String zeros) {
    assertEquals(zeros, facts(specification).zeros().items().toString());
    assertTrue(facts(specification).zeros().isComplete());
  }

  // Every function of the catalogue against its own values --------------------------------------

  private static final double[] SAMPLES =
      DoubleStream.iterate(-12.0078125, x -> x < 12, x -> x + 0.0546875).toArray();

  @TestFactory
  Stream<DynamicTest> everyActivationAgreesWithItsFacts() {
    return Catalogue.activations().stream()
        .map(f -> DynamicTest.dynamicTest(f.name(), () -> agreesWithItsFacts(f)));
  }

  private static void agreesWithItsFacts(Activation f) {
    Facts facts = f.facts();
    rangeContainsValues(f, facts);
    stretchesFollowTheGradient(f, facts);
    extremaAreStationaryOrBreaks(f, facts);
    slopesAreBounded(f, facts);
    parityHolds(f, facts);
    zerosAreZeros(f, facts);
    breaksAreOneSidedLimits(f, facts);
    momentsAreIntegrals(f, facts);
  }

  private static void rangeContainsValues(Activation f, Facts facts) {
    Span range = facts.range();
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double x : SAMPLES) {
      double value = f.value(x);
      assertTrue(range.low() <= value && value <= range.high(), () -> "f(" + x + ") in " + range);
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    nearlyReached(range.low(), least, f.value(-1e5), f.value(1e5));
    nearlyReached(range.high(), greatest, f.value(-1e5), f.value(1e5));
  }

  private static void nearlyReached(double end, double sampled, double left, double right) {
    assertTrue(
        Double.isInfinite(end)
            ? Math.max(Math.abs(left), Math.abs(right)) > 10
            : DoubleStream.of(sampled, left, right).anyMatch(v -> Math.abs(v - end) < 1e-2),
        () -> "the end " + end + " of the range is not approached");
  }

  private static void stretchesFollowTheGradient(Activation f, Facts facts) {
    for (double x : SAMPLES) {
      for (Stretch stretch : facts.stretches().items()) {
        Span where = stretch.where();
        if (where.low() < x && x < where.high()) {
          double slope = f.gradient(x);
          assertTrue(
              switch (stretch.trend()) {
                case RISING -> slope >= 0;
                case FALLING -> slope <= 0;
                case LEVEL -> slope == 0;
              },
              () -> stretch + " but f′(" + x + ") = " + slope);
        }
      }
    }
  }

  private static void extremaAreStationaryOrBreaks(Activation f, Facts facts) {
    double[] breaks = facts.gradientBreaks();
    for (Extremum extremum : facts.extrema().items()) {
      double x = extremum.x();
      assertEquals(f.value(x) + 0.0, extremum.where().contains(x) ? extremum.value() : f.value(x));
      if (extremum.where().isPoint() && Arrays.stream(breaks).noneMatch(b -> b == x)) {
        double before = f.gradient(x - Math.max(Math.ulp(x), 0x1p-500));
        double after = f.gradient(x + Math.max(Math.ulp(x), 0x1p-500));
        double sign = extremum.kind() == Kind.MINIMUM ? 1 : -1;
        assertTrue(
            sign * before < 0 && sign * after > 0,
            () -> extremum + ": f′ goes from " + before + " to " + after);
        assertTrue(Math.abs(f.gradient(x)) <= Math.min(Math.abs(before), Math.abs(after)));
      }
    }
  }

  private static void slopesAreBounded(Activation f, Facts facts) {
    Lipschitz lipschitz = facts.lipschitz();
    double threshold = Facts.SATURATION_SHARE * lipschitz.constant();
    double steepest = 0;
    for (double x : SAMPLES) {
      double slope = Math.abs(f.gradient(x));
      steepest = Math.max(steepest, slope);
      if (Double.isFinite(lipschitz.constant()) && facts.saturation().isComplete()) {
        assertEquals(
            facts.saturation().items().stream().anyMatch(span -> span.contains(x)),
            slope < threshold,
            () -> "f′(" + x + ") = " + slope + ", saturated in " + facts.saturation().items());
      }
    }
    assertTrue(steepest <= lipschitz.constant());
    for (Span span : lipschitz.where()) {
      steepest = Math.max(steepest, slopeAt(f, span.low()));
      steepest = Math.max(steepest, slopeAt(f, span.high()));
    }
    double reached = steepest;
    assertTrue(
        Double.isInfinite(lipschitz.constant()) || reached >= lipschitz.constant() * (1 - 1e-9),
        () -> reached + " of " + lipschitz);
  }

  /** The steepest slope at a point, or at ±∞, and close to it. */
  private static double slopeAt(Activation f, double x) {
    double slope = Math.abs(f.gradient(x));
    return Double.isInfinite(x)
        ? slope
        : DoubleStream.of(f.gradient(x - 0x1p-40), f.gradient(x + 0x1p-40))
            .map(Math::abs)
            .reduce(slope, Math::max);
  }

  private static void parityHolds(Activation f, Facts facts) {
    List<Double> breaks = Arrays.stream(facts.breaks()).boxed().toList();
    boolean isEven = true;
    boolean isOdd = true;
    for (double x : SAMPLES) {
      if (!breaks.contains(x)) {
        isEven &= f.value(-x) == f.value(x);
        isOdd &= f.value(-x) == -f.value(x);
      }
    }
    Parity parity = isEven ? Parity.EVEN : isOdd ? Parity.ODD : Parity.NEITHER;
    assertEquals(parity, facts.parity());
  }

  private static void zerosAreZeros(Activation f, Facts facts) {
    for (Span zero : facts.zeros().items()) {
      if (zero.isPoint()) {
        double before = f.value(Math.nextDown(zero.low()));
        double after = f.value(Math.nextUp(zero.low()));
        assertTrue(f.value(zero.low()) == 0 || before * after < 0, zero::toString);
      } else {
        Arrays.stream(SAMPLES)
            .filter(zero::contains)
            .forEach(x -> assertEquals(0, Math.abs(f.value(x))));
      }
    }
    for (int i = 1; i < SAMPLES.length; i++) {
      double low = SAMPLES[i - 1];
      double high = SAMPLES[i];
      boolean crosses =
          f.value(low) * f.value(high) < 0
              && Arrays.stream(facts.breaks()).noneMatch(b -> low <= b && b <= high);
      boolean isWithinWindow = facts.zeros().isComplete() || Math.abs(low) < 9.9;
      assertTrue(
          !crosses
              || !isWithinWindow
              || facts.zeros().items().stream()
                  .anyMatch(zero -> low <= zero.low() && zero.low() <= high),
          () -> "a zero between " + low + " and " + high);
    }
  }

  private static void breaksAreOneSidedLimits(Activation f, Facts facts) {
    for (Break point : facts.breakPoints().items()) {
      double x = point.x();
      double step = 0x1p-40;
      assertEquals(point.value().left(), f.value(x - step), 1e-10);
      assertEquals(point.value().right(), f.value(x + step), 1e-10);
      assertEquals(point.slope().left(), f.gradient(x - step), 1e-10);
      assertEquals(point.slope().right(), f.gradient(x + step), 1e-10);
      assertEquals(point.curvature().left(), f.secondDerivative(x - step), 1e-9);
      assertEquals(point.curvature().right(), f.secondDerivative(x + step), 1e-9);
    }
  }

  private static void momentsAreIntegrals(Activation f, Facts facts) {
    Moments moments = facts.moments();
    double[] breaks = facts.gradientBreaks();
    assertEquals(integral(f::value, breaks), moments.mean(), 1e-8);
    double second = integral(x -> f.value(x) * f.value(x), breaks);
    assertEquals(second, moments.secondMoment(), 1e-8 * Math.max(1, second));
    double gradient = integral(x -> f.gradient(x) * f.gradient(x), breaks);
    assertEquals(gradient, moments.gradientSecondMoment(), 1e-8 * Math.max(1, gradient));
  }

  /** E g(z) by Simpson's rule between breaks, whose own points are left out by an ulp. */
  private static double integral(DoubleUnaryOperator g, double[] breaks) {
    List<Double> ends =
        DoubleStream.concat(DoubleStream.of(-14, -3, 0, 3, 14), Arrays.stream(breaks))
            .sorted()
            .distinct()
            .boxed()
            .collect(Collectors.toList());
    double sum = 0;
    for (int i = 1; i < ends.size(); i++) {
      sum += simpson(g, Math.nextUp(ends.get(i - 1)), Math.nextDown(ends.get(i)));
    }
    return sum;
  }

  private static double simpson(DoubleUnaryOperator g, double low, double high) {
    int n = 2 * (int) Math.ceil(100 * Math.max(0.25, high - low));
    double step = (high - low) / n;
    double sum = 0;
    for (int i = 0; i <= n; i++) {
      double x = i == n ? high : low + i * step;
      double weight = i == 0 || i == n ? 1 : i % 2 == 0 ? 2 : 4;
      sum += weight * g.applyAsDouble(x) * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
    return sum * step / 3;
  }
}
