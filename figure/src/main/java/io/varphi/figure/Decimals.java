package io.varphi.figure;

/** Numbers in SVG: rounded to a few decimals, without trailing zeros, the same in every locale. */
final class Decimals {
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

  private static int lastNonZero(String digits) {
    int last = digits.length() - 1;
    while (digits.charAt(last) == '0') {
      last--;
    }
    return last;
  }
}
