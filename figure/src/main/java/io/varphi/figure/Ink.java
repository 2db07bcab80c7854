package io.varphi.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What already covers a panel: points of the curves, and the boxes of labels and axes. */
final class Ink {
  private final List<Point2D> points = new ArrayList<>();
  private final List<Rectangle2D> boxes = new ArrayList<>();

  void add(Trail trail) {
    points.addAll(trail.ink());
    trail.dots().forEach(dot -> points.add(new Point2D.Double(dot.x(), dot.y())));
  }

  void add(Rectangle2D box) {
    boxes.add(box);
  }

  /** How much of a curve is in the box. */
  long curvesIn(Rectangle2D box) {
    return points.stream().filter(box::contains).count();
  }

  /** How many labels and axes the box touches. */
  long boxesIn(Rectangle2D box) {
    return boxes.stream().filter(box::intersects).count();
  }
}
