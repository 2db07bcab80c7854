package io.varphi;

import io.varphi.expr.Expr;
import io.varphi.kernel.Kernel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kernels in use: functions with the same sentences share one, and the one that was asked for
 * the longest time ago is forgotten where there are too many.
 */
final class Kernels {
  private static final int CAPACITY = 256;

  private static final Map<Sentences, Kernel> CACHE =
      new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sentences, Kernel> eldest) {
          return size() > CAPACITY;
        }
      };

  /** What a kernel is compiled from. */
  record Sentences(
      Expr value, Expr gradient, Map<String, Expr> byParameter, boolean mayBeUndefined) {}

  private Kernels() {}

  static Kernel of(Activation activation) {
    Sentences sentences = activation.sentences();
    synchronized (CACHE) {
      return CACHE.computeIfAbsent(sentences, Kernels::compiled);
    }
  }

  private static Kernel compiled(Sentences sentences) {
    return Kernel.of(
        sentences.value(),
        sentences.gradient(),
        sentences.byParameter(),
        sentences.mayBeUndefined());
  }
}
