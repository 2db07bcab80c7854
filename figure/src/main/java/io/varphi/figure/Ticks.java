package io.varphi.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Round places on an axis: the multiples of a step that is 1, 2, 2.5 or 5 times a power of ten. The
 * step 2.5 itself is left out: 2.5, 5, 7.5 reads worse than 2, 4, 6, while 25, 50, 75 and 0.25,
 * 0.5, 0.75 read well. Ticks are decimals, so that 0.3 is not 0.30000000000000004.
 */
record Ticks(BigDecimal step, List<BigDecimal> values) {
  private static final List<BigDecimal> ROUND =
      List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"));

  private static final String SUPERSCRIPTS =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  private static final BigDecimal LEFT_OUT = new BigDecimal("2.5");

  /** An end of the span that misses a tick by this share of the span still has it. */
  private static final double SLACK = 1e-9;

  /** From this power of ten on, and below its inverse, labels are written as m × 10ⁿ. */
  private static final int LARGE = 5;

  /** As many ticks as possible in the span, but at most {@code most}. */
  static Ticks of(Interval span, int most) {
    int exponent = (int) Math.floor(StrictMath.log10(span.length() / Math.max(most, 1))) - 1;
    for (int power = exponent; ; power++) {
      for (BigDecimal round : ROUND) {
        BigDecimal step = round.scaleByPowerOfTen(power);
        Ticks ticks = multiples(step, span);
        if (ticks.values.size() <= Math.max(most, 1) && step.compareTo(LEFT_OUT) != 0) {
          return ticks;
        }
      }
    }
  }

  private static Ticks multiples(BigDecimal step, Interval span) {
    double slack = SLACK * span.length();
    double size = step.doubleValue();
    long first = (long) Math.ceil((span.from() - slack) / size);
    long last = (long) Math.floor((span.to() + slack) / size);
    List<BigDecimal> values =
        LongStream.rangeClosed(first, last).mapToObj(i -> plain(step, i)).toList();
    return new Ticks(step, values);
  }

  private static BigDecimal plain(BigDecimal step, long index) {
    BigDecimal value = step.multiply(BigDecimal.valueOf(index)).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /** The ticks without the one at zero. */
  Ticks withoutZero() {
    return new Ticks(step, values.stream().filter(v -> v.signum() != 0).toList());
  }

  /**
   * The label of a tick, with a true minus sign.
   *
   * @param aligned whether all labels of the axis have the same number of decimals
   */
  Label label(BigDecimal value, boolean aligned) {
    int exponent = exponent();
    if (exponent == 0 || value.signum() == 0) {
      return Label.words(text(value, aligned));
    }
    BigDecimal mantissa = value.scaleByPowerOfTen(-exponent).stripTrailingZeros();
    return Label.words(signed(mantissa) + "\u00d710" + raised(exponent));
  }

  /** The label of a tick as plain text. */
  String text(BigDecimal value, boolean aligned) {
    if (value.signum() == 0) {
      return "0";
    }
    if (exponent() != 0) {
      return signed(value.scaleByPowerOfTen(-exponent()).stripTrailingZeros()) + "e" + exponent();
    }
    int decimals = values.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    return signed(aligned ? value.setScale(Math.max(decimals, 0)) : value);
  }

  /** The power of ten that all labels of the axis leave out; 0 for numbers of a usual size. */
  private int exponent() {
    int largest = values.stream().mapToInt(Ticks::magnitude).max().orElse(0);
    return largest >= LARGE || largest <= -LARGE ? largest : 0;
  }

  private static int magnitude(BigDecimal value) {
    return value.signum() == 0 ? Integer.MIN_VALUE : value.precision() - value.scale() - 1;
  }

  /** A number in Unicode's superscripts. */
  static String raised(int number) {
    return Integer.toString(number)
        .codePoints()
        .mapToObj(c -> c == '-' ? "\u207b" : SUPERSCRIPTS.substring(c - '0', c - '0' + 1))
        .collect(Collectors.joining());
  }

  private static String signed(BigDecimal value) {
    return value.toPlainString().replace('-', '\u2212');
  }
}
