package io.varphi.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds places on contours for their levels: each on its own line, away from the other lines, the
 * other labels and the border.
 */
final class ContourLabels {
  /** Lengths in units of the font size. */
  private static final double PAD = 0.2;

  private static final double CLEARANCE = 0.12;
  private static final double AMPLE = 1.2;

  /** A line is labelled if it is this many times as long as its label is wide. */
  private static final double LONG = 2.2;

  /** What a place in the middle of its line, on a straight part of it, is worth in clearance. */
  private static final double MIDDLE = 0.5;

  private static final double STRAIGHT = 1;

  /** A label and the box around it that stays free of lines. */
  record Place(double level, TextBox box, Rectangle2D area) {
    Scene.Text text(Colour colour) {
      double x = area.getCenterX() - box.width() / 2;
      double baseline = area.getCenterY() + (box.ascent() - box.descent()) / 2;
      return new Scene.Text(box, x, baseline, colour);
    }

    /** How far a point is outside of the box, negative inside. */
    double distance(Point2D point) {
      double across = Math.abs(point.getX() - area.getCenterX()) - area.getWidth() / 2;
      double down = Math.abs(point.getY() - area.getCenterY()) - area.getHeight() / 2;
      return Math.max(across, down);
    }
  }

  private final List<Contour> contours;
  private final double font;
  private final Predicate<Rectangle2D> isAllowed;
  private final List<Place> places = new ArrayList<>();

  private ContourLabels(List<Contour> contours, double font, Predicate<Rectangle2D> isAllowed) {
    this.contours = contours;
    this.font = font;
    this.isAllowed = isAllowed;
  }

  /**
   * One place for each line that is long enough and has one.
   *
   * @param label a level in letters
   * @param isAllowed whether a box may be covered by a label at all
   */
  static List<Place> of(
      List<Contour> contours,
      Function<Double, TextBox> label,
      double font,
      Predicate<Rectangle2D> isAllowed) {
    ContourLabels labels = new ContourLabels(contours, font, isAllowed);
    for (Contour contour : contours) {
      TextBox box = label.apply(contour.level());
      for (List<Point2D> line : contour.lines()) {
        labels.best(contour, line, box).ifPresent(labels.places::add);
      }
    }
    return labels.places;
  }

  private Optional<Place> best(Contour contour, List<Point2D> line, TextBox box) {
    double[] along = lengths(line);
    double length = along[along.length - 1];
    double width = box.width() + 2 * PAD * font;
    if (length < LONG * width) {
      return Optional.empty();
    }
    Place best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < line.size(); i++) {
      boolean inside = along[i] > width && length - along[i] > width;
      Place place = at(contour.level(), box, line.get(i));
      double offMiddle = Math.abs(along[i] / length - 0.5);
      double bend = bend(line, along, i, width / 2);
      boolean mayBeBest = worth(AMPLE * font, offMiddle, bend) > most; // what is near takes long
      if (inside && mayBeBest && isFree(place)) {
        double clearance = clearance(place, line, i, along);
        double worth = worth(clearance, offMiddle, bend);
        if (worth > most && clearance > CLEARANCE * font) {
          most = worth;
          best = place;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private double worth(double clearance, double offMiddle, double bend) {
    return clearance / font - MIDDLE * offMiddle - STRAIGHT * bend;
  }

  private static double[] lengths(List<Point2D> line) {
    double[] lengths = new double[line.size()];
    for (int i = 1; i < lengths.length; i++) {
      lengths[i] = lengths[i - 1] + line.get(i - 1).distance(line.get(i));
    }
    return lengths;
  }

  private Place at(double level, TextBox box, Point2D centre) {
    double width = box.width() + 2 * PAD * font;
    double height = box.height() + 2 * PAD * font;
    Rectangle2D area =
        new Rectangle2D.Double(
            centre.getX() - width / 2, centre.getY() - height / 2, width, height);
    return new Place(level, box, area);
  }

  private boolean isFree(Place place) {
    Rectangle2D wide = Shapes.grown(place.area, 0.5 * font);
    return isAllowed.test(place.area)
        && places.stream().noneMatch(other -> other.area.intersects(wide));
  }

  /** The distance to the nearest other line, and to this one where it comes back; at most ample. */
  private double clearance(Place place, List<Point2D> line, int at, double[] along) {
    double nearest = AMPLE * font;
    for (Contour contour : contours) {
      for (List<Point2D> other : contour.lines()) {
        boolean isThis = other.equals(line);
        for (int i = 0; i < other.size(); i++) {
          boolean beside = isThis && isBeside(place, along, at, i);
          if (!beside) {
            nearest = Math.min(nearest, place.distance(other.get(i)));
          }
        }
      }
    }
    return nearest;
  }

  /** Whether a point of the same line belongs to the part that the label interrupts. */
  private static boolean isBeside(Place place, double[] along, int at, int i) {
    double length = along[along.length - 1];
    double apart = Math.abs(along[i] - along[at]);
    return Math.min(apart, length - apart) < 2 * place.area.getWidth();
  }

  /** How far the line leaves the chord below the label, as a share of the chord. */
  private static double bend(List<Point2D> line, double[] along, int at, double half) {
    int from = at;
    while (from > 0 && along[at] - along[from] < half) {
      from--;
    }
    int to = at;
    while (to < line.size() - 1 && along[to] - along[at] < half) {
      to++;
    }
    double chord = line.get(from).distance(line.get(to));
    return (along[to] - along[from]) / Math.max(chord, 1e-9) - 1;
  }
}
