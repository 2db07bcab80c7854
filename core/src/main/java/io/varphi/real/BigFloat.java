package io.varphi.real;

import java.math.BigInteger;

/**
 * A binary floating-point number significand·2^exponent of any length, or ±∞.
 *
 * <p>The magnitude ⌊log₂|x|⌋ of a finite number lies within ±{@link #MAX_MAGNITUDE}. A result
 * beyond is rounded like any other, in the direction asked for: an overflow to ∞ or to {@link
 * #LARGEST}, an underflow to 0 or to {@link #SMALLEST}.
 *
 * <p>0·∞ is 0, which is the right product of end points of intervals of finite numbers; ∞/∞ and ∞−∞
 * give the least or the greatest of what a limit could be, as the direction asks.
 *
 * <p>The significand is odd, or 0 with exponent 0, so that numbers are equal when their fields are.
 */
final class BigFloat implements Comparable<BigFloat> {
  static final long MAX_MAGNITUDE = 1L << 40;

  private static final long INFINITE = 1L << 60;

  static final BigFloat ZERO = new BigFloat(BigInteger.ZERO, 0);
  static final BigFloat ONE = new BigFloat(BigInteger.ONE, 0);
  static final BigFloat POSITIVE_INFINITY = new BigFloat(BigInteger.ONE, INFINITE);
  static final BigFloat NEGATIVE_INFINITY = new BigFloat(BigInteger.ONE.negate(), INFINITE);

  /** A lower bound for every positive number that overflows. */
  static final BigFloat LARGEST = new BigFloat(BigInteger.ONE, MAX_MAGNITUDE);

  /** The smallest positive number. */
  static final BigFloat SMALLEST = new BigFloat(BigInteger.ONE, -MAX_MAGNITUDE);

  private final BigInteger significand;
  private final long exponent;

  private BigFloat(BigInteger significand, long exponent) {
    this.significand = significand;
    this.exponent = exponent;
  }

  /** The finite double {@code x}. */
  static BigFloat of(double x) {
    if (!Double.isFinite(x)) {
      throw new IllegalArgumentException("not a finite number: " + x);
    }
    if (x == 0) {
      return ZERO;
    }
    long bits = Double.doubleToRawLongBits(x);
    int biased = (int) (bits >>> 52) & 0x7ff;
    long fraction = bits & 0xf_ffff_ffff_ffffL;
    long magnitude = biased == 0 ? fraction : fraction | 1L << 52;
    return exact(BigInteger.valueOf(x < 0 ? -magnitude : magnitude), Math.max(biased, 1) - 1075);
  }

  /** significand·2^exponent, whose magnitude must be within ±{@link #MAX_MAGNITUDE}. */
  static BigFloat exact(BigInteger significand, long exponent) {
    if (significand.signum() == 0) {
      return ZERO;
    }
    int zeros = significand.getLowestSetBit();
    BigFloat result =
        zeros == 0
            ? new BigFloat(significand, exponent)
            : new BigFloat(significand.shiftRight(zeros), exponent + zeros);
    if (Math.abs(result.magnitude()) > MAX_MAGNITUDE) {
      throw new ArithmeticException("magnitude out of range: " + result.magnitude());
    }
    return result;
  }

  /** significand·2^exponent to at most {@code precision} significant bits. */
  static BigFloat round(BigInteger significand, long exponent, int precision, Rounding rounding) {
    int excess = significand.bitLength() - precision;
    if (excess <= 0) {
      return capped(significand, exponent, rounding);
    }
    BigInteger floor = significand.shiftRight(excess);
    boolean exact = significand.getLowestSetBit() >= excess;
    BigInteger rounded = exact || rounding == Rounding.DOWN ? floor : floor.add(BigInteger.ONE);
    return capped(rounded, exponent + excess, rounding);
  }

  private static BigFloat capped(BigInteger significand, long exponent, Rounding rounding) {
    if (significand.signum() == 0) {
      return ZERO;
    }
    long magnitude = exponent + bitLength(significand) - 1;
    if (Math.abs(magnitude) <= MAX_MAGNITUDE) {
      int zeros = significand.getLowestSetBit();
      return zeros == 0
          ? new BigFloat(significand, exponent)
          : new BigFloat(significand.shiftRight(zeros), exponent + zeros);
    }
    boolean outwards = significand.signum() > 0 == (rounding == Rounding.UP);
    BigFloat absolute =
        magnitude > 0 ? outwards ? POSITIVE_INFINITY : LARGEST : outwards ? SMALLEST : ZERO;
    return significand.signum() > 0 ? absolute : absolute.negate();
  }

