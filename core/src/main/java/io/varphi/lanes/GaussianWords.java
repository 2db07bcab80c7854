package io.varphi.lanes;

import io.varphi.lanes.Instruction.BinaryOperation;
import io.varphi.lanes.Instruction.Relation;
import java.util.OptionalInt;

/**
 * Words of the normal distribution.
 *
 * <p>Φ(−a) = exp(−a²/2)·T(t)/(a + 5) for a ≥ 0, with a polynomial T in t = (a − 5)/(a + 5): the
 * tail is as accurate as the middle. exp(−a²/2) is shared with φ.
 */
final class GaussianWords {
  static final double K = 5;
  private static final double SQRT_2 = 0x1.6a09e667f3bcdp0;
  private static final double SQRT_2_LOW = -0x1.bdd3413b26456p-54;
  static final double ONE_OVER_SQRT_2_PI = 0x1.9884533d43651p-2;

  /** Beyond it, Φ(−a) is less than 2^−300, or underflows to 0. */
  private final double end;

  private final LaneBuilder lanes;
  private final Grade grade;
  private final ExponentialWords exponentials;

  GaussianWords(LaneBuilder lanes, Grade grade, ExponentialWords exponentials) {
    this.lanes = lanes;
    this.grade = grade;
    this.exponentials = exponentials;
    this.end = grade == Grade.DOUBLE ? 38.7 : 20.5;
  }

  int normalPdf(Argument u) {
    return lanes.multiply(lanes.constant(ONE_OVER_SQRT_2_PI), bell(size(u)));
  }

  int normalCdf(Argument u) {
    int tail = upperTail(u);
    if (u.max() <= 0) {
      return tail;
    }
    int rest = lanes.subtract(lanes.constant(1), tail);
    int isNegative = lanes.less(u.value(), lanes.constant(0));
    return u.min() >= 0 ? rest : lanes.select(isNegative, tail, rest);
  }

  int erfc(Argument u) {
    return lanes.multiply(lanes.constant(2), normalCdf(timesSqrt2(u).negated(lanes)));
  }

  /** u·P(u²) for |u| ≤ 1; there, 1 − erfc(|u|) would cancel. */
  int erf(Argument u) {
    int square = lanes.multiply(u.value(), u.value());
    int middle = lanes.multiply(u.value(), lanes.polynomial(square, erfCoefficients()));
    int outer = lanes.fma(lanes.constant(-2), upperTail(timesSqrt2(u)), lanes.constant(1));
    int signed = lanes.binary(BinaryOperation.COPY_SIGN, outer, u.value());
    int one = lanes.constant(1);
    return lanes.select(
        lanes.compare(Relation.LESS_OR_EQUAL, lanes.abs(u.value()), one), middle, signed);
  }

  private double[] erfCoefficients() {
    return switch (grade) {
      case FLOAT -> LaneCoefficients.ERF_FLOAT;
      case CANCELLING -> LaneCoefficients.ERF_CANCELLING;
      case DOUBLE -> LaneCoefficients.ERF_DOUBLE;
    };
  }

  private double[] tailCoefficients() {
    return switch (grade) {
      case FLOAT -> LaneCoefficients.TAIL_FLOAT;
      case CANCELLING -> LaneCoefficients.TAIL_CANCELLING;
      case DOUBLE -> LaneCoefficients.TAIL_DOUBLE;
    };
  }

  Argument timesSqrt2(Argument u) {
    int factor = lanes.constant(SQRT_2);
    int product = lanes.multiply(u.value(), factor);
    return new Argument(
        product,
        () -> OptionalInt.of(lowOfTimesSqrt2(u, product)),
        u.min() * SQRT_2,
        u.max() * SQRT_2);
  }

  private int lowOfTimesSqrt2(Argument u, int product) {
    int error = lanes.fma(u.value(), lanes.constant(SQRT_2), lanes.negate(product));
    int low = lanes.fma(u.value(), lanes.constant(SQRT_2_LOW), error);
    OptionalInt rest = u.low().get();
    return rest.isPresent() ? lanes.fma(rest.getAsInt(), lanes.constant(SQRT_2), low) : low;
  }

  /** Φ(−|u|). */
  private int upperTail(Argument u) {
    Argument a = size(u);
    int reciprocal = lanes.divide(lanes.constant(1), lanes.add(a.value(), lanes.constant(K)));
    int t = lanes.fma(lanes.constant(-2 * K), reciprocal, lanes.constant(1));
    int tail = lanes.polynomial(t, tailCoefficients());
    return lanes.multiply(lanes.multiply(tail, reciprocal), bell(a));
  }

  /** |u|, cut off where the tail ends. */
  Argument size(Argument u) {
    Argument size = exponentials.minusAbs(u).negated(lanes);
    int value = size.max() > end ? lanes.atMost(size.value(), end) : size.value();
    return new Argument(
        value,
        () -> exponentials.lowUnlessCutOff(size, value),
        size.min(),
        Math.min(size.max(), end));
  }

  /** exp(−a²/2). */
  private int bell(Argument a) {
    return exponentials.exp(exponent(a));
  }

  /** −a²/2, with what a² loses, as exp would magnify it. */
  Argument exponent(Argument a) {
    int square = lanes.multiply(a.value(), a.value());
    int half = lanes.multiply(square, lanes.constant(-0.5));
    double min = -0.5 * a.max() * a.max();
    return new Argument(half, () -> OptionalInt.of(lowOfHalfSquare(a, square)), min, 0);
  }

  private int lowOfHalfSquare(Argument a, int square) {
    int error = lanes.fma(a.value(), a.value(), lanes.negate(square));
    OptionalInt low = a.low().get();
    int total =
        low.isPresent()
            ? lanes.fma(lanes.multiply(a.value(), lanes.constant(2)), low.getAsInt(), error)
            : error;
    return lanes.multiply(total, lanes.constant(-0.5));
  }
}
