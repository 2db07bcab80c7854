package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurveTracerTest {
  private static final double TOLERANCE = 0.04;
  private static final Rectangle2D AREA = new Rectangle2D.Double(10, 20, 360, 240);
  private static final Interval DOMAIN = new Interval(-4, 4);

  static Stream<Curve> hardCurves() {
    return Stream.of(
        TestCurves.SILU,
        TestCurves.SILU.gradient(),
        TestCurves.SIGMOID,
        TestCurves.TANH.gradient(),
        TestCurves.SIN,
        TestCurves.EXP,
        TestCurves.CUBE,
        TestCurves.ROOT,
        TestCurves.RECIPROCAL,
        TestCurves.LOG,
        TestCurves.HARD_SWISH,
        TestCurves.elu(0.5),
        TestCurves.curve(
            "fast sine",
            x -> StrictMath.sin(20 * x),
            x -> 20 * StrictMath.cos(20 * x),
            x -> -400 * StrictMath.sin(20 * x)),
        TestCurves.curve(
            "steep tanh",
            x -> StrictMath.tanh(60 * x),
            x -> 60 * (1 - StrictMath.tanh(60 * x) * StrictMath.tanh(60 * x)),
            x -> 0),
        TestCurves.curve(
            "narrow bump",
            x -> StrictMath.exp(-400 * x * x),
            x -> -800 * x * StrictMath.exp(-400 * x * x),
            x -> 0),
        TestCurves.curve(
            "kink without a break", x -> Math.abs(x - 0.3), x -> Math.signum(x - 0.3), x -> 0),
        TestCurves.curve(
            "chirp",
            x -> StrictMath.sin(x * x * x),
            x -> 3 * x * x * StrictMath.cos(x * x * x),
            x -> 0));
  }

  /**
   * Both ways: every point of the Béziers is near the curve, every point of the curve near the
   * Béziers.
   */
  @ParameterizedTest
  @MethodSource("hardCurves")
  void staysWithinTolerance(Curve curve) {
    View view = view(new Interval(-1.5, 4));
    Trail trail = CurveTracer.trace(curve, view, 0, 2);
    List<Line2D> drawn = flattened(trail);
    List<Line2D> exact = exact(curve, view);
    double excess = farthest(drawn, exact);
    double missing = farthest(exact, drawn);
    System.out.printf(Locale.ROOT, "%s: %.4f pt, %.4f pt%n", curve, excess, missing);
    assertTrue(excess <= TOLERANCE, curve.label() + ": drawn " + excess + " pt off");
    assertTrue(missing <= TOLERANCE, curve.label() + ": curve not drawn by " + missing + " pt");
  }

  @ParameterizedTest
  @MethodSource("hardCurves")
  void staysInRange(Curve curve) {
    View view = view(new Interval(-1.5, 4));
    Rectangle2D bounds = CurveTracer.trace(curve, view, 0, 2).path().getBounds2D();
    assertTrue(Shapes.grown(AREA, TOLERANCE).contains(bounds), curve.label() + ": " + bounds);
  }

  @Test
  void kinkIsSharpAndInOnePiece() {
    View view = view(new Interval(-1, 4));
    Trail trail = CurveTracer.trace(TestCurves.RELU, view, 0, 2);
    List<double[]> points = points(trail);
    assertEquals(3, points.size(), "two straight lines");
    assertEquals(view.x(0), points.get(1)[0], 1e-6);
    assertEquals(view.y(0), points.get(1)[1], 1e-6);
    assertEquals(List.of(), trail.dots());
  }

  @Test
  void smoothCurvesTakeFewPieces() {
    int pieces = points(CurveTracer.trace(TestCurves.SILU, view(new Interval(-1, 4)), 0, 2)).size();
    assertTrue(pieces <= 33, pieces + " pieces");
  }

  @Test
  void jumpStartsANewPieceWithDots() {
    View view = view(new Interval(-4, 4));
    Trail trail = CurveTracer.trace(TestCurves.HARD_SHRINK, view, 0, 2);
    assertEquals(3, moves(trail));
    assertEquals(
        List.of(
            dot(view, -0.5, -0.5, false),
            dot(view, -0.5, 0, true),
            dot(view, 0.5, 0, true),
            dot(view, 0.5, 0.5, false)),
        rounded(trail.dots()));
  }

  @Test
  void gradientOfReluIsFilledWhereItsValueIs() {
    View view = view(new Interval(-1, 2));
    Trail trail = CurveTracer.trace(TestCurves.RELU.gradient(), view, 0, 2);
    assertEquals(2, moves(trail));
    assertEquals(List.of(dot(view, 0, 0, true), dot(view, 0, 1, false)), rounded(trail.dots()));
  }

  @Test
  void valueOffBothSidesIsADotOfItsOwn() {
    Curve sign = TestCurves.curve("sign", Math::signum, x -> 0, x -> 0, 0);
    View view = view(new Interval(-2, 2));
    assertEquals(
        List.of(dot(view, 0, -1, false), dot(view, 0, 1, false), dot(view, 0, 0, true)),
        rounded(CurveTracer.trace(sign, view, 0, 2).dots()));
    Curve hole = TestCurves.curve("hole", x -> x == 0 ? 1 : 0, x -> 0, x -> 0, 0);
    Trail trail = CurveTracer.trace(hole, view, 0, 2);
    assertEquals(1, moves(trail));
    assertEquals(List.of(dot(view, 0, 0, false), dot(view, 0, 1, true)), rounded(trail.dots()));
  }

  @Test
  void dotsOutOfRangeAndOfTinyJumpsAreLeftOut() {
    View view = view(new Interval(0.2, 2));
    Trail high = CurveTracer.trace(TestCurves.RELU.gradient(), view, 0, 2);
    assertEquals(List.of(dot(view, 0, 1, false)), rounded(high.dots()));
    Curve tiny = TestCurves.curve("tiny", x -> x > 0 ? 1.001 : 1, x -> 0, x -> 0, 0);
    assertEquals(List.of(), CurveTracer.trace(tiny, view, 0, 2).dots());
  }

  @Test
  void hiddenJumpIsNoLine() {
    Curve sign = TestCurves.curve("sign", x -> x < 0.1 ? -1 : 1, x -> 0, x -> 0);
    Trail trail = CurveTracer.trace(sign, view(new Interval(-2, 2)), 0, 2);
    assertEquals(2, moves(trail));
  }

  @Test
  void undefinedPartsAreGaps() {
    View view = view(new Interval(-2, 2));
    Rectangle2D log = CurveTracer.trace(TestCurves.LOG, view, 0, 2).path().getBounds2D();
    assertEquals(view.x(StrictMath.exp(-2)), log.getMinX(), 1e-6, "ln x = -2");
    Curve nothing = TestCurves.curve("NaN", x -> Double.NaN, x -> Double.NaN, x -> 0, 1);
    assertEquals(0, moves(CurveTracer.trace(nothing, view, 0, 2)));
    Curve hole =
        TestCurves.curve(
            "sinc",
            x -> StrictMath.sin(x) / x,
            x -> (x * StrictMath.cos(x) - StrictMath.sin(x)) / (x * x),
            x -> 0);
    Trail sinc = CurveTracer.trace(hole, view, 0, 2);
    assertEquals(1, moves(sinc), "one undefined point is no gap");
    assertEquals(view.y(1), sinc.path().getBounds2D().getMinY(), TOLERANCE);
  }

  @Test
  void poleIsTwoPieces() {
    Trail trail = CurveTracer.trace(TestCurves.RECIPROCAL, view(new Interval(-6, 6)), 0, 2);
    assertEquals(2, moves(trail));
  }

  @Test
  void curveThatIsSeenBetweenTwoSamplesOnly() {
    Curve steep = TestCurves.curve("1e6 x", x -> 1e6 * (x - 0.001), x -> 1e6, x -> 0);
    View view = view(new Interval(-1, 1));
    Rectangle2D bounds = CurveTracer.trace(steep, view, 0, 2).path().getBounds2D();
    assertEquals(AREA.getMinY(), bounds.getMinY(), TOLERANCE);
    assertEquals(AREA.getMaxY(), bounds.getMaxY(), TOLERANCE);
  }

  @Test
  void inkFollowsTheCurve() {
    Trail trail = CurveTracer.trace(TestCurves.CUBE, view(new Interval(-1.5, 4)), 0, 2);
    List<Point2D> ink = trail.ink();
    for (int i = 1; i < ink.size(); i++) {
      assertTrue(ink.get(i - 1).distance(ink.get(i)) < 2, "gap at " + ink.get(i));
    }
  }

  private static View view(Interval range) {
    return new View(DOMAIN, range, AREA);
  }

  private static Trail.Dot dot(View view, double x, double y, boolean filled) {
    return rounded(new Trail.Dot(view.x(x), view.y(y), filled));
  }

  private static List<Trail.Dot> rounded(List<Trail.Dot> dots) {
    return dots.stream().map(CurveTracerTest::rounded).toList();
  }

  private static Trail.Dot rounded(Trail.Dot dot) {
    return new Trail.Dot(
        Math.rint(dot.x() * 1e5) / 1e5, Math.rint(dot.y() * 1e5) / 1e5, dot.filled());
  }

  private static List<double[]> points(Trail trail) {
    List<double[]> points = new ArrayList<>();
    for (PathIterator i = trail.path().getPathIterator(null); !i.isDone(); i.next()) {
      double[] c = new double[6];
      int end = i.currentSegment(c) == PathIterator.SEG_CUBICTO ? 4 : 0;
      points.add(new double[] {c[end], c[end + 1]});
    }
    return points;
  }

  private static int moves(Trail trail) {
    int moves = 0;
    for (PathIterator i = trail.path().getPathIterator(null); !i.isDone(); i.next()) {
      moves += i.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
    }
    return moves;
  }

  /** The drawn path as lines, off by at most 0.0005 pt. */
  private static List<Line2D> flattened(Trail trail) {
    List<Line2D> lines = new ArrayList<>();
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    PathIterator exact = trail.path().getPathIterator(null);
    for (PathIterator i = new FlatteningPathIterator(exact, 5e-4, 20); !i.isDone(); i.next()) {
      if (i.currentSegment(c) == PathIterator.SEG_LINETO) {
        lines.add(new Line2D.Double(x, y, c[0], c[1]));
      }
      x = c[0];
      y = c[1];
    }
    return lines;
  }

  /** The true curve in range as chords of 1/50 pt, shorter where it is steep. */
  private static List<Line2D> exact(Curve curve, View view) {
    List<Line2D> lines = new ArrayList<>();
    double step = 0.02 / view.scaleX();
    double x = DOMAIN.from();
    while (x < DOMAIN.to()) {
      double next = upToBreak(curve, x, x + step);
      while (isSteep(curve, view, x, next)) {
        next = x + (next - x) / 2;
      }
      if (isSeen(curve, view, x) && isSeen(curve, view, next)) {
        double y0 = view.y(curve.value(x));
        double y1 = view.y(curve.value(next));
        lines.add(new Line2D.Double(view.x(x), y0, view.x(next), y1));
      }
      x = next;
    }
    return lines;
  }

  /** Whether a chord is too long; not at a jump, nor out of range. */
  private static boolean isSteep(Curve curve, View view, double from, double to) {
    double rise = Math.abs(curve.value(to) - curve.value(from)) * view.scaleY();
    boolean seen = isSeen(curve, view, from) || isSeen(curve, view, to);
    return seen && rise > 0.02 && to - from > 1e-9;
  }

  private static boolean isSeen(Curve curve, View view, double x) {
    return view.range().contains(curve.value(x));
  }

  private static double upToBreak(Curve curve, double from, double to) {
    return Arrays.stream(curve.breaks()).filter(x -> from < x && x < to).findFirst().orElse(to);
  }

  /** How far the farthest end of a line is from all the others; both lists are in order of x. */
  private static double farthest(List<Line2D> from, List<Line2D> to) {
    double farthest = 0;
    int start = 0;
    for (Line2D line : from) {
      while (start < to.size() && to.get(start).getX2() < line.getX2() - 0.5) {
        start++;
      }
      double nearest = Double.POSITIVE_INFINITY;
      for (int i = start; i < to.size() && to.get(i).getX1() < line.getX2() + 0.5; i++) {
        nearest = Math.min(nearest, to.get(i).ptSegDist(line.getX2(), line.getY2()));
        if (nearest < TOLERANCE / 8) {
          break;
        }
      }
      farthest = Math.max(farthest, nearest);
    }
    return farthest;
  }
}
