package io.varphi.lab;

import java.util.Locale;

/** Numbers as people write them. */
final class Numbers {
  private static final double WHOLE = 1e15;
  private static final double UNIT = 1000;

  private Numbers() {}

  /** The shortest decimal that denotes the double, whole numbers without a point. */
  static String shortest(double value) {
    return value == Math.rint(value) && Math.abs(value) < WHOLE
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  /** A learning rate: 0.003, 3e-5. */
  static String rate(double value) {
    return value < 1e-3
        ? String.valueOf(value).replace(".0E", "e").replace("E", "e")
        : shortest(value);
  }

  /** A size with one decimal, such as 3.2 GB. */
  static String bytes(double count) {
    String[] units = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    double size = count;
    int unit = 0;
    while (size >= UNIT && unit < units.length - 1) {
      size /= UNIT;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, units[unit]);
  }
}
