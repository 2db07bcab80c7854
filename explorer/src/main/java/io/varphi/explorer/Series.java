package io.varphi.explorer;

import java.util.stream.DoubleStream;

/** Numbers in order, which nobody changes. */
final class Series {
  private final double[] values;

  private Series(double[] values) {
    this.values = values;
  }

  static Series of(double... values) {
    return new Series(values.clone());
  }

  double get(int index) {
    return values[index];
  }

  int size() {
    return values.length;
  }

  double last() {
    return values[values.length - 1];
  }

  double[] toArray() {
    return values.clone();
  }

  DoubleStream stream() {
    return DoubleStream.of(values);
  }
}
