package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a smooth curve through dense points with as few cubic Béziers as come near enough, after
 * Philip Schneider's "An algorithm for automatically fitting digitized curves" (Graphics Gems,
 * 1990). Corners stay sharp.
 */
final class CurveFit {
  /** The curve passes this near to all points. */
  private static final double NEAR = 0.02;

  /** A turn of more than this, in degrees, is a corner. */
  private static final double CORNER = 25;

  /** Points this close are the same, in points. */
  private static final double SAME = 0.03;

  private static final int REPARAMETRISATIONS = 3;

  private final List<Point2D> points;
  private final Path2D path;

  private CurveFit(List<Point2D> points, Path2D path) {
    this.points = points;
    this.path = path;
  }

  /** Adds a sub-path through the points; fewer than two different ones add nothing. */
  static void append(Path2D path, List<Point2D> points) {
    List<Point2D> distinct = distinct(points);
    if (distinct.size() > 1) {
      new CurveFit(distinct, path).draw();
    }
  }

  private static List<Point2D> distinct(List<Point2D> points) {
    List<Point2D> distinct = new ArrayList<>();
    for (Point2D point : points) {
      if (distinct.isEmpty() || distinct.getLast().distance(point) > SAME) {
        distinct.add(point);
      }
    }
    return distinct;
  }

  private void draw() {
    Point2D first = points.getFirst();
    int last = points.size() - 1;
    path.moveTo(first.getX(), first.getY());
    boolean closed = last > 2 && first.distance(points.getLast()) <= SAME;
    boolean smooth = closed && turn(points.get(last - 1), first, points.get(1)) < CORNER;
    @Nullable Point2D seam = smooth ? unit(points.get(last - 1), points.get(1)) : null;
    int from = 0;
    for (int i = 1; i <= last; i++) {
      if (i == last || isCorner(i)) {
        Point2D start = from == 0 && seam != null ? seam : startTangent(from, i);
        Point2D end = i == last && seam != null ? seam : endTangent(from, i);
        fit(from, i, start, end);
        from = i;
      }
    }
    if (closed) {
      path.closePath();
    }
  }

  private boolean isCorner(int i) {
    return turn(points.get(i - 1), points.get(i), points.get(i + 1)) > CORNER;
  }

  /** By how many degrees the way turns at b. */
  private static double turn(Point2D a, Point2D b, Point2D c) {
    Point2D before = unit(a, b);
    Point2D after = unit(b, c);
    double cosine = before.getX() * after.getX() + before.getY() * after.getY();
    return Math.toDegrees(StrictMath.acos(Math.clamp(cosine, -1, 1)));
  }

  private static Point2D unit(Point2D from, Point2D to) {
    double length = from.distance(to);
    return new Point2D.Double(
        (to.getX() - from.getX()) / length, (to.getY() - from.getY()) / length);
  }

  /** The direction at the first of three points on a parabola, or along a single chord. */
  private Point2D startTangent(int from, int to) {
    return to - from < 2
        ? unit(points.get(from), points.get(to))
        : parabola(points.get(from), points.get(from + 1), points.get(from + 2));
  }

  private Point2D endTangent(int from, int to) {
    if (to - from < 2) {
      return unit(points.get(from), points.get(to));
    }
    Point2D back = parabola(points.get(to), points.get(to - 1), points.get(to - 2));
    return new Point2D.Double(-back.getX(), -back.getY());
  }

  private static Point2D parabola(Point2D a, Point2D b, Point2D c) {
    double near = a.distance(b);
    double far = near + b.distance(c);
    double x = far * far * (b.getX() - a.getX()) - near * near * (c.getX() - a.getX());
    double y = far * far * (b.getY() - a.getY()) - near * near * (c.getY() - a.getY());
    double length = Math.hypot(x, y);
    return new Point2D.Double(x / length, y / length);
  }

  private void fit(int from, int to, Point2D start, Point2D end) {
    Point2D d = points.get(to);
    if (to - from == 1) {
      path.lineTo(d.getX(), d.getY());
      return;
    }
    double[] t = chordLengths(from, to);
    int worst = from + 1;
    for (int round = 0; round <= REPARAMETRISATIONS; round++) {
      Bezier bezier = bezier(from, to, t, start, end);
      worst = from + 1;
      double most = 0;
      for (int i = from + 1; i < to; i++) {
        double distance = bezier.at(t[i - from]).distance(points.get(i));
        if (distance > most) {
          most = distance;
          worst = i;
        }
      }
      if (most <= NEAR) {
        curveTo(bezier);
        return;
      }
      for (int i = from + 1; i < to; i++) {
        t[i - from] = bezier.nearer(t[i - from], points.get(i));
      }
    }
    Point2D middle = unit(points.get(worst - 1), points.get(worst + 1));
    fit(from, worst, start, middle);
    fit(worst, to, middle, end);
  }

