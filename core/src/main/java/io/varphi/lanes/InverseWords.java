package io.varphi.lanes;

import io.varphi.lanes.Instruction.BinaryOperation;

/** The arc tangent, and u − tanh(u). */
final class InverseWords {
  private static final double HALF_PI = 0x1.921fb54442d18p0;
  private static final double HALF_PI_REST = 0x1.1a62633145c07p-54;

  /** Up to here u − tanh(u) would cancel. */
  private static final double NEAR = 1.5;

  /** Half of the square of that: the polynomial is one in u² minus this. */
  private static final double CENTRE = 1.125;

  private final LaneBuilder lanes;
  private final Grade grade;
  private final ExponentialWords exponentials;

  InverseWords(LaneBuilder lanes, Grade grade, ExponentialWords exponentials) {
    this.lanes = lanes;
    this.grade = grade;
    this.exponentials = exponentials;
  }

  /** atan(u): for |u| above 1, ±π/2 − atan(1/u). Error: 1.5 ULP for double results. */
  int atan(Argument u) {
    int a = lanes.abs(u.value());
    if (Math.max(-u.min(), u.max()) <= 1) {
      return lanes.binary(BinaryOperation.COPY_SIGN, atanOfUnit(a), u.value());
    }
    int one = lanes.constant(1);
    int isSteep = lanes.less(one, a);
    int t = lanes.select(isSteep, lanes.divide(one, a), a);
    int angle = atanOfUnit(t);
    int complement =
        lanes.add(lanes.subtract(lanes.constant(HALF_PI), angle), lanes.constant(HALF_PI_REST));
    return lanes.binary(
        BinaryOperation.COPY_SIGN, lanes.select(isSteep, complement, angle), u.value());
  }

  private int atanOfUnit(int t) {
    int square = lanes.multiply(t, t);
    int p = lanes.polynomial(square, InverseCoefficients.atan(grade));
    return switch (grade) {
      case FLOAT, CANCELLING -> lanes.multiply(t, p);
      case DOUBLE -> lanes.fma(lanes.multiply(t, square), p, t);
    };
  }

  /** u − tanh(u): u³·P(u²) up to |u| = 1.5. Error: 2 ULP for double results. */
  int tanhResidual(Argument u) {
    int square = lanes.multiply(u.value(), u.value());
    int p =
        lanes.polynomial(
            lanes.subtract(square, lanes.constant(CENTRE)),
            InverseCoefficients.tanhResidual(grade));
    int near = lanes.multiply(lanes.multiply(u.value(), square), p);
    int far = lanes.subtract(u.value(), exponentials.tanh(u));
    return lanes.select(lanes.less(lanes.abs(u.value()), lanes.constant(NEAR)), near, far);
  }
}
