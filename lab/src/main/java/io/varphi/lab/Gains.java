package io.varphi.lab;

import io.varphi.Activation;
import io.varphi.Gate;
import io.varphi.facts.Moments;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a function does to the spread of normal input, turned over.
 *
 * @param signal 1/√E f²
 * @param gradient 1/√E f′²
 */
record Gains(double signal, double gradient) {
  /** Those of standardised inputs. */
  static final Gains ONE = new Gains(1, 1);

  private static final double STEP = 0x1p-6;
  private static final int STEPS = 8 << 6; // the density is 1e-14 at 8

  private static final Map<Activation, Gains> OF_ACTIVATIONS = new ConcurrentHashMap<>();
  private static final Map<GateInput, Gains> OF_GATES = new ConcurrentHashMap<>();

  /** A gate, and the variance of its value and its gate. */
  private record GateInput(Gate gate, double variance) {}

  Gains {
    signal = usable(signal);
    gradient = usable(gradient);
  }

  private static double usable(double gain) {
    return gain > 0 && gain < Double.POSITIVE_INFINITY ? gain : 1;
  }

  /** The standard deviation of the weights of a layer whose inputs have these gains. */
  double deviation(Init init, double fanIn, double fanOut) {
    return switch (init) {
      case Init.KeepSignal() -> signal / Math.sqrt(fanIn);
      case Init.KeepGradient() -> gradient / Math.sqrt(fanOut);
      case Init.Gain(double gain) -> gain / Math.sqrt(fanIn);
    };
  }

  /** Those of the same rows after division by their root mean square, which is 1/signal. */
  Gains normalised() {
    return new Gains(1, gradient / signal);
  }

  static Gains of(Activation activation) {
    return OF_ACTIVATIONS.computeIfAbsent(activation, Gains::expected);
  }

  private static Gains expected(Activation activation) {
    Moments moments = activation.facts().moments();
    return new Gains(moments.gainForward(), moments.gainBackward());
  }

  /**
   * Those of a gate whose value and gate are independent and have this variance; a gradient passes
   * through both.
   */
  static Gains of(Gate gate, double variance) {
    return OF_GATES.computeIfAbsent(new GateInput(gate, variance), Gains::integrated);
  }

  /** The trapezoidal rule, as f(a, g) = a·f(1, g). */
  private static Gains integrated(GateInput input) {
    Gate gate = input.gate();
    double deviation = Math.sqrt(input.variance());
    double square = 0;
    double slope = 0;
    for (int i = -STEPS; i <= STEPS; i++) {
      double z = i * STEP;
      double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      double value = gate.value(1, deviation * z);
      double bend = gate.gradientByGate(1, deviation * z);
      square += STEP * density * value * value;
      slope += STEP * density * bend * bend;
    }
    double signal = input.variance() * square;
    double gradient = (square + input.variance() * slope) / 2;
    return new Gains(1 / Math.sqrt(signal), 1 / Math.sqrt(gradient));
  }
}
