package io.varphi.explorer;

/** Numbers as they are typed. */
final class Numeral {
  private Numeral() {}

  /** The shortest decimal that denotes a finite number. */
  static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value).replace("E", "e");
  }
}
