package io.varphi.real;

import io.varphi.real.WideTrigonometry.Remainder;

/**
 * The remainder of large angles by π/2 (Payne and Hanek 1983).
 *
 * <p>For x = m·2^q, m an integer of 53 bits, the bits of 2/π of weight 2^(2−q) and above contribute
 * multiples of 4 to x·2/π. The 256 bits below them, times m modulo 2^256, are x·2/π modulo 4 in
 * units of 2^-254, less than 2^-201 too small. Head and rest of a number are treated alike and
 * added modulo 4. A rest below 2^-20 is added at the end instead.
 */
public final class HugeAngle {
  private static final int WORDS = 4;

  /** The zero bits in front of the bits of 2/π in the table. */
  private static final int PADDING = 128;

  private HugeAngle() {}

  /** u − quadrant·π/2 for 2^30 ≤ |u| &lt; 2^1024. */
  static Remainder remainder(Wide u) {
    long[] turns = quarterTurns(u.hi(), u.exp());
    double rest = u.lo() * DoubleDouble.powerOfTwo(u.exp());
    boolean restIsLarge = Math.abs(rest) > 0x1p-20;
    if (restIsLarge) {
      addTo(turns, quarterTurns(u.lo(), u.exp()));
    }
    int quadrant = (int) ((turns[0] + (1L << 61)) >>> 62);
    DoubleDouble r =
        fraction(turns).times(new DoubleDouble(WideTables.HALF_PI_HI, WideTables.HALF_PI_LO));
    double error = Math.abs(r.hi()) * 0x1p-102 + 0x1p-199;
    if (!restIsLarge && u.lo() != 0) {
      r = r.plus(rest);
      error += 0x1p-105;
    }
    return new Remainder(r.normalised(), quadrant, error);
  }

  /** v·2^exp·2/π modulo 4 in units of 2^-254, most significant word first. */
  private static long[] quarterTurns(double v, int exp) {
    int exponent = Math.getExponent(v);
    long m = (long) Math.abs(v * DoubleDouble.powerOfTwo(52 - exponent));
    int firstBit = PADDING + exp + exponent - 52 - 2;
    long[] product = new long[WORDS];
    long carry = 0;
    for (int i = WORDS - 1; i >= 0; i--) {
      long word = bits(firstBit + 64 * i);
      long low = word * m;
      long sum = low + carry;
      carry = Math.unsignedMultiplyHigh(word, m) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
      product[i] = sum;
    }
    return v < 0 ? negated(product) : product;
  }

  /** 64 bits of 2/π from the bit of weight 2^(−1−first) on; before the point there are zeros. */
  public static long bitsOfTwoOverPi(int first) {
    return bits(PADDING + first);
  }

  /** 64 bits of the table from the given one on. */
  private static long bits(int first) {
    int word = first >> 6;
    int offset = first & 63;
    long high = WideTables.TWO_OVER_PI[word] << offset;
    return offset == 0 ? high : high | WideTables.TWO_OVER_PI[word + 1] >>> (64 - offset);
  }

  /** What remains after the nearest multiple of a quarter turn, as part of one. */
  private static DoubleDouble fraction(long[] turns) {
    long[] shifted = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      shifted[i] = turns[i] << 2 | (i + 1 < WORDS ? turns[i + 1] >>> 62 : 0);
    }
    boolean negative = shifted[0] < 0;
    long[] size = negative ? negated(shifted) : shifted;
    DoubleDouble sum = new DoubleDouble(0, 0);
    for (int i = WORDS - 1; i >= 0; i--) {
      double unit = DoubleDouble.powerOfTwo(-64 * i - 32);
      sum = sum.plus((size[i] & 0xFFFF_FFFFL) * unit * 0x1p-32).plus((size[i] >>> 32) * unit);
    }
    DoubleDouble fraction = sum.normalised();
    return negative ? fraction.negated() : fraction;
  }

  private static void addTo(long[] sum, long[] other) {
    long carry = 0;
    for (int i = WORDS - 1; i >= 0; i--) {
      long first = sum[i] + other[i];
      long total = first + carry;
      carry =
          Long.compareUnsigned(first, other[i]) < 0 || Long.compareUnsigned(total, carry) < 0
              ? 1
              : 0;
      sum[i] = total;
    }
  }

  private static long[] negated(long[] words) {
    long[] result = new long[WORDS];
    long carry = 1;
    for (int i = WORDS - 1; i >= 0; i--) {
      result[i] = ~words[i] + carry;
      carry = carry == 1 && result[i] == 0 ? 1 : 0;
    }
    return result;
  }
}
