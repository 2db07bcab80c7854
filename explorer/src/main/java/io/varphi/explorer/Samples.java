package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.facts.Break;
import java.util.ArrayList;
import java.util.List;

/**
 * Exact values of a function, its gradient and its second derivative, evenly over a domain.
 *
 * <p>At a kink or a jump there are two points with the same x: the limits from the left and from
 * the right.
 */
final class Samples {
  static final int COLUMNS = 4;
  static final int MOST = 4000;

  /** More breaks than that in one picture cannot be told apart. */
  private static final int MOST_BREAKS = 200;

  private record Point(double x, double value, double gradient, double second) {}

  private final Activation function;
  private final Deadline deadline = new Deadline();
  private final List<Point> points = new ArrayList<>();

  private Samples(Activation function) {
    this.function = function;
  }

  /**
   * All x, then all values, gradients and second derivatives.
   *
   * @param at points that are added at the end of each
   */
  static double[] of(Activation function, Domain domain, int count, double... at) {
    Samples samples = new Samples(function);
    samples.add(domain, count);
    for (double x : at) {
      samples.add(x);
    }
    return samples.columns();
  }

  private void add(Domain domain, int count) {
    List<Break> breaks = breaks(domain);
    int next = 0;
    for (int i = 0; i < count; i++) {
      double x = domain.at((double) i / (count - 1));
      while (next < breaks.size() && breaks.get(next).x() <= x) {
        add(breaks.get(next++));
      }
      boolean isBreak = next > 0 && breaks.get(next - 1).x() == x;
      if (!isBreak) {
        add(x);
      }
    }
  }

  private List<Break> breaks(Domain domain) {
    List<Break> inside =
        function.facts().breakPoints().items().stream()
            .filter(point -> domain.contains(point.x()))
            .toList();
    return inside.size() <= MOST_BREAKS ? inside : List.of();
  }

  private void add(Break point) {
    points.add(
        new Point(point.x(), point.value().left(), point.slope().left(), point.curvature().left()));
    points.add(
        new Point(
            point.x(), point.value().right(), point.slope().right(), point.curvature().right()));
  }

  private void add(double x) {
    deadline.check();
    points.add(new Point(x, function.value(x), function.gradient(x), function.secondDerivative(x)));
  }

  private double[] columns() {
    int rows = points.size();
    double[] columns = new double[COLUMNS * rows];
    for (int i = 0; i < rows; i++) {
      Point point = points.get(i);
      columns[i] = point.x();
      columns[rows + i] = point.value();
      columns[2 * rows + i] = point.gradient();
      columns[3 * rows + i] = point.second();
    }
    return columns;
  }
}
