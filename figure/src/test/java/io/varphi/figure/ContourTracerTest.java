package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ContourTracerTest {
  private static final Rectangle2D AREA = new Rectangle2D.Double(-50, -40, 100, 80);

  private static List<List<Point2D>> trace(DoubleBinaryOperator function, double level) {
    return ContourTracer.trace(SurfaceGrid.of(function, AREA), level);
  }

  @Test
  void circle() {
    List<List<Point2D>> lines = trace((x, y) -> x * x + y * y, 30 * 30);
    assertEquals(1, lines.size());
    assertEquals(lines.getFirst().getFirst(), lines.getFirst().getLast());
    for (Point2D point : lines.getFirst()) {
      assertEquals(30, point.distance(0, 0), 1e-3);
    }
    double length = 0;
    for (Point2D point : ends(new Contour(900, lines))) {
      length = Math.max(length, Math.abs(point.distance(0, 0) - 30));
    }
    assertTrue(length < 0.03, "the smooth curve is " + length + " pt off");
  }

  /** Places on the drawn curve, 20 on each piece. */
  private static List<Point2D> ends(Contour contour) {
    List<Point2D> places = new ArrayList<>();
    double[] at = new double[6];
    Point2D before = new Point2D.Double();
    for (PathIterator i = contour.path().getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_CUBICTO -> {
          for (int step = 1; step <= 20; step++) {
            double t = step / 20.0;
            double u = 1 - t;
            double x =
                u * u * u * before.getX()
                    + 3 * u * u * t * at[0]
                    + 3 * u * t * t * at[2]
                    + t * t * t * at[4];
            double y =
                u * u * u * before.getY()
                    + 3 * u * u * t * at[1]
                    + 3 * u * t * t * at[3]
                    + t * t * t * at[5];
            places.add(new Point2D.Double(x, y));
          }
          before = new Point2D.Double(at[4], at[5]);
        }
        case PathIterator.SEG_CLOSE -> {}
        default -> {
          before = new Point2D.Double(at[0], at[1]);
          places.add(before);
        }
      }
    }
    return places;
  }

  @Test
  void planeIsOneStraightLine() {
    List<List<Point2D>> lines = trace((x, y) -> x + 2 * y, 7);
    assertEquals(1, lines.size());
    List<Point2D> drawn = ends(new Contour(7, lines));
    assertEquals(21, drawn.size(), "one cubic");
    drawn.forEach(p -> assertEquals(7, p.getX() + 2 * p.getY(), 5e-3));
    double reach = lines.getFirst().getFirst().distance(lines.getFirst().getLast());
    assertEquals(Math.hypot(100, 50), reach, 1e-2);
  }

  @Test
  void linesCrossInASaddle() {
    List<List<Point2D>> lines = trace((x, y) -> (x - 3.3) * (y + 1.7), 0);
    assertEquals(2, lines.size());
    for (List<Point2D> line : lines) {
      boolean upright = line.stream().allMatch(p -> Math.abs(p.getX() - 3.3) < 1e-3);
      boolean level = line.stream().allMatch(p -> Math.abs(p.getY() + 1.7) < 1e-3);
      assertTrue(upright || level);
    }
  }

  /** Just above and below the level of a saddle, the two branches lie in opposite quarters. */
  @Test
  void besideASaddleLinesDoNotCross() {
    for (double level : new double[] {0.02, -0.02}) {
      List<List<Point2D>> lines = trace((x, y) -> (x - 3.3) * (y + 1.7), level);
      assertEquals(2, lines.size());
      for (List<Point2D> line : lines) {
        double side = Math.signum(line.getFirst().getX() - 3.3);
        for (Point2D p : line) {
          assertEquals(side, Math.signum(p.getX() - 3.3));
          assertEquals(level, (p.getX() - 3.3) * (p.getY() + 1.7), 5e-3);
        }
      }
    }
  }

  @Test
  void cornersAreSharp() {
    List<List<Point2D>> lines =
        trace((x, y) -> Math.max(Math.abs(x - 0.31), Math.abs(y + 0.17)), 20);
    assertEquals(1, lines.size());
    List<Point2D> drawn = ends(new Contour(20, lines));
    for (double x : new double[] {-19.69, 20.31}) {
      for (double y : new double[] {-20.17, 19.83}) {
        double off = drawn.stream().mapToDouble(p -> p.distance(x, y)).min().orElseThrow();
        assertTrue(off < 0.1, "the corner is cut by " + off + " pt");
      }
    }
  }

  @Test
  void plateausHaveABorder() {
    List<List<Point2D>> lines = trace((x, y) -> Math.max(0, x - 3.3), 0);
    assertEquals(1, lines.size());
    lines.getFirst().forEach(p -> assertEquals(3.3, p.getX(), 1e-3));
  }

  @Test
  void leastAndGreatestValuesHaveNone() {
    assertEquals(List.of(), trace((x, y) -> x, AREA.getMinX()));
    assertEquals(List.of(), trace((x, y) -> x, AREA.getMaxX()));
    assertEquals(List.of(), trace((x, y) -> x, 1000));
  }

  @Test
  void linesStopWhereThereIsNoValue() {
    List<List<Point2D>> lines = trace((x, y) -> x < 0 ? Double.NaN : y, 1);
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().stream().allMatch(p -> p.getX() >= 0));
    assertFalse(lines.getFirst().isEmpty());
  }

  @Test
  void cutWhereAFunctionIsPositive() {
    List<List<Point2D>> lines = trace((x, y) -> y, 1);
    Contour part = new Contour(1, lines).where(p -> 5 - Math.abs(p.getX()));
    assertEquals(1, part.lines().size());
    List<Point2D> line = part.lines().getFirst();
    double length = line.getFirst().distance(line.getLast());
    assertEquals(10, length, 1e-6);
  }
}
