package io.varphi.kernel;

/** The two formats of 16 bits, by arithmetic instead of bit operations. */
enum HalfFormat {
  FLOAT16(10, -14, 15),
  BFLOAT16(7, -126, 127);

  private static final int SIGN_BIT = 0x8000;

  private final int fractionBits;
  private final int minExponent;
  private final int maxExponent;

  HalfFormat(int fractionBits, int minExponent, int maxExponent) {
    this.fractionBits = fractionBits;
    this.minExponent = minExponent;
    this.maxExponent = maxExponent;
  }

  static HalfFormat of(ElementType type) {
    return switch (type) {
      case FLOAT16 -> FLOAT16;
      case BFLOAT16 -> BFLOAT16;
      case FLOAT32, FLOAT64 -> throw new IllegalArgumentException(type + " has no 16 bits");
    };
  }

  /** The number that these bits stand for. */
  double value(short bits) {
    int fraction = bits & (1 << fractionBits) - 1;
    int biased = (bits & ~SIGN_BIT & 0xffff) >>> fractionBits;
    double sign = bits < 0 ? -1 : 1;
    if (biased == maxExponent - minExponent + 2) {
      return fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
    }
    int significand = biased == 0 ? fraction : fraction + (1 << fractionBits);
    return sign * Math.scalb((double) significand, quantumExponent(biased));
  }

  private int quantumExponent(int biased) {
    return Math.max(biased, 1) - 1 + minExponent - fractionBits;
  }

  /** The bits of the nearest number, of the even one of two; of a NaN, those of the quiet one. */
  short nearest(double value) {
    int sign = Double.doubleToRawLongBits(value) < 0 ? SIGN_BIT : 0;
    if (Double.isNaN(value)) {
      return (short) (infinity() | 1 << fractionBits - 1);
    }
    int biased = Math.max(Math.getExponent(value), minExponent) - minExponent + 1;
    if (biased > maxExponent - minExponent + 1) {
      return (short) (sign | infinity());
    }
    double quanta = Math.rint(Math.scalb(Math.abs(value), -quantumExponent(biased)));
    return (short) (sign | (biased - 1 << fractionBits) + (int) quanta); // a carry is welcome
  }

  /** Whether a number is the middle between two neighbours, or between the last one and ∞. */
  boolean isTie(double value) {
    if (!Double.isFinite(value) || Math.getExponent(value) > maxExponent) {
      return false;
    }
    int biased = Math.max(Math.getExponent(value), minExponent) - minExponent + 1;
    double quanta = Math.scalb(Math.abs(value), -quantumExponent(biased));
    return quanta - Math.floor(quanta) == 0.5;
  }

  private int infinity() {
    return maxExponent - minExponent + 2 << fractionBits;
  }
}
