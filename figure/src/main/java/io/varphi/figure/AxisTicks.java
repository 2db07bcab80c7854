package io.varphi.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The ticks of an axis of any kind. */
final class AxisTicks {
  /** From this many decades on only their ends have ticks. */
  private static final int MANY_DECADES = 9;

  /** Below this many decades 2 and 5 have labels too. */
  private static final double FEW_DECADES = 2.2;

  /** Below this many decades the ticks are those of a linear axis. */
  private static final double PART_OF_A_DECADE = 0.7;

  /** Powers of ten with exponents of at most this size are written out where 2 and 5 are. */
  private static final int PLAIN = 4;

  private AxisTicks() {}

  /** Ticks of a horizontal axis of a length in points. */
  static List<Tick> horizontal(Axis axis, double length, Theme theme, boolean aligned) {
    if (axis.isCategorical()) {
      return categories(axis);
    }
    return switch (axis.scale()) {
      case LINEAR ->
          linear(AxesPainter.horizontalTicks(axis.span(), length, theme, aligned), aligned);
      case LOG -> logarithmic(axis, length, 3.2 * theme.font());
    };
  }

  /** Ticks of a vertical axis of a length in points. */
  static List<Tick> vertical(Axis axis, double length, Theme theme, boolean aligned) {
    return switch (axis.scale()) {
      case LINEAR -> linear(AxesPainter.verticalTicks(axis.span(), length, theme), aligned);
      case LOG -> logarithmic(axis, length, 1.8 * theme.font());
    };
  }

  private static List<Tick> categories(Axis axis) {
    return IntStream.range(0, axis.categories().size())
        .mapToObj(i -> new Tick(i, Labels.typed(axis.categories().get(i))))
        .toList();
  }

  private static List<Tick> linear(Ticks ticks, boolean aligned) {
    return ticks.values().stream()
        .map(value -> new Tick(value.doubleValue(), ticks.label(value, aligned)))
        .toList();
  }

  /** Powers of ten, as many as have room, and the multiples between them. */
  private static List<Tick> logarithmic(Axis axis, double length, double room) {
    Interval span = axis.positions();
    double decades = span.length();
    if (decades < PART_OF_A_DECADE) {
      return ofPart(axis, Math.max((int) (length / room), 2));
    }
    int every = Math.max((int) Math.ceil(room * decades / length), 1);
    boolean plain = decades < FEW_DECADES && length / decades > 4 * room;
    List<Tick> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(span.from()); power <= span.to(); power++) {
      boolean labelled = Math.floorMod(power, every) == 0;
      add(ticks, span, power, labelled ? power(power, plain) : NO_LABEL);
      for (int m = 2; m <= 9 && decades < MANY_DECADES; m++) {
        boolean named = plain && (m == 2 || m == 5);
        Label label = named ? plain(BigDecimal.valueOf(m).scaleByPowerOfTen(power)) : NO_LABEL;
        add(ticks, span, power + StrictMath.log10(m), label);
      }
    }
    return List.copyOf(ticks);
  }

  private static final Label NO_LABEL = Label.words("");

  private static void add(List<Tick> ticks, Interval span, double position, Label label) {
    double slack = 1e-9 * span.length();
    if (span.widened(slack).contains(position)) {
      ticks.add(new Tick(span.clamp(position), label));
    }
  }

  private static List<Tick> ofPart(Axis axis, int most) {
    Ticks ticks = Ticks.of(axis.span(), Math.min(most, 7));
    return ticks.values().stream()
        .map(v -> new Tick(axis.position(v.doubleValue()), ticks.label(v, true)))
        .toList();
  }

  private static Label power(int exponent, boolean plain) {
    return plain && Math.abs(exponent) <= PLAIN
        ? plain(BigDecimal.ONE.scaleByPowerOfTen(exponent))
        : Label.words("10" + Ticks.raised(exponent));
  }

  private static Label plain(BigDecimal value) {
    return Label.words(value.stripTrailingZeros().toPlainString());
  }
}