  private void curveTo(Bezier b) {
    path.curveTo(b.bx, b.by, b.cx, b.cy, b.dx, b.dy);
  }

  private double[] chordLengths(int from, int to) {
    double[] t = new double[to - from + 1];
    for (int i = 1; i < t.length; i++) {
      t[i] = t[i - 1] + points.get(from + i - 1).distance(points.get(from + i));
    }
    for (int i = 1; i < t.length; i++) {
      t[i] /= t[t.length - 1];
    }
    return t;
  }

  /** The cubic with the given end tangents that comes nearest to the points, by least squares. */
  private Bezier bezier(int from, int to, double[] t, Point2D start, Point2D end) {
    Point2D a = points.get(from);
    Point2D d = points.get(to);
    double ss = 0;
    double se = 0;
    double ee = 0;
    double sx = 0;
    double ex = 0;
    for (int i = 0; i < t.length; i++) {
      double u = 1 - t[i];
      double b1 = 3 * t[i] * u * u;
      double b2 = 3 * t[i] * t[i] * u;
      double ends = u * u * u + b1;
      Point2D p = points.get(from + i);
      double restX = p.getX() - ends * a.getX() - (1 - ends) * d.getX();
      double restY = p.getY() - ends * a.getY() - (1 - ends) * d.getY();
      ss += b1 * b1;
      ee += b2 * b2;
      se -= b1 * b2 * (start.getX() * end.getX() + start.getY() * end.getY());
      sx += b1 * (start.getX() * restX + start.getY() * restY);
      ex -= b2 * (end.getX() * restX + end.getY() * restY);
    }
    double determinant = ss * ee - se * se;
    double alpha = (sx * ee - ex * se) / determinant;
    double beta = (ss * ex - se * sx) / determinant;
    double third = a.distance(d) / 3;
    boolean few = t.length < 4;
    boolean usable = !few && isHandle(alpha, third) && isHandle(beta, third);
    double out = usable ? alpha : third;
    double in = usable ? beta : third;
    return new Bezier(
        a.getX(),
        a.getY(),
        a.getX() + out * start.getX(),
        a.getY() + out * start.getY(),
        d.getX() - in * end.getX(),
        d.getY() - in * end.getY(),
        d.getX(),
        d.getY());
  }

  /** Handles that are much shorter or longer than usual make loops between the points. */
  private static boolean isHandle(double length, double third) {
    return length > 0.05 * third && length < 3 * third;
  }

  private record Bezier(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    Point2D at(double t) {
      return new Point2D.Double(at(t, ax, bx, cx, dx), at(t, ay, by, cy, dy));
    }

    /** One step of Newton's method to the parameter of the nearest place. */
    double nearer(double t, Point2D p) {
      double x = at(t, ax, bx, cx, dx) - p.getX();
      double y = at(t, ay, by, cy, dy) - p.getY();
      double x1 = slope(t, ax, bx, cx, dx);
      double y1 = slope(t, ay, by, cy, dy);
      double x2 = bend(t, ax, bx, cx, dx);
      double y2 = bend(t, ay, by, cy, dy);
      double divisor = x1 * x1 + y1 * y1 + x * x2 + y * y2;
      return divisor > 0 ? Math.clamp(t - (x * x1 + y * y1) / divisor, 0, 1) : t;
    }

    private static double at(double t, double a, double b, double c, double d) {
      double u = 1 - t;
      return u * u * u * a + 3 * t * u * u * b + 3 * t * t * u * c + t * t * t * d;
    }

    private static double slope(double t, double a, double b, double c, double d) {
      double u = 1 - t;
      return 3 * (u * u * (b - a) + 2 * t * u * (c - b) + t * t * (d - c));
    }

    private static double bend(double t, double a, double b, double c, double d) {
      return 6 * ((1 - t) * (c - 2 * b + a) + t * (d - 2 * c + b));
    }
  }
}
