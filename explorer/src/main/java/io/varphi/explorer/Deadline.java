package io.varphi.explorer;

import io.varphi.gaussian.GaussianNodes;
import io.varphi.kernel.Kernel;

/** An end to what one request may compute: some formulas need thousands of digits at each point. */
final class Deadline {
  private static final long LIMIT_NANOS = 4_000_000_000L;

  private static final int AT_ONCE = 512;

  private final long end;

  Deadline() {
    this(LIMIT_NANOS);
  }

  /** An end so many nanoseconds from now. */
  Deadline(long nanos) {
    end = System.nanoTime() + nanos;
  }

  /**
   * To be called between steps.
   *
   * @throws Refusal if the time is over
   */
  void check() {
    if (System.nanoTime() - end > 0) {
      throw Refusal.bad(
          "the exact values of this formula take too long to compute; write it in a simpler way",
          "这个公式的精确值算得太久，请写得简单些");
    }
  }

  /** A kernel that is not asked any more when the time is over. */
  GaussianNodes.Differentiable on(Kernel kernel) {
    return (x, value, slope) -> {
      for (int from = 0; from < x.length; from += AT_ONCE) {
        check();
        int length = Math.min(AT_ONCE, x.length - from);
        kernel.forwardAndGradient(x, from, value, from, slope, from, length);
      }
    };
  }
}
