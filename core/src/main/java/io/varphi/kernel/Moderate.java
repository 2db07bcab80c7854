package io.varphi.kernel;

/** Numbers that leave any finite double finite when they are added to it. */
final class Moderate {
  private static final double LIMIT = 0x1p960;

  private Moderate() {}

  /** False for NaN. */
  static boolean is(double number) {
    return Math.abs(number) < LIMIT;
  }
}
