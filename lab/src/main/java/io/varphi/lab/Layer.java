package io.varphi.lab;

import java.util.List;
import java.util.Optional;

/**
 * A layer with its parameters and the arrays that it computes in. Rows are examples, one after the
 * other.
 */
sealed interface Layer permits DenseLayer, GatedLayer, ConvolutionLayer, PoolLayer {
  /** What comes out. */
  Extent extent();

  /** The gains of what comes out. */
  Gains gains();

  /** The results of the last forward pass. */
  float[] outputs();

  /** Computes the outputs and nothing else. */
  void infer(float[] inputs, int rows);

  /** Computes the outputs and what the backward pass needs. */
  void forward(float[] inputs, int rows);

  /**
   * Computes the gradients of the parameters.
   *
   * @param inputs those of the last forward pass
   * @param gradients by the outputs; may be changed
   */
  void backward(float[] inputs, float[] gradients, int rows);

  /** Computes the gradients by the inputs, after {@link #backward}. */
  float[] inputGradients(int rows);

  /** In a fixed order. */
  List<Parameters> parameters();

  /** Puts learnable parameters back into their ranges after a step. */
  void keepInRange();

  /** What is to be seen of the units in the last forward and backward pass; not of pools. */
  Optional<UnitView> units();

  /** The memory that it holds. */
  long bytes();
}
