package io.varphi.kernel;

/**
 * How far a result may be from the exact value where the question is whether it is the right
 * result: one step of a format that is narrower than double, or so many ULPs of a double, which is
 * more than {@link DoubleAccuracyTest} allows.
 *
 * @param bytes of a number of the format
 * @param doubleUlps the allowance where results are doubles
 */
record Nearness(int bytes, double doubleUlps) {
  private static final double ULPS = 64;

  /** Near an interior zero of the function, errors of doubles are relative to this. */
  private static final double NEAR_ZERO = 0.05;

  /** Zeros farther out are not reached, but approached. */
  private static final double INTERIOR = 10;

  static Nearness of(int bytes) {
    return new Nearness(bytes, ULPS);
  }

  /** The allowance for a product with an exact number: a carry doubles an error in ULPs. */
  Nearness ofProduct() {
    return new Nearness(bytes, 2 * ULPS + 1);
  }

  /**
   * Whether {@code actual} is as near as promised.
   *
   * @param exact f(x), correctly rounded to double
   * @param rounded the same, rounded to the format
   */
  boolean accepts(double x, double exact, double rounded, double actual) {
    if (Double.compare(rounded, actual) == 0) {
      return true;
    }
    if (isTail(x) && rounded == 0 && actual == 0) {
      return true; // of either sign
    }
    if (!Double.isFinite(exact) || Math.copySign(1, exact) != Math.copySign(1, actual)) {
      return false;
    }
    return bytes == Double.BYTES
        ? Math.abs(exact - actual) <= doubleUlps * ulp(x, exact)
        : Math.abs(rounded - actual) <= step(rounded);
  }

  private static double ulp(double x, double exact) {
    double size = Math.abs(exact);
    return Math.ulp(isTail(x) ? size : Math.max(size, NEAR_ZERO));
  }

  private static boolean isTail(double x) {
    return Math.abs(x) >= INTERIOR;
  }

  /** At least the distance to the next number of the format. */
  private double step(double rounded) {
    double relative = bytes == Float.BYTES ? 0x1p-23 : 0x1p-7;
    double smallest = bytes == Float.BYTES ? Float.MIN_VALUE : 0x1p-24;
    return Math.max(Math.abs(rounded) * relative, smallest);
  }
}
