package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.facts.Break;
import io.varphi.gaussian.GaussianNodes;

/**
 * How a signal and its gradient fare in a stack of equal layers, u ← W·f(u), of infinite width with
 * independent weights of variance g²/fan-in and no bias.
 *
 * <p>There the inputs u of the functions are normally distributed, so that two expectations tell
 * all (Poole et al. 2016, Schoenholz et al. 2017): with u of size s, those of the next layer have
 * the size g·√E f(s·z)², and a gradient grows by g·√E f′(s·z)² on its way back.
 *
 * @param gain g
 * @param signal √E u² in each layer, the first of which has 1; NaN from where it is not determined
 * @param gradient √E(∂L/∂u)² in each layer as a share of that in the last one, which is last
 */
record Stack(double gain, Series signal, Series gradient) {
  static final int MOST_LAYERS = 100;

  /** What the integrals cannot tell from no change: it would grow from layer to layer. */
  static final double RESOLUTION = 1e-12;

  /** The inputs of f in the next layer, and what a gradient is multiplied by on its way back. */
  private record Step(double size, double growth) {}

  /**
   * The stack of so many layers.
   *
   * @param withGain whether g is 1/√E f(z)², which keeps a signal of size 1, or else 1
   */
  static Stack of(Activation function, int layers, boolean withGain) {
    return of(function, layers, withGain, new Deadline());
  }

  static Stack of(Activation function, int layers, boolean withGain, Deadline deadline) {
    double gain = withGain ? gain(function) : 1;
    double[] breaks =
        function.facts().breakPoints().items().stream().mapToDouble(Break::x).toArray();
    GaussianNodes.Differentiable kernel = deadline.on(function.kernel());
    double[] signal = new double[layers + 1];
    double[] growth = new double[layers];
    signal[0] = 1;
    Step step = step(kernel, breaks, 1, gain);
    for (int layer = 0; layer < layers; layer++) {
      signal[layer + 1] = step.size();
      growth[layer] = step.growth();
      if (step.size() != signal[layer]) {
        step = step(kernel, breaks, step.size(), gain);
      }
    }
    double[] gradient = new double[layers + 1];
    gradient[layers] = 1;
    for (int layer = layers - 1; layer >= 0; layer--) {
      gradient[layer] = growth[layer] * gradient[layer + 1];
    }
    return new Stack(gain, Series.of(signal), Series.of(gradient));
  }

  /** 1 where the function has no gain. */
  private static double gain(Activation function) {
    return hasGain(function) ? function.facts().moments().gainForward() : 1;
  }

  /** False where its second moment is infinite, or where it is 0 throughout. */
  static boolean hasGain(Activation function) {
    double gain = function.facts().moments().gainForward();
    return Double.isFinite(gain) && gain > 0;
  }

  private static Step step(
      GaussianNodes.Differentiable kernel, double[] breaks, double size, double gain) {
    if (!(size < Double.POSITIVE_INFINITY)) {
      return new Step(Double.NaN, Double.NaN);
    }
    if (size == 0) {
      return still(kernel, gain);
    }
    GaussianNodes nodes = GaussianNodes.of(kernel, breaks, 0, size);
    double next = gain * Math.sqrt(nodes.secondMoment());
    boolean isHeld = Math.abs(next / size - 1) <= RESOLUTION;
    return new Step(isHeld ? size : next, gain * Math.sqrt(nodes.slopeSecondMoment()));
  }

  /** All inputs of f are 0. */
  private static Step still(GaussianNodes.Differentiable kernel, double gain) {
    double[] value = new double[1];
    double[] slope = new double[1];
    kernel.evaluate(new double[1], value, slope);
    return new Step(gain * Math.abs(value[0]), gain * Math.abs(slope[0]));
  }
}
