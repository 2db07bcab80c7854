package io.varphi.handbook;

import io.varphi.facts.Span;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers and intervals as books print them, in every locale the same. */
final class Numerals {
  /** Numbers of at least this many digits before the point, or zeros after it, have a power. */
  private static final int LONGEST = 6;

  private static final int SMALLEST = -3;

  private Numerals() {}

  /** All digits that tell the number from its neighbours. */
  static String exact(double value) {
    return Double.isFinite(value) ? text(new BigDecimal(Double.toString(value))) : special(value);
  }

  /** The number rounded to so many significant digits. */
  static String rounded(double value, int digits) {
    return Double.isFinite(value)
        ? text(new BigDecimal(value).round(new MathContext(digits)))
        : special(value);
  }

  private static String special(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return value > 0 ? "∞" : "−∞";
  }

  private static String text(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal shortest = value.stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= SMALLEST && exponent < LONGEST) {
      return minus(shortest.toPlainString());
    }
    String digits = minus(shortest.scaleByPowerOfTen(-exponent).toPlainString());
    String power = "10" + raised(exponent);
    return switch (digits) {
      case "1" -> power;
      case "−1" -> "−" + power;
      case String factor -> factor + "·" + power;
    };
  }

  private static String minus(String digits) {
    return digits.replace('-', '−');
  }

  private static String raised(int exponent) {
    return Integer.toString(exponent)
        .codePoints()
        .map(c -> c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Such as [0, ∞), with ends of so many digits. */
  static String interval(Span span, int digits) {
    if (span.isEmpty()) {
      return "∅";
    }
    if (span.isPoint()) {
      return "{" + rounded(span.low(), digits) + "}";
    }
    return (span.includesLow() ? "[" : "(")
        + rounded(span.low(), digits)
        + ", "
        + rounded(span.high(), digits)
        + (span.includesHigh() ? "]" : ")");
  }
}
