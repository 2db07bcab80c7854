package io.varphi;

import io.varphi.facts.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the greatest value of a function that is never negative. Samples show which maxima can be
 * the highest one; those are followed, by the sign of the slope, down to two neighbouring doubles.
 */
final class PeakSearch {
  /** A sample below this share of the highest one belongs to a lower maximum. */
  private static final double CANDIDATE = 0.99;

  /** Maxima count as equal at this share of the highest one: values are rounded. */
  private static final double EQUAL = 1 - 1e-9;

  /** So do neighbouring samples, of which a rounded maximum has fewer than this number. */
  private static final double LEVEL = 1 - 1e-12;

  private static final int SHORTEST_LEVEL = 4;

  private record Point(double x, double y) {}

  private final double[] x;
  private final double[] y;
  private final DoubleUnaryOperator height;
  private final DoubleUnaryOperator slope;

  private PeakSearch(double[] x, DoubleUnaryOperator height, DoubleUnaryOperator slope) {
    this.x = x;
    this.y = Arrays.stream(x).parallel().map(height).map(PeakSearch::orZero).toArray();
    this.height = height;
    this.slope = slope;
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  /**
   * The peak.
   *
   * @param samples in ascending order
   * @param height the function; NaN where it is not defined
   * @param slope a function with the sign of its derivative
   */
  static Peak of(double[] samples, DoubleUnaryOperator height, DoubleUnaryOperator slope) {
    return new PeakSearch(samples, height, slope).peak();
  }

  private Peak peak() {
    double highest = Arrays.stream(y).max().orElse(0);
    if (highest == 0) {
      return new Peak(0, List.of());
    }
    List<Point> maxima =
        IntStream.range(0, x.length)
            .filter(i -> y[i] >= CANDIDATE * highest && isMaximum(i))
            .mapToObj(this::followed)
            .toList();
    double top = maxima.stream().mapToDouble(Point::y).max().orElse(highest);
    List<Span> levels = levels(top);
    Stream<Span> points =
        maxima.stream()
            .filter(point -> point.y >= EQUAL * top)
            .filter(point -> levels.stream().noneMatch(level -> level.contains(point.x)))
            .map(point -> Span.point(point.x))
            .distinct();
    return new Peak(
        top,
        Stream.concat(levels.stream(), points)
            .sorted(Comparator.comparingDouble(Span::low))
            .toList());
  }

  private boolean isMaximum(int i) {
    return y[i] >= y[Math.max(i - 1, 0)] && y[i] >= y[Math.min(i + 1, x.length - 1)];
  }

  /** The maximum next to a sample; the sample itself if the slope does not lead to another. */
  private Point followed(int i) {
    double below = x[Math.max(i - 1, 0)];
    double above = x[Math.min(i + 1, x.length - 1)];
    if (!(slope.applyAsDouble(below) > 0 && slope.applyAsDouble(above) < 0)) {
      return new Point(x[i], y[i]);
    }
    while (Math.nextUp(below) < above) {
      double middle = below + (above - below) / 2;
      if (slope.applyAsDouble(middle) > 0) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return Stream.of(new Point(x[i], y[i]), at(below), at(above))
        .max(Comparator.comparingDouble(Point::y))
        .orElseThrow();
  }

  private Point at(double place) {
    return new Point(place, orZero(height.applyAsDouble(place)));
  }

  /** The intervals of samples that are as high as the top. */
  private List<Span> levels(double top) {
    List<Span> levels = new ArrayList<>();
    int i = 0;
    while (i < x.length) {
      int from = i;
      while (i < x.length && y[i] >= LEVEL * top) {
        i++;
      }
      if (i - from >= SHORTEST_LEVEL) {
        levels.add(Span.closed(x[from], x[i - 1]));
      }
      i++;
    }
    return levels;
  }
}
