package io.varphi.lanes;

import java.util.OptionalInt;

/**
 * A number in two parts: the nearest double, and what its rounding has lost.
 *
 * @param high the place of the double
 * @param low the place of the rest, much smaller than that; empty where it is 0 or not known
 */
record Pair(int high, OptionalInt low) {
  Pair(int high, int low) {
    this(high, OptionalInt.of(low));
  }

  static Pair of(int exact) {
    return new Pair(exact, OptionalInt.empty());
  }

  static Pair of(Argument u) {
    return new Pair(u.value(), u.low().get());
  }
}
