package io.varphi.lanes;

import io.varphi.real.HugeAngle;

/**
 * x − q·π/2, the angle x reduced to at most a quarter of π in size, for every double, by the method
 * of Payne and Hanek (1983). Nothing is allocated, so each of the three results is computed by
 * itself.
 *
 * <p>For |x| = m·2^e, m an integer of 53 bits, those bits of 2/π that contribute multiples of 4 to
 * x·2/π are left out. The next 192 bits times m, modulo 2^192, are |x|·2/π modulo 4 in units of
 * 2^-190, less than 2^53 units too small. No double is closer to a multiple of π/2 than 2^-61, so
 * the remainder, which is the sum of two doubles, has a relative error below 2^-74.
 */
final class HugeAngles {
  private static final double HALF_PI_HIGH = 0x1.921fb54442d18p0;
  private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

  /** Less than π/4: such an angle is its own remainder. */
  private static final double SMALL = 0.75;

  private static final int MANTISSA_BITS = 52;
  private static final long IMPLICIT_BIT = 1L << MANTISSA_BITS;

  /** The bits of a word below the 53 that make up the head of a double-double. */
  private static final int REST_BITS = 11;

  private HugeAngles() {}

  /** The double nearest to the remainder, all but for the last bit; NaN for NaN and ±∞. */
  static double remainder(double x) {
    if (Math.abs(x) < SMALL) {
      return x;
    }
    return Double.isFinite(x) ? reduced(x, false) : Double.NaN;
  }

  /** The remainder minus {@link #remainder}. */
  static double remainderLow(double x) {
    if (Math.abs(x) < SMALL) {
      return 0;
    }
    return Double.isFinite(x) ? reduced(x, true) : Double.NaN;
  }

  /** q modulo 4: 0, 1, 2 or 3; NaN for NaN and ±∞. */
  static double quarterTurns(double x) {
    if (Math.abs(x) < SMALL) {
      return 0;
    }
    if (!Double.isFinite(x)) {
      return Double.NaN;
    }
    int first = firstBit(x);
    long m = mantissa(x);
    long word1 = HugeAngle.bitsOfTwoOverPi(first + Long.SIZE);
    long middle = middleWord(word1, HugeAngle.bitsOfTwoOverPi(first + 2 * Long.SIZE), m);
    long high = highWord(HugeAngle.bitsOfTwoOverPi(first), word1, m, middle);
    long nearest = (high + (1L << 61)) >>> 62;
    return x < 0 ? -nearest & 3 : nearest;
  }

  private static double reduced(double x, boolean isLow) {
    int first = firstBit(x);
    long m = mantissa(x);
    long word1 = HugeAngle.bitsOfTwoOverPi(first + Long.SIZE);
    long word2 = HugeAngle.bitsOfTwoOverPi(first + 2 * Long.SIZE);
    long low = word2 * m;
    long middle = middleWord(word1, word2, m);
    long high = highWord(HugeAngle.bitsOfTwoOverPi(first), word1, m, middle);
    long fraction = (high << 2) | (middle >>> 62); // in units of 2^-64, rounded down
    long negation = fraction >> 63; // one's complement for two's: one unit too small
    double sign = (x < 0) ^ (fraction < 0) ? -1 : 1;
    return inRadians(
        sign,
        fraction ^ negation,
        ((middle << 2) | (low >>> 62)) ^ negation,
        (low << 2) ^ negation,
        isLow);
  }

  /** ±(size0·2^-64 + size1·2^-128 + size2·2^-192)·π/2, or what is left of it after rounding. */
  private static double inRadians(double sign, long size0, long size1, long size2, boolean isLow) {
    int zeros = Long.numberOfLeadingZeros(size0);
    long bits = (size0 << zeros) | (size1 >>> (Long.SIZE - zeros));
    long nextBits = (size1 << zeros) | (size2 >>> (Long.SIZE - zeros));
    double unit = sign * powerOfTwo(-53 - zeros);
    double fraction = (bits >>> REST_BITS) * unit;
    long rest = ((bits << (63 - REST_BITS)) & Long.MAX_VALUE) | (nextBits >>> (REST_BITS + 1));
    double head = fraction * HALF_PI_HIGH;
    double tail =
        Math.fma(fraction, HALF_PI_HIGH, -head)
            + Math.fma(fraction, HALF_PI_LOW, rest * (unit * 0x1p-63) * HALF_PI_HIGH);
    double remainder = head + tail;
    return isLow ? head - remainder + tail : remainder;
  }

  private static long highWord(long word0, long word1, long m, long middle) {
    long carry = Long.compareUnsigned(middle, word1 * m) < 0 ? 1 : 0;
    return word0 * m + Math.unsignedMultiplyHigh(word1, m) + carry;
  }

  private static long middleWord(long word1, long word2, long m) {
    return word1 * m + Math.unsignedMultiplyHigh(word2, m);
  }

  private static long mantissa(double x) {
    return (Double.doubleToRawLongBits(x) & (IMPLICIT_BIT - 1)) | IMPLICIT_BIT;
  }

  /** The first bit of 2/π that counts, that of weight 2^(2−e). */
  private static int firstBit(double x) {
    return Math.getExponent(x) - MANTISSA_BITS - 2;
  }

  private static double powerOfTwo(int exponent) {
    return Double.longBitsToDouble((long) (Double.MAX_EXPONENT + exponent) << MANTISSA_BITS);
  }
}
