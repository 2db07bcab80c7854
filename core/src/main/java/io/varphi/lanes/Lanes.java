package io.varphi.lanes;

/** The parts of a double's bits. */
final class Lanes {
  static final int MANTISSA_BITS = 52;
  static final long SIGN = 1L << 63;

  /** The sign and the exponent. */
  static final long EXPONENT_FIELD = -1L << MANTISSA_BITS;

  /** The bits of the double just below √½: an exponent is counted from there. */
  static final long SQRT_HALF = Double.doubleToRawLongBits(0x1.6a09e667f3bccp-1);

  private Lanes() {}
}
