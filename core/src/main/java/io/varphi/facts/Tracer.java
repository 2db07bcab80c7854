package io.varphi.facts;

import io.varphi.facts.Chart.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows f or f′ along the line, from the signs of its derivative to a {@link Profile}. */
final class Tracer {
  private final Curve curve;
  private final int order;
  private final Skeleton skeleton;
  private final List<Chart> slopes;
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<Double, Double> values = new HashMap<>();
  private final Set<Double> breaks = new HashSet<>();

  private Tracer(Curve curve, int order, Skeleton skeleton, List<Chart> slopes) {
    this.curve = curve;
    this.order = order;
    this.skeleton = skeleton;
    this.slopes = slopes;
  }

  /**
   * The profile of a function.
   *
   * @param curve f or f′
   * @param order which of the two: 0 or 1
   * @param slopes the signs of its derivative, one chart for each interval of the skeleton
   */
  static Profile trace(Curve curve, int order, Skeleton skeleton, List<Chart> slopes) {
    return new Tracer(curve, order, skeleton, slopes).profile();
  }

  private Profile profile() {
    for (int i = 0; i < skeleton.size(); i++) {
      if (i > 0) {
        addNode(skeleton.nodes().get(i - 1));
      }
      addInterval(i);
    }
    return new Profile(pieces, values, farPoints());
  }

  /**
   * What is approached, or about reached again and again, towards a point or ±∞ where no piece with
   * a limit leads there.
   */
  private List<Point> farPoints() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < skeleton.size(); i++) {
      Chart chart = slopes.get(i);
      if (chart.isCutLow()) {
        addFarPoints(chart.low(), 1, points);
      }
      if (chart.isCutHigh()) {
        addFarPoints(chart.high(), -1, points);
      }
    }
    if (!pieces.isEmpty() && isWithoutLimit(pieces.getFirst().low(), pieces.getFirst().from())) {
      addFarPoints(Double.NEGATIVE_INFINITY, 1, points);
    }
    if (!pieces.isEmpty() && isWithoutLimit(pieces.getLast().high(), pieces.getLast().to())) {
      addFarPoints(Double.POSITIVE_INFINITY, -1, points);
    }
    return points;
  }

  private static boolean isWithoutLimit(double end, double limit) {
    return Double.isInfinite(end) && Double.isNaN(limit);
  }

  private void addFarPoints(double end, int direction, List<Point> into) {
    double limit = Double.isInfinite(end) ? curve.limit(end) : Double.NaN;
    if (Double.isNaN(limit)) {
      Swing swing =
          Double.isInfinite(end) ? Swing.towards(curve, end) : Swing.beside(curve, end, direction);
      into.add(new Point(end, swing.low()));
      into.add(new Point(end, swing.high()));
    } else {
      into.add(new Point(end, limit));
    }
  }

  private void addNode(Node node) {
    if (node.jumps(order)) {
      breaks.add(node.x());
      values.put(node.x(), order == 0 ? node.value() : Double.NaN); // f′ at a kink is a convention
    } else {
      values.put(node.x(), node.sided(order).right());
    }
  }

  private void addInterval(int interval) {
    Chart chart = slopes.get(interval);
    for (double x : chart.boundaries()) {
      values.put(x, chart.poles().contains(x) ? Double.NaN : curve.at(x));
    }
    breaks.addAll(chart.poles());
    for (Run run : chart.runs()) {
      double inside = curve.at(Grid.inside(run.low(), run.high()));
      boolean isKnown = run.sign() != Sign.UNDEFINED && run.sign() != Sign.UNKNOWN;
      if (isKnown && !Double.isNaN(inside)) {
        add(
            run.sign() == Sign.ZERO
                ? new Piece(run.low(), run.high(), Trend.LEVEL, inside, inside)
                : sloping(interval, run));
      }
    }
  }

  private Piece sloping(int interval, Run run) {
    Trend trend = run.sign() == Sign.POSITIVE ? Trend.RISING : Trend.FALLING;
    double from = run.low() == skeleton.low(interval) ? lowLimit(interval) : curve.at(run.low());
    double to = run.high() == skeleton.high(interval) ? highLimit(interval) : curve.at(run.high());
    return new Piece(run.low(), run.high(), trend, from, to);
  }

  private double lowLimit(int interval) {
    return interval == 0
        ? curve.limit(Double.NEGATIVE_INFINITY)
        : skeleton.nodes().get(interval - 1).sided(order).right();
  }

  private double highLimit(int interval) {
    return interval == skeleton.nodes().size()
        ? curve.limit(Double.POSITIVE_INFINITY)
        : skeleton.nodes().get(interval).sided(order).left();
  }

  /**
   * Adds a piece, and sees to it that neighbours have one value where they meet, be it rounded from
   * one branch or the other.
   */
  private void add(Piece next) {
    boolean continues =
        !pieces.isEmpty() && pieces.getLast().high() == next.low() && !breaks.contains(next.low());
    if (!continues) {
      pieces.add(next);
      return;
    }
    Piece last = pieces.removeLast();
    double common = last.isLevel() ? last.to() : next.from();
    values.put(next.low(), common);
    if (last.isLevel() && next.isLevel()) {
      pieces.add(new Piece(last.low(), next.high(), Trend.LEVEL, common, common));
    } else {
      pieces.add(last.withTo(common));
      pieces.add(next.withFrom(common));
    }
  }
}
