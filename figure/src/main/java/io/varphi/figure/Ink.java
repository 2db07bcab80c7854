package io.varphi.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What already covers a panel: points of the curves, and the boxes of axes, bars and texts. */
final class Ink {
  private static final double STEP = 1.5;

  private final List<Point2D> points = new ArrayList<>();
  private final List<Rectangle2D> boxes = new ArrayList<>();
  private final List<Rectangle2D> texts = new ArrayList<>();
  private final List<Rectangle2D> shades = new ArrayList<>();

  void add(Trail trail) {
    points.addAll(trail.ink());
    trail.dots().forEach(dot -> add(dot.x(), dot.y()));
  }

  void add(double x, double y) {
    points.add(new Point2D.Double(x, y));
  }

  /** A straight line. */
  void add(double x0, double y0, double x1, double y1) {
    int steps = (int) Math.ceil(Point2D.distance(x0, y0, x1, y1) / STEP);
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / Math.max(steps, 1);
      add(x0 + t * (x1 - x0), y0 + t * (y1 - y0));
    }
  }

  void add(Rectangle2D box) {
    boxes.add(box);
  }

  void addText(Rectangle2D box) {
    boxes.add(box);
    texts.add(box);
  }

  /** A region of another ground, on which texts may stand. */
  void addShade(Rectangle2D box) {
    shades.add(box);
  }

  boolean isShaded(Rectangle2D box) {
    return shades.stream().anyMatch(box::intersects);
  }

  /** How much of a curve is in the box. */
  long curvesIn(Rectangle2D box) {
    return points.stream().filter(box::contains).count();
  }

  /** Whether a curve is in the box. */
  boolean hasCurveIn(Rectangle2D box) {
    for (Point2D point : points) {
      if (box.contains(point)) {
        return true;
      }
    }
    return false;
  }

  /** How many labels and axes the box touches. */
  long boxesIn(Rectangle2D box) {
    return boxes.stream().filter(box::intersects).count();
  }

  /** How many texts a line would strike through. */
  long textsOn(Line2D line) {
    return texts.stream().filter(line::intersects).count();
  }
}
