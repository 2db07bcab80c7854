package io.varphi.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in SVG: rounded to a few decimals, without trailing zeros, the same in every locale. */
final class Decimals {
  /** Numbers of this magnitude, or its inverse, are written with a power of ten. */
  private static final int EXTREME = 5;

  private Decimals() {}

  /** Rounded to three decimals. */
  static String thousandths(double value) {
    return rounded(value, 3);
  }

  /** Rounded to the given number of decimals, at most nine. */
  static String rounded(double value, int decimals) {
    long scale = 1;
    for (int i = 0; i < decimals; i++) {
      scale *= 10;
    }
    long scaled = Math.round(Math.abs(value) * scale);
    StringBuilder text = new StringBuilder();
    if (value < 0 && scaled != 0) {
      text.append('-');
    }
    text.append(scaled / scale);
    long fraction = scaled % scale;
    if (fraction != 0) {
      String digits = Long.toString(fraction + scale).substring(1);
      text.append('.').append(digits, 0, lastNonZero(digits) + 1);
    }
    return text.toString();
  }

  /**
   * Rounded to so many significant digits, with a true minus sign; fewer digits say that the number
   * is exactly that.
   */
  static String significant(double value, int digits) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal rounded = exact.round(new MathContext(digits));
    BigDecimal shown = rounded.compareTo(exact) == 0 ? shortest(rounded) : rounded;
    int exponent = shown.precision() - shown.scale() - 1;
    boolean extreme = Math.abs(exponent) >= EXTREME;
    String text =
        extreme
            ? shown.scaleByPowerOfTen(-exponent).toPlainString()
                + "\u00d710"
                + Ticks.raised(exponent)
            : shown.toPlainString();
    return text.replace('-', '\u2212');
  }

  private static BigDecimal shortest(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static int lastNonZero(String digits) {
    int last = digits.length() - 1;
    while (digits.charAt(last) == '0') {
      last--;
    }
    return last;
  }
}
