package io.varphi.lanes;

import java.util.concurrent.TimeUnit;

/** Runs two loops on scratch memory until one is compiled and faster than the other. */
final class WarmUp {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  /** Even where others keep the processors busy, so many rounds are waited for. */
  private static final int MIN_ROUNDS = 200;

  /** Calls in a round; so few that a round takes milliseconds even where vectors are objects. */
  private static final int CALLS = 32;

  /** Short calls, per call of many: HotSpot compiles after some thousand calls. */
  private static final int SHORT_CALLS = 8;

  /** Lengths with and without whole vectors before the rest, for vectors of up to 8 lanes. */
  private static final int SHORT_STEP = 9;

  private static final int SHORT_LENGTHS = 4;

  /** After so many rounds HotSpot has what it needs to compile. */
  private static final int ROUNDS = 24;

  private static final long PAUSE_MILLIS = 2;

  /**
   * Plain loops that HotSpot makes vectors of are as fast as vectors, give or take what else the
   * processor does; vectors that are not compiled are hundreds of times slower.
   */
  private static final double AS_FAST = 1.5;

  private final Scratch scratch;
  private final Loop slow;
  private final Loop fast;

  WarmUp(Scratch scratch, Loop slow, Loop fast) {
    this.scratch = scratch;
    this.slow = slow;
    this.fast = fast;
  }

  /**
   * Whether {@code fast} has become faster, or as fast; a few seconds are the most that it is
   * given.
   */
  boolean makesFaster() throws InterruptedException {
    long start = System.nanoTime();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < MIN_ROUNDS || System.nanoTime() - start < PATIENCE; round++) {
      exercise(fast);
      best = Math.min(best, nanos(slow));
      boolean isFast = nanos(fast) < AS_FAST * best;
      if (round >= ROUNDS) {
        if (isFast) {
          return true;
        }
        Thread.sleep(PAUSE_MILLIS); // the compiler may need this processor
      }
    }
    return false;
  }

  private void exercise(Loop loop) {
    scratch.runOnSpecialValues(loop, Scratch.ELEMENTS);
    for (int i = 0; i < CALLS * SHORT_CALLS; i++) {
      scratch.run(loop, 1 + SHORT_STEP * (i % SHORT_LENGTHS));
    }
  }

  private long nanos(Loop loop) {
    long start = System.nanoTime();
    for (int i = 0; i < CALLS; i++) {
      scratch.run(loop, Scratch.ELEMENTS);
    }
    return System.nanoTime() - start;
  }
}
