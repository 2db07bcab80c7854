package io.varphi.figure;

import java.util.function.DoubleUnaryOperator;

/** Curves for the tests, in StrictMath: the same bits on every machine. */
final class TestCurves {
  static final Curve RELU = curve("ReLU", x -> x > 0 ? x : 0, x -> x > 0 ? 1 : 0, x -> 0, 0);

  static final Curve SIGMOID =
      curve(
          "Sigmoid",
          TestCurves::sigmoid,
          x -> sigmoid(x) * (1 - sigmoid(x)),
          x -> sigmoid(x) * (1 - sigmoid(x)) * (1 - 2 * sigmoid(x)));

  static final Curve SILU =
      curve(
          "SiLU",
          x -> x * sigmoid(x),
          x -> sigmoid(x) * (1 + x * (1 - sigmoid(x))),
          x -> sigmoid(x) * (1 - sigmoid(x)) * (2 + x * (1 - 2 * sigmoid(x))));

  static final Curve TANH =
      curve(
          "Tanh",
          StrictMath::tanh,
          x -> 1 - StrictMath.tanh(x) * StrictMath.tanh(x),
          x -> 2 * StrictMath.tanh(x) * (StrictMath.tanh(x) * StrictMath.tanh(x) - 1));

  static final Curve HARD_SHRINK =
      curve(
          "Hardshrink",
          x -> Math.abs(x) > 0.5 ? x : 0,
          x -> Math.abs(x) > 0.5 ? 1 : 0,
          x -> 0,
          -0.5,
          0.5);

  static final Curve HARD_SIGMOID =
      curve(
          "Hardsigmoid",
          x -> Math.clamp(x / 6 + 0.5, 0, 1),
          x -> Math.abs(x) < 3 ? 1.0 / 6 : 0,
          x -> 0,
          -3,
          3);

  static final Curve HARD_SWISH =
      curve(
          "Hardswish",
          x -> x * Math.clamp(x / 6 + 0.5, 0, 1),
          x -> x <= -3 ? 0 : x >= 3 ? 1 : x / 3 + 0.5,
          x -> Math.abs(x) < 3 ? 1.0 / 3 : 0,
          -3,
          3);

  static final Curve SIN = curve("sin", StrictMath::sin, StrictMath::cos, x -> -StrictMath.sin(x));

  static final Curve EXP = curve("exp", StrictMath::exp, StrictMath::exp, StrictMath::exp);

  static final Curve CUBE = curve("cube", x -> x * x * x, x -> 3 * x * x, x -> 6 * x);

  static final Curve RECIPROCAL = curve("1/x", x -> 1 / x, x -> -1 / (x * x), x -> 2 / (x * x * x));

  static final Curve LOG = curve("ln", StrictMath::log, x -> 1 / x, x -> -1 / (x * x));

  static final Curve ROOT =
      curve(
          "root",
          x -> Math.sqrt(Math.abs(x)),
          x -> Math.signum(x) / (2 * Math.sqrt(Math.abs(x))),
          x -> -1 / (4 * Math.abs(x) * Math.sqrt(Math.abs(x))),
          0);

  private TestCurves() {}

  static Curve elu(double alpha) {
    return curve(
        "ELU(α = " + alpha + ")",
        x -> x > 0 ? x : alpha * StrictMath.expm1(x),
        x -> x > 0 ? 1 : alpha * StrictMath.exp(x),
        x -> x > 0 ? 0 : alpha * StrictMath.exp(x),
        0);
  }

  static Curve curve(
      String name,
      DoubleUnaryOperator value,
      DoubleUnaryOperator slope,
      DoubleUnaryOperator secondDerivative,
      double... breaks) {
    return Curve.of(name, value, slope).secondDerivative(secondDerivative).breaks(breaks);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
