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
    for (int from = 0; from < length; from += BLOCK) {
      int to = Math.min(length, from + BLOCK);
      Arrays.fill(partial, 0, count * LANES, 0);
      loop.run(
          a, aAt, b, bAt, c, cAt, null, 0, null, 0, null, 0, from, to, scratch.uniforms, partial);
      for (int s = 0; s < count; s++) {
        scratch.sums[s].add(total(partial, s * LANES));
      }
    }
  }

  /**
   * The same for a loop over x that sums results, all positive, and x², as long as no x is larger
   * than {@code limit}: 16 sums of 64 squares each are held against limit². Leaves the largest
   * partial sum of results, which none of them exceeds, in {@code scratch.largestPart}.
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
    for (int from = 0; from < length; from += BLOCK) {
      int to = Math.min(length, from + BLOCK);
      Arrays.fill(partial, 0, 2 * LANES, 0);
      loop.run(
          x,
          xAt,
          result,
          0,
          null,
          0,
          null,
          0,
          null,
          0,
          null,
          0,
          from,
          to,
          scratch.uniforms,
          partial);
      if (!areAtMost(limit * limit, partial, LANES)) {
        return false;
      }
      scratch.largestPart = Math.max(scratch.largestPart, largestOf(partial));
      scratch.sums[0].add(total(partial, 0));
    }
    return true;
  }

  private static double largestOf(double[] sums) {
    double largest = sums[0];
    for (int i = 1; i < LANES; i++) {
      largest = Math.max(largest, sums[i]);
    }
    return largest;
  }

  private static boolean areAtMost(double limit, double[] sums, int at) {
    boolean areAtMost = true;
    for (int i = at; i < at + LANES; i++) {
      areAtMost &= sums[i] <= limit; // false for NaN
    }
    return areAtMost;
  }

  private static double total(double[] sums, int at) {
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int i = at; i < at + half; i++) {
        sums[i] += sums[i + half];
      }
    }
    return sums[at];
  }
}
