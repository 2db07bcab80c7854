package io.varphi.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Times a call in windows of at least 2 ms of this thread's processor time, which does not pass
 * while another process has the core.
 */
final class Stopwatch implements AutoCloseable {
  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long WARM_UP = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long TURN = TimeUnit.MILLISECONDS.toNanos(100);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Call call;
  private final List<Double> windows = new ArrayList<>();
  private long runsPerWindow = 1;

  Stopwatch(Call call) {
    this.call = call;
  }

  /** Runs the call twice at least, then finds how many runs make a window. */
  void warmUp() {
    long spent = time(2);
    while (spent < WARM_UP) {
      spent += time(1);
    }
    while (time(runsPerWindow) < WINDOW) {
      runsPerWindow *= 2;
    }
  }

  /** A turn: at least one window, of data that are in the caches if they fit. */
  void measure() {
    if (runsPerWindow > 1) {
      call.run();
    }
    long spent = 0;
    do {
      long window = time(runsPerWindow);
      windows.add((double) window / (runsPerWindow * call.elements()));
      spent += window;
    } while (spent < TURN);
  }

  private long time(long runs) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (long i = 0; i < runs; i++) {
      call.run();
    }
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  Timing timing() {
    return Timing.of(windows);
  }

  @Override
  public void close() {
    call.close();
  }
}
