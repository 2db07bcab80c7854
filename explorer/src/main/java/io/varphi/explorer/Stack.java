package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.kernel.Kernel;
import java.util.Arrays;

/**
 * How a signal and its gradient fare in a stack of equal layers, h ← f(W·h), of infinite width with
 * independent weights of variance g²/fan-in and no bias.
 *
 * <p>There the sums W·h are normally distributed, so that two expectations tell all (Poole et al.
 * 2016, Schoenholz et al. 2017): qₗ = g²·E f(√qₗ₋₁·z)², which is the variance of the next sum, and
 * χₗ = g²·E f′(√qₗ·z)², by which a gradient's second moment changes on its way back.
 *
 * @param gain g
 * @param signal √E h² after each layer, the input with 1 first
 * @param gradient √E(∂L/∂h)² before each layer as a share of that behind the last one, which is
 *     last
 */
record Stack(double gain, Series signal, Series gradient) {
  static final int MOST_LAYERS = 100;

  /** Even, so that none of the points is at 0, where most kinks are. */
  private static final int POINTS = 16_384;

  private static final double REACH = 8;
  private static final double[] PLACES = new double[POINTS];
  private static final double[] WEIGHTS = new double[POINTS];

  static {
    Activation density = Activations.of("phi(x)");
    double step = 2 * REACH / POINTS;
    for (int i = 0; i < POINTS; i++) {
      PLACES[i] = -REACH + (i + 0.5) * step;
      WEIGHTS[i] = step * density.value(PLACES[i]);
    }
  }

  /**
   * The stack of so many layers.
   *
   * @param withGain whether g is 1/√E f(z)², which keeps a signal of size 1, or else 1
   */
  static Stack of(Activation function, int layers, boolean withGain) {
    Kernel kernel = function.kernel();
    double gain = withGain ? gain(function) : 1;
    double[] signal = new double[layers + 1];
    double[] factors = new double[layers + 1];
    signal[0] = 1;
    for (int layer = 1; layer <= layers; layer++) {
      double size = gain * signal[layer - 1];
      signal[layer] = rootMeanSquare(kernel, size, false);
      factors[layer] = gain * rootMeanSquare(kernel, size, true);
    }
    double[] gradient = new double[layers + 1];
    gradient[layers] = 1;
    for (int layer = layers; layer > 0; layer--) {
      gradient[layer - 1] = factors[layer] * gradient[layer];
    }
    return new Stack(gain, Series.of(signal), Series.of(gradient));
  }

  /** 1 where the function has no gain: its second moment is infinite, or it is 0 throughout. */
  private static double gain(Activation function) {
    double gain = function.facts().moments().gainForward();
    return Double.isFinite(gain) && gain > 0 ? gain : 1;
  }

  /** Of f, or of f′, for an input of a size. */
  private static double rootMeanSquare(Kernel kernel, double size, boolean ofGradient) {
    double[] x = Arrays.stream(PLACES).map(z -> size * z).toArray();
    double[] y = new double[POINTS];
    if (ofGradient) {
      double[] ones = new double[POINTS];
      Arrays.fill(ones, 1);
      kernel.backward(x, ones, y);
    } else {
      kernel.forward(x, y);
    }
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += WEIGHTS[i] == 0 ? 0 : WEIGHTS[i] * y[i] * y[i];
    }
    return Math.sqrt(sum);
  }
}
