package io.varphi.real;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Ziv's strategy for rows, as {@link RealFunction} has it for single values. */
enum RowRounding {
  DOUBLE {
    @Override
    boolean decides(Wide number) {
      return number.decidesDouble();
    }

    @Override
    double nearest(Wide number) {
      return number.toDouble();
    }

    @Override
    boolean decides(Interval number) {
      return number.roundsToOneDouble();
    }

    @Override
    double nearest(Interval number) {
      return number.toDouble();
    }
  },
  FLOAT {
    @Override
    boolean decides(Wide number) {
      return number.decidesFloat();
    }

    @Override
    double nearest(Wide number) {
      return number.toFloat();
    }

    @Override
    boolean decides(Interval number) {
      return number.roundsToOneFloat();
    }

    @Override
    double nearest(Interval number) {
      return number.toFloat();
    }
  };

  private static final int FIRST_PRECISION = 128;
  private static final int MAX_PRECISION = 1 << 13;

  abstract boolean decides(Wide number);

  abstract double nearest(Wide number);

  abstract boolean decides(Interval number);

  abstract double nearest(Interval number);

  /** The results of the function, each the nearest number of this format. */
  double[] rounded(RowFunction function, double[] row) {
    List<Wide> approximate = apply(function, new WideArithmetic(), row);
    double[] results = new double[approximate.size()];
    BitSet undecided = new BitSet(results.length);
    for (int i = 0; i < results.length; i++) {
      Wide number = approximate.get(i);
      if (decides(number)) {
        results[i] = nearest(number);
      } else {
        undecided.set(i);
      }
    }
    decide(function, row, results, undecided);
    return results;
  }

  private void decide(RowFunction function, double[] row, double[] results, BitSet undecided) {
    for (int bits = FIRST_PRECISION; bits <= MAX_PRECISION && !undecided.isEmpty(); bits *= 2) {
      List<Interval> exact = apply(function, new IntervalArithmetic(bits), row);
      for (int i = undecided.nextSetBit(0); i >= 0; i = undecided.nextSetBit(i + 1)) {
        results[i] = nearest(exact.get(i));
        undecided.set(i, !decides(exact.get(i)));
      }
    }
  }

  private static <T> List<T> apply(RowFunction function, Arithmetic<T> arithmetic, double[] row) {
    return function.apply(arithmetic, Arrays.stream(row).mapToObj(arithmetic::exactly).toList());
  }
}
