package io.varphi.lanes;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The neighbourhood of a simple root that is no double: there, the words' errors are all that is
 * left of a sum, so a polynomial around the root takes its place.
 *
 * <p>With the root as high + low, f(x) = (x − high − low)·P(x − high) for |x − high| &lt; width.
 */
final class RootPatch {
  private static final int MAX_COEFFICIENTS = 9;

  /** The relative error that the polynomial may have. */
  private static final double TOLERANCE = 0x1p-36;

  private final double high;
  private final double low;
  private final double width;
  private final double[] coefficients;

  private RootPatch(double high, double low, double width, double[] coefficients) {
    this.high = high;
    this.low = low;
    this.width = width;
    this.coefficients = coefficients;
  }

  /**
   * The patch around a root near {@code start}; empty where the function is not smooth enough
   * there.
   *
   * @param error how far the code around the root is from the exact values
   * @param relative the relative error that the code may have at the edge of the patch
   */
  static Optional<RootPatch> around(
      double start, DoubleUnaryOperator exact, double error, double relative) {
    double step = Math.abs(start) * 0x1p-20;
    double slope = slope(exact, start, step);
    double root = start;
    for (int i = 0; i < 4; i++) {
      root -= exact.applyAsDouble(root) / slope;
    }
    double low = -exact.applyAsDouble(root) / slope;
    double width = Math.max(error / relative / Math.abs(slope), Math.abs(root) * 0x1p-18);
    boolean isIsolated = width < Math.abs(root) / 8 && Math.abs(low) <= Math.ulp(root);
    return isIsolated ? fitted(root, low, width, exact) : Optional.empty();
  }

  private static double slope(DoubleUnaryOperator exact, double x, double step) {
    return (exact.applyAsDouble(x + step) - exact.applyAsDouble(x - step)) / (2 * step);
  }

  private static Optional<RootPatch> fitted(
      double high, double low, double width, DoubleUnaryOperator exact) {
    DoubleUnaryOperator quotient = t -> exact.applyAsDouble(high + t) / (t - low);
    return IntStream.rangeClosed(2, MAX_COEFFICIENTS)
        .mapToObj(n -> new RootPatch(high, low, width, interpolation(quotient, width, n)))
        .filter(patch -> patch.fits(quotient))
        .findFirst();
  }

  private boolean fits(DoubleUnaryOperator quotient) {
    return IntStream.rangeClosed(-4, 4)
        .mapToDouble(i -> high + width * (i / 4.1 + 0.01))
        .map(x -> x - high)
        .allMatch(t -> Math.abs(value(t) / quotient.applyAsDouble(t) - 1) < TOLERANCE);
  }

  private double value(double t) {
    double result = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      result = result * t + coefficients[i];
    }
    return result;
  }

  /** The coefficients of the polynomial through the values at n Chebyshev nodes, lowest first. */
  private static double[] interpolation(DoubleUnaryOperator f, double width, int n) {
    double[] nodes =
        IntStream.range(0, n)
            .mapToDouble(i -> width * StrictMath.cos(Math.PI * (i + 0.5) / n))
            .map(t -> (float) t == 0 ? width * 0x1p-10 : (double) (float) t)
            .toArray();
    double[] differences =
        IntStream.range(0, n).mapToDouble(i -> f.applyAsDouble(nodes[i])).toArray();
    for (int order = 1; order < n; order++) {
      for (int i = n - 1; i >= order; i--) {
        differences[i] = (differences[i] - differences[i - 1]) / (nodes[i] - nodes[i - order]);
      }
    }
    double[] result = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = n - 1; j > 0; j--) {
        result[j] = result[j - 1] - nodes[i] * result[j];
      }
      result[0] = differences[i] - nodes[i] * result[0];
    }
    return result;
  }

  /** {@code otherwise}, but near the root the polynomial. */
  int applied(LaneBuilder lanes, int x, int otherwise) {
    int t = lanes.subtract(x, lanes.constant(high));
    int shift = lanes.constant(-low * coefficients[0]);
    int near = lanes.fma(lanes.polynomial(t, coefficients), t, shift);
    int isNear = lanes.less(lanes.abs(t), lanes.constant(width));
    return lanes.rareSelect(isNear, near, otherwise);
  }
}
