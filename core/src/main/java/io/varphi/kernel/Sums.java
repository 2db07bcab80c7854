package io.varphi.kernel;

import io.varphi.lanes.Loop;
import io.varphi.lanes.LoopShape;
import java.util.Arrays;

/**
 * The sum of a loop's results in a fixed order: partial sums of every 16th element, then in pairs.
 */
final class Sums {
  static final double[] NONE = new double[0];

  private static final ThreadLocal<double[]> PARTIAL_SUMS =
      ThreadLocal.withInitial(() -> new double[LoopShape.PARTIAL_SUMS]);

  private Sums() {}

  static double of(Loop loop, Object x, Object dy, int length) {
    return of(loop, x, 0, dy, 0, length, NONE);
  }

  static double of(
      Loop loop, Object x, long xAt, Object dy, long dyAt, int length, double[] uniforms) {
    double[] sums = PARTIAL_SUMS.get();
    Arrays.fill(sums, 0);
    loop.run(x, xAt, dy, dyAt, null, 0, null, 0, null, 0, null, 0, 0, length, uniforms, sums);
    return total(sums);
  }

  private static double total(double[] sums) {
    for (int half = sums.length / 2; half > 0; half /= 2) {
      for (int i = 0; i < half; i++) {
        sums[i] += sums[i + half];
      }
    }
    return sums[0];
  }
}
