package io.varphi.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What a box plot shows of a sample.
 *
 * @param lowWhisker the least number that is no outlier
 * @param highWhisker the greatest number that is no outlier, or the quartile if that is further
 * @param outliers numbers more than 1.5 times the height of the box away from it
 */
record BoxStatistics(
    double lowWhisker,
    double lowQuartile,
    double median,
    double highQuartile,
    double highWhisker,
    List<Double> outliers) {
  private static final double REACH = 1.5;

  /** Of finite numbers, of which there is at least one. */
  static BoxStatistics of(DoubleStream sample) {
    double[] sorted = sample.sorted().toArray();
    double low = quantile(sorted, 0.25);
    double high = quantile(sorted, 0.75);
    double reach = REACH * (high - low);
    double[] inside =
        Arrays.stream(sorted).filter(v -> v >= low - reach && v <= high + reach).toArray();
    List<Double> outside =
        Arrays.stream(sorted).filter(v -> v < low - reach || v > high + reach).boxed().toList();
    double lowest = Math.min(inside[0], low); // not inside[0]: a quartile may lie among outliers
    double highest = Math.max(inside[inside.length - 1], high);
    return new BoxStatistics(lowest, low, quantile(sorted, 0.5), high, highest, outside);
  }

  /** Linear between order statistics: definition 7 of Hyndman and Fan (1996), R's and NumPy's. */
  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  DoubleStream all() {
    return DoubleStream.concat(
        DoubleStream.of(lowWhisker, lowQuartile, median, highQuartile, highWhisker),
        outliers.stream().mapToDouble(Double::doubleValue));
  }
}
