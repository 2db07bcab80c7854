package io.varphi.figure;

import java.util.List;
import java.util.OptionalInt;

/**
 * Upright bars from zero, one for each category. Several of these in a figure stand side by side.
 */
public final class Bars implements Mark {
  private final Label label;
  private final List<String> categories;
  private final Numbers heights;
  private final OptionalInt colour;

  private Bars(Label label, List<String> categories, Numbers heights, OptionalInt colour) {
    this.label = label;
    this.categories = categories;
    this.heights = heights;
    this.colour = colour;
  }

  /**
   * Bars over the categories, from left to right. A height that is not finite has no bar.
   *
   * @throws IllegalArgumentException if there is no category, or not a height for each
   */
  public static Bars of(String label, List<String> categories, double... heights) {
    return new Bars(
        Labels.typed(label),
        List.copyOf(categories),
        Numbers.of("heights", heights, "categories", categories.size()),
        OptionalInt.empty());
  }

  /** These bars in the colour of that number, from 0. */
  public Bars colour(int number) {
    return new Bars(label, categories, heights, Hue.of(number));
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public OptionalInt colour() {
    return colour;
  }

  List<String> categories() {
    return categories;
  }

  Numbers heights() {
    return heights;
  }
}
