package io.varphi.lanes;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import io.varphi.lanes.Instruction.UnaryOperation;
import java.util.OptionalInt;

/**
 * Words that are made of log.
 *
 * <p>An argument v is 2^k·(1 + f) with √½ ≤ 1 + f ≤ √2, and log(v) = k·log 2 + f·P(f); for double
 * results, f + f²·Q(f), and log 2 in two parts. Next to v = 1, k is 0 and f is exact, so the error
 * is relative to the result there as well.
 */
final class LogarithmWords {
  private static final double LN2 = 0x1.62e42fefa39efp-1;
  private static final double LN2_REST = 0x1.abc9e3b39803fp-56;

  /** log 2 as a multiple of 2^-42, which times an exponent is exact, and the rest. */
  private static final double LN2_HIGH = 0x1.62e42fefa38p-1;

  private static final double LN2_LOW = 0x1.ef35793c76730p-45;

  /** Adding it rounds to an integer, which then stands in the last bits. */
  private static final double ROUNDER = 0x1.8p52;

  private static final int SUBNORMAL_SHIFT = 54;

  /** From here on, u² may overflow and asinh(u) is log(2u). */
  private static final double LARGE = 0x1p500;

  private final LaneBuilder lanes;
  private final Grade grade;
  private final ExponentialWords exponentials;

  LogarithmWords(LaneBuilder lanes, Grade grade, ExponentialWords exponentials) {
    this.lanes = lanes;
    this.grade = grade;
    this.exponentials = exponentials;
  }

  /**
   * log(2^exponent·(1 + fraction)).
   *
   * @param exponent the place of k
   * @param fraction the place of f
   */
  private record Split(int exponent, int fraction) {}

  /** log(u): −∞ for 0, NaN for negative numbers. Error: 0.7 ULP for double results. */
  int log(Argument u) {
    Split split = u.min() >= Double.MIN_NORMAL ? split(u.value()) : splitOfAny(u.value());
    int finite = logarithm(split, lowOfLog(u, split));
    int value = orItself(u, finite);
    if (u.min() >= Double.MIN_NORMAL) {
      return value;
    }
    int zero = lanes.constant(0);
    int positive =
        lanes.select(
            lanes.compare(Relation.EQUAL, u.value(), zero),
            lanes.constant(Double.NEGATIVE_INFINITY),
            value);
    return u.min() >= 0
        ? positive
        : lanes.select(lanes.less(u.value(), zero), lanes.constant(Double.NaN), positive);
  }

  private Split split(int v) {
    int fraction = lanes.subtract(lanes.unary(UnaryOperation.MANTISSA, v), lanes.constant(1));
    return new Split(lanes.unary(UnaryOperation.EXPONENT, v), fraction);
  }

  /** Of a number that may be subnormal. */
  private Split splitOfAny(int u) {
    int isSmall = lanes.less(u, lanes.constant(Double.MIN_NORMAL));
    int normal =
        lanes.multiply(
            u,
            lanes.select(
                isSmall, lanes.constant(Math.scalb(1.0, SUBNORMAL_SHIFT)), lanes.constant(1)));
    Split split = split(normal);
    int shift = lanes.select(isSmall, lanes.constant(SUBNORMAL_SHIFT), lanes.constant(0));
    return new Split(lanes.subtract(split.exponent(), shift), split.fraction());
  }

  /**
   * What the argument's low part adds: log(u + l) − log(u) is l/u, which counts only where u is
   * near 1, and there is l·(1 − f).
   */
  private OptionalInt lowOfLog(Argument u, Split split) {
    OptionalInt low = grade == Grade.DOUBLE ? u.low().get() : OptionalInt.empty();
    if (low.isEmpty()) {
      return low;
    }
    int l = low.getAsInt();
    int zero = lanes.constant(0);
    int isNearOne = lanes.compare(Relation.EQUAL, split.exponent(), zero);
    int correction = lanes.fma(lanes.negate(split.fraction()), l, l);
    return OptionalInt.of(lanes.select(isNearOne, correction, zero));
  }

  private int logarithm(Split split, OptionalInt low) {
    int k = split.exponent();
    int f = split.fraction();
    int p = lanes.polynomial(f, LogarithmCoefficients.log(grade));
    return switch (grade) {
      case FLOAT, CANCELLING -> lanes.fma(k, lanes.constant(LN2), lanes.multiply(f, p));
      case DOUBLE -> {
        int main = lanes.multiply(k, lanes.constant(LN2_HIGH));
        int head = lanes.add(main, f);
        int rounding = lanes.subtract(f, lanes.subtract(head, main));
        int rest = lanes.fma(k, lanes.constant(LN2_LOW), rounding);
        int corrected = low.isPresent() ? lanes.add(rest, low.getAsInt()) : rest;
        yield lanes.add(head, lanes.fma(lanes.multiply(f, f), p, corrected));
      }
    };
  }

