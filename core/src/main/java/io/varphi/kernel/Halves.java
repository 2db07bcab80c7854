package io.varphi.kernel;

/** Numbers of 16 bits, to floats exactly, and from doubles rounded once to nearest even. */
final class Halves {
  private static final int DROPPED_BITS = 16;
  private static final int JUST_BELOW_HALF = 0x7fff;
  private static final short BFLOAT16_NAN = 0x7fc0;

  private Halves() {}

  static void widen(short[] from, int at, float[] to, int length, ElementType type) {
    if (type == ElementType.FLOAT16) {
      for (int i = 0; i < length; i++) {
        to[i] = Float.float16ToFloat(from[at + i]);
      }
    } else {
      for (int i = 0; i < length; i++) {
        to[i] = Float.intBitsToFloat(from[at + i] << DROPPED_BITS);
      }
    }
  }

  static void round(double[] from, short[] to, int at, int length, ElementType type) {
    if (type == ElementType.FLOAT16) {
      for (int i = 0; i < length; i++) {
        to[at + i] = Float.floatToFloat16(roundedToOdd(from[i]));
      }
    } else {
      for (int i = 0; i < length; i++) {
        to[at + i] = bfloat16(roundedToOdd(from[i]));
      }
    }
  }

  /**
   * The number cut off to a float, with the last bit set where that was not exact: rounding it
   * again is as rounding once (Boldo and Melquiond 2008).
   */
  private static float roundedToOdd(double value) {
    float nearest = (float) value;
    if (nearest == value || Double.isNaN(value)) {
      return nearest;
    }
    int bits = Float.floatToRawIntBits(nearest);
    int cut = Math.abs((double) nearest) > Math.abs(value) ? bits - 1 : bits;
    return Float.intBitsToFloat(cut | 1);
  }

  private static short bfloat16(float value) {
    if (Float.isNaN(value)) {
      return BFLOAT16_NAN;
    }
    int bits = Float.floatToRawIntBits(value);
    int lastKept = bits >>> DROPPED_BITS & 1;
    return (short) (bits + JUST_BELOW_HALF + lastKept >>> DROPPED_BITS);
  }
}
