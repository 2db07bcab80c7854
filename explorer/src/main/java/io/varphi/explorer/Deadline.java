package io.varphi.explorer;

/** An end to what one request may compute: some formulas need thousands of digits at each point. */
final class Deadline {
  private static final long LIMIT_NANOS = 4_000_000_000L;

  private final long end = System.nanoTime() + LIMIT_NANOS;

  /**
   * To be called between steps.
   *
   * @throws Refusal if the time is over
   */
  void check() {
    if (System.nanoTime() - end > 0) {
      throw Refusal.bad(
          "the exact values of this formula take too long to compute; write it in a simpler way");
    }
  }
}
