package io.varphi.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a place for a text: the first of those offered that is free, or else the emptiest. */
final class Placer {
  /** A label or an axis in the way weighs as much as so many points of a curve. */
  private static final long BOX = 50;

  /** The origin of a text. */
  record Place(double x, double y) {}

  private final Sheet sheet;
  private final TextBox box;
  private @Nullable Place best;
  private long least = Long.MAX_VALUE;

  Placer(Sheet sheet, TextBox box) {
    this.sheet = sheet;
    this.box = box;
  }

  void offer(double x, double y) {
    weigh(x, y, 0);
  }

  /** A place from which a line leads to a point. */
  void offer(double x, double y, double pointX, double pointY) {
    Rectangle2D text = box.boundsAt(x, y);
    double fromX = Math.clamp(pointX, text.getMinX(), text.getMaxX());
    double fromY = Math.clamp(pointY, text.getMinY(), text.getMaxY());
    weigh(x, y, sheet.ink().textsOn(new Line2D.Double(fromX, fromY, pointX, pointY)));
  }

  private void weigh(double x, double y, long struck) {
    Rectangle2D bounds = Shapes.grown(box.boundsAt(x, y), sheet.theme().clearance());
    if (least == 0 || !sheet.axes().page().contains(bounds)) {
      return;
    }
    Ink ink = sheet.ink();
    long covered = ink.curvesIn(bounds) + BOX * (ink.boxesIn(bounds) + struck);
    if (covered < least) {
      least = covered;
      best = new Place(x, y);
    }
  }

  TextBox box() {
    return box;
  }

  /** Whether the best place is free. */
  boolean isFree() {
    return least == 0;
  }

  boolean isBetterThan(Placer other) {
    return least < other.least;
  }

  Optional<Place> place() {
    return Optional.ofNullable(best);
  }

  /** Writes the text in its place, if there was one on the page. */
  void write(Colour colour) {
    place().ifPresent(at -> sheet.write(box, at.x, at.y, colour));
  }
}
