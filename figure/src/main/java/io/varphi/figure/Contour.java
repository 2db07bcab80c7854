package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The lines on which a function takes a level.
 *
 * @param lines dense points on the page
 */
record Contour(double level, List<List<Point2D>> lines) {
  /**
   * The parts of the lines where a function of the place, nearly linear between two points, is
   * positive.
   */
  Contour where(ToDoubleFunction<Point2D> positive) {
    List<List<Point2D>> parts = new ArrayList<>();
    lines.forEach(line -> split(line, positive, parts));
    return new Contour(level, parts);
  }

  private static void split(
      List<Point2D> line, ToDoubleFunction<Point2D> positive, List<List<Point2D>> parts) {
    List<Point2D> part = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      double here = positive.applyAsDouble(line.get(i));
      double before = i == 0 ? here : positive.applyAsDouble(line.get(i - 1));
      if (here > 0 != before > 0) {
        part.add(between(line.get(i - 1), line.get(i), before / (before - here)));
      }
      if (here > 0) {
        part.add(line.get(i));
      } else if (!part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private static Point2D between(Point2D from, Point2D to, double share) {
    return new Point2D.Double(
        from.getX() + share * (to.getX() - from.getX()),
        from.getY() + share * (to.getY() - from.getY()));
  }

  /** The lines as smooth curves. */
  Path2D path() {
    Path2D path = new Path2D.Double();
    lines.forEach(line -> CurveFit.append(path, line));
    return path;
  }
}
