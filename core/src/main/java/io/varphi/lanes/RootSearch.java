package io.varphi.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Where a function changes its sign, other than at 0. */
final class RootSearch {
  private static final int STEPS_PER_BINADE = 8;
  private static final int MIN_EXPONENT = -12;
  private static final int MAX_EXPONENT = 6;

  private RootSearch() {}

  /** Points next to sign changes, on both sides of 0. */
  static List<Double> of(DoubleUnaryOperator f) {
    List<Double> roots = new ArrayList<>();
    for (double sign : new double[] {-1, 1}) {
      double[] grid = grid().map(x -> sign * x).toArray();
      double[] values = DoubleStream.of(grid).map(f).toArray();
      for (int i = 1; i < grid.length; i++) {
        if (values[i - 1] * values[i] < 0) {
          roots.add(bisected(f, grid[i - 1], grid[i], Math.signum(values[i - 1])));
        }
      }
    }
    return roots;
  }

  private static DoubleStream grid() {
    return IntStream.rangeClosed(MIN_EXPONENT * STEPS_PER_BINADE, MAX_EXPONENT * STEPS_PER_BINADE)
        .mapToDouble(i ->
            Math.scalb(
                1 + Math.floorMod(i, STEPS_PER_BINADE) / (double) STEPS_PER_BINADE,
                Math.floorDiv(i, STEPS_PER_BINADE)));
  }

  private static double bisected(DoubleUnaryOperator f, double a, double b, double signAtA) {
    double left = a;
    double right = b;
    for (int i = 0; i < 40; i++) {
      double middle = left + (right - left) / 2;
      if (f.applyAsDouble(middle) * signAtA > 0) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return left;
  }
}
