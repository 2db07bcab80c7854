package io.varphi.figure;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the places where a function takes a level, by marching squares. Places on the edges of
 * cells are roots of the function itself, not of its interpolation; in a cell whose corners leave
 * open which edges belong together, the function at the cell's saddle decides.
 */
final class ContourTracer {
  /** Places lie this near to the level's, in points. */
  private static final double NEAR = 1e-4;

  private static final int MOST_STEPS = 60;

  /** A chord bends where it is this far from the level's place, in points. */
  private static final double FLAT = 0.02;

  private static final int DEEPEST_BEND = 5;

  /** At a saddle, a value this near to the level, as a share of the cell's, makes lines cross. */
  private static final double CROSSING = 1e-6;

  private final SurfaceGrid grid;
  private final double level;

  /** Which side of the level counts as inside; the level itself never does. */
  private final int side;

  private final Map<Edge, Point2D> crossings = new HashMap<>();
  private final Map<Edge, List<Piece>> pieces = new HashMap<>();
  private final List<Piece> all = new ArrayList<>();

  /** The edge to the right of a node, or the one below it. */
  private record Edge(int column, int row, boolean down) {}

  /** A line through a cell from one edge to another, with the places at which it bends. */
  private record Piece(Edge from, Edge to, List<Point2D> between) {
    Edge other(Edge end) {
      return end.equals(from) ? to : from;
    }

    List<Point2D> betweenFrom(Edge end) {
      return end.equals(from) ? between : between.reversed();
    }
  }

  private ContourTracer(SurfaceGrid grid, double level, int side) {
    this.grid = grid;
    this.level = level;
    this.side = side;
  }

  /**
   * The lines of a level as dense points; a closed line ends where it starts. Where the function is
   * level on whole cells, their border; a least or greatest value that it only touches has no line.
   */
  static List<List<Point2D>> trace(SurfaceGrid grid, double level) {
    List<List<Point2D>> lines = new ArrayList<>();
    if (hasPlateau(grid, level)) {
      lines.addAll(new ContourTracer(grid, level, 1).lines());
      lines.addAll(new ContourTracer(grid, level, -1).lines());
    } else if (level > grid.range().from()) {
      lines.addAll(new ContourTracer(grid, level, 1).lines());
    }
    return lines;
  }