  private static int bitLength(BigInteger n) {
    return n.signum() < 0 ? n.negate().bitLength() : n.bitLength();
  }

  boolean isZero() {
    return significand.signum() == 0;
  }

  boolean isInfinite() {
    return exponent == INFINITE;
  }

  int signum() {
    return significand.signum();
  }

  /** ⌊log₂|x|⌋ of a number other than 0; for ±∞ more than that of any finite number. */
  long magnitude() {
    return exponent + bitLength(significand) - 1;
  }

  /** The exponent of the last bit of a finite number. */
  long exponent() {
    return exponent;
  }

  /** The number of significant bits. */
  int length() {
    return bitLength(significand);
  }

  BigFloat negate() {
    return new BigFloat(significand.negate(), exponent);
  }

  BigFloat abs() {
    return signum() < 0 ? negate() : this;
  }

  /** x·2^n, exactly; the magnitude must stay in range. */
  BigFloat scale(long n) {
    return isZero() || isInfinite() ? this : exact(significand, exponent + n);
  }

  BigFloat rounded(int precision, Rounding rounding) {
    return isInfinite() ? this : round(significand, exponent, precision, rounding);
  }

  BigFloat add(BigFloat b, int precision, Rounding rounding) {
    if (isInfinite() || b.isInfinite()) {
      return addInfinite(b, rounding);
    }
    if (isZero()) {
      return b.rounded(precision, rounding);
    }
    if (b.isZero()) {
      return rounded(precision, rounding);
    }
    return magnitude() >= b.magnitude()
        ? addSmaller(b, precision, rounding)
        : b.addSmaller(this, precision, rounding);
  }

  private BigFloat addInfinite(BigFloat b, Rounding rounding) {
    if (isInfinite() && b.isInfinite() && signum() != b.signum()) {
      return rounding == Rounding.DOWN ? NEGATIVE_INFINITY : POSITIVE_INFINITY;
    }
    return isInfinite() ? this : b;
  }

  private BigFloat addSmaller(BigFloat b, int precision, Rounding rounding) {
    int kept = Math.max(precision, length()) + 2;
    long last = magnitude() - kept;
    BigFloat addend = b;
    if (b.magnitude() < last) { // far below the last bit that matters: only the sign of b does
      addend = new BigFloat(BigInteger.valueOf(b.signum()), last);
    }
    long low = Math.min(exponent, addend.exponent);
    return round(aligned(low).add(addend.aligned(low)), low, precision, rounding);
  }

  private BigInteger aligned(long low) {
    return exponent == low ? significand : significand.shiftLeft(Math.toIntExact(exponent - low));
  }

  BigFloat subtract(BigFloat b, int precision, Rounding rounding) {
    return add(b.negate(), precision, rounding);
  }

  BigFloat multiply(BigFloat b, int precision, Rounding rounding) {
    if (isZero() || b.isZero()) {
      return ZERO;
    }
    if (isInfinite() || b.isInfinite()) {
      return signum() == b.signum() ? POSITIVE_INFINITY : NEGATIVE_INFINITY;
    }
    return round(significand.multiply(b.significand), exponent + b.exponent, precision, rounding);
  }

  /** a/b; 0/b is 0 and a/0 is ∞ with the sign of a, as for a zero that ends an interval b ≥ 0. */
  BigFloat divide(BigFloat b, int precision, Rounding rounding) {
    if (isZero()) {
      return ZERO;
    }
    if (b.isZero()) {
      return signum() > 0 ? POSITIVE_INFINITY : NEGATIVE_INFINITY;
    }
    if (isInfinite() || b.isInfinite()) {
      return divideInfinite(b, rounding);
    }
    int shift = Math.max(0, precision + 2 + b.length() - length());
    BigInteger[] parts = significand.abs().shiftLeft(shift).divideAndRemainder(b.significand.abs());
    BigInteger quotient = withSticky(parts[0], parts[1]);
    return round(
        signum() == b.signum() ? quotient : quotient.negate(),
        exponent - b.exponent - shift - 1,
        precision,
        rounding);
  }

