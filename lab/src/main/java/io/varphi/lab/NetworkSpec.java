package io.varphi.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * What a net is made of.
 *
 * @param inputs the number of columns that it takes in
 * @param shape whether they form an image
 * @param layers in order; the last one gives the outputs
 * @param head what the outputs mean
 */
public record NetworkSpec(int inputs, InputShape shape, List<LayerSpec> layers, Head head) {
  /**
   * Parts as given, checked.
   *
   * @throws IllegalArgumentException if there are no inputs or layers, or the inputs are no image
   *     of that shape
   */
  public NetworkSpec {
    layers = List.copyOf(layers);
    if (inputs < 1) {
      throw new IllegalArgumentException(
          "a net with " + inputs + " inputs learns nothing; give 1 or more");
    }
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a net needs at least one layer");
    }
    if (shape instanceof InputShape.Image image && image.pixels() != inputs) {
      throw new IllegalArgumentException(
          "%d inputs are no image of %d × %d × %d pixels"
              .formatted(inputs, image.channels(), image.height(), image.width()));
    }
  }

  /** A net for the columns of a table. */
  public NetworkSpec(int inputs, List<LayerSpec> layers, Head head) {
    this(inputs, new InputShape.Table(), layers, head);
  }

  /**
   * Hidden layers of one width and activation function, and a linear one for the outputs.
   *
   * @param depth the number of hidden layers
   */
  public static NetworkSpec dense(
      int inputs, int depth, int width, String activation, int outputs, Head head) {
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      layers.add(new LayerSpec.Dense(width, activation));
    }
    layers.add(new LayerSpec.Dense(outputs, "identity"));
    return new NetworkSpec(inputs, layers, head);
  }
}
