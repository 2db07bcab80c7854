package io.varphi.kernel;

import io.varphi.expr.Expr;
import io.varphi.lanes.ElementCode.Task;
import io.varphi.lanes.Loop;
import io.varphi.lanes.ParametricCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A function whose learnable parameters come with each call, as they change with every step of a
 * training; a {@link Kernel} is compiled for fixed ones.
 *
 * <p>float32, for ordinary arguments within 1e-6 of the exact value or of 1e-6, whichever is more;
 * unlike with a {@link Kernel}, ±∞ may give NaN where a limit exists, and digits are lost beside
 * roots. The result for x depends on x and the parameters alone. Nothing is allocated by a call.
 * Instances are immutable and safe for use by many threads.
 */
public final class LearnableKernel {
  private final List<String> parameters;
  private final ParametricCode code;
  private final List<ParametricCode> byParameter;

  private LearnableKernel(
      List<String> parameters, ParametricCode code, List<ParametricCode> byParameter) {
    this.parameters = parameters;
    this.code = code;
    this.byParameter = byParameter;
  }

  /**
   * The kernel of sentences in x and the named parameters.
   *
   * @param value f
   * @param gradient f′
   * @param gradients ∂f/∂θ for each parameter θ, in their order
   */
  public static LearnableKernel of(
      List<String> parameters, Expr value, Expr gradient, List<Expr> gradients) {
    List<ParametricCode> byParameter = new ArrayList<>();
    gradients.forEach(sentence -> byParameter.add(new ParametricCode(value, sentence, parameters)));
    ParametricCode code = new ParametricCode(value, gradient, parameters);
    return new LearnableKernel(List.copyOf(parameters), code, List.copyOf(byParameter));
  }

  /** The names of the parameters in the order in which calls take their values. */
  public List<String> parameters() {
    return parameters;
  }

  /** y = f(x) for {@code length} elements from the given offsets on. */
  public void forward(
      float[] x, int xOffset, float[] y, int yOffset, int length, double[] parameterValues) {
    check(parameterValues);
    Checks.range("x", x.length, xOffset, length);
    Checks.range("y", y.length, yOffset, length);
    Checks.overlap("x", x, xOffset, "y", y, yOffset, length);
    code.loop(Task.VALUE)
        .run(
            x,
            xOffset,
            y,
            yOffset,
            null,
            0,
            null,
            0,
            null,
            0,
            null,
            0,
            0,
            length,
            parameterValues,
            Sums.NONE);
  }

  /** y = f(x) and g = f′(x) for {@code length} elements from the given offsets on, in one pass. */
  public void forwardAndGradient(
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      float[] g,
      int gOffset,
      int length,
      double[] parameterValues) {
    check(parameterValues);
    Checks.range("x", x.length, xOffset, length);
    Checks.range("y", y.length, yOffset, length);
    Checks.range("g", g.length, gOffset, length);
    Checks.overlap("x", x, xOffset, "y", y, yOffset, length);
    Checks.overlap("x", x, xOffset, "g", g, gOffset, length);
    Checks.distinct("y", y, yOffset, "g", g, gOffset, length);
    code.loop(Task.VALUE_AND_GRADIENT)
        .run(
            x,
            xOffset,
            y,
            yOffset,
            g,
            gOffset,
            null,
            0,
            null,
            0,
            null,
            0,
            0,
            length,
            parameterValues,
            Sums.NONE);
  }

  /**
   * The sum of dy·∂f/∂θ over {@code length} elements, in a fixed order, for the parameter θ of that
   * index.
   *
   * @throws IndexOutOfBoundsException if there is no such parameter
   */
  public double parameterGradient(
      int parameter,
      float[] x,
      int xOffset,
      float[] dy,
      int dyOffset,
      int length,
      double[] parameterValues) {
    check(parameterValues);
    Checks.range("x", x.length, xOffset, length);
    Checks.range("dy", dy.length, dyOffset, length);
    Loop loop = byParameter.get(parameter).loop(Task.BACKWARD_SUM);
    return Sums.of(loop, x, xOffset, dy, dyOffset, length, parameterValues);
  }

  private void check(double[] parameterValues) {
    if (parameterValues.length != parameters.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d parameter values are given; give %d: %s",
              parameterValues.length,
              parameters.size(),
              String.join(", ", parameters)));
    }
  }
}
