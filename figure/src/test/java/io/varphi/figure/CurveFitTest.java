package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveFitTest {
  private static int segments(Path2D path) {
    int count = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      count++;
    }
    return count;
  }

  private static Path2D fitted(List<Point2D> points) {
    Path2D path = new Path2D.Double();
    CurveFit.append(path, points);
    return path;
  }

  /** How far the points are from the path drawn with lines of 0.001 pt deviation. */
  private static double distance(Point2D point, Path2D path) {
    double nearest = Double.POSITIVE_INFINITY;
    double[] at = new double[6];
    Point2D before = null;
    for (PathIterator i = path.getPathIterator(null, 1e-3); !i.isDone(); i.next()) {
      if (i.currentSegment(at) == PathIterator.SEG_LINETO && before != null) {
        Line2D line = new Line2D.Double(before, new Point2D.Double(at[0], at[1]));
        nearest = Math.min(nearest, line.ptSegDist(point));
      }
      before = new Point2D.Double(at[0], at[1]);
    }
    return nearest;
  }

  @Test
  void waveNeedsFewCubics() {
    List<Point2D> wave =
        IntStream.rangeClosed(0, 400)
            .<Point2D>mapToObj(i -> new Point2D.Double(i / 2.0, 30 * Math.sin(i / 40.0)))
            .toList();
    Path2D path = fitted(wave);
    assertTrue(segments(path) < 24, segments(path) + " segments");
    for (Point2D point : wave) {
      assertTrue(distance(point, path) < 0.03);
    }
  }

  @Test
  void closedCurveHasNoSeam() {
    List<Point2D> circle =
        IntStream.rangeClosed(0, 120)
            .<Point2D>mapToObj(i -> {
              double angle = Math.toRadians(3 * (i % 120));
              return new Point2D.Double(20 * Math.cos(angle), 20 * Math.sin(angle));
            })
            .toList();
    double[] at = new double[6];
    PathIterator i = fitted(circle).getPathIterator(null);
    i.next();
    i.currentSegment(at);
    assertEquals(0, (at[0] - 20) / at[1], 0.01, "the curve starts upright");
    assertTrue(segments(fitted(circle)) < 12);
  }

  @Test
  void cornerIsAPointOfThePath() {
    List<Point2D> corner =
        IntStream.rangeClosed(0, 40)
            .<Point2D>mapToObj(i -> new Point2D.Double(i, Math.abs(i - 20)))
            .toList();
    Path2D path = fitted(corner);
    assertTrue(segments(path) <= 3);
    double[] at = new double[6];
    PathIterator i = path.getPathIterator(null);
    i.next();
    i.currentSegment(at);
    assertEquals(new Point2D.Double(20, 0), new Point2D.Double(at[4], at[5]));
  }

  @Test
  void onePointIsNoCurve() {
    assertNull(fitted(List.of(new Point2D.Double(1, 1))).getCurrentPoint());
    assertNull(fitted(List.of()).getCurrentPoint());
  }
}
