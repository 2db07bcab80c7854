package io.varphi.figure;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The outlines that figures are made of, besides curves. */
final class Shapes {
  private Shapes() {}

  static Path2D segment(double x0, double y0, double x1, double y1) {
    Path2D path = new Path2D.Double();
    path.moveTo(x0, y0);
    path.lineTo(x1, y1);
    return path;
  }

  static Path2D rectangle(Rectangle2D rectangle) {
    Path2D path = new Path2D.Double();
    path.moveTo(rectangle.getMinX(), rectangle.getMinY());
    path.lineTo(rectangle.getMaxX(), rectangle.getMinY());
    path.lineTo(rectangle.getMaxX(), rectangle.getMaxY());
    path.lineTo(rectangle.getMinX(), rectangle.getMaxY());
    path.closePath();
    return path;
  }

  /** The square around a disc. */
  static Rectangle2D square(double x, double y, double radius) {
    return new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  static Path2D disc(double x, double y, double radius) {
    return new Path2D.Double(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /** An arrow head with its tip at x, y that points along the unit vector dx, dy. */
  static Path2D arrowHead(double x, double y, double dx, double dy, double length) {
    double half = 0.32 * length;
    double notch = 0.75 * length;
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    path.lineTo(x - length * dx + half * dy, y - length * dy + half * dx);
    path.lineTo(x - notch * dx, y - notch * dy);
    path.lineTo(x - length * dx - half * dy, y - length * dy - half * dx);
    path.closePath();
    return path;
  }

  /** A rectangle without a border of the given widths. */
  static Rectangle2D inset(
      Rectangle2D outer, double left, double top, double right, double bottom) {
    return new Rectangle2D.Double(
        outer.getX() + left,
        outer.getY() + top,
        Math.max(outer.getWidth() - left - right, 1),
        Math.max(outer.getHeight() - top - bottom, 1));
  }

  static Rectangle2D grown(Rectangle2D inner, double by) {
    return inset(inner, -by, -by, -by, -by);
  }
}
