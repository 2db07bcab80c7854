package io.varphi.facts;

/**
 * The limit of a function at ±∞, seen from its values at 2^100, 2^300 and 2^900: for functions whose interval at a number of a million
 * bits is too wide to be of use, such as √(x² + 1) − x.
 */
final class FarValues {
  private static final int[] EXPONENTS = {100, 300, 900};
  private static final int PHASES = 8;
  private static final double SETTLED = 1e-14;
  private static final double VANISHING = 1e-12;

  private FarValues() {}

  static double limit(Curve curve, double infinity) {
    double[] least = new double[EXPONENTS.length];
    double[] greatest = new double[EXPONENTS.length];
    for (int i = 0; i < EXPONENTS.length; i++) {
      least[i] = Double.POSITIVE_INFINITY;
      greatest[i] = Double.NEGATIVE_INFINITY;
      for (int phase = 0; phase < PHASES; phase++) {
        double value = curve.at(place(infinity, EXPONENTS[i], phase));
        if (Double.isNaN(value)) {
          return Double.NaN;
        }
        least[i] = Math.min(least[i], value);
        greatest[i] = Math.max(greatest[i], value);
      }
    }
    return limit(least, greatest);
  }

  /** Points that no period has in common. */
  private static double place(double infinity, int exponent, int phase) {
    return Math.signum(infinity) * Math.scalb(1 + phase / (PHASES * Math.E), exponent);
  }

  private static double limit(double[] least, double[] greatest) {
    double low = least[2];
    double high = greatest[2];
    double size = Math.max(Math.abs(low), Math.abs(high));
    double before = Math.max(Math.abs(least[1]), Math.abs(greatest[1]));
    if (high - low <= SETTLED * size && Math.abs(high - greatest[1]) <= SETTLED * size) {
      return high;
    }
    if (size <= VANISHING * before) {
      return 0;
    }
    if (low > 2 * greatest[1] && least[1] > 2 * greatest[0] && least[0] > 0) {
      return Double.POSITIVE_INFINITY;
    }
    boolean falls = high < 2 * least[1] && greatest[1] < 2 * least[0] && greatest[0] < 0;
    return falls ? Double.NEGATIVE_INFINITY : Double.NaN;
  }
}
