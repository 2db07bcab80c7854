package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.kernel.Kernel;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The largest errors of a kernel among floats of all sizes, in units in the last place (ULP) of the
 * exact result; infinite where one of the two is NaN or infinite and the other is not.
 */
record Accuracy(double value, double gradient) {
  /** 2³² divided by the golden ratio: multiples of it, modulo 2³², lie evenly. */
  private static final int STEP = 0x9e3779b9;

  private static final float[] SPECIAL = {
    0.0f, -0.0f, 1, -1, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN
  };

  /** Compares a function's kernel with its exact values at so many bit patterns. */
  static Accuracy of(Activation function, int patterns) {
    Kernel kernel = function.kernel();
    float[] x = samples(patterns);
    float[] ones = new float[x.length];
    Arrays.fill(ones, 1);
    float[] y = new float[x.length];
    kernel.forward(x, y);
    float[] slopes = new float[x.length];
    kernel.backward(x, ones, slopes);
    return new Accuracy(
        largestError(function::value, x, y), largestError(function::gradient, x, slopes));
  }

  private static float[] samples(int patterns) {
    float[] x = Arrays.copyOf(SPECIAL, SPECIAL.length + patterns);
    for (int i = 0; i < patterns; i++) {
      x[SPECIAL.length + i] = Float.intBitsToFloat(i * STEP);
    }
    return x;
  }

  private static double largestError(DoubleUnaryOperator exact, float[] x, float[] computed) {
    double[] errors = Parallel.compute(x.length, i -> ulps(computed[i], exact.applyAsDouble(x[i])));
    return Arrays.stream(errors).max().orElse(0);
  }

  /** How far a float is from an exact result. */
  static double ulps(float computed, double exact) {
    if (Double.isNaN(exact) || Float.isNaN(computed)) {
      return Double.isNaN(exact) && Float.isNaN(computed) ? 0 : Double.POSITIVE_INFINITY;
    }
    if (Double.isInfinite(exact)) {
      return computed == exact ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.abs(widened(computed, exact) - exact) / ulp(exact);
  }

  /** A float that has overflowed stands for all numbers from the next power of two on. */
  private static double widened(float computed, double exact) {
    double least = Math.scalb(1.0, Float.MAX_EXPONENT + 1);
    return Float.isInfinite(computed)
        ? Math.copySign(Math.max(least, Math.abs(exact)), computed)
        : computed;
  }

  /** The distance of two floats beside an exact result. */
  private static double ulp(double exact) {
    int exponent = Math.clamp(Math.getExponent(exact), Float.MIN_EXPONENT, Float.MAX_EXPONENT);
    return Math.scalb(1.0, exponent - (Float.PRECISION - 1));
  }
}
