package io.varphi.facts;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The points at which a function is looked at first.
 *
 * <p>In [−10, 10] they lie 1/64 apart, a little irregularly, so that no period of a formula falls
 * in with them; outwards and towards 0 they go on in geometric progression to 2^±1000. They are
 * symmetric about 0, which is not one of them.
 */
final class Grid {
  /** Half the width of the window in which everything is to be found. */
  static final double WINDOW = 10;

  /**
   * The part of a break point's surroundings that is searched more closely, by the size of the
   * point.
   */
  static final double VICINITY = 0x1p-6;

  private static final int PER_UNIT = 64;
  private static final double GOLDEN_RATIO = 0.6180339887498949;
  private static final double JITTER = 0.5;

  private static final double[] POINTS = points();

  private Grid() {}

  /**
   * The grid points of an open interval, those near its ends, and hints that lie inside, in
   * ascending order.
   */
  static double[] between(double low, double high, double[] hints) {
    DoubleStream near = DoubleStream.concat(above(low), above(-high).map(x -> -x));
    return DoubleStream.concat(
            DoubleStream.of(POINTS), DoubleStream.concat(near, DoubleStream.of(hints)))
        .filter(x -> low < x && x < high)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Some points of an open interval where nothing special is to be expected. */
  static double[] probes(double low, double high) {
    double[] shares = {0.0713, 0.2931, 0.5477, 0.7121, 0.9337};
    if (Double.isInfinite(low) && Double.isInfinite(high)) {
      return new double[] {-7.3317, -0.7133, 0.1379, 1.9231, 8.7119};
    }
    if (Double.isInfinite(low)) {
      return Arrays.stream(probes(-high, Double.POSITIVE_INFINITY)).map(x -> -x).toArray();
    }
    if (Double.isInfinite(high)) {
      double size = Math.max(1, Math.abs(low));
      return Arrays.stream(shares).map(share -> low + 8 * share * size).toArray();
    }
    return Arrays.stream(shares).map(share -> low + share * (high - low)).toArray();
  }

  /**
   * A point of an open interval where nothing special is to be expected; not far from an end if the
   * interval has one.
   */
  static double inside(double low, double high) {
    if (Double.isInfinite(low) || Double.isInfinite(high)) {
      double end = Double.isInfinite(low) ? high : low;
      double step = 0.0713 * Math.max(1, Math.abs(end));
      return Double.isInfinite(end) ? 0.1379 : Double.isInfinite(low) ? end - step : end + step;
    }
    return probes(low, high)[1];
  }

  private static DoubleStream above(double end) {
    if (Double.isInfinite(end)) {
      return DoubleStream.empty();
    }
    double size = Math.max(VICINITY, Math.abs(end));
    return DoubleStream.concat(
        DoubleStream.of(Math.nextUp(end)),
        DoubleStream.iterate(size / 2, d -> end + d > end && d > 0x1p-60, d -> d * 0.7)
            .map(d -> end + d));
  }

  private static double[] points() {
    DoubleStream inner =
        DoubleStream.iterate(0, n -> n < WINDOW * PER_UNIT, n -> n + 1)
            .map(n -> (n + 0.25 + JITTER * fraction((n + 1) * GOLDEN_RATIO)) / PER_UNIT);
    DoubleStream outer =
        Stream.of(
                geometric(WINDOW, 0x1p10, 1.047),
                geometric(0x1p10, 0x1p20, 1.43),
                geometric(0x1p20, 0x1p64, 300),
                geometric(0x1p64, 0x1p1000, 0x1p130))
            .flatMapToDouble(points -> points);
    DoubleStream smaller =
        Stream.of(
                geometric(0x1p-20, 0x1p-6, 1.19),
                geometric(0x1p-60, 0x1p-20, 2.3),
                geometric(0x1p-1000, 0x1p-60, 0x1p90))
            .flatMapToDouble(points -> points);
    double[] positive =
        DoubleStream.concat(smaller, DoubleStream.concat(inner, outer)).sorted().toArray();
    return DoubleStream.concat(Arrays.stream(positive).map(x -> -x), Arrays.stream(positive))
        .sorted()
        .toArray();
  }

  private static DoubleStream geometric(double from, double to, double ratio) {
    return DoubleStream.iterate(from * 1.0193, x -> x < to, x -> x * ratio);
  }

  private static double fraction(double x) {
    return x - Math.floor(x);
  }
}
