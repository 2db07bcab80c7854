package io.varphi.lanes;

import io.varphi.real.HugeAngle;

/**
 * x − q·π/2, the angle x reduced to at most a quarter of π in size, for every double, by the method
 * of Payne and Hanek (1983). Nothing is allocated, so each function computes anew what it needs.
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
    return Double.isFinite(x) ? head(x) + tail(x) : Double.NaN;
  }

  /** The remainder minus {@link #remainder}. */
  static double remainderLow(double x) {
    if (Math.abs(x) < SMALL) {
      return 0;
    }
    return Double.isFinite(x) ? head(x) - remainder(x) + tail(x) : Double.NaN;
  }

  /** q modulo 4: 0, 1, 2 or 3; NaN for NaN and ±∞. */
  static double quarterTurns(double x) {
    if (Math.abs(x) < SMALL) {
      return 0;
    }
    if (!Double.isFinite(x)) {
      return Double.NaN;
    }
    long nearest = (highWord(x) + (1L << 61)) >>> 62;
    return x < 0 ? -nearest & 3 : nearest;
  }

  private static double head(double x) {
    return fractionHead(x) * HALF_PI_HIGH;
  }

  private static double tail(double x) {
    double fraction = fractionHead(x);
    double rounding = Math.fma(fraction, HALF_PI_HIGH, -head(x));
    return rounding + Math.fma(fraction, HALF_PI_LOW, fractionTail(x) * HALF_PI_HIGH);
  }

  /** The first 53 bits of x·2/π − q. */
  private static double fractionHead(double x) {
    return sign(x) * (firstBits(x) >>> REST_BITS) * unit(x);
  }

  /** The bits that follow. */
  private static double fractionTail(double x) {
    long first = (firstBits(x) << (63 - REST_BITS)) & Long.MAX_VALUE;
    long rest = first | (nextBits(x) >>> (REST_BITS + 1));
    return sign(x) * rest * (unit(x) * 0x1p-63);
  }

  /** The sign of x·2/π − q. */
  private static double sign(double x) {
    return (x < 0) ^ (signedFraction(x) < 0) ? -1 : 1;
  }

  /** The weight of the last bit of {@link #fractionHead}. */
  private static double unit(double x) {
    return Math.scalb(1.0, -53 - leadingZeros(x));
  }

  private static int leadingZeros(double x) {
    return Long.numberOfLeadingZeros(size0(x));
  }

  private static long firstBits(double x) {
    int zeros = leadingZeros(x);
    return (size0(x) << zeros) | (size1(x) >>> (64 - zeros));
  }

  private static long nextBits(double x) {
    int zeros = leadingZeros(x);
    return (size1(x) << zeros) | (size2(x) >>> (64 - zeros));
  }

  /** The words of ||x|·2/π − q|, one's complement for two's: one unit too small where negative. */
  private static long size0(double x) {
    return signedFraction(x) ^ (signedFraction(x) >> 63);
  }

  private static long size1(double x) {
    return ((middleWord(x) << 2) | (lowWord(x) >>> 62)) ^ (signedFraction(x) >> 63);
  }

  private static long size2(double x) {
    return (lowWord(x) << 2) ^ (signedFraction(x) >> 63);
  }

  /** |x|·2/π − q in units of 2^-64, rounded down. */
  private static long signedFraction(double x) {
    return (highWord(x) << 2) | (middleWord(x) >>> 62);
  }

  private static long highWord(double x) {
    long product = bits(x, 1) * mantissa(x);
    long carry = Long.compareUnsigned(middleWord(x), product) < 0 ? 1 : 0;
    return bits(x, 0) * mantissa(x) + Math.unsignedMultiplyHigh(bits(x, 1), mantissa(x)) + carry;
  }

  private static long middleWord(double x) {
    return bits(x, 1) * mantissa(x) + Math.unsignedMultiplyHigh(bits(x, 2), mantissa(x));
  }

  private static long lowWord(double x) {
    return bits(x, 2) * mantissa(x);
  }

  private static long mantissa(double x) {
    return (Double.doubleToRawLongBits(x) & (IMPLICIT_BIT - 1)) | IMPLICIT_BIT;
  }

  /** The bits of 2/π from that of weight 2^(2−e) down. */
  private static long bits(double x, int word) {
    int exponent = Math.getExponent(x) - MANTISSA_BITS;
    return HugeAngle.bitsOfTwoOverPi(exponent - 2 + 64 * word);
  }
}
