package io.varphi.lanes;

import java.util.OptionalInt;

/** What an operation's rounding has lost, by the operations of Knuth and Dekker. */
final class Remainders {
  /** Remainders of less come from numbers that have lost bits to underflow. */
  private static final double SMALLEST = 0x1p-1000;

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

  /** The first part, which is there, and one that may be missing. */
  private int plus(int a, OptionalInt b) {
    return b.isPresent() ? lanes.add(a, b.getAsInt()) : a;
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

  /** What the number at that place has lost, if it is a sum. */
  OptionalInt lostBy(int place) {
    return lanes
        .sum(place)
        .map(sum -> OptionalInt.of(ofSum(sum.a(), sum.b(), place)))
        .orElse(OptionalInt.empty());
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

  // Operations that keep what they lose

  Pair number(double high, double low) {
    return new Pair(lanes.constant(high), lanes.constant(low));
  }

  Pair number(double exact) {
    return Pair.of(lanes.constant(exact));
  }

  Pair negated(Pair a) {
    return new Pair(lanes.negate(a.high()), negated(a.low()));
  }

  Pair sum(Pair a, Pair b) {
    int sum = lanes.add(a.high(), b.high());
    int error = ofSum(a.high(), b.high(), sum);
    return new Pair(sum, plus(error, plus(a.low(), b.low())));
  }

  Pair difference(Pair a, Pair b) {
    int difference = lanes.subtract(a.high(), b.high());
    int error = ofSum(a.high(), lanes.negate(b.high()), difference);
    return new Pair(difference, plus(error, plus(a.low(), negated(b.low()))));
  }

  Pair product(Pair a, Pair b) {
    return new Pair(
        lanes.multiply(a.high(), b.high()), ofProduct(a.high(), a.low(), b.high(), b.low()));
  }

  Pair quotient(Pair a, Pair b) {
    int quotient = lanes.divide(a.high(), b.high());
    return new Pair(quotient, ofQuotient(a.high(), a.low(), b.high(), b.low(), quotient));
  }

  /** By the operations of {@link Powers}. */
  Pair power(Pair a, int n) {
    if (n <= 0) {
      return n == 0 ? number(1) : quotient(number(1), power(a, -n));
    }
    if (n == 1) {
      return a;
    }
    Pair root = power(a, n / 2);
    Pair square = product(root, root);
    return n % 2 == 0 ? square : product(square, a);
  }

  Pair squareRoot(Pair a) {
    int root = lanes.squareRoot(a.high());
    int error = plus(lanes.fma(lanes.negate(root), root, a.high()), a.low());
    return new Pair(root, OptionalInt.of(lanes.divide(error, lanes.add(root, root))));
  }

  /** Exact while nothing underflows. */
  Pair timesPlace(Pair a, int powerOfTwo) {
    return new Pair(lanes.multiply(a.high(), powerOfTwo), times(a.low(), powerOfTwo));
  }

  Pair scaled(Pair a, double powerOfTwo) {
    return timesPlace(a, lanes.constant(powerOfTwo));
  }

  Pair select(int mask, Pair then, Pair otherwise) {
    boolean known = then.low().isPresent() || otherwise.low().isPresent();
    return new Pair(
        lanes.select(mask, then.high(), otherwise.high()),
        known
            ? OptionalInt.of(lanes.select(mask, orZero(then.low()), orZero(otherwise.low())))
            : OptionalInt.empty());
  }

  private int orZero(OptionalInt low) {
    return low.orElseGet(() -> lanes.constant(0));
  }

  /**
   * The polynomial with these coefficients, lowest first.
   *
   * @param keptSteps how many of the last steps' rounding errors count
   */
  Pair polynomial(int x, int keptSteps, double... coefficients) {
    int result = lanes.constant(coefficients[coefficients.length - 1]);
    int low = lanes.constant(0);
    for (int i = coefficients.length - 2; i >= 0; i--) {
      int c = lanes.constant(coefficients[i]);
      int next = lanes.fma(result, x, c);
      if (i < keptSteps) {
        low = lanes.fma(low, x, ofFma(result, x, c, next));
      }
      result = next;
    }
    return new Pair(result, OptionalInt.of(low));
  }

  /** a·b + c − sum, where {@code sum} is that rounded; to the last bit where it is not tiny. */
  int ofFma(int a, int b, int c, int sum) {
    int minusProduct = lanes.subtract(c, sum);
    int rounding = ofSum(c, lanes.negate(sum), minusProduct);
    return lanes.add(lanes.fma(a, b, minusProduct), rounding);
  }

  /**
   * high + low, rounded once. What is lost by numbers next to the smallest, or beyond the largest,
   * is not known, and −0 has lost nothing.
   */
  int rounded(Pair a) {
    if (a.low().isEmpty()) {
      return a.high();
    }
    int low = a.low().getAsInt();
    int isKnown = lanes.less(lanes.constant(SMALLEST), lanes.abs(low));
    return lanes.select(isKnown, lanes.add(a.high(), low), a.high());
  }
}
