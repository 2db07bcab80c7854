package io.varphi.bench;

import java.util.Collection;

/** What an element costs in nanoseconds of processor time: the fastest window, and the median. */
record Timing(double fastest, double median) {
  static Timing of(Collection<Double> windows) {
    double[] sorted = windows.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Timing(sorted[0], sorted[sorted.length / 2]);
  }

  /** How far the usual is from the best; 1 on a quiet machine. */
  double spread() {
    return median / fastest;
  }
}
