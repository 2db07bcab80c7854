package io.varphi.kernel;

import io.varphi.lanes.Loop;
import java.util.Arrays;

/** Sums of a loop's results over each channel, in the order of the elements. */
final class ChannelSums {
  private static final int BLOCK = 1024;
  private static final double[] NONE = new double[0];

  private static final ThreadLocal<double[]> PRODUCTS =
      ThreadLocal.withInitial(() -> new double[BLOCK]);

  private ChannelSums() {}

  static void add(Loop loop, Object x, Object dy, int length, int inner, double[] result) {
    check(length, inner, result.length);
    double[] products = PRODUCTS.get();
    Arrays.fill(result, 0);
    for (int from = 0; from < length; from += BLOCK) {
      int size = Math.min(BLOCK, length - from);
      loop.run(x, from, dy, from, products, 0, null, 0, null, 0, null, 0, 0, size, NONE, NONE);
      for (int i = 0; i < size; i++) {
        result[(from + i) / inner % result.length] += products[i];
      }
    }
  }

  private static void check(int length, int inner, int channels) {
    if (inner < 1 || channels < 1 || length % ((long) inner * channels) != 0) {
      throw new IllegalArgumentException(
          length
              + " elements are no whole number of blocks of "
              + channels
              + " channels by "
              + inner
              + "; give the shape (any, channels, inner)");
    }
  }
}
