package io.varphi.lanes;

import java.util.OptionalInt;

/** What an operation's rounding has lost, by the operations of Knuth and Dekker. */
final class Remainders {
  private final LaneBuilder lanes;

  Remainders(LaneBuilder lanes) {
    this.lanes = lanes;
  }

  OptionalInt negated(OptionalInt a) {
    return a.isPresent() ? OptionalInt.of(lanes.negate(a.getAsInt())) : a;
  }

  /** Of parts that may be missing. */
  OptionalInt plus(OptionalInt a, OptionalInt b) {
    if (a.isEmpty()) {
      return b;
    }
    return b.isEmpty() ? a : OptionalInt.of(lanes.add(a.getAsInt(), b.getAsInt()));
  }

  private OptionalInt times(OptionalInt a, int b) {
    return a.isPresent() ? OptionalInt.of(lanes.multiply(a.getAsInt(), b)) : a;
  }

  /** a + b − sum, where {@code sum} is the rounded sum. */
  int ofSum(int a, int b, int sum) {
    int otherPart = lanes.subtract(sum, a);
    int ownPart = lanes.subtract(sum, otherPart);
    return lanes.add(lanes.subtract(a, ownPart), lanes.subtract(b, otherPart));
  }

  /** (a + aLow)·(b + bLow) minus the rounded a·b. */
  OptionalInt ofProduct(int a, OptionalInt aLow, int b, OptionalInt bLow) {
    int error = lanes.fma(a, b, lanes.negate(lanes.multiply(a, b)));
    return plus(OptionalInt.of(error), plus(times(aLow, b), times(bLow, a)));
  }

  /** (a + aLow)/(b + bLow) minus the rounded quotient. */
  OptionalInt ofQuotient(int a, OptionalInt aLow, int b, OptionalInt bLow, int quotient) {
    int minusQuotient = lanes.negate(quotient);
    OptionalInt error = OptionalInt.of(lanes.fma(minusQuotient, b, a));
    OptionalInt total = plus(error, plus(aLow, times(bLow, minusQuotient)));
    return OptionalInt.of(lanes.divide(total.getAsInt(), b));
  }
}
