package io.varphi.kernel;

import io.varphi.lanes.Loop;
import io.varphi.lanes.RowCode;
import io.varphi.lanes.RowCode.Task;

/** The largest or smallest entry of a row, in quarters of quarters. */
final class RowExtremes {
  private static final int SHORT = 64;

  private RowExtremes() {}

  /** The largest entry; a NaN may be passed over. */
  static double largest(
      RowCode code, RowType type, Object x, int at, int length, RowScratch scratch) {
    if (length < SHORT) {
      return type.largest(x, at, length);
    }
    double[] maxima = scratch.exponentials(length);
    int quarter = length / 4;
    quarters(type.loop(code, Task.MAXIMA), x, at, maxima, quarter);
    double ofRest = type.largest(x, at + 4 * quarter, length % 4);
    return Math.max(ofRest, largest(code, RowType.DOUBLE, maxima, 0, quarter, scratch));
  }

  /** The smallest entry; a NaN may be passed over. */
  static double smallest(
      RowCode code, RowType type, Object x, int at, int length, RowScratch scratch) {
    if (length < SHORT) {
      return type.smallest(x, at, length);
    }
    double[] minima = scratch.exponentials(length);
    int quarter = length / 4;
    quarters(type.loop(code, Task.MINIMA), x, at, minima, quarter);
    double ofRest = type.smallest(x, at + 4 * quarter, length % 4);
    return Math.min(ofRest, smallest(code, RowType.DOUBLE, minima, 0, quarter, scratch));
  }

  private static void quarters(Loop loop, Object x, int at, double[] results, int quarter) {
    LoopCalls.run(
        loop,
        x,
        at,
        x,
        at + quarter,
        x,
        at + 2 * quarter,
        x,
        at + 3 * quarter,
        results,
        0,
        0,
        quarter);
  }
}
