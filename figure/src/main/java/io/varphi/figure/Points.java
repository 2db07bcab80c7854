package io.varphi.figure;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A scatter of points, with vertical error bars if wanted. A point that is not finite is none. */
public final class Points implements Mark {
  /** What a point looks like. */
  public enum Shape {
    DISC,
    RING,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    CROSS
  }

  /** The ends of the error bars. */
  record Errors(Numbers low, Numbers high) {}

  private final Label label;
  private final Numbers x;
  private final Numbers y;
  private final OptionalInt colour;
  private final @Nullable Shape shape;
  private final @Nullable Errors errors;

  private Points(
      Label label,
      Numbers x,
      Numbers y,
      OptionalInt colour,
      @Nullable Shape shape,
      @Nullable Errors errors) {
    this.label = label;
    this.x = x;
    this.y = y;
    this.colour = colour;
    this.shape = shape;
    this.errors = errors;
  }

  /**
   * The points (x[i], y[i]). Unless told, each scatter of a figure has a shape of its own.
   *
   * @throws IllegalArgumentException if there is no point, or not a y for each x
   */
  public static Points of(String label, double[] x, double[] y) {
    Numbers abscissae = Numbers.of("abscissae", x);
    Numbers ordinates = Numbers.of("ordinates", y, "abscissae", x.length);
    return new Points(Labels.typed(label), abscissae, ordinates, OptionalInt.empty(), null, null);
  }

  /** These points in the colour of that number, from 0. */
  public Points colour(int number) {
    return new Points(label, x, y, Hue.of(number), shape, errors);
  }

  /** These points in a shape. */
  public Points shape(Shape shape) {
    return new Points(label, x, y, colour, shape, errors);
  }

  /**
   * These points with error bars from low[i] to high[i].
   *
   * @throws IllegalArgumentException if there are not both ends for each point
   */
  public Points errors(double[] low, double[] high) {
    Errors bars =
        new Errors(
            Numbers.of("lower ends", low, "points", x.size()),
            Numbers.of("upper ends", high, "points", x.size()));
    return new Points(label, x, y, colour, shape, bars);
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public OptionalInt colour() {
    return colour;
  }

  Numbers x() {
    return x;
  }

  Numbers y() {
    return y;
  }

  @Nullable Shape shape() {
    return shape;
  }

  @Nullable Errors errors() {
    return errors;
  }
}
