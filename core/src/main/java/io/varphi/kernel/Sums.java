package io.varphi.kernel;

import io.varphi.lanes.Loop;
import io.varphi.lanes.LoopShape;
import java.util.Arrays;

/**
 * The sum of a loop's results in a fixed order, whatever the number of threads: within blocks of
 * elements, partial sums of every 16th one, then in pairs; then block after block.
 */
final class Sums {
  static final double[] NONE = {};

  static final int BLOCK = 1 << 13;

  private static final int LANES = LoopShape.PARTIAL_SUMS;

  private static final ThreadLocal<double[]> PARTIAL_SUMS =
      ThreadLocal.withInitial(() -> new double[LANES]);

  private Sums() {}

  static double of(Threads threads, Loop loop, Object x, Object dy, int length) {
    return threads.isOnePart(length)
        ? of(loop, x, 0, dy, 0, length, NONE)
        : inParts(threads, loop, x, dy, length);
  }

  /** In the calling thread. */
  static double of(
      Loop loop, Object x, long xAt, Object dy, long dyAt, int length, double[] uniforms) {
    double sum = 0;
    for (int block = 0; block < Math.ceilDiv(length, BLOCK); block++) {
      sum += ofBlock(loop, x, xAt, dy, dyAt, block, length, uniforms);
    }
    return sum;
  }

  private static double inParts(Threads threads, Loop loop, Object x, Object dy, int length) {
    double[] sums = new double[Math.ceilDiv(length, BLOCK)];
    threads.splitBlocks(
        length,
        BLOCK,
        (from, to) -> {
          for (int block = from; block < to; block++) {
            sums[block] = ofBlock(loop, x, 0, dy, 0, block, length, NONE);
          }
        });
    double sum = 0;
    for (double ofBlock : sums) {
      sum += ofBlock;
    }
    return sum;
  }

  private static double ofBlock(
      Loop loop,
      Object x,
      long xAt,
      Object dy,
      long dyAt,
      int block,
      int length,
      double[] uniforms) {
    double[] partial = PARTIAL_SUMS.get();
    Arrays.fill(partial, 0);
    int from = block * BLOCK;
    int to = from + Math.min(BLOCK, length - from);
    loop.run(x, xAt, dy, dyAt, null, 0, null, 0, null, 0, null, 0, from, to, uniforms, partial);
    return inPairs(partial, 0);
  }

  /** The sum of 16 partial sums from a place on: i and i + 8, then i and i + 4, and so on. */
  static double inPairs(double[] partial, int at) {
    return (quarter(partial, at) + quarter(partial, at + 2))
        + (quarter(partial, at + 1) + quarter(partial, at + 3));
  }

  /** The sum of every fourth of 16 partial sums. */
  static double quarter(double[] partial, int at) {
    return (partial[at] + partial[at + LANES / 2])
        + (partial[at + LANES / 4] + partial[at + 3 * LANES / 4]);
  }
}
