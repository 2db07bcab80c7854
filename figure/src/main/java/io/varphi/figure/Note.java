package io.varphi.figure;

import org.jspecify.annotations.Nullable;

/**
 * A text about a point. It stands beside the point where nothing is in its way, or in a place of
 * its own with a line to the point.
 */
public final class Note implements Mark {
  /** What shows where the point is. */
  enum Dot {
    NONE,
    FILLED,
    OPEN
  }

  /** A place in the units of the axes. */
  record Place(double x, double y) {}

  private final Label label;
  private final Place point;
  private final Dot dot;
  private final @Nullable Place textAt;
  private final Label brief;

  private Note(Label label, Label brief, Place point, Dot dot, @Nullable Place textAt) {
    this.label = label;
    this.brief = brief;
    this.point = point;
    this.dot = dot;
    this.textAt = textAt;
  }

  /**
   * A text beside the point (x, y).
   *
   * @throws IllegalArgumentException if x or y is not finite
   */
  public static Note of(double x, double y, String text) {
    return of(x, y, Labels.typed(text));
  }

  /** The same as {@link #of(double, double, String)}. */
  public static Note of(double x, double y, Label text) {
    return new Note(text, text, place(x, y), Dot.NONE, null);
  }

  private static Place place(double x, double y) {
    if (!(Double.isFinite(x) && Double.isFinite(y))) {
      throw new IllegalArgumentException(
          "a note cannot be at (" + x + ", " + y + "); give finite numbers");
    }
    return new Place(x, y);
  }

  /** This note with a dot at the point. */
  public Note dot() {
    return new Note(label, brief, point, Dot.FILLED, textAt);
  }

  /** This note with a small circle at the point. */
  Note circle() {
    return new Note(label, brief, point, Dot.OPEN, textAt);
  }

  /** This note with a shorter text for where there is little room. */
  Note brief(Label shorter) {
    return new Note(label, shorter, point, dot, textAt);
  }

  /**
   * This note with its text centred at (x, y) and a line from there to the point.
   *
   * @throws IllegalArgumentException if x or y is not finite
   */
  public Note textAt(double x, double y) {
    return new Note(label, brief, point, dot, place(x, y));
  }

  /** The text. */
  @Override
  public Label label() {
    return label;
  }

  Label brief() {
    return brief;
  }

  Place point() {
    return point;
  }

  Dot dotKind() {
    return dot;
  }

  @Nullable Place textPlace() {
    return textAt;
  }
}
