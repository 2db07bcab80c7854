package io.varphi.figure;

import java.util.OptionalInt;

/** A shaded strip of the figure from one x to another, over its whole height. */
public final class Region implements Mark {
  private final Label label;
  private final double from;
  private final double to;
  private final OptionalInt colour;

  private Region(Label label, double from, double to, OptionalInt colour) {
    this.label = label;
    this.from = from;
    this.to = to;
    this.colour = colour;
  }

  /**
   * The strip between two abscissae; an infinite one is the edge of the figure.
   *
   * @throws IllegalArgumentException unless from is less than to
   */
  public static Region between(double from, double to, String label) {
    return between(from, to, Labels.typed(label));
  }

  /** The same as {@link #between(double, double, String)}. */
  public static Region between(double from, double to, Label label) {
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "a region cannot be from " + from + " to " + to + "; give the smaller number first");
    }
    return new Region(label, from, to, OptionalInt.empty());
  }

  /** This region in a tint of the colour of that number, from 0; without, it is grey. */
  public Region colour(int number) {
    return new Region(label, from, to, Hue.of(number));
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public OptionalInt colour() {
    return colour;
  }

  double from() {
    return from;
  }

  double to() {
    return to;
  }
}
