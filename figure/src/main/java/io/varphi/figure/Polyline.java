package io.varphi.figure;

import java.util.OptionalInt;

/** Straight lines from point to point: a measured curve. A point that is not finite is a gap. */
public final class Polyline implements Mark {
  private final Label label;
  private final Numbers x;
  private final Numbers y;
  private final OptionalInt colour;
  private final boolean dashed;

  private Polyline(Label label, Numbers x, Numbers y, OptionalInt colour, boolean dashed) {
    this.label = label;
    this.x = x;
    this.y = y;
    this.colour = colour;
    this.dashed = dashed;
  }

  /**
   * The line through the points (x[i], y[i]), in order.
   *
   * @throws IllegalArgumentException if there is no point, or not a y for each x
   */
  public static Polyline of(String label, double[] x, double[] y) {
    Numbers abscissae = Numbers.of("abscissae", x);
    Numbers ordinates = Numbers.of("ordinates", y, "abscissae", x.length);
    return new Polyline(Labels.typed(label), abscissae, ordinates, OptionalInt.empty(), false);
  }

  /** This line in the colour of that number, from 0. */
  public Polyline colour(int number) {
    return new Polyline(label, x, y, Hue.of(number), dashed);
  }

  /** This line drawn as a gradient is: dashed. */
  public Polyline dashed() {
    return new Polyline(label, x, y, colour, true);
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

  boolean isDashed() {
    return dashed;
  }
}
