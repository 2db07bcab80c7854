package io.varphi.kernel;

import io.varphi.lanes.Loop;
import io.varphi.lanes.LoopShape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Runs a loop that sums over a row: plainly within blocks of elements, compensated across them. */
final class RowSums {
  private static final int BLOCK = 1024;
  private static final int LANES = LoopShape.PARTIAL_SUMS;

  private RowSums() {}

  /** Leaves the sums in {@code scratch.sums}. */
  static void run(
      Loop loop,
      int count,
      Object a,
      int aAt,
      @Nullable Object b,
      int bAt,
      @Nullable Object c,
      int cAt,
      int length,
      RowScratch scratch) {
    double[] partial = scratch.partialSums;
    for (int s = 0; s < count; s++) {
      scratch.sums[s].set(0);
    }
    for (int from = 0; from < length; from += sizeAt(from, length)) {
      Arrays.fill(partial, 0, count * LANES, 0);
      LoopCalls.run(loop, a, aAt, b, bAt, c, cAt, from, from + sizeAt(from, length), scratch);
      for (int s = 0; s < count; s++) {
        scratch.sums[s].add(Sums.inPairs(partial, s * LANES));
      }
    }
  }

  /**
   * The same for a loop over x that sums results, all positive, and x², as long as no x is larger
   * than {@code limit}: 16 sums of 64 squares each are held against limit². Leaves the largest sum
   * of every fourth result of a block, which none of them exceeds, in {@code scratch.largestPart}.
   *
   * @return false if an x may be larger; then the sums are not complete
   */
  static boolean runWithin(
      double limit,
      Loop loop,
      Object x,
      int xAt,
      @Nullable Object result,
      int length,
      RowScratch scratch) {
    double[] partial = scratch.partialSums;
    scratch.sums[0].set(0);
    scratch.largestPart = 0;
    for (int from = 0; from < length; from += sizeAt(from, length)) {
      Arrays.fill(partial, 0, 2 * LANES, 0);
      LoopCalls.run(loop, x, xAt, result, 0, null, 0, from, from + sizeAt(from, length), scratch);
      if (!areAtMost(limit * limit, partial, LANES)) {
        return false;
      }
      double a = Sums.quarter(partial, 0);
      double b = Sums.quarter(partial, 1);
      double c = Sums.quarter(partial, 2);
      double d = Sums.quarter(partial, 3);
      scratch.sums[0].add((a + c) + (b + d));
      scratch.largestPart = larger(scratch.largestPart, larger(larger(a, b), larger(c, d)));
    }
    return true;
  }

  private static int sizeAt(int from, int length) {
    return Math.min(BLOCK, length - from);
  }

  private static boolean areAtMost(double limit, double[] sums, int at) {
    boolean areAtMost = true;
    for (int i = at; i < at + LANES; i++) {
      areAtMost &= sums[i] <= limit; // false for NaN
    }
    return areAtMost;
  }

  /** Of numbers that are not negative: their bits are in the same order, and take no branches. */
  private static double larger(double a, double b) {
    return Double.longBitsToDouble(
        Math.max(Double.doubleToRawLongBits(a), Double.doubleToRawLongBits(b)));
  }
}
