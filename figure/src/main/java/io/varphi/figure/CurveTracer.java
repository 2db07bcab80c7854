package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Turns a function into cubic Béziers.
 *
 * <p>The domain is cut at the breaks of the curve. Within a piece the parts that are in range are
 * found on samples and their ends by bisection. A part is a cubic with the values and the exact
 * slopes at its ends; it is halved until no probe, one for each point of width and at least seven,
 * is further than 0.03 pt from the curve, measured across it. The probes are so dense, and the
 * cubic's error so smooth between them, that 0.04 pt holds everywhere.
 *
 * <p>At a break value and slope are taken just beside it: kinks stay sharp, and where the two sides
 * differ the path starts anew.
 */
final class CurveTracer {
  private static final double TOLERANCE = 0.03;
  private static final int FEWEST_PROBES = 7;

  /** A cubic this close to its chord is a line. */
  private static final double STRAIGHT = 0.001;

  /** Parts are not halved below this width: the curve has a vertical tangent or a hidden jump. */
  private static final double FINEST = 1 / 128.0;

  /** Ends closer than this are one point of the curve. */
  private static final double JOINED = 0.05;

  /** The distance between samples of {@link Trail#ink}. */
  private static final double INK_STEP = 1.5;

  /** Of one cubic; one that shoots up and down leaves its ink everywhere anyway. */
  private static final int MOST_INK = 1000;

  private static final int BISECTIONS = 60;

  private final Curve curve;
  private final View view;
  private final Interval part;
  private final Interval range;
  private final double beside;
  private final double dotRadius;
  private final Path2D path = new Path2D.Double();
  private final List<Trail.Dot> dots = new ArrayList<>();
  private final List<Point2D> ink = new ArrayList<>();

  private CurveTracer(Curve curve, View view, Interval part, double overshoot, double dotRadius) {
    this.curve = curve;
    this.view = view;
    this.part = part;
    this.range = view.range().widened(overshoot / view.scaleY());
    this.beside = view.domain().length() * 0x1p-32;
    this.dotRadius = dotRadius;
  }

  /**
   * The curve in a view.
   *
   * @param overshoot how far the curve may leave the view above and below, in points; what is
   *     clipped there needs some, for its cut to be clean
   * @param dotRadius jumps smaller than this get no dots
   */
  static Trail trace(Curve curve, View view, double overshoot, double dotRadius) {
    return trace(curve, view, view.domain(), overshoot, dotRadius);
  }

  /** The same for a part of the domain. */
  static Trail trace(Curve curve, View view, Interval part, double overshoot, double dotRadius) {
    CurveTracer tracer = new CurveTracer(curve, view, part, overshoot, dotRadius);
    double[] cuts = tracer.cuts();
    for (int i = 0; i + 1 < cuts.length; i++) {
      tracer.piece(cuts[i] + tracer.beside, cuts[i + 1] - tracer.beside);
    }
    for (int i = 1; i + 1 < cuts.length; i++) {
      tracer.jump(cuts[i]);
    }
    return new Trail(tracer.path, List.copyOf(tracer.dots), List.copyOf(tracer.ink));
  }

  private double[] cuts() {
    DoubleStream inner =
        Arrays.stream(curve.breaks()).filter(x -> part.from() < x && x < part.to());
    return DoubleStream.concat(DoubleStream.of(part.from(), part.to()), inner).sorted().toArray();
  }

  /** Draws what is in range of a piece without breaks. */
  private void piece(double from, double to) {
    int steps = Math.max(FEWEST_PROBES, (int) Math.ceil((to - from) * view.scaleX()));
    double start = from;
    double before = from;
    boolean seenBefore = isSeen(from);
    for (int i = 1; i <= steps; i++) {
      double x = i == steps ? to : from + (to - from) * i / steps;
      boolean seen = isSeen(x);
      if (seenBefore && !seen) {
        part(start, lastSeen(before, x));
      } else if (!seenBefore && seen) {
        start = lastSeen(x, before);
      } else if (!seen) {
        crossing(before, x);
      }
      before = x;
      seenBefore = seen;
    }
    if (seenBefore) {
      part(start, to);
    }
  }

  /** Draws a curve that passes from below to above the range, or back, between two samples. */
  private void crossing(double left, double right) {
    double middle = (range.from() + range.to()) / 2;
    double a = left;
    double b = right;
    for (int i = 0; i < BISECTIONS && (value(a) < middle) != (value(b) < middle); i++) {
      double m = (a + b) / 2;
      if (isSeen(m)) {
        part(lastSeen(m, left), lastSeen(m, right));
        return;
      }
      if ((value(a) < middle) != (value(m) < middle)) {
        b = m;
      } else {
        a = m;
      }
    }
  }

