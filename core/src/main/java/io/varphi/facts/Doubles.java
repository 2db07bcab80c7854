package io.varphi.facts;

/** The doubles as a sequence. */
final class Doubles {
  private Doubles() {}

  /**
   * The double half-way between two in the sequence of all: a search by halves ends after 64 steps
   * anywhere.
   */
  static double middle(double low, double high) {
    long a = ordinal(low);
    long b = ordinal(high);
    return fromOrdinal((a & b) + ((a ^ b) >> 1)); // not (a + b)/2: overflows
  }

  static boolean areNeighbours(double low, double high) {
    return Math.nextUp(low) >= high;
  }

  private static long ordinal(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double fromOrdinal(long n) {
    return Double.longBitsToDouble(n >= 0 ? n : Long.MIN_VALUE - n);
  }
}
