package io.varphi.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An axis that need not be even.
 *
 * @param share where a number lies, from 0 to 1
 */
record ErrorAxis(DoubleUnaryOperator share, List<Tick> ticks) {
  /** Exponents of ten at which an axis of all floats has ticks; the first ones that have room. */
  private static final List<Integer> FLOAT_STEPS = List.of(10, 20, 30, 40);

  private static final int LARGEST_EXPONENT = 38;
  private static final int MOST_DECADES = 6;

  private static final String SUPERSCRIPTS =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  /** A marked number and its label. */
  record Tick(double value, Label label) {}

  static ErrorAxis even(Interval interval, Ticks ticks) {
    List<Tick> all =
        ticks.values().stream()
            .map(value -> new Tick(value.doubleValue(), ticks.label(value, true)))
            .toList();
    return new ErrorAxis(x -> (x - interval.from()) / interval.length(), all);
  }

  /**
   * Numbers by their logarithms, with ticks at powers of ten.
   *
   * @param most how many ticks have room
   */
  static ErrorAxis logarithmic(Interval interval, double most) {
    double low = StrictMath.log10(interval.from());
    double high = StrictMath.log10(interval.to());
    int first = (int) Math.ceil(low - 1e-9);
    int last = (int) Math.floor(high + 1e-9);
    int decades = Math.clamp((long) most, 1, MOST_DECADES);
    int step = Math.max(1, Math.ceilDiv(last - first, decades));
    List<Tick> ticks =
        IntStream.rangeClosed(first, last)
            .filter(exponent -> (last - exponent) % step == 0)
            .mapToObj(exponent -> power(exponent, false))
            .toList();
    return new ErrorAxis(x -> (StrictMath.log10(x) - low) / (high - low), ticks);
  }

  /**
   * All floats between two, equally far from one another: even in the logarithm away from zero.
   *
   * @param width in points
   */
  static ErrorAxis floats(float from, float to, double width, Theme theme) {
    double first = ErrorColumns.order(from);
    double length = ErrorColumns.order(to) - first;
    DoubleUnaryOperator share = x -> (ErrorColumns.order((float) x) - first) / length;
    ErrorAxis axis = new ErrorAxis(share, List.of());
    for (int step : FLOAT_STEPS) {
      axis = new ErrorAxis(share, floatTicks(step, from, to));
      if (axis.hasRoom(width, theme)) {
        return axis;
      }
    }
    return axis;
  }

  private static List<Tick> floatTicks(int step, float from, float to) {
    List<Tick> ticks = new ArrayList<>();
    int most = LARGEST_EXPONENT / step * step;
    for (int exponent = most; exponent >= -most; exponent -= step) {
      ticks.add(power(exponent, true));
    }
    ticks.add(new Tick(0, Label.words("0")));
    for (int exponent = -most; exponent <= most; exponent += step) {
      ticks.add(power(exponent, false));
    }
    return ticks.stream().filter(tick -> from <= tick.value && tick.value <= to).toList();
  }

  private boolean hasRoom(double width, Theme theme) {
    double end = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double half = tick.label.typeset(theme.tickFont()).width() / 2;
      double middle = width * share.applyAsDouble(tick.value);
      if (middle - half < end + 0.4 * theme.font()) {
        return false;
      }
      end = middle + half;
    }
    return true;
  }

  /** A power of ten: 1, or 10 with an exponent. */
  private static Tick power(int exponent, boolean negative) {
    double value = new BigDecimal("1e" + exponent).doubleValue();
    String sign = negative ? "\u2212" : "";
    String digits = exponent == 0 ? "1" : exponent == 1 ? "10" : "10" + raised(exponent);
    return new Tick(negative ? -value : value, Label.words(sign + digits));
  }

  private static String raised(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(c -> c == '-' ? "\u207b" : SUPERSCRIPTS.substring(c - '0', c - '0' + 1))
        .collect(Collectors.joining());
  }
}
