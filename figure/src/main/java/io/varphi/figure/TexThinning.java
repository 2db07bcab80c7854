package io.varphi.figure;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Leaves out places of the page that cannot be told from their neighbours. */
final class TexThinning {
  /** The first width that is tried for what cannot be told apart, in points. */
  private static final double FINEST = 0.1;

  private TexThinning() {}

  /**
   * The indices of at most so many places of a line. Of neighbours in one narrow column the first,
   * the highest, the lowest and the last stay, as Jugel and others show in "M4: a
   * visualization-oriented time series data aggregation" (2014). NaN is a gap; one that is narrower
   * than the columns closes. Of a line that is too long, a place between two gaps goes: nothing is
   * drawn there.
   *
   * @param most at least 4
   */
  static List<Integer> line(List<Point2D> places, int most) {
    List<Integer> kept = all(places.size());
    if (kept.size() <= most) {
      return kept;
    }
    List<List<Integer>> pieces = pieces(places);
    double left = left(places, pieces);
    for (double width = FINEST; kept.size() > most; width *= 2) {
      kept = line(places, joined(places, pieces, width), left, width);
    }
    return kept;
  }

  private static List<Integer> all(int size) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(i);
    }
    return all;
  }

  /** The places from gap to gap, two of them at least. */
  private static List<List<Integer>> pieces(List<Point2D> places) {
    List<List<Integer>> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= places.size(); i++) {
      if (i == places.size() || !exists(places.get(i))) {
        if (i - start > 1) {
          pieces.add(IntStream.range(start, i).boxed().toList());
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  private static boolean exists(Point2D place) {
    return Double.isFinite(place.getX()) && Double.isFinite(place.getY());
  }

  private static double left(List<Point2D> places, List<List<Integer>> pieces) {
    return pieces.stream()
        .flatMap(List::stream)
        .mapToDouble(i -> places.get(i).getX())
        .min()
        .orElse(0);
  }

  /** The pieces without the gaps between them that are narrower than that. */
  private static List<List<Integer>> joined(
      List<Point2D> places, List<List<Integer>> pieces, double width) {
    List<List<Integer>> joined = new ArrayList<>();
    for (List<Integer> piece : pieces) {
      if (!joined.isEmpty()
          && areNear(places.get(joined.getLast().getLast()), places.get(piece.getFirst()), width)) {
        joined.getLast().addAll(piece);
      } else {
        joined.add(new ArrayList<>(piece));
      }
    }
    return joined;
  }

  private static boolean areNear(Point2D one, Point2D other, double width) {
    return Math.abs(one.getX() - other.getX()) <= width
        && Math.abs(one.getY() - other.getY()) <= width;
  }

  /** The pieces, thinned, with one gap between each two. */
  private static List<Integer> line(
      List<Point2D> places, List<List<Integer>> pieces, double left, double width) {
    List<Integer> kept = new ArrayList<>();
    for (List<Integer> piece : pieces) {
      if (!kept.isEmpty()) {
        kept.add(kept.getLast() + 1);
      }
      addColumns(kept, places, piece, left, width);
    }
    return kept;
  }

  private static void addColumns(
      List<Integer> kept, List<Point2D> places, List<Integer> piece, double left, double width) {
    int start = 0;
    for (int i = 1; i <= piece.size(); i++) {
      if (i == piece.size()
          || column(places.get(piece.get(i)), left, width)
              != column(places.get(piece.get(start)), left, width)) {
        column(places, piece.subList(start, i)).stream().sorted().distinct().forEach(kept::add);
        start = i;
      }
    }
  }

  /** Counted from the left: all are one as soon as they are wide enough. */
  private static long column(Point2D place, double left, double width) {
    return (long) Math.floor((place.getX() - left) / width);
  }

  private static List<Integer> column(List<Point2D> places, List<Integer> column) {
    int highest = column.getFirst();
    int lowest = column.getFirst();
    for (int i : column) {
      highest = places.get(i).getY() < places.get(highest).getY() ? i : highest;
      lowest = places.get(i).getY() > places.get(lowest).getY() ? i : lowest;
    }
    return List.of(column.getFirst(), highest, lowest, column.getLast());
  }

  /** The indices of at most so many places of a cloud: one of those in a small square stays. */
  static List<Integer> cloud(List<Point2D> places, int most) {
    List<Integer> kept = all(places.size());
    for (double width = FINEST; kept.size() > most; width *= 2) {
      kept = squares(places, width);
    }
    return kept;
  }

  private static List<Integer> squares(List<Point2D> places, double width) {
    Set<List<Long>> taken = new HashSet<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Point2D place = places.get(i);
      long column = (long) Math.floor(place.getX() / width);
      long row = (long) Math.floor(place.getY() / width);
      if (taken.add(List.of(column, row))) {
        kept.add(i);
      }
    }
    return kept;
  }
}
