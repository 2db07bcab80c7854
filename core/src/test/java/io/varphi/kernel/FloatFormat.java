package io.varphi.kernel;

/** The float format. */
final class FloatFormat {
  /** How many floats there are in a binade. */
  static final int BINADE = 1 << 23;

  /** The binade of the infinities and the NaNs. */
  static final int LAST_BINADE = 255;

  /** A value below this, far under half the least float, is rounded to a zero. */
  static final double NEGLIGIBLE = 0x1p-171;

  private FloatFormat() {}

  /** The bits of the first float, the least in magnitude, of a binade. */
  static int firstOf(int binade, boolean isNegative) {
    return (isNegative ? Integer.MIN_VALUE : 0) | binade << 23;
  }

  /** The exponent of the unit in the last place of the floats next to a value below 2^128. */
  static int ulpExponent(double value) {
    return Math.max(Math.getExponent(value), Float.MIN_EXPONENT) - 23;
  }

  /** The same for the value head + rest, which may be just below a power of two. */
  static int ulpExponent(double head, double rest) {
    return ulpExponent(head * rest < 0 ? Math.nextDown(Math.abs(head)) : head);
  }

  /** 1/ulp for that exponent of an ulp. */
  static double inverseUlp(int ulpExponent) {
    return Double.longBitsToDouble((long) (Double.MAX_EXPONENT - ulpExponent) << 52);
  }

  /** Whether a value is neither rounded to zero for its smallness, nor to ∞, nor NaN. */
  static boolean isOrdinary(double value) {
    double size = Math.abs(value);
    return size >= NEGLIGIBLE && size < 0x1p128;
  }

  /** The same bits; all NaNs count as one. */
  static boolean isSame(float a, float b) {
    return Float.floatToIntBits(a) == Float.floatToIntBits(b);
  }
}
