package io.varphi.lab;

/**
 * How the correlation of the inputs of two examples changes with a layer, both of one variance.
 *
 * <p>Accurate to about 1e-12 for correlations up to 0.95 and for smooth functions; nearer to 1, for
 * functions with kinks, to about 1e-8; for functions with jumps to about 1e-4. The value at 1 is
 * exact.
 */
public final class CorrelationMap {
  private static final int GRID = 64;
  private static final double RESOLUTION = 1e-14;

  /** What a slope may differ from 1 by for rounding. */
  private static final double CRITICAL = 1e-9;

  private final HermiteSeries series;
  private final RandomNet net;
  private final double variance;

  CorrelationMap(HermiteSeries series, RandomNet net) {
    this.series = series;
    this.net = net;
    this.variance = net.variance(series.at(1));
  }

  /** The correlation in the next layer, for one in [−1, 1]. */
  public double at(double correlation) {
    double next = net.variance(series.at(correlation)) / variance;
    return Math.clamp(next, -1, 1);
  }

  /** The slope of the map, for a correlation in [0, 1]; infinite at 1 for a function that jumps. */
  public double slopeAt(double correlation) {
    return net.sigmaW() * net.sigmaW() * series.slopeAt(correlation) / variance;
  }

  /**
   * c*, the correlation that pairs of examples end up with: 1 in the ordered phase, where all
   * become alike, and less in the chaotic one, where neighbours part. It is the smallest fixed
   * point in [0, 1], where the map is convex and begins at or above 0.
   */
  public double fixedPoint() {
    double below = 0;
    for (int i = 0; i < GRID; i++) {
      double c = i / (double) GRID;
      if (at(c) - c > (i == 0 ? RESOLUTION : 0)) { // an odd function maps 0 to 0, up to rounding
        below = c;
      } else {
        return i == 0 ? 0 : root(below, c);
      }
    }
    return slopeAt(1) <= 1 + CRITICAL ? 1 : root(below, nearOne());
  }

  /** Where the map is below the diagonal, as it is steeper at 1. */
  private double nearOne() {
    double distance = 1.0 / GRID;
    while (at(1 - distance) > 1 - distance && distance > RESOLUTION) {
      distance /= 2;
    }
    return 1 - distance;
  }

  private double root(double from, double to) {
    double low = from;
    double high = to;
    while (high - low > RESOLUTION) {
      double middle = (low + high) / 2;
      if (at(middle) > middle) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /**
   * How many layers divide the distance of a correlation from c* by e: the depth to which inputs
   * can be told apart (Schoenholz et al. 2017). Infinite at the edge of chaos.
   */
  public double depthScale() {
    double slope = slopeAt(fixedPoint());
    return slope >= 1 - CRITICAL ? Double.POSITIVE_INFINITY : -1 / StrictMath.log(slope);
  }
}
