package io.varphi.figure;

import java.util.List;

/**
 * One axis of a plot.
 *
 * @param span the numbers that it shows
 * @param categories the names at 0, 1, 2, … of an axis that has no numbers
 * @param name what stands at its end; empty for nothing
 */
record Axis(Scale scale, Interval span, List<String> categories, Label name) {
  /**
   * An axis without categories.
   *
   * @throws IllegalArgumentException if it is logarithmic and an end of the span is not positive
   */
  static Axis of(Scale scale, Interval span, Label name) {
    if (scale == Scale.LOG && !(span.from() > 0)) {
      throw new IllegalArgumentException(
          "a logarithmic axis cannot start at "
              + span.from()
              + "; give it positive ends, or make it linear");
    }
    return new Axis(scale, span, List.of(), name);
  }

  static Axis of(List<String> categories, Label name) {
    Interval span = new Interval(-0.5, categories.size() - 0.5);
    return new Axis(Scale.LINEAR, span, categories, name);
  }

  boolean isCategorical() {
    return !categories.isEmpty();
  }

  /** Where the span lies. */
  Interval positions() {
    return new Interval(scale.position(span.from()), scale.position(span.to()));
  }

  double position(double value) {
    return scale.position(value);
  }

  /** Whether the other axis can cross this one at zero. */
  boolean hasZero() {
    return scale == Scale.LINEAR && !isCategorical() && span.contains(0);
  }

  /** Where the other axis crosses this one: at zero, or at the end nearest to it. */
  double crossing() {
    return switch (scale) {
      case LINEAR -> isCategorical() ? span.from() : span.clamp(0);
      case LOG -> positions().from();
    };
  }
}
