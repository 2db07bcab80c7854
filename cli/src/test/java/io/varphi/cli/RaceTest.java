package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RaceTest {
  private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

  private static final long LONG = TimeUnit.MINUTES.toNanos(1);

  private static void spin(long nanos) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < nanos) {
      Thread.onSpinWait();
    }
  }

  @Test
  void timesAreThoseOfTheTasks() {
    long length = 1 << 14;
    double[] times =
        Race.nanosPerElement(
            List.of(() -> spin(MILLISECOND), () -> spin(3 * MILLISECOND)),
            (int) length,
            new Race.Patience(100 * MILLISECOND, 2000 * MILLISECOND));
    assertEquals(2, times.length);
    assertTrue(times[0] * length >= MILLISECOND, times[0] + " ns");
    assertTrue(times[1] * length >= 3 * MILLISECOND, times[1] + " ns");
    assertTrue(times[0] < times[1], times[0] + " and " + times[1] + " ns");
  }

  private static long elapsed(Runnable task, Race.Patience patience) {
    long start = System.nanoTime();
    Race.nanosPerElement(List.of(task), 1 << 20, patience);
    return System.nanoTime() - start;
  }

  @Test
  void aRaceEndsWhenTimesHaveSettled() {
    long elapsed = elapsed(() -> spin(MILLISECOND), new Race.Patience(50 * MILLISECOND, LONG));
    assertTrue(elapsed >= 50 * MILLISECOND && elapsed < LONG, elapsed + " ns");
  }

  @Test
  void aRaceEndsAtItsLimit() {
    long elapsed = elapsed(() -> spin(MILLISECOND), new Race.Patience(LONG, 50 * MILLISECOND));
    assertTrue(elapsed >= 50 * MILLISECOND && elapsed < LONG, elapsed + " ns");
  }
}
