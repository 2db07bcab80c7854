package io.varphi.lab;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The range of k independent N(0, 1) numbers: P(range ≤ q) = k·∫ φ(z)·(Φ(z) − Φ(z − q))^(k − 1) dz.
 */
final class StudentizedRange {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double REACH = 9;
  private static final double STEP = 1.0 / 32;
  private static final double LARGEST = 100;

  private StudentizedRange() {}

  /** The trapezoidal rule, which converges faster than any power for such integrands. */
  static double probability(double q, int k) {
    DoubleUnaryOperator density =
        z -> {
          double between = NORMAL.cumulativeProbability(z) - NORMAL.cumulativeProbability(z - q);
          return NORMAL.density(z) * StrictMath.pow(between, k - 1);
        };
    double sum = 0;
    for (double z = -REACH; z <= REACH; z += STEP) {
      sum += density.applyAsDouble(z);
    }
    return Math.min(1, k * STEP * sum);
  }

  /** The q that the range exceeds with the probability alpha, by bisection. */
  static double upperQuantile(double alpha, int k) {
    double low = 0;
    double high = LARGEST;
    while (true) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        return high;
      }
      if (probability(middle, k) < 1 - alpha) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }
}
