package io.varphi.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The values of a function in a row of places ever closer to a point, or to ±∞, towards which it
 * may swing for ever.
 */
final class Swing {
  private static final double GROWTH = 0.1;
  private static final double DECAY = 0.9;
  private static final int MANY_TURNS = 4;
  private static final int POINTS = 24;

  /** Values in each place, in order. */
  private final double[][] values;

  private Swing(double[][] values) {
    this.values = values;
  }

  /** A quick look, for {@link #goesOn}. */
  static Swing glimpse(Curve curve, double infinity) {
    double[] places = {40, 400};
    return of(curve, places, distance -> Math.copySign(distance, infinity));
  }

  /** Values towards −∞ or +∞. */
  static Swing towards(Curve curve, double infinity) {
    double[] places = {30, 1e3, 1e5, 1e7};
    return of(curve, places, distance -> Math.copySign(distance, infinity));
  }

  /** Values towards a point from above, for direction 1, or from below, for −1. */
  static Swing beside(Curve curve, double point, int direction) {
    double[] places = {0x1p-8, 0x1p-14, 0x1p-20, 0x1p-26};
    double size = Math.max(1, Math.abs(point));
    return of(curve, places, distance -> point + direction * size * distance);
  }

  private static Swing of(Curve curve, double[] places, DoubleUnaryOperator at) {
    List<double[]> values = new ArrayList<>();
    for (double place : places) {
      double[] distances =
          IntStream.range(0, POINTS)
              .mapToDouble(i -> place * (1 + Math.E * i / POINTS)) // no period fits in
              .toArray();
      if (values.isEmpty() || isResolved(curve.at(at.applyAsDouble(distances[1])))) {
        values.add(
            Arrays.stream(distances)
                .map(at)
                .map(curve::at)
                .filter(value -> !Double.isNaN(value))
                .toArray());
      }
    }
    return new Swing(values.toArray(double[][]::new));
  }

  /** Whether the value is not hidden behind too many digits before the point. */
  private static boolean isResolved(double value) {
    return value != 0 && !Double.isNaN(value);
  }

  /** Whether the function turns again and again in every place and does not calm down. */
  boolean goesOn() {
    boolean turns = Arrays.stream(values).allMatch(place -> turns(place) >= MANY_TURNS);
    return turns && width(values[values.length - 1]) > DECAY * width(values[0]);
  }

  private static int turns(double[] place) {
    int turns = 0;
    for (int i = 2; i < place.length; i++) {
      if ((place[i] - place[i - 1]) * (place[i - 1] - place[i - 2]) < 0) {
        turns++;
      }
    }
    return turns;
  }

  private static double width(double[] place) {
    return greatest(place) + greatest(negated(place));
  }

  /** The least value; −∞ if it falls from place to place, NaN if there is none. */
  double low() {
    return -high(Arrays.stream(values).map(Swing::negated).toArray(double[][]::new));
  }

  /** The greatest value; +∞ if it grows from place to place, NaN if there is none. */
  double high() {
    return high(values);
  }

  private static double high(double[][] values) {
    double[] heights = Arrays.stream(values).mapToDouble(Swing::greatest).toArray();
    boolean grows =
        heights.length > 2
            && IntStream.range(1, heights.length)
                .allMatch(i -> heights[i] - heights[i - 1] > GROWTH * Math.abs(heights[i]));
    return grows ? Double.POSITIVE_INFINITY : greatest(heights);
  }

  private static double greatest(double[] values) {
    return Arrays.stream(values).max().orElse(Double.NaN);
  }

  private static double[] negated(double[] values) {
    return Arrays.stream(values).map(value -> -value).toArray();
  }
}
