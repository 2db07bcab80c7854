package io.varphi.cli;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import ch.randelshofer.fastdoubleparser.JavaFloatParser;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as text, in every locale the same.
 *
 * <p>Read are decimals ({@code 2}, {@code -.5}, {@code +1e-3}) and {@code nan}, {@code inf}, {@code
 * infinity} in any case; not all that {@link Double#parseDouble} admits, such as {@code 1f} and
 * {@code 0x1p3}. Written are the digits of {@link Double#toString}, which are enough to tell the
 * number from its neighbours, without a superfluous {@code .0} and with exponents like {@code e-5}.
 */
final class Numeral {
  private static final Pattern SPECIAL =
      Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_QUOTE = 40;

  private Numeral() {}

  static boolean isNumber(String text) {
    return isDecimal(text) || SPECIAL.matcher(text).matches();
  }

  /** A sign or none, digits with a point among them or none, an exponent or none. */
  private static boolean isDecimal(String text) {
    int start = afterSign(text, 0);
    int point = afterDigits(text, start);
    int end =
        point < text.length() && text.charAt(point) == '.' ? afterDigits(text, point + 1) : point;
    boolean hasDigits = end - start > (end > point ? 1 : 0);
    return hasDigits && (end == text.length() || isExponent(text, end));
  }

  private static boolean isExponent(String text, int at) {
    int digits = afterSign(text, at + 1);
    boolean marked = text.charAt(at) == 'e' || text.charAt(at) == 'E';
    return marked && digits < text.length() && afterDigits(text, digits) == text.length();
  }

  private static int afterSign(String text, int at) {
    boolean signed = at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
    return signed ? at + 1 : at;
  }

  private static int afterDigits(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** Why a text is not a number, and what to write. */
  static String problem(String text) {
    String pointed = text.replace(',', '.');
    String advice = isNumber(pointed) ? pointed : "a number such as 0.5, -1e-3 or inf";
    String quoted = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    return "\"" + quoted + "\" is not a number; write " + advice;
  }

  static double toDouble(String number) {
    return isDecimal(number) ? JavaDoubleParser.parseDouble(number) : special(number);
  }

  static float toFloat(String number) {
    return isDecimal(number) ? JavaFloatParser.parseFloat(number) : (float) special(number);
  }

  private static double special(String number) {
    if (number.toLowerCase(Locale.ROOT).contains("nan")) {
      return Double.NaN;
    }
    return number.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  static String text(double value) {
    StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  /** The value rounded to a number of significant decimal digits. */
  static String text(double value, int digits) {
    return Double.isFinite(value)
        ? text(new BigDecimal(value).round(new MathContext(digits)).doubleValue() + 0.0)
        : text(value);
  }

  static void append(StringBuilder text, double value) {
    if (Double.isFinite(value)) {
      int start = text.length();
      text.append(value);
      shorten(text, start);
    } else {
      text.append(nameOf(value));
    }
  }

  static void append(StringBuilder text, float value) {
    if (Float.isFinite(value)) {
      int start = text.length();
      text.append(value);
      shorten(text, start);
    } else {
      text.append(nameOf(value));
    }
  }

  private static String nameOf(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    return value > 0 ? "inf" : "-inf";
  }

  /** {@code 1.0E-5} becomes {@code 1e-5}. */
  private static void shorten(StringBuilder text, int start) {
    int exponent = text.indexOf("E", start);
    if (exponent >= 0) {
      text.setCharAt(exponent, 'e');
    }
    int end = exponent >= 0 ? exponent : text.length();
    if (text.charAt(end - 2) == '.' && text.charAt(end - 1) == '0') {
      text.delete(end - 2, end);
    }
  }
}
