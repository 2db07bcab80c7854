package io.varphi.lanes;

import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Warms up one loop after another, the newest first, and those that have been tried before last, in
 * a thread of its own that keeps no program from ending.
 */
final class WarmUpQueue {
  /** Weak: a loop that nobody uses any more need not be warmed up. */
  private static final BlockingDeque<WeakReference<TieredLoop>> loops = new LinkedBlockingDeque<>();

  /** Loops in the queue, and the one that has just been taken from it. */
  private static final AtomicInteger pending = new AtomicInteger();

  static {
    Thread.ofPlatform()
        .daemon()
        .name("varphi-warm-up")
        .inheritInheritableThreadLocals(false)
        .start(WarmUpQueue::work);
  }

  private WarmUpQueue() {}

  static boolean isBusy() {
    return pending.get() > 0;
  }

  static void add(TieredLoop loop) {
    pending.incrementAndGet();
    loops.addFirst(new WeakReference<>(loop));
  }

  private static void work() {
    Thread.currentThread().setContextClassLoader(null);
    try {
      while (true) {
        WeakReference<TieredLoop> next = loops.takeFirst();
        if (isDone(next)) {
          pending.decrementAndGet();
        } else {
          loops.addLast(next);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // and end: loops stay on scalar code
    }
  }

  private static boolean isDone(WeakReference<TieredLoop> reference) throws InterruptedException {
    TieredLoop loop = reference.get();
    if (loop == null) {
      return true;
    }
    try {
      return loop.warmUp();
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      System.getLogger("io.varphi").log(Level.DEBUG, "a loop stays on scalar code", e);
      return true;
    }
  }
}
