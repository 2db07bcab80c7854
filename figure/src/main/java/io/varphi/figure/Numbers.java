package io.varphi.figure;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Numbers that never change. */
final class Numbers {
  private final double[] values;

  private Numbers(double[] values) {
    this.values = values;
  }

  /**
   * A copy of the numbers.
   *
   * @param what what they are, for the error
   * @throws IllegalArgumentException if there is none
   */
  static Numbers of(String what, double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("there are no " + what + "; give at least one");
    }
    return new Numbers(values.clone());
  }

  /**
   * A copy of as many numbers as there are others.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  static Numbers of(String what, double[] values, String others, int count) {
    if (values.length != count) {
      throw new IllegalArgumentException(
          "there are "
              + values.length
              + " "
              + what
              + " for "
              + count
              + " "
              + others
              + "; give as many");
    }
    return of(what, values);
  }

  int size() {
    return values.length;
  }

  double get(int index) {
    return values[index];
  }

  boolean areFinite() {
    return stream().allMatch(Double::isFinite);
  }

  DoubleStream stream() {
    return Arrays.stream(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
