package io.varphi.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Box plots, one for each category: median, quartiles, whiskers to the last numbers within 1.5
 * times the height of the box, outliers as dots. Alone in a figure each box has a colour of its
 * own; several of these stand side by side.
 */
public final class Boxes implements Mark {
  private final Label label;
  private final List<String> categories;
  private final List<Numbers> samples;
  private final List<BoxStatistics> boxes;
  private final OptionalInt colour;

  private Boxes(Label label, List<String> categories, List<Numbers> samples, OptionalInt colour) {
    this.label = label;
    this.categories = categories;
    this.samples = samples;
    this.boxes = samples.stream().map(sample -> BoxStatistics.of(sample.stream())).toList();
    this.colour = colour;
  }

  /**
   * The boxes of the samples, from left to right.
   *
   * @throws IllegalArgumentException if there is no category, not a sample for each, or a sample
   *     that is empty or has a number that is not finite
   */
  public static Boxes of(String label, List<String> categories, List<double[]> samples) {
    if (categories.isEmpty() || categories.size() != samples.size()) {
      throw new IllegalArgumentException(
          "there are "
              + samples.size()
              + " samples for "
              + categories.size()
              + " categories; give at least one, and as many");
    }
    List<Numbers> checked = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      checked.add(checked(categories.get(i), samples.get(i)));
    }
    return new Boxes(
        Labels.typed(label), List.copyOf(categories), List.copyOf(checked), OptionalInt.empty());
  }

  private static Numbers checked(String category, double[] sample) {
    boolean finite = Arrays.stream(sample).allMatch(Double::isFinite);
    if (sample.length == 0 || !finite) {
      throw new IllegalArgumentException(
          "the sample of \"" + category + "\" needs at least one number, and finite ones only");
    }
    return Numbers.of("numbers", sample);
  }

  /** These boxes in the colour of that number, from 0. */
  public Boxes colour(int number) {
    return new Boxes(label, categories, samples, Hue.of(number));
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

  List<Numbers> samples() {
    return samples;
  }

  List<BoxStatistics> boxes() {
    return boxes;
  }
}
