package io.varphi.lanes;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** Counts what threads allocate; the module that does it need not be there. */
final class Allocations {
  private static final boolean PRESENT = look();

  private Allocations() {}

  private static boolean look() {
    Optional<Module> module = ModuleLayer.boot().findModule("jdk.management");
    module.ifPresent(Allocations.class.getModule()::addReads);
    return module.isPresent();
  }

  /** The bytes that the current thread has allocated so far; always 0 where nobody counts them. */
  static long ofCurrentThread() {
    return PRESENT && Counter.COUNTS ? Counter.THREADS.getCurrentThreadAllocatedBytes() : 0;
  }

  /** Initialized only where the module is. */
  private static final class Counter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final boolean COUNTS = THREADS.isThreadAllocatedMemorySupported();
  }
}
