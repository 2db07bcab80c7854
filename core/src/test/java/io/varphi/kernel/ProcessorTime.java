package io.varphi.kernel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The time that the current thread has had a processor: other programs do not count. */
final class ProcessorTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ProcessorTime() {}

  static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** The time of a call in nanoseconds, from many calls. */
  static double ofCall(Runnable call, int calls) {
    long start = now();
    for (int i = 0; i < calls; i++) {
      call.run();
    }
    return (double) (now() - start) / calls;
  }

  /**
   * The least time of a call in nanoseconds; measured again and again while it is above a goal, for
   * a busy machine, until patience ends.
   */
  static double least(Runnable call, int calls, double goal, double patienceSeconds) {
    long start = System.nanoTime();
    double least = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 5 || isWorthAnother(least, goal, start, patienceSeconds); round++) {
      least = Math.min(least, ofCall(call, calls));
    }
    return least;
  }

  private static boolean isWorthAnother(
      double least, double goal, long start, double patienceSeconds) {
    return least > goal && System.nanoTime() - start < patienceSeconds * 1e9;
  }
}
