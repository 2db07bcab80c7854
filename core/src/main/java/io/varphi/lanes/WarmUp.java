package io.varphi.lanes;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToLongFunction;

/**
 * Runs two loops on scratch memory until one is compiled, faster than the other, and allocates
 * nothing: of long code, HotSpot may leave a few vectors on the heap, which takes little time.
 */
final class WarmUp {
  /** Of the first attempt; each has twice that of the one before, up to a limit. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

  private static final long MOST_PATIENCE = TimeUnit.SECONDS.toNanos(16);

  /** Even where others keep the processors busy, so many rounds are waited for. */
  private static final int MIN_ROUNDS = 200;

  /** Calls in a round; so few that a round takes milliseconds even where vectors are objects. */
  private static final int CALLS = 32;

  /** Short calls, per call of many: HotSpot compiles after some thousand calls. */
  private static final int SHORT_CALLS = 8;

  /** Lengths with and without whole vectors, for vectors of up to 8 lanes. */
  private static final int SHORT_STEP = 9;

  private static final int SHORT_LENGTHS = 4;

  /** After so many rounds HotSpot has what it needs to compile. */
  private static final int ROUNDS = 24;

  /** In so many rounds running it has to be fast: others take the processor now and then. */
  private static final int STREAK = 3;

  private static final long PAUSE_MILLIS = 2;

  /**
   * Plain loops that HotSpot makes vectors of are as fast as vectors, give or take what else the
   * processor does; vectors that are not compiled are hundreds of times slower.
   */
  private static final double AS_FAST = 2;

  /** In short calls, most of the time goes by around the loop. */
  private static final double AS_FAST_SHORT = 5;

  /** Whole vectors of every width, but not always a group of them. */
  private static final int SHORT = 24;

  /** Less than a vector of most widths. */
  private static final int SHORTEST = 3;

  private final Scratch scratch;
  private final Loop slow;
  private final Loop fast;
  private final IntToLongFunction usualNanos;

  /**
   * @param usualNanos what {@code fast} usually takes for a number of elements once it is compiled
   */
  WarmUp(Scratch scratch, Loop slow, Loop fast, IntToLongFunction usualNanos) {
    this.scratch = scratch;
    this.slow = slow;
    this.fast = fast;
    this.usualNanos = usualNanos;
  }

  /**
   * Whether {@code fast} has become faster, or as fast, without allocating. Takes a fraction of a
   * second where it has, and seconds where it has not.
   *
   * @param attempts how many have been made before
   */
  boolean makesFaster(int attempts) throws InterruptedException {
    long end = System.nanoTime() + Math.min(PATIENCE << attempts, MOST_PATIENCE);
    List<Race> races =
        List.of(
            new Race(Scratch.ELEMENTS, AS_FAST),
            new Race(SHORT, AS_FAST_SHORT),
            new Race(SHORTEST, AS_FAST_SHORT));
    int streak = 0;
    for (int round = 0; round < MIN_ROUNDS || System.nanoTime() - end < 0; round++) {
      exercise(fast);
      races.forEach(Race::run);
      streak = races.stream().allMatch(Race::isWonAsUsual) ? streak + 1 : 0;
      if (round >= ROUNDS && streak >= STREAK) {
        return true;
      }
      Thread.sleep(round < ROUNDS ? 0 : PAUSE_MILLIS); // the compiler may need this processor
    }
    return races.stream().allMatch(Race::isWon);
  }

  private void exercise(Loop loop) {
    scratch.runOnSpecialValues(loop, Scratch.ELEMENTS);
    for (int i = 0; i < CALLS * SHORT_CALLS; i++) {
      scratch.run(loop, 1 + SHORT_STEP * (i % SHORT_LENGTHS));
    }
  }

  /** Calls of some length, of the slow loop and then of the fast one. */
  private final class Race {
    private final int elements;
    private final double slack;
    private double slowNanos;
    private double fastNanos;
    private boolean allocates;

    Race(int elements, double slack) {
      this.elements = elements;
      this.slack = slack;
    }

    void run() {
      slowNanos = nanos(slow);
      long before = Allocations.ofCurrentThread();
      fastNanos = nanos(fast);
      allocates = Allocations.ofCurrentThread() > before;
    }

    boolean isWon() {
      return !allocates && fastNanos < slack * slowNanos;
    }

    /** Not only against scalar code that is not compiled yet either. */
    boolean isWonAsUsual() {
      return isWon() && fastNanos < usualNanos.applyAsLong(elements);
    }

    /** Of a call. */
    private double nanos(Loop loop) {
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        scratch.run(loop, elements);
      }
      return (System.nanoTime() - start) / (double) CALLS;
    }
  }
}