  /** The value where the argument is less than ∞; the argument itself where it is ∞ or NaN. */
  private int orItself(Argument u, int value) {
    return u.max() < Double.POSITIVE_INFINITY
        ? lanes.fma(u.value(), lanes.constant(0), value) // NaN stays NaN
        : lanes.select(
            lanes.less(u.value(), lanes.constant(Double.POSITIVE_INFINITY)), value, u.value());
  }

  /** log(1 + u): −∞ for −1, NaN below. Error: 1 ULP for double results. */
  int log1p(Argument u) {
    int value = orItself(u, logarithm(splitOfOnePlus(u.value()), OptionalInt.empty()));
    return signed(u, u.min() >= -0.5 ? value : withPole(u, value));
  }

  private int withPole(Argument u, int value) {
    int minusOne = lanes.constant(-1);
    int above =
        lanes.select(
            lanes.compare(Relation.EQUAL, u.value(), minusOne),
            lanes.constant(Double.NEGATIVE_INFINITY),
            value);
    return u.min() >= -1
        ? above
        : lanes.select(lanes.less(u.value(), minusOne), lanes.constant(Double.NaN), above);
  }

  /** 1 + u = 2^k·(1 + f), where f = u·2^−k + (2^−k − 1) is rounded once, and exact where k is 0. */
  private Split splitOfOnePlus(int u) {
    int k = lanes.unary(UnaryOperation.EXPONENT, lanes.add(u, lanes.constant(1)));
    int minusK = lanes.subtract(lanes.constant(ROUNDER), k);
    int scaled = lanes.binary(BinaryOperation.SCALE, u, minusK);
    int twoToMinusK =
        lanes.binary(BinaryOperation.SCALE, lanes.constant(2), minusK); // not 1: k may be 1024
    int rest = lanes.fma(twoToMinusK, lanes.constant(0.5), lanes.constant(-1));
    return new Split(k, lanes.add(scaled, rest));
  }

  /** The sign of u, so that a word that runs through 0 keeps the sign of a zero. */
  private int signed(Argument u, int value) {
    return u.min() > 0 ? value : lanes.binary(BinaryOperation.COPY_SIGN, value, u.value());
  }

  /** log(1 + e) for 0 ≤ e ≤ 1, by one polynomial; NaN stays. */
  int log1pOfUnit(int e) {
    double[] coefficients = LogarithmCoefficients.log1pOfUnit(grade);
    int p =
        grade == Grade.DOUBLE
            ? lanes.polynomial(e, coefficients)
            : lanes.splitPolynomial(e, coefficients);
    return switch (grade) {
      case FLOAT, CANCELLING -> lanes.multiply(e, p);
      case DOUBLE -> lanes.fma(lanes.multiply(e, e), p, e);
    };
  }

  /** Sign(u)·log(1 + t) with t = |u| + u²/(1 + √(1 + u²)). Error: 2 ULP for double results. */
  int asinh(Argument u) {
    int a = lanes.abs(u.value());
    int square = lanes.multiply(a, a);
    int one = lanes.constant(1);
    int root = lanes.squareRoot(lanes.add(square, one));
    int t = lanes.add(a, lanes.divide(square, lanes.add(root, one)));
    if (Math.max(-u.min(), u.max()) <= LARGE) {
      return signed(u, log1p(Argument.of(t, 0, 4 * LARGE)));
    }
    int isLarge = lanes.less(lanes.constant(LARGE), a);
    int argument = lanes.select(isLarge, a, t);
    int logarithm = log1p(Argument.of(argument, 0, Double.POSITIVE_INFINITY));
    int doubling = lanes.select(isLarge, lanes.constant(LN2), lanes.constant(0));
    return signed(u, lanes.add(logarithm, doubling));
  }

  /**
   * log(cosh(u)): u²·P(u²) up to |u| = 1, then |u| − log 2 + log(1 + exp(−2·|u|)). Error: 2 ULP for
   * double results.
   */
  int logCosh(Argument u) {
    int a = lanes.abs(u.value());
    int square = lanes.multiply(a, a);
    int near =
        lanes.multiply(square, lanes.polynomial(square, LogarithmCoefficients.logCosh(grade)));
    int e = exponentials.exp(exponentials.minusAbs(u).scaled(lanes, 2));
    int p = lanes.polynomial(e, LogarithmCoefficients.logCoshTail(grade));
    int line = lanes.subtract(a, lanes.constant(LN2));
    int far = lanes.add(line, lanes.fma(e, p, lanes.constant(-LN2_REST)));
    return lanes.select(lanes.less(a, lanes.constant(1)), near, far);
  }
}
