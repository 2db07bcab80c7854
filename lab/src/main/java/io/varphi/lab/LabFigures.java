package io.varphi.lab;

import io.varphi.figure.Band;
import io.varphi.figure.DecisionMap;
import io.varphi.figure.HeatMap;
import io.varphi.figure.Mark;
import io.varphi.figure.Polyline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Parts of figures that reports and demos share. */
final class LabFigures {
  /** Places side by side in a map of decisions. */
  static final int PLACES = 81;

  /** A map reaches this much further than its examples, as a share of their extent. */
  private static final double BEYOND = 0.06;

  private LabFigures() {}

  /** A part of the plane. */
  record Window(double left, double right, double bottom, double top) {
    /** Around the rows of a matrix with two columns, with some room. */
    static Window around(Matrix points) {
      double[] x = column(points, 0);
      double[] y = column(points, 1);
      double roomX = BEYOND * extent(x);
      double roomY = BEYOND * extent(y);
      return new Window(least(x) - roomX, most(x) + roomX, least(y) - roomY, most(y) + roomY);
    }

    private static double extent(double[] values) {
      double extent = most(values) - least(values);
      return extent > 0 ? extent : 1;
    }

    private static double least(double[] values) {
      return Arrays.stream(values).min().orElseThrow();
    }

    private static double most(double[] values) {
      return Arrays.stream(values).max().orElseThrow();
    }

    /** So many places along each side, the lower edge first. */
    Matrix grid(int places) {
      float[] points = new float[2 * places * places];
      for (int i = 0; i < places * places; i++) {
        int column = i % places;
        int row = i / places;
        points[2 * i] = (float) (left + (right - left) * column / (places - 1));
        points[2 * i + 1] = (float) (bottom + (top - bottom) * row / (places - 1));
      }
      return Matrix.of(places * places, 2, points);
    }
  }

  static double[] column(Matrix matrix, int column) {
    return IntStream.range(0, matrix.rows()).mapToDouble(i -> matrix.at(i, column)).toArray();
  }

  /** The whole numbers from first to first + count − 1. */
  static double[] counted(int first, int count) {
    return IntStream.range(0, count).mapToDouble(i -> first + i).toArray();
  }

  static double[] percents(double[] shares) {
    return Arrays.stream(shares).map(share -> 100 * share).toArray();
  }

  /** What a classifier says in the window. */
  static DecisionMap.Panel decisions(String title, Network network, Window window) {
    Matrix predicted = network.predict(window.grid(PLACES));
    List<double[]> probabilities =
        IntStream.range(0, predicted.rows()).mapToObj(i -> row(predicted, i)).toList();
    return new DecisionMap.Panel(title, PLACES, probabilities);
  }

  private static double[] row(Matrix matrix, int row) {
    return IntStream.range(0, matrix.columns()).mapToDouble(j -> matrix.at(row, j)).toArray();
  }

  /** Quantities of layers by epoch, as a heat map has them: the first layer lowest. */
  static HeatMap.Panel layersByEpoch(
      String title, List<HealthRecord> records, ToDoubleFunction<LayerHealth> quantity) {
    int layers = records.getFirst().layers().size();
    List<double[]> rows =
        IntStream.range(0, layers)
            .mapToObj(i ->
                records.stream()
                    .mapToDouble(record -> quantity.applyAsDouble(record.layers().get(i)))
                    .toArray())
            .toList();
    return new HeatMap.Panel(title, rows);
  }

  /**
   * The median of several runs as a line, and the middle half of them as a band, as far as at least
   * half of the runs have come.
   *
   * @param first the abscissa of the first value
   * @param runs the values of each, step by step
   */
  static List<Mark> medianAndBand(String name, int first, List<double[]> runs, int colour) {
    int[] lengths = runs.stream().mapToInt(run -> run.length).sorted().toArray();
    int steps = lengths[lengths.length / 2];
    if (steps == 0) {
      return List.of();
    }
    double[] low = new double[steps];
    double[] middle = new double[steps];
    double[] high = new double[steps];
    for (int i = 0; i < steps; i++) {
      int step = i;
      double[] sorted =
          runs.stream()
              .filter(run -> run.length > step)
              .mapToDouble(run -> run[step])
              .sorted()
              .toArray();
      low[i] = quantile(sorted, 0.25);
      middle[i] = quantile(sorted, 0.5);
      high[i] = quantile(sorted, 0.75);
    }
    double[] x = counted(first, steps);
    List<Mark> marks = new ArrayList<>();
    if (runs.size() > 1) {
      marks.add(Band.of(name, x, low, high).colour(colour));
    }
    marks.add(Polyline.of(name, x, middle).colour(colour));
    return marks;
  }

  /** By interpolation between the sorted values. */
  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] == sorted[above]
        ? sorted[below]
        : sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
