package io.varphi.lab;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** Processor time of the calling thread, epoch by epoch. */
final class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean IS_COUNTED = THREADS.isCurrentThreadCpuTimeSupported();

  private final List<Epoch> epochs = new ArrayList<>();
  private long begin;

  private record Epoch(long nanos, int steps) {}

  void start() {
    begin = now();
  }

  void stop(int steps) {
    epochs.add(new Epoch(now() - begin, steps));
  }

  private static long now() {
    return IS_COUNTED ? THREADS.getCurrentThreadCpuTime() : 0;
  }

  /** In the second half of the epochs, when code is compiled; 0 where it is not counted. */
  long nanosPerStep() {
    List<Epoch> late = epochs.subList(epochs.size() / 2, epochs.size());
    long nanos = late.stream().mapToLong(Epoch::nanos).sum();
    long steps = late.stream().mapToLong(Epoch::steps).sum();
    return steps == 0 ? 0 : nanos / steps;
  }
}
