package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The simplex of three probabilities on the page: an equilateral triangle with the first corner at
 * the lower left, the second one at the lower right, the third one on top.
 */
record SimplexTriangle(Rectangle2D bounds) {
  private static final double STEEPNESS = Math.sqrt(3) / 2;

  /** Neighbouring points of a line are this close, in points. */
  private static final double DENSE = 1.5;

  private static final int FIRST_STEPS = 8;
  private static final int DEEPEST = 12;

  /** The largest one in the middle of the area. */
  static SimplexTriangle in(Rectangle2D area) {
    double side = Math.min(area.getWidth(), area.getHeight() / STEEPNESS);
    double height = side * STEEPNESS;
    double left = area.getCenterX() - side / 2;
    return new SimplexTriangle(
        new Rectangle2D.Double(left, area.getCenterY() - height / 2, side, height));
  }

  Point2D place(double[] p) {
    double up = p[2];
    double right = p[1] + p[2] / 2;
    return new Point2D.Double(
        bounds.getX() + right * bounds.getWidth(), bounds.getMaxY() - up * bounds.getHeight());
  }

  /** The probabilities at a place; outside of the triangle, one or two are negative. */
  double[] probabilities(double x, double y) {
    double up = (bounds.getMaxY() - y) / bounds.getHeight();
    double right = (x - bounds.getX()) / bounds.getWidth();
    double second = right - up / 2;
    return new double[] {1 - up - second, second, up};
  }

  /** How far inside a place is: the smallest of its probabilities. */
  double depth(Point2D place) {
    double[] p = probabilities(place.getX(), place.getY());
    return Math.min(p[0], Math.min(p[1], p[2]));
  }

  Path2D outline() {
    return polygon(corner(0), corner(1), corner(2));
  }

  /** What the bounds, and a border of the given width around them, have beside the triangle. */
  List<Path2D> outside(double border) {
    Point2D top = corner(2);
    Point2D above = new Point2D.Double(top.getX(), top.getY() - border);
    return List.of(
        polygon(corner(0), top, above, moved(corner(0), -border, above), moved(corner(0), -border)),
        polygon(corner(1), top, above, moved(corner(1), border, above), moved(corner(1), border)));
  }

  private static Point2D moved(Point2D corner, double right) {
    return new Point2D.Double(corner.getX() + right, corner.getY());
  }

  /** The place beside a corner at the height of another place. */
  private static Point2D moved(Point2D corner, double right, Point2D height) {
    return new Point2D.Double(corner.getX() + right, height.getY());
  }

  private static Path2D polygon(Point2D... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0].getX(), corners[0].getY());
    for (int i = 1; i < corners.length; i++) {
      path.lineTo(corners[i].getX(), corners[i].getY());
    }
    path.closePath();
    return path;
  }

  Point2D corner(int i) {
    double[] p = new double[3];
    p[i] = 1;
    return place(p);
  }

  /** Dense points of a line of probabilities that is given for t from 0 to 1. */
  List<Point2D> line(DoubleFunction<double[]> line) {
    List<Point2D> points = new ArrayList<>();
    points.add(place(line.apply(0)));
    for (int i = 0; i < FIRST_STEPS; i++) {
      add(line, (double) i / FIRST_STEPS, (i + 1.0) / FIRST_STEPS, DEEPEST, points);
    }
    return points;
  }

  private void add(
      DoubleFunction<double[]> line, double from, double to, int depth, List<Point2D> points) {
    Point2D end = place(line.apply(to));
    if (depth > 0 && points.getLast().distance(end) > DENSE) {
      double middle = (from + to) / 2;
      add(line, from, middle, depth - 1, points);
      add(line, middle, to, depth - 1, points);
    } else {
      points.add(end);
    }
  }
}
