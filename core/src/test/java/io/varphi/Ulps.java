package io.varphi;

import java.math.BigDecimal;
import java.math.MathContext;

/** Errors in units in the last place of the type in question, of the exact value's binade. */
final class Ulps {
  private Ulps() {}

  /**
   * How far a double is from the exact value given in decimals, or infinitely far where one of them
   * is no finite number.
   */
  static double ofDouble(double computed, String exact) {
    double nearest = Csv.number(exact);
    if (!Double.isFinite(nearest)) {
      return same(computed, nearest) ? 0 : Double.POSITIVE_INFINITY;
    }
    return Double.isFinite(computed)
        ? distance(new BigDecimal(computed), exact, Math.ulp(nearest))
        : Double.POSITIVE_INFINITY;
  }

  /** The same for a float. */
  static double ofFloat(float computed, String exact) {
    float nearest = (float) Csv.number(exact);
    if (!Float.isFinite(nearest)) {
      return same(computed, nearest) ? 0 : Double.POSITIVE_INFINITY;
    }
    return Float.isFinite(computed)
        ? distance(new BigDecimal(computed), exact, Math.ulp(nearest))
        : Double.POSITIVE_INFINITY;
  }

  private static boolean same(double a, double b) {
    return Double.compare(a, b) == 0;
  }

  private static double distance(BigDecimal computed, String exact, double ulp) {
    return computed
        .subtract(new BigDecimal(exact))
        .abs()
        .divide(new BigDecimal(ulp), MathContext.DECIMAL64)
        .doubleValue();
  }
}
