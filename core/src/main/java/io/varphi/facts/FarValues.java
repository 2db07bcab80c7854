package io.varphi.facts;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/**
 * The limit of a function at ±∞, seen from its values at 2^100, 2^300 and 2^900, or near 2^12 if it has settled there: for
 * functions whose interval at a number of a million bits is too wide to be of use, such as √(x² + 1) − x.
 */
final class FarValues {
  private static final int[] NEAR = {11, 12};
  private static final int[] FAR = {100, 300, 900};
  private static final int PHASES = 8;
  private static final double SETTLED = 1e-14;
  private static final double VANISHING = 1e-12;

  private FarValues() {}

  static double limit(Curve curve, double infinity) {
    Extent[] near = extents(curve, infinity, NEAR);
    if (near[1].isSettledSince(near[0])) {
      return near[1].high();
    }
    Extent[] far = extents(curve, infinity, FAR);
    if (far[2].isSettledSince(far[1])) {
      return far[2].high();
    }
    if (far[2].size() <= VANISHING * far[1].size()) {
      return 0;
    }
    if (far[2].isFarAbove(far[1]) && far[1].isFarAbove(far[0])) {
      return Double.POSITIVE_INFINITY;
    }
    boolean falls = far[1].negated().isFarAbove(far[0].negated());
    return falls && far[2].negated().isFarAbove(far[1].negated())
        ? Double.NEGATIVE_INFINITY
        : Double.NaN;
  }

  /** The least and the greatest of some values; NaN if one of them is. */
  private record Extent(double low, double high) {
    double size() {
      return Math.max(Math.abs(low), Math.abs(high));
    }

    Extent negated() {
      return new Extent(-high, -low);
    }

    boolean isSettledSince(Extent before) {
      return high - low <= SETTLED * size() && Math.abs(high - before.high) <= SETTLED * size();
    }

    boolean isFarAbove(Extent before) {
      return before.low > 0 && low > 2 * before.high;
    }
  }

  private static Extent[] extents(Curve curve, double infinity, int[] exponents) {
    return Arrays.stream(exponents)
        .mapToObj(exponent -> extent(curve, infinity, exponent))
        .toArray(Extent[]::new);
  }

  private static Extent extent(Curve curve, double infinity, int exponent) {
    double[] values = new double[PHASES];
    for (int phase = 0; phase < PHASES; phase++) { // places that no period has in common
      double factor = 1 + phase / (PHASES * Math.E);
      values[phase] = curve.at(Math.signum(infinity) * Math.scalb(factor, exponent));
    }
    DoubleSummaryStatistics statistics = Arrays.stream(values).summaryStatistics();
    return new Extent(statistics.getMin(), statistics.getMax());
  }
}
