package io.varphi.lab;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Parameter;
import io.varphi.Range;
import io.varphi.kernel.Kernel;
import io.varphi.kernel.LearnableKernel;
import java.util.Arrays;
import java.util.List;

/** The activation function of a layer, one for all of its units. */
sealed interface UnitFunction {
  /** y = f(z). */
  void forward(float[] z, float[] y, int length);

  /** y = f(z) and slope = f′(z). */
  void forward(float[] z, float[] y, float[] slope, int length);

  /** The gradients of learnable parameters; dy is that of y. */
  void parameterGradients(float[] z, float[] dy, int length);

  /** What training changes; a block or none. */
  List<Parameters> parameters();

  /** Puts learnable parameters back into their ranges after a step. */
  void keepInRange();

  /** The function that a specification asks for. */
  static UnitFunction of(Activation activation, int threads) {
    if (activation.equals(Activations.identity())) {
      return new Linear();
    }
    List<Parameter> learnable =
        activation.card().parameters().stream().filter(Parameter::learnable).toList();
    return learnable.isEmpty()
        ? new Fixed(activation.kernel().parallel(threads))
        : new Learnable(activation, learnable);
  }

  /** y = z. */
  record Linear() implements UnitFunction {
    @Override
    public void forward(float[] z, float[] y, int length) {
      System.arraycopy(z, 0, y, 0, length);
    }

    @Override
    public void forward(float[] z, float[] y, float[] slope, int length) {
      forward(z, y, length);
      Arrays.fill(slope, 0, length, 1);
    }

    @Override
    public void parameterGradients(float[] z, float[] dy, int length) {}

    @Override
    public List<Parameters> parameters() {
      return List.of();
    }

    @Override
    public void keepInRange() {}
  }

  /** A function without learnable parameters. */
  record Fixed(Kernel kernel) implements UnitFunction {
    @Override
    public void forward(float[] z, float[] y, int length) {
      kernel.forward(z, 0, y, 0, length);
    }

    @Override
    public void forward(float[] z, float[] y, float[] slope, int length) {
      kernel.forwardAndGradient(z, 0, y, 0, slope, 0, length);
    }

    @Override
    public void parameterGradients(float[] z, float[] dy, int length) {}

    @Override
    public List<Parameters> parameters() {
      return List.of();
    }

    @Override
    public void keepInRange() {}
  }

  /** A function whose learnable parameters are shared by all units of the layer. */
  final class Learnable implements UnitFunction {
    private final LearnableKernel kernel;
    private final Range[] ranges;
    private final Parameters parameters;
    private final double[] values;

    Learnable(Activation activation, List<Parameter> learnable) {
      kernel = activation.learnableKernel();
      ranges = learnable.stream().map(Parameter::range).toArray(Range[]::new);
      parameters = new Parameters(Parameters.Role.FUNCTION, ranges.length);
      values = new double[ranges.length];
      for (int i = 0; i < ranges.length; i++) {
        parameters.values[i] = (float) activation.parameter(learnable.get(i).name());
      }
    }

    private double[] current() {
      for (int i = 0; i < values.length; i++) {
        values[i] = parameters.values[i];
      }
      return values;
    }

    @Override
    public void forward(float[] z, float[] y, int length) {
      kernel.forward(z, 0, y, 0, length, current());
    }

    @Override
    public void forward(float[] z, float[] y, float[] slope, int length) {
      kernel.forwardAndGradient(z, 0, y, 0, slope, 0, length, current());
    }

    @Override
    public void parameterGradients(float[] z, float[] dy, int length) {
      double[] current = current();
      for (int i = 0; i < values.length; i++) {
        parameters.gradients[i] = (float) kernel.parameterGradient(i, z, 0, dy, 0, length, current);
      }
    }

    @Override
    public List<Parameters> parameters() {
      return List.of(parameters);
    }

    @Override
    public void keepInRange() {
      for (int i = 0; i < values.length; i++) {
        parameters.values[i] = Parameters.admitted(ranges[i], parameters.values[i]);
      }
    }
  }
}
