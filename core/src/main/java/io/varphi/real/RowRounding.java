package io.varphi.real;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Ziv's strategy for rows, as {@link RealFunction} has it for single values. */
final class RowRounding {
  private RowRounding() {}

  /** The results of the function, each the nearest number of the format. */
  static double[] rounded(Format format, RowFunction function, double[] row) {
    List<Wide> approximate = apply(function, new WideArithmetic(), row);
    double[] results = new double[approximate.size()];
    BitSet undecided = new BitSet(results.length);
    for (int i = 0; i < results.length; i++) {
      Wide number = approximate.get(i);
      if (format.decides(number)) {
        results[i] = format.nearest(number);
      } else {
        undecided.set(i);
      }
    }
    decide(format, function, row, results, undecided);
    return results;
  }

  private static void decide(
      Format format, RowFunction function, double[] row, double[] results, BitSet undecided) {
    for (int bits = Format.FIRST_PRECISION;
        bits <= Format.MAX_PRECISION && !undecided.isEmpty();
        bits *= 2) {
      List<Interval> exact = apply(function, new IntervalArithmetic(bits), row);
      for (int i = undecided.nextSetBit(0); i >= 0; i = undecided.nextSetBit(i + 1)) {
        results[i] = format.settled(exact.get(i));
        undecided.set(i, !format.decides(exact.get(i)));
      }
    }
  }

  private static <T> List<T> apply(RowFunction function, Arithmetic<T> arithmetic, double[] row) {
    return function.apply(arithmetic, Arrays.stream(row).mapToObj(arithmetic::exactly).toList());
  }
}
