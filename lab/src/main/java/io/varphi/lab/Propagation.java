package io.varphi.lab;

import io.varphi.Activation;
import java.util.List;

/**
 * Theory and measurement of the same nets, to be drawn over each other: variance, correlation and
 * gradient by layer, from 0, the input, to the last.
 *
 * <p>The theory is that of infinitely wide layers. In nets of finite width, logarithms wander off
 * with a standard deviation of about √(depth/width), so that a deep and narrow net has a typical
 * gradient below the mean that the theory gives.
 *
 * @param function the specification of the function
 * @param settings of the nets
 * @param predicted by the theory
 * @param measured over random nets in float32, with the kernels that nets are trained with
 */
public record Propagation(
    String function,
    PropagationSettings settings,
    List<PredictedLayer> predicted,
    List<MeasuredLayer> measured) {
  /** Parts as given. */
  public Propagation {
    predicted = List.copyOf(predicted);
    measured = List.copyOf(measured);
  }

  /**
   * Both for a function, on all processors; the same bits for any number of them.
   *
   * @throws IllegalArgumentException if the weights do not fit into memory
   */
  public static Propagation of(Activation activation, PropagationSettings settings) {
    List<MeasuredLayer> measured = PropagationMeasurement.of(activation, settings);
    List<PredictedLayer> predicted =
        MeanField.of(activation)
            .through(settings.net(), settings.variance(), settings.correlation(), settings.depth());
    return new Propagation(activation.specification(), settings, predicted, measured);
  }
}
