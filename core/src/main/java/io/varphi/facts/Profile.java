package io.varphi.facts;

import io.varphi.facts.Extremum.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function as a sequence of pieces on which it rises, falls or is level, and its values in
 * between.
 */
final class Profile {
  /** How the graph goes on beside a stretch of one value. */
  private enum Neighbour {
    /** Not at all: the domain, or the line, ends. */
    NONE,
    LOWER,
    HIGHER;

    static Neighbour of(boolean isHigher) {
      return isHigher ? HIGHER : LOWER;
    }
  }

  /** A value that the function takes, or approaches. */
  private record Bound(double value, boolean isTaken) {}

  private final List<Piece> pieces;
  private final Map<Double, Double> values;
  private final List<Point> farPoints;

  /**
   * @param pieces in ascending order
   * @param values the values between pieces, by abscissa; NaN where there is none
   * @param farPoints least and greatest values where there are infinitely many pieces, by the point
   *     or ±∞ that they tend to
   */
  Profile(List<Piece> pieces, Map<Double, Double> values, List<Point> farPoints) {
    this.pieces = List.copyOf(pieces);
    this.values = Map.copyOf(values);
    this.farPoints = List.copyOf(farPoints);
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** The points between pieces that have a value, in ascending order. */
  List<Point> joints() {
    return values.entrySet().stream()
        .filter(entry -> !Double.isNaN(entry.getValue()))
        .map(entry -> new Point(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Point::x))
        .toList();
  }

  private double valueAt(double x) {
    return values.getOrDefault(x, Double.NaN);
  }

  // Range ---------------------------------------------------------------------------------------

  Span range() {
    List<Bound> bounds = bounds();
    if (bounds.isEmpty()) {
      return Span.EMPTY;
    }
    double low = bounds.stream().mapToDouble(Bound::value).min().orElseThrow();
    double high = bounds.stream().mapToDouble(Bound::value).max().orElseThrow();
    return new Span(low, isTaken(bounds, low), high, isTaken(bounds, high));
  }

  /**
   * The values as intervals that do not meet; the range alone where some limit of a piece is not
   * known.
   */
  List<Span> values() {
    List<Span> spans = new ArrayList<>();
    for (Piece piece : pieces) {
      double low = Math.min(piece.from(), piece.to());
      double high = Math.max(piece.from(), piece.to());
      spans.add(low == high ? Span.point(low) : Span.open(low, high));
    }
    joints().forEach(joint -> spans.add(Span.point(joint.value())));
    boolean isKnown = spans.stream().noneMatch(Span::isEmpty);
    return isKnown && !spans.isEmpty() ? Spans.union(spans) : List.of(range());
  }

  private static boolean isTaken(List<Bound> bounds, double value) {
    return Double.isFinite(value)
        && bounds.stream().anyMatch(bound -> bound.value() == value && bound.isTaken());
  }

  private List<Bound> bounds() {
    List<Bound> bounds = new ArrayList<>();
    for (Piece piece : pieces) {
      bounds.add(new Bound(piece.from(), piece.isLevel()));
      bounds.add(new Bound(piece.to(), piece.isLevel()));
    }
    joints().forEach(joint -> bounds.add(new Bound(joint.value(), true)));
    farPoints().forEach(point -> bounds.add(new Bound(point.value(), false)));
    bounds.removeIf(bound -> Double.isNaN(bound.value()));
    return bounds;
  }

  /** What is approached, or about reached, where the pieces leave off. */
  List<Point> farPoints() {
    return farPoints;
  }

  // Extrema -------------------------------------------------------------------------------------

  List<Extremum> extrema() {
    Span range = range();
    List<Extremum> extrema = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).isLevel()) {
        extremum(level(pieces.get(i)), pieces.get(i).from(), range).ifPresent(extrema::add);
      }
    }
    for (Point joint : joints()) {
      if (!isOnLevel(joint)) {
        extremum(Span.point(joint.x()), joint.value(), range).ifPresent(extrema::add);
      }
    }
    extrema.sort(Comparator.comparingDouble(extremum -> extremum.where().low()));
    return extrema;
  }

  private Span level(Piece piece) {
    return new Span(
        piece.low(),
        valueAt(piece.low()) == piece.from(),
        piece.high(),
        valueAt(piece.high()) == piece.from());
  }

  private boolean isOnLevel(Point joint) {
    return pieces.stream()
        .filter(Piece::isLevel)
        .anyMatch(piece -> piece.from() == joint.value() && level(piece).contains(joint.x()));
  }

  private Optional<Extremum> extremum(Span where, double value, Span range) {
    Neighbour before = before(where, value);
    Neighbour after = after(where, value);
    if (before == Neighbour.NONE && after == Neighbour.NONE) {
      return Optional.empty();
    }
    if (before != Neighbour.LOWER && after != Neighbour.LOWER) {
      return Optional.of(new Extremum(Kind.MINIMUM, where, value, value == range.low()));
    }
    return before != Neighbour.HIGHER && after != Neighbour.HIGHER
        ? Optional.of(new Extremum(Kind.MAXIMUM, where, value, value == range.high()))
        : Optional.empty();
  }

  private Neighbour before(Span where, double value) {
    double next = valueAt(where.low());
    if (!where.includesLow() && !Double.isNaN(next)) {
      return Neighbour.of(next > value);
    }
    return pieces.stream()
        .filter(piece -> piece.high() == where.low())
        .findFirst()
        .map(piece -> Neighbour.of(isHigher(piece.to(), value, piece.trend() == Trend.FALLING)))
        .orElse(Neighbour.NONE);
  }

  private Neighbour after(Span where, double value) {
    double next = valueAt(where.high());
    if (!where.includesHigh() && !Double.isNaN(next)) {
      return Neighbour.of(next > value);
    }
    return pieces.stream()
        .filter(piece -> piece.low() == where.high())
        .findFirst()
        .map(piece -> Neighbour.of(isHigher(piece.from(), value, piece.trend() == Trend.RISING)))
        .orElse(Neighbour.NONE);
  }

  private static boolean isHigher(double end, double value, boolean leadsAway) {
    return end == value || Double.isNaN(end) ? leadsAway : end > value;
  }

  // Trends --------------------------------------------------------------------------------------

  /**
   * The pieces, ends included where the function is continuous there, and joined where a trend goes
   * on.
   */
  List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    double to = Double.NaN;
    for (Piece piece : pieces) {
      Stretch next = new Stretch(covered(piece), piece.trend());
      if (!stretches.isEmpty() && isContinued(stretches.getLast(), to, piece)) {
        stretches.add(joined(stretches.removeLast(), next));
      } else {
        stretches.add(next);
      }
      to = piece.to();
    }
    return stretches;
  }

  private Span covered(Piece piece) {
    return new Span(
        piece.low(),
        valueAt(piece.low()) == piece.from(),
        piece.high(),
        valueAt(piece.high()) == piece.to());
  }

  private static Stretch joined(Stretch a, Stretch b) {
    Span where =
        new Span(
            a.where().low(), a.where().includesLow(), b.where().high(), b.where().includesHigh());
    return new Stretch(where, a.trend());
  }

  private boolean isContinued(Stretch last, double to, Piece next) {
    double between = valueAt(next.low());
    return last.where().high() == next.low()
        && last.trend() == next.trend()
        && switch (next.trend()) {
          case RISING -> to <= between && between <= next.from();
          case FALLING -> to >= between && between >= next.from();
          case LEVEL -> false; // level pieces of one value are one piece
        };
  }

  Monotonicity monotonicity() {
    boolean rises = false;
    boolean falls = false;
    double last = Double.NaN;
    for (Piece piece : pieces) {
      double between = valueAt(piece.low());
      double value = Double.isNaN(between) ? piece.from() : between;
      rises |= last < value || value < piece.from() || piece.trend() == Trend.RISING;
      falls |= last > value || value > piece.from() || piece.trend() == Trend.FALLING;
      last = piece.to();
    }
    boolean isLevelSomewhere = pieces.stream().anyMatch(Piece::isLevel);
    return Monotonicity.of(rises, falls, isLevelSomewhere);
  }
}
