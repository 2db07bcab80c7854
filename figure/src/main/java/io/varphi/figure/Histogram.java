package io.varphi.figure;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Adjacent bars from zero between edges, drawn as one outline: counts or densities. */
public final class Histogram implements Mark {
  private final Label label;
  private final Numbers edges;
  private final Numbers heights;
  private final OptionalInt colour;

  private Histogram(Label label, Numbers edges, Numbers heights, OptionalInt colour) {
    this.label = label;
    this.edges = edges;
    this.heights = heights;
    this.colour = colour;
  }

  /**
   * The bar number i stands between edges[i] and edges[i + 1].
   *
   * @throws IllegalArgumentException if the edges do not ascend, if a number is not finite, or if
   *     there is not one edge more than there are heights
   */
  public static Histogram of(String label, double[] edges, double... heights) {
    Numbers ends = Numbers.of("edges", edges, "bars and their ends", heights.length + 1);
    boolean ascend =
        IntStream.range(0, heights.length).allMatch(i -> edges[i] < edges[i + 1])
            && Double.isFinite(edges[heights.length] - edges[0]);
    if (!ascend) {
      throw new IllegalArgumentException(
          "the edges of a histogram cannot be " + ends + "; give finite numbers that ascend");
    }
    Numbers bars = Numbers.of("heights", heights);
    if (!bars.areFinite()) {
      throw new IllegalArgumentException(
          "the heights of a histogram cannot be " + bars + "; give finite numbers");
    }
    return new Histogram(Labels.typed(label), ends, bars, OptionalInt.empty());
  }

  /** This histogram in the colour of that number, from 0. */
  public Histogram colour(int number) {
    return new Histogram(label, edges, heights, Hue.of(number));
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public OptionalInt colour() {
    return colour;
  }

  Numbers edges() {
    return edges;
  }

  Numbers heights() {
    return heights;
  }
}
