package io.varphi.figure;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out places of the page that cannot be told from their neighbours. */
final class TexThinning {
  /** The first width that is tried for what cannot be told apart, in points. */
  private static final double FINEST = 0.1;

  private TexThinning() {}

  /**
   * The indices of at most so many places of a line. Of neighbours in one narrow column the first,
   * the highest, the lowest and the last stay, as Jugel and others show in "M4: a
   * visualization-oriented time series data aggregation" (2014). NaN is a gap.
   *
   * @param most at least 4
   */
  static List<Integer> line(List<Point2D> places, int most) {
    List<Integer> kept = all(places.size());
    for (double width = FINEST; kept.size() > most; width *= 2) {
      kept = columns(places, width);
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

  private static List<Integer> columns(List<Point2D> places, double width) {
    List<Integer> kept = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= places.size(); i++) {
      if (i == places.size() || column(places.get(i), width) != column(places.get(start), width)) {
        column(places, start, i).stream().sorted().distinct().forEach(kept::add);
        start = i;
      }
    }
    return kept;
  }

  /** A column of its own for what is no place. */
  private static long column(Point2D place, double width) {
    boolean exists = Double.isFinite(place.getX()) && Double.isFinite(place.getY());
    return exists ? (long) Math.floor(place.getX() / width) : Long.MIN_VALUE;
  }

  private static List<Integer> column(List<Point2D> places, int from, int to) {
    int highest = from;
    int lowest = from;
    for (int i = from; i < to; i++) {
      highest = places.get(i).getY() < places.get(highest).getY() ? i : highest;
      lowest = places.get(i).getY() > places.get(lowest).getY() ? i : lowest;
    }
    return List.of(from, highest, lowest, to - 1);
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