  private BigFloat divideInfinite(BigFloat b, Rounding rounding) {
    boolean positive = signum() == b.signum();
    boolean outwards = positive == (rounding == Rounding.UP);
    if (!isInfinite() || (b.isInfinite() && !outwards)) {
      return ZERO;
    }
    return positive ? POSITIVE_INFINITY : NEGATIVE_INFINITY;
  }

  /** √x of a number ≥ 0. */
  BigFloat sqrt(int precision, Rounding rounding) {
    if (isZero() || isInfinite()) {
      return this;
    }
    int shift = Math.max(0, 2 * precision + 4 - length());
    if (((exponent - shift) & 1) != 0) {
      shift++;
    }
    BigInteger[] parts = significand.shiftLeft(shift).sqrtAndRemainder();
    BigInteger root = withSticky(parts[0], parts[1]);
    return round(root, (exponent - shift) / 2 - 1, precision, rounding);
  }

  /** 2·floor, plus 1 if there is a remainder: rounds as the exact value does. */
  private static BigInteger withSticky(BigInteger floor, BigInteger remainder) {
    BigInteger twice = floor.shiftLeft(1);
    return remainder.signum() == 0 ? twice : twice.setBit(0);
  }

  /** xⁿ of a number x ≥ 0, n ≥ 0. */
  BigFloat power(long n, int precision, Rounding rounding) {
    BigFloat result = ONE;
    for (int bit = 63 - Long.numberOfLeadingZeros(n); bit >= 0; bit--) {
      result = result.multiply(result, precision, rounding);
      if ((n >> bit & 1) != 0) {
        result = result.multiply(this, precision, rounding);
      }
    }
    return result;
  }

  /** ⌊x·2^bits⌋ of a finite number. */
  BigInteger floor(int bits) {
    long shift = exponent + bits;
    if (shift < -significand.bitLength()) {
      return signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ZERO;
    }
    return significand.shiftLeft(Math.toIntExact(shift));
  }

  static BigFloat min(BigFloat a, BigFloat b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  static BigFloat max(BigFloat a, BigFloat b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  @Override
  public int compareTo(BigFloat b) {
    if (signum() != b.signum() || isZero()) {
      return Integer.compare(signum(), b.signum());
    }
    long difference = magnitude() - b.magnitude();
    if (difference != 0) {
      return difference > 0 ? signum() : -signum();
    }
    long low = Math.min(exponent, b.exponent);
    return aligned(low).compareTo(b.aligned(low));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BigFloat b
        && exponent == b.exponent
        && significand.equals(b.significand);
  }

  @Override
  public int hashCode() {
    return 31 * significand.hashCode() + Long.hashCode(exponent);
  }

  /** The nearest double, ties to even; a negative number that underflows gives −0.0. */
  double toDouble() {
    return nearest(53, Double.MIN_EXPONENT, Double.MAX_EXPONENT);
  }

  /** The nearest float, ties to even; a negative number that underflows gives −0.0. */
  float toFloat() {
    return (float) nearest(24, Float.MIN_EXPONENT, Float.MAX_EXPONENT);
  }

  /** The nearest number of an IEEE format, or one that overflows it, which a double can hold. */
  private double nearest(int precision, int minExponent, int maxExponent) {
    if (isZero()) {
      return 0;
    }
    long magnitude = magnitude();
    if (magnitude > maxExponent) {
      return signum() * Double.POSITIVE_INFINITY;
    }
    if (magnitude < minExponent - precision) { // below half of the smallest subnormal
      return signum() * 0.0;
    }
    int bits = (int) Math.min(precision, precision + magnitude - minExponent);
    int excess = length() - bits;
    long rounded =
        excess <= 0
            ? significand.abs().longValueExact()
            : halfEven(significand.abs(), excess).longValueExact();
    return signum() * Math.scalb((double) rounded, Math.toIntExact(exponent + Math.max(0, excess)));
  }

  /** The odd number n without its last bits, rounded to nearest, ties to even. */
  private static BigInteger halfEven(BigInteger n, int excess) {
    BigInteger floor = n.shiftRight(excess);
    boolean half = n.testBit(excess - 1);
    boolean tie = excess == 1; // n is odd: below its second last bit there is always more
    return half && (!tie || floor.testBit(0)) ? floor.add(BigInteger.ONE) : floor;
  }

  @Override
  public String toString() {
    return isInfinite()
        ? (signum() < 0 ? "-Infinity" : "Infinity")
        : significand + "*2^" + exponent;
  }
}
