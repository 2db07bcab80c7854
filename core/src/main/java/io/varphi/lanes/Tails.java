package io.varphi.lanes;

import io.varphi.lanes.Instruction.BinaryOperation;

/**
 * The small tails of sigmoid and Φ for float results, as functions of −|u|.
 *
 * <p>Φ(−a) = exp(−a²/2)·z·Q(z) with z = 10/(a + 5): the polynomial needs no more than the quotient.
 */
final class Tails {
  private static final double LOG2_E = 1 / 0x1.62e42fefa39efp-1;
  private static final double ROUNDER = 0x1.8p52;
  private static final double ONE_OVER_SQRT_2_PI = 0x1.9884533d43651p-2;

  /** Where exp(−a) stands for 0. */
  private static final double LOGISTIC_END = 708;

  /** Where Φ(−a) is below 2^−300. */
  private static final double GAUSSIAN_END = 20.5;

  private final LaneBuilder lanes;
  private final Grade grade;

  Tails(LaneBuilder lanes, Grade grade) {
    this.lanes = lanes;
    this.grade = grade;
  }

  /** −|u|, cut off. */
  int cutMinusAbs(int u) {
    return lanes.atLeast(lanes.minusAbs(u), -LOGISTIC_END);
  }

  /** sigmoid(−|u|). */
  int logistic(int u) {
    int e = exp(cutMinusAbs(u), 1);
    return lanes.divide(e, lanes.add(e, lanes.constant(1)));
  }

  /** exp(−u²/2). */
  int bell(int u) {
    int a = gaussianMinusAbs(u);
    return exp(lanes.multiply(a, a), -0.5);
  }

  /** −|u|·z·Q(z). */
  int minusAbsTimesGaussianFactor(int u) {
    return lanes.multiply(gaussianMinusAbs(u), gaussianFactor(u));
  }

  /** z·Q(z) − |u|/√(2π). */
  int gaussianFactorMinusSlope(int u) {
    return lanes.fma(lanes.constant(ONE_OVER_SQRT_2_PI), gaussianMinusAbs(u), gaussianFactor(u));
  }

  private int gaussianMinusAbs(int u) {
    return lanes.atLeast(lanes.minusAbs(u), -GAUSSIAN_END);
  }

  /** z·Q(z). */
  private int gaussianFactor(int u) {
    int z =
        lanes.divide(lanes.constant(10), lanes.subtract(lanes.constant(5), gaussianMinusAbs(u)));
    double[] coefficients =
        grade == Grade.FLOAT
            ? LaneCoefficients.QUOTIENT_TAIL_FLOAT
            : LaneCoefficients.QUOTIENT_TAIL_CANCELLING;
    return lanes.multiply(lanes.splitPolynomial(z, coefficients), z);
  }

  /** exp(factor·u) for an argument between −708 and 0. */
  private int exp(int u, double factor) {
    int rounder = lanes.constant(ROUNDER);
    int toBinary = lanes.constant(factor * LOG2_E);
    int exponent = lanes.fma(u, toBinary, rounder);
    int g = lanes.fma(u, toBinary, lanes.subtract(rounder, exponent));
    int mantissa =
        grade == Grade.FLOAT
            ? lanes.polynomial(g, LaneCoefficients.EXP2_LONE)
            : lanes.fma(
                lanes.polynomial(g, LaneCoefficients.EXP2_CANCELLING), g, lanes.constant(1));
    return lanes.binary(BinaryOperation.SCALE, mantissa, exponent);
  }
}
