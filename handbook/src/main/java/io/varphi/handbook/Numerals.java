package io.varphi.handbook;

import io.varphi.facts.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers and intervals as books print them, in every locale the same. */
final class Numerals {
  /** Numbers of at least this many digits before the point, or zeros after it, have a power. */
  private static final int LONGEST = 6;

  private static final int SMALLEST = -3;

  /** So many units in the last place may be rounding errors. */
  private static final int NOISE = 8;

  private Numerals() {}

  /** All digits that tell the number from its neighbours. */
  static String exact(double value) {
    return Double.isFinite(value)
        ? text(new BigDecimal(Double.toString(value)).stripTrailingZeros())
        : special(value);
  }

  /**
   * The number rounded to so many significant digits. All of them are shown, zeros too, unless the
   * number has fewer but for rounding errors: 0.5 and 0.1700.
   */
  static String rounded(double value, int digits) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal nearest = exact.round(new MathContext(digits));
    double error = exact.subtract(nearest).abs().doubleValue();
    return text(error <= NOISE * Math.ulp(value) ? nearest.stripTrailingZeros() : nearest);
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
    int exponent = value.precision() - value.scale() - 1;
    if (exponent >= SMALLEST && exponent < LONGEST) {
      return minus(value.toPlainString());
    }
    String digits = minus(value.scaleByPowerOfTen(-exponent).toPlainString());
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

  /** Such as {0, 1} or {0} ∪ (1, ∞). */
  static String set(List<Span> spans, int digits) {
    return spans.stream().allMatch(Span::isPoint)
        ? spans.stream()
            .map(span -> rounded(span.low(), digits))
            .collect(Collectors.joining(", ", "{", "}"))
        : spans.stream().map(span -> interval(span, digits)).collect(Collectors.joining(" ∪ "));
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
