package io.varphi.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Times several tasks over the same number of elements: in turns, so that a change of the clock or
 * a busy neighbour meets all alike. A task's time is the least of many windows.
 */
final class Race {
  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(2);

  /** Elements between two looks at the clock. */
  private static final int BATCH = 1 << 14;

  private static final int MIN_TURNS = 3;

  /** Turns without improvement; code that waits for its compiler takes long ones. */
  private static final int QUIET_TURNS = 20;

  /** A time counts as improved if it falls below this share of what it was. */
  private static final double IMPROVED = 0.97;

  /**
   * When a race ends: when no time has improved for so long and for several turns, but at the limit
   * in any case.
   *
   * @param limitNanos is passed by at most a turn, after the first three
   */
  record Patience(long nanos, long limitNanos) {}

  private final List<Runnable> tasks;
  private final int length;
  private final double[] best;

  private Race(List<Runnable> tasks, int length) {
    this.tasks = tasks;
    this.length = length;
    this.best = new double[tasks.size()];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
  }

  /** Nanoseconds per element of each task; {@code length} is the number of its elements. */
  static double[] nanosPerElement(List<Runnable> tasks, int length, Patience patience) {
    Race race = new Race(List.copyOf(tasks), length);
    race.run(patience);
    return race.best;
  }

  private void run(Patience patience) {
    long start = System.nanoTime();
    long improved = start;
    long now = start;
    int turns = 0;
    int quietTurns = 0;
    while (turns < MIN_TURNS
        || (now - improved < patience.nanos() || quietTurns < QUIET_TURNS)
            && now - start < patience.limitNanos()) {
      boolean better = turn();
      now = System.nanoTime();
      improved = better ? now : improved;
      quietTurns = better ? 0 : quietTurns + 1;
      turns++;
    }
  }

  /** Runs each task for a window; whether one has improved. */
  private boolean turn() {
    boolean better = false;
    for (int i = 0; i < best.length; i++) {
      double time = window(tasks.get(i)) / length;
      better |= time < IMPROVED * best[i];
      best[i] = Math.min(best[i], time);
    }
    return better;
  }

  /** Nanoseconds that the task takes, averaged over a window. */
  private double window(Runnable task) {
    int batch = Math.max(1, BATCH / length);
    long start = System.nanoTime();
    long elapsed = 0;
    long runs = 0;
    while (elapsed < WINDOW) {
      for (int i = 0; i < batch; i++) {
        task.run();
      }
      runs += batch;
      elapsed = System.nanoTime() - start;
    }
    return (double) elapsed / runs;
  }
}
