package io.varphi;

import io.varphi.real.Arithmetic;
import io.varphi.real.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows of numbers in an arithmetic. */
final class Rows {
  private Rows() {}

  static <T> List<T> map(List<T> row, UnaryOperator<T> f) {
    return row.stream().map(f).toList();
  }

  static <T> T sum(Arithmetic<T> arithmetic, List<T> row) {
    T sum = arithmetic.exactly(0);
    for (T number : row) {
      sum = arithmetic.add(sum, number);
    }
    return sum;
  }

  /** For each place the sum of the numbers at all others. */
  static <T> List<T> sumsOfOthers(Arithmetic<T> arithmetic, List<T> row) {
    List<T> before = sumsBefore(arithmetic, row);
    List<T> after = sumsBefore(arithmetic, row.reversed()).reversed();
    List<T> sums = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      sums.add(arithmetic.add(before.get(i), after.get(i))); // not sum - row[i]: cancels
    }
    return sums;
  }

  private static <T> List<T> sumsBefore(Arithmetic<T> arithmetic, List<T> row) {
    List<T> sums = new ArrayList<>(row.size());
    T sum = arithmetic.exactly(0);
    for (T number : row) {
      sums.add(sum);
      sum = arithmetic.add(sum, number);
    }
    return sums;
  }

  /**
   * The place of the first largest number of a row that is not empty, as far as the bounds tell.
   */
  static <T> int top(Arithmetic<T> arithmetic, List<T> row) {
    int top = 0;
    for (int i = 1; i < row.size(); i++) {
      if (arithmetic.compare(row.get(i), row.get(top)) == Order.GREATER) {
        top = i;
      }
    }
    return top;
  }

  static <T> boolean isExact(Arithmetic<T> arithmetic, T number) {
    return arithmetic.compare(number, number) == Order.EQUAL;
  }

  /** A row of which nothing is known at this precision. */
  static <T> List<T> unknown(Arithmetic<T> arithmetic, int length) {
    T zero = arithmetic.exactly(0);
    T notANumber = arithmetic.divide(zero, zero);
    return Collections.nCopies(length, arithmetic.either(zero, notANumber));
  }
}