  private static boolean hasPlateau(SurfaceGrid grid, double level) {
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        boolean flat =
            grid.value(column, row) == level
                && grid.value(column + 1, row) == level
                && grid.value(column, row + 1) == level
                && grid.value(column + 1, row + 1) == level;
        if (flat) {
          return true;
        }
      }
    }
    return false;
  }

  private List<List<Point2D>> lines() {
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        march(column, row);
      }
    }
    List<List<Point2D>> lines = new ArrayList<>();
    for (Piece piece : all) {
      endOf(piece).ifPresent(end -> lines.add(walk(end)));
    }
    for (Piece piece : all) {
      if (isLeft(piece)) {
        lines.add(walk(piece.from));
      }
    }
    return lines;
  }

  /** An edge at which the line of a piece that is left ends. */
  private Optional<Edge> endOf(Piece piece) {
    if (!isLeft(piece)) {
      return Optional.empty();
    }
    return Stream.of(piece.from, piece.to).filter(edge -> at(edge).size() == 1).findFirst();
  }

  private boolean isLeft(Piece piece) {
    return at(piece.from).contains(piece);
  }

  /** The pieces that are left at an edge. */
  private List<Piece> at(Edge edge) {
    return pieces.computeIfAbsent(edge, _ -> new ArrayList<>());
  }

  /** Takes the pieces from an edge on as long as there is another one. */
  private List<Point2D> walk(Edge start) {
    List<Point2D> line = new ArrayList<>();
    line.add(crossing(start));
    Edge edge = start;
    while (!at(edge).isEmpty()) {
      Piece piece = at(edge).getFirst();
      line.addAll(piece.betweenFrom(edge));
      at(piece.from).remove(piece);
      at(piece.to).remove(piece);
      edge = piece.other(edge);
      line.add(crossing(edge));
    }
    return line;
  }

  private void march(int column, int row) {
    Edge top = new Edge(column, row, false);
    Edge left = new Edge(column, row, true);
    Edge bottom = new Edge(column, row + 1, false);
    Edge right = new Edge(column + 1, row, true);
    if (hasNoValue(column, row)) {
      return;
    }
    List<Edge> crossed = Stream.of(top, right, bottom, left).filter(this::isCrossed).toList();
    switch (crossed.size()) {
      case 2 -> bend(crossed.getFirst(), crossed.getLast());
      case 4 -> saddle(column, row, crossed);
      default -> {}
    }
  }

  private boolean hasNoValue(int column, int row) {
    return !Double.isFinite(
        grid.value(column, row)
            + grid.value(column + 1, row)
            + grid.value(column, row + 1)
            + grid.value(column + 1, row + 1));
  }

  /** All four edges of a cell are crossed: two lines cut off corners, or cross in the saddle. */
  private void saddle(int column, int row, List<Edge> around) {
    double a = grid.value(column, row);
    double b = grid.value(column + 1, row);
    double c = grid.value(column, row + 1);
    double d = grid.value(column + 1, row + 1);
    double twist = a - b - c + d;
    Point2D corner = grid.node(column, row);
    Point2D opposite = grid.node(column + 1, row + 1);
    Point2D saddle =
        between(
            corner, opposite, Math.clamp((a - c) / twist, 0, 1), Math.clamp((a - b) / twist, 0, 1));
    double height = grid.at(saddle);
    Edge top = around.get(0);
    Edge right = around.get(1);
    Edge bottom = around.get(2);
    Edge left = around.get(3);
    if (Math.abs(height - level) <= CROSSING * Math.abs(twist)) {
      add(new Piece(top, bottom, List.of(saddle)));
      add(new Piece(left, right, List.of(saddle)));
    } else if (isInside(height) == isInside(a)) {
      bend(top, right);
      bend(left, bottom);
    } else {
      bend(top, left);
      bend(right, bottom);
    }
  }

  private static Point2D between(Point2D from, Point2D to, double across, double down) {
    return new Point2D.Double(
        from.getX() + across * (to.getX() - from.getX()),
        from.getY() + down * (to.getY() - from.getY()));
  }

  private void bend(Edge from, Edge to) {
    List<Point2D> between = new ArrayList<>();
    bend(crossing(from), crossing(to), DEEPEST_BEND, between);
    add(new Piece(from, to, between));
  }

  /** Adds the places at which the level leaves the chord. */
  private void bend(Point2D from, Point2D to, int depth, List<Point2D> places) {
    double length = from.distance(to);
    if (depth == 0 || length < 2 * FLAT) {
      return;
    }
    Point2D middle = between(from, to, 0.5, 0.5);
    Point2D across =
        new Point2D.Double((to.getY() - from.getY()) / length, (from.getX() - to.getX()) / length);
    Point2D place = nearest(middle, across, FLAT, 0.75 * length);
    if (place != null) {
      bend(from, place, depth - 1, places);
      places.add(place);
      bend(place, to, depth - 1, places);
    }
  }

  /** The level's place beside a point, or none if it is not between the two distances. */
  private @Nullable Point2D nearest(Point2D point, Point2D direction, double least, double most) {
    boolean inside = isInside(grid.at(point));
    for (int sign : new int[] {1, -1}) {
      Point2D near = moved(point, direction, sign * least);
      Point2D far = moved(point, direction, sign * most);
      if (isInside(grid.at(near)) != inside) {
        return null;
      }
      if (isInside(grid.at(far)) != inside) {
        return root(near, far);
      }
    }
    return null;
  }

  private static Point2D moved(Point2D point, Point2D direction, double by) {
    return new Point2D.Double(
        point.getX() + by * direction.getX(), point.getY() + by * direction.getY());
  }

  private void add(Piece piece) {
    all.add(piece);
    at(piece.from).add(piece);
    at(piece.to).add(piece);
  }

  private boolean isCrossed(Edge edge) {
    return isInside(valueFrom(edge)) != isInside(valueTo(edge));
  }

  private double valueFrom(Edge edge) {
    return grid.value(edge.column, edge.row);
  }

  private double valueTo(Edge edge) {
    return grid.value(edge.column + (edge.down ? 0 : 1), edge.row + (edge.down ? 1 : 0));
  }

  private boolean isInside(double value) {
    return side * (value - level) > 0;
  }

  private Point2D crossing(Edge edge) {
    Point2D known = crossings.get(edge);
    if (known != null) {
      return known;
    }
    Point2D from = grid.node(edge.column, edge.row);
    Point2D to = grid.node(edge.column + (edge.down ? 0 : 1), edge.row + (edge.down ? 1 : 0));
    Point2D found = root(from, to);
    crossings.put(edge, found);
    return found;
  }

  /** Where the segment leaves the inside, by secants and halves in turn. */
  private Point2D root(Point2D from, Point2D to) {
    double low = 0;
    double high = 1;
    double atLow = grid.at(from) - level;
    double atHigh = grid.at(to) - level;
    boolean inside = side * atLow > 0;
    double near = NEAR / from.distance(to);
    for (int step = 0; step < MOST_STEPS && high - low > near; step++) {
      double secant = low - atLow * (high - low) / (atHigh - atLow);
      double shy = Math.clamp(secant, low + near / 2, high - near / 2);
      double t = step % 3 == 2 || Double.isNaN(shy) ? (low + high) / 2 : shy;
      double value = grid.at(between(from, to, t, t)) - level;
      if (side * value > 0 == inside) {
        low = t;
        atLow = value;
      } else {
        high = t;
        atHigh = value;
      }
    }
    double t = (low + high) / 2;
    return between(from, to, t, t);
  }
}