  /** The last abscissa on the way from seen to unseen where the curve is in range. */
  private double lastSeen(double seen, double unseen) {
    double in = seen;
    double out = unseen;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (in + out) / 2;
      if (isSeen(middle)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  private boolean isSeen(double x) {
    return range.contains(value(x)); // false for NaN
  }

  /** The value at x; where the formula alone fails, sin(x)/x at 0, the one beside. */
  private double value(double x) {
    double value = curve.value(x);
    return Double.isNaN(value) ? curve.value(x + beside) : value;
  }

  private double slope(double x) {
    double slope = curve.slope(x);
    return Double.isNaN(slope) ? curve.slope(x + beside) : slope;
  }

  /** Draws from one abscissa to another, all of it in range. */
  private void part(double from, double to) {
    double x = view.x(from);
    double y = view.y(value(from));
    Point2D end = path.getCurrentPoint();
    if (end == null || Math.abs(end.getX() - x) > JOINED || Math.abs(end.getY() - y) > JOINED) {
      path.moveTo(x, y);
    }
    fit(from, to);
  }

  private void fit(double from, double to) {
    Cubic cubic = cubic(from, to);
    double width = cubic.x1() - cubic.x0();
    int probes = Math.max(FEWEST_PROBES, (int) Math.ceil(width));
    if (fits(cubic, from, to, probes)) {
      draw(cubic, probes);
    } else if (width > FINEST) {
      double middle = (from + to) / 2;
      fit(from, middle);
      fit(middle, to);
    } else if (isJump(from, to)) {
      path.moveTo(cubic.x1(), cubic.y1());
    } else {
      path.lineTo(cubic.x1(), cubic.y1());
    }
  }

  private Cubic cubic(double from, double to) {
    return new Cubic(
        view.x(from),
        view.y(value(from)),
        steepness() * slope(from),
        view.x(to),
        view.y(value(to)),
        steepness() * slope(to));
  }

  /** The slope on the page of a line with slope 1. */
  private double steepness() {
    return -view.scaleY() / view.scaleX();
  }

  /** Whether all probes are within the tolerance, measured across the curve. */
  private boolean fits(Cubic cubic, double from, double to, int probes) {
    for (int i = 1; i <= probes; i++) {
      double t = i / (probes + 1.0);
      double x = from + t * (to - from);
      double above = Math.abs(view.y(value(x)) - cubic.y(t));
      if (!(above <= TOLERANCE) && !(above <= TOLERANCE * secant(cubic.slope(t), x))) {
        return false;
      }
    }
    return true;
  }

  /**
   * How much longer a vertical distance is than the one across a line of the given slope, or across
   * the curve at x if that is flatter: a cubic that shoots up where the curve does not must not
   * pass.
   */
  private double secant(double slope, double x) {
    return StrictMath.hypot(1, Math.min(Math.abs(slope), Math.abs(steepness() * slope(x))));
  }

  private void draw(Cubic cubic, int probes) {
    double third = (cubic.x1() - cubic.x0()) / 3;
    if (isStraight(cubic, probes)) {
      path.lineTo(cubic.x1(), cubic.y1());
    } else {
      path.curveTo(
          cubic.x0() + third,
          cubic.control0(),
          cubic.x1() - third,
          cubic.control1(),
          cubic.x1(),
          cubic.y1());
    }
    int steps = (int) Math.min(Math.ceil(cubic.fastest() / INK_STEP), MOST_INK);
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / Math.max(steps, 1);
      ink.add(new Point2D.Double(cubic.x(t), cubic.y(t)));
    }
  }

  private static boolean isStraight(Cubic cubic, int probes) {
    for (int i = 1; i <= probes; i++) {
      double t = i / (probes + 1.0);
      if (Math.abs(cubic.y(t) - cubic.chord(t)) > STRAIGHT) {
        return false;
      }
    }
    return true;
  }

  /** Whether the rise stays in one half however often the interval is halved. */
  private boolean isJump(double from, double to) {
    double a = from;
    double b = to;
    double rise = Math.abs(value(b) - value(a));
    for (int i = 0; i < BISECTIONS; i++) {
      double m = (a + b) / 2;
      if (Math.abs(value(m) - value(a)) > Math.abs(value(b) - value(m))) {
        b = m;
      } else {
        a = m;
      }
    }
    return Math.abs(value(b) - value(a)) > rise / 2;
  }

  /** Marks the ends of the curve at a break where the sides, or the value there, differ. */
  private void jump(double x) {
    double left = curve.value(x - beside);
    double right = curve.value(x + beside);
    double there = curve.value(x);
    if (meets(left, right) && meets(left, there)) {
      return;
    }
    dot(x, left, meets(left, there));
    if (!meets(left, right)) {
      dot(x, right, meets(right, there));
    }
    if (!meets(left, there) && !meets(right, there)) {
      dot(x, there, true);
    }
  }

  private boolean meets(double a, double b) {
    return Math.abs(a - b) * view.scaleY() < dotRadius;
  }

  private void dot(double x, double value, boolean filled) {
    if (view.range().contains(value)) {
      dots.add(new Trail.Dot(view.x(x), view.y(value), filled));
    }
  }
}
