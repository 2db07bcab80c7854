package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.facts.Break;
import io.varphi.facts.Extremum;
import io.varphi.facts.Facts;
import io.varphi.facts.Point;
import io.varphi.facts.Span;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kernels of doubles against the correctly rounded values, over the whole catalogue. */
class DoubleAccuracyTest {
  private static final double DEFAULT_ULPS = 4;

  /** So near an interior zero, errors are in ULP of {@link #NEAR_ZERO} at least. */
  private static final double NEIGHBOURHOOD = 0.5;

  private static final double NEAR_ZERO = 0.05;

  /** What factors that underflow may lose, after they are multiplied by x or a power of it. */
  private static final double UNDERFLOW = 2048 * Double.MIN_VALUE;

  private static final int POINTS = 250;

  /**
   * A larger bound than the default.
   *
   * @param ulps must not be more than twice what is measured
   */
  private record Exemption(String name, boolean isGradient, double ulps, String reason) {}

  private static final List<Exemption> EXEMPTIONS =
      List.of(
          new Exemption("snake", false, 5, "x and sin(x)², which is known to 2 ULP, cancel"),
          new Exemption("gcu", true, 50, "near a zero, cos(x) and x·sin(x) cancel, of size |x|"));

  static List<Activation> functions() {
    return Activations.all();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void valuesAndGradientsAreWithinTheirBounds(Activation f) {
    double[] x = points(f);
    double[] y = new double[x.length];
    double[] slope = new double[x.length];
    f.kernel().forwardAndGradient(x, y, slope);
    assertAccurate(f, false, f::value, x, y);
    assertAccurate(f, true, f::gradient, x, slope);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void separateCallsGiveTheSameBits(Activation f) {
    double[] x = points(f);
    double[] ones = DoubleStream.generate(() -> 1).limit(x.length).toArray();
    double[] y = new double[x.length];
    double[] slope = new double[x.length];
    f.kernel().forwardAndGradient(x, y, slope);
    double[] other = new double[x.length];
    f.kernel().forward(x, other);
    assertEquals(List.of(), differences(x, y, other));
    f.kernel().backward(x, ones, other);
    assertEquals(List.of(), differences(x, slope, other));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theNumbersNextToZeroAreNoZeros(Activation f) {
    double[] x = {Double.MIN_VALUE, -Double.MIN_VALUE, 0x1p-1040, -0x1p-1040};
    double[] y = new double[x.length];
    double[] slope = new double[x.length];
    f.kernel().forwardAndGradient(x, y, slope);
    for (int i = 0; i < x.length; i++) {
      assertClose(f.value(x[i]), y[i], f + " at " + x[i]);
      assertClose(f.gradient(x[i]), slope[i], f + "′ at " + x[i]);
    }
  }

  private static void assertClose(double expected, double actual, String where) {
    assertEquals(expected, actual, DEFAULT_ULPS * Math.ulp(expected) + UNDERFLOW, where);
  }

  private static List<Double> differences(double[] x, double[] a, double[] b) {
    return IntStream.range(0, x.length)
        .filter(i -> Double.compare(a[i], b[i]) != 0)
        .mapToObj(i -> x[i])
        .toList();
  }

  private static void assertAccurate(
      Activation f, boolean isGradient, DoubleUnaryOperator exact, double[] x, double[] y) {
    double worst = 0;
    double worstAt = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      double right = exact.applyAsDouble(x[i]);
      if (!isSameKind(y[i], right)) {
        wrong.add(x[i] + ": " + y[i] + ", not " + right);
      } else if (Double.isFinite(right)) {
        double ulps = ulps(x[i], y[i], right, exact);
        worstAt = ulps > worst ? x[i] : worstAt;
        worst = Math.max(ulps, worst);
      }
    }
    String name = f.specification() + (isGradient ? "′" : "");
    IO.println(String.format(Locale.ROOT, "%-24s %7.3f ULP at %s", name, worst, worstAt));
    assertEquals(List.of(), wrong, name);
    assertBound(f, isGradient, name + " at " + worstAt, worst);
  }

  private static void assertBound(Activation f, boolean isGradient, String where, double worst) {
    List<Exemption> exemptions =
        EXEMPTIONS.stream()
            .filter(each -> each.name.equals(f.specification()) && each.isGradient == isGradient)
            .toList();
    double bound = exemptions.stream().mapToDouble(Exemption::ulps).findAny().orElse(DEFAULT_ULPS);
    assertTrue(worst <= bound, () -> where + ": " + worst + " ULP, more than " + bound);
    assertTrue(
        exemptions.isEmpty() || worst > bound / 2,
        () -> where + ": " + worst + " ULP; lower the bound of " + bound);
  }

  /** Whether both are NaN, the same infinity, or finite; a zero may not change its sign. */
  private static boolean isSameKind(double y, double right) {
    if (!Double.isFinite(y) || !Double.isFinite(right)) {
      return Double.compare(y, right) == 0;
    }
    return y != 0 && right != 0 || Math.copySign(1, y) == Math.copySign(1, right);
  }

  private static double ulps(double x, double y, double right, DoubleUnaryOperator exact) {
    double error = Math.max(Math.abs(y - right) - UNDERFLOW, 0);
    double ulps = error / Math.ulp(right);
    return ulps > DEFAULT_ULPS / 2 && isNearZero(x, exact)
        ? error / Math.ulp(Math.max(Math.abs(right), NEAR_ZERO))
        : ulps;
  }

  private static boolean isNearZero(double x, DoubleUnaryOperator exact) {
    double[] around =
        IntStream.rangeClosed(-8, 8)
            .mapToDouble(i -> exact.applyAsDouble(x + i / 8.0 * NEIGHBOURHOOD))
            .toArray();
    return IntStream.range(1, around.length).anyMatch(i -> around[i - 1] * around[i] < 0)
        || touchesZero(around);
  }

  /** Whether the values fall to a hundredth of the largest, as next to a zero of 1 + sin(2x). */
  private static boolean touchesZero(double[] values) {
    DoubleSummaryStatistics sizes = DoubleStream.of(values).map(Math::abs).summaryStatistics();
    return sizes.getMax() > 4 * NEAR_ZERO && sizes.getMin() < sizes.getMax() / 100;
  }

  private static double[] points(Activation f) {
    Random random = new Random(20_260_101);
    DoubleStream anywhere = random.longs(POINTS).mapToDouble(Double::longBitsToDouble);
    DoubleStream scales =
        IntStream.range(0, POINTS)
            .mapToDouble(_ -> Math.scalb(random.nextGaussian(), random.nextInt(60) - 50));
    return Stream.of(
            DoubleStream.of(0.0, -0.0, 1, -1, Double.NaN),
            DoubleStream.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
            DoubleStream.of(Double.MAX_VALUE, -Double.MAX_VALUE, 0x1p-1022, -0x1p-1022),
            anywhere,
            scales,
            normal(random, 3),
            normal(random, 30),
            random.doubles(POINTS, -8, 8),
            random.doubles(POINTS, -45, 45),
            random.doubles(POINTS, -800, 800),
            landmarks(f.facts()).flatMap(x -> beside(x, random)))
        .flatMapToDouble(points -> points)
        .toArray();
  }

  private static DoubleStream normal(Random random, double deviation) {
    return IntStream.range(0, POINTS).mapToDouble(_ -> deviation * random.nextGaussian());
  }

  /** Kinks, zeros of f and f′, inflections and the ends of saturation. */
  private static DoubleStream landmarks(Facts facts) {
    Stream<Span> spans =
        Stream.of(
                facts.zeros().items().stream(),
                facts.saturation().items().stream(),
                facts.extrema().items().stream().map(Extremum::where))
            .flatMap(items -> items);
    return Stream.of(
            facts.breakPoints().items().stream().mapToDouble(Break::x),
            facts.inflections().items().stream().mapToDouble(Point::x),
            spans.flatMapToDouble(span -> DoubleStream.of(span.low(), span.high())))
        .flatMapToDouble(points -> points)
        .filter(Double::isFinite)
        .distinct()
        .limit(24);
  }

  /** At distances of all sizes. */
  private static DoubleStream beside(double x, Random random) {
    return IntStream.range(0, 40)
        .mapToDouble(i -> i == 0 ? x : x + Math.scalb(random.nextGaussian(), -random.nextInt(54)));
  }
}
