package io.varphi.lanes;

import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What a word is applied to: the place of its value, and what is known of it.
 *
 * @param low asks for the place of what the value's rounding has lost, so that value + low is
 *     closer to the argument; empty where that is 0 or not known. Asking emits instructions, which
 *     are dropped again if nothing uses them
 * @param min the argument is never less, unless it is NaN
 * @param max the argument is never greater, unless it is NaN
 */
record Argument(int value, Supplier<OptionalInt> low, double min, double max) {
  static Argument of(int value, double min, double max) {
    return new Argument(value, OptionalInt::empty, min, max);
  }

  /** An argument of which nothing is known. */
  static Argument of(int value) {
    return of(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  Argument negated(LaneBuilder lanes) {
    return new Argument(lanes.negate(value), () -> mapped(low.get(), lanes::negate), -max, -min);
  }

  /** The argument times a power of two, which is exact. */
  Argument scaled(LaneBuilder lanes, double powerOfTwo) {
    int factor = lanes.constant(powerOfTwo);
    double a = min * powerOfTwo;
    double b = max * powerOfTwo;
    return new Argument(
        lanes.multiply(value, factor),
        () -> mapped(low.get(), place -> lanes.multiply(place, factor)),
        Math.min(a, b),
        Math.max(a, b));
  }

  private static OptionalInt mapped(
      OptionalInt place, java.util.function.IntUnaryOperator operation) {
    return place.isPresent() ? OptionalInt.of(operation.applyAsInt(place.getAsInt())) : place;
  }
}
