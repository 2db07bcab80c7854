package io.varphi.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The domain and range that a figure shows unless the caller says: what is worth seeing. */
final class Limits {
  /** A domain reaches this much further than the last kink or jump. */
  private static final double BEYOND_BREAK = 1.35;

  /** A domain reaches this much further than the last extremum. */
  private static final double BEYOND_EXTREMUM = 1.2;

  private static final double[] HALF_WIDTHS = {1, 1.2, 1.5, 2, 3, 4, 6, 8};
  private static final double SMALLEST_HALF_WIDTH = 4;

  /** Extrema are looked for in [-20, 20]. */
  private static final Interval SEARCHED = new Interval(-20, 20);

  private static final int SEARCH_STEPS = 401; // odd: 0 is no sample, an extremum there is seen

  /** Of an oscillating function the extrema nearest to 0 are shown, two periods of a sine. */
  private static final int MOST_EXTREMA = 4;

  /** A slope below this share of the largest one belongs to a flat tail, not to an extremum. */
  private static final double FLAT = 1e-4;

  private static final int SAMPLES = 256;

  /** A function that grows more than a line is cut at this height per half width of the domain. */
  private static final double HEIGHT = 1.5;

  /** Growth over the last eighth of the domain; 4/3 for a line through 0, 1.78 for a square. */
  private static final double GROWTH = 1.6;

  /** A value beyond this multiple of nearly all others is a pole. */
  private static final double POLE = 8;

  /** An end that misses a tick by less than this share of a step is on it. */
  private static final double ROUNDING = 1e-6;

  private Limits() {}

  /** A symmetric domain, [-4, 4] or as much wider as the kinks, jumps and extrema ask for. */
  static Interval domain(List<Curve> curves) {
    double reach = curves.stream().mapToDouble(Limits::reach).max().orElse(0);
    double half = halfWidth(reach);
    return new Interval(-half, half);
  }

  private static double halfWidth(double least) {
    if (least <= SMALLEST_HALF_WIDTH) {
      return SMALLEST_HALF_WIDTH;
    }
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
    return Arrays.stream(HALF_WIDTHS)
        .map(width -> width * power)
        .filter(width -> width >= least)
        .findFirst()
        .orElse(10 * power);
  }

  private static double reach(Curve curve) {
    return Math.max(
        BEYOND_BREAK * Arrays.stream(curve.breaks()).map(Math::abs).max().orElse(0),
        BEYOND_EXTREMUM
            * extrema(curve).map(Math::abs).sorted().limit(MOST_EXTREMA).max().orElse(0));
  }

  private static DoubleStream extrema(Curve curve) {
    double[] x = IntStream.rangeClosed(0, SEARCH_STEPS).mapToDouble(Limits::searched).toArray();
    double[] slope = Arrays.stream(x).map(curve::slope).toArray();
    double steepest = Arrays.stream(slope).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    return IntStream.range(0, SEARCH_STEPS)
        .filter(i -> slope[i] * slope[i + 1] < 0)
        .filter(i -> steepness(slope, i) > FLAT * steepest)
        .mapToDouble(i -> (x[i] + x[i + 1]) / 2);
  }

  private static double searched(int step) {
    return SEARCHED.at((double) step / SEARCH_STEPS);
  }

  private static double steepness(double[] slope, int i) {
    return Math.max(Math.abs(slope[i]), Math.abs(slope[i + 1]));
  }

  /**
   * A range that holds the values of all curves and all finite data, with ends at whole or half
   * ticks. Functions that grow faster than a line, and poles, are cut.
   *
   * @param withZero whether 0 must be in it; without, there is some room above and below
   * @throws IllegalArgumentException if no curve has a value in the domain and there are no data
   */
  static Interval range(List<Curve> curves, DoubleStream data, Interval domain, boolean withZero) {
    DoubleSummaryStatistics measured = data.filter(Double::isFinite).summaryStatistics();
    double low = Math.min(withZero ? 0 : Double.POSITIVE_INFINITY, measured.getMin());
    double high = Math.max(withZero ? 0 : Double.NEGATIVE_INFINITY, measured.getMax());
    boolean empty = measured.getCount() == 0;
    for (Curve curve : curves) {
      double[] samples = values(curve, even(domain));
      empty &= samples.length == 0;
      double most = most(samples, domain);
      for (double value : values(curve, DoubleStream.concat(even(domain), breaks(curve, domain)))) {
        low = Math.min(low, Math.max(value, -most));
        high = Math.max(high, Math.min(value, most));
      }
    }
    if (empty) {
      throw new IllegalArgumentException(
          "there is nothing to draw: no function has a value between "
              + Decimals.thousandths(domain.from())
              + " and "
              + Decimals.thousandths(domain.to())
              + "; choose another domain");
    }
    if (!(low < high)) {
      double only = low == high ? low : 0;
      return new Interval(only - 1, only + 1);
    }
    return snapped(new Interval(low, high), withZero);
  }

  private static DoubleStream even(Interval domain) {
    return IntStream.rangeClosed(0, SAMPLES).mapToDouble(i -> domain.at((double) i / SAMPLES));
  }

  /** The breaks of a curve and the places just beside them. */
  private static DoubleStream breaks(Curve curve, Interval domain) {
    double beside = domain.length() * 0x1p-30;
    return Arrays.stream(curve.breaks())
        .flatMap(x -> DoubleStream.of(x - beside, x, x + beside))
        .filter(domain::contains);
  }

  private static double[] values(Curve curve, DoubleStream abscissae) {
    return abscissae.map(curve::value).filter(Double::isFinite).toArray();
  }

  /** The largest absolute value of the curve that is shown. */
  private static double most(double[] values, Interval domain) {
    double[] sorted = Arrays.stream(values).map(Math::abs).sorted().toArray();
    if (sorted.length == 0) {
      return 0;
    }
    double largest = sorted[sorted.length - 1];
    double usual = sorted[sorted.length / 2];
    double nearlyAll = sorted[sorted.length * 9 / 10];
    double height = HEIGHT * Math.max(Math.abs(domain.from()), Math.abs(domain.to()));
    boolean wild = largest > POLE * nearlyAll || grows(values);
    return wild ? Math.min(largest, Math.max(height, usual)) : largest;
  }

  /** Whether the absolute value grows more than a line does over the last eighth at either end. */
  private static boolean grows(double[] values) {
    int last = values.length - 1;
    boolean left = Math.abs(values[0]) > GROWTH * Math.abs(values[last / 8]);
    boolean right = Math.abs(values[last]) > GROWTH * Math.abs(values[last - last / 8]);
    return left || right;
  }

  private static double multiple(BigDecimal step, double times) {
    return step.multiply(BigDecimal.valueOf(times)).doubleValue();
  }

  private static Interval snapped(Interval values, boolean withZero) {
    double room = withZero ? 0 : 0.04 * values.length();
    double slack = withZero ? ROUNDING : 0;
    BigDecimal half = Ticks.of(values, 9).step().divide(BigDecimal.TWO);
    double low = Math.floor((values.from() - room) / half.doubleValue() + slack);
    double high = Math.ceil((values.to() + room) / half.doubleValue() - slack);
    return new Interval(multiple(half, low), multiple(half, high));
  }
}
