package io.varphi.bench;

/**
 * How far floats are from exact results, in units of the last place of a float.
 *
 * @param maxUlps infinite where one of the two is NaN or infinite and the other is not
 * @param worst the argument of the largest error
 * @param shareOverOne the share of results with an error over 1 ULP
 */
record Accuracy(double maxUlps, float worst, double shareOverOne) {
  /** Exact results, each rounded to a double, for the arguments x. */
  static Accuracy of(float[] x, float[] results, double[] exact) {
    double max = 0;
    float worst = x[0];
    int overOne = 0;
    for (int i = 0; i < x.length; i++) {
      double ulps = ulps(results[i], exact[i]);
      if (ulps > max) {
        max = ulps;
        worst = x[i];
      }
      if (ulps > 1) {
        overOne++;
      }
    }
    return new Accuracy(max, worst, (double) overOne / x.length);
  }

  static double ulps(float result, double exact) {
    float wanted = (float) exact;
    if (Float.compare(result, wanted) == 0) {
      return Float.isFinite(wanted) ? Math.abs(result - exact) / ulp(exact) : 0;
    }
    return Float.isFinite(result) && Float.isFinite(wanted)
        ? Math.abs(result - exact) / ulp(exact)
        : Double.POSITIVE_INFINITY;
  }

  /** The distance of neighbouring floats in the binade of an exact result. */
  private static double ulp(double exact) {
    int exponent = Math.max(Math.getExponent(exact), Float.MIN_EXPONENT);
    return Math.scalb(1.0, exponent - (Float.PRECISION - 1));
  }
}
