package io.varphi;

import io.varphi.expr.Expr;
import io.varphi.kernel.Kernel;
import io.varphi.kernel.LearnableKernel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kernels in use: functions with the same sentences share one, and the one that was asked for
 * the longest time ago is forgotten where there are too many.
 */
final class Kernels {
  private static final int CAPACITY = 256;

  private static final Map<Sentences, Kernel> FIXED = cache();
  private static final Map<OpenSentences, LearnableKernel> LEARNABLE = cache();

  /** What a kernel is compiled from. */
  record Sentences(
      Expr value, Expr gradient, Map<String, Expr> byParameter, boolean mayBeUndefined) {}

  /** What a kernel is compiled from where parameters come with its calls. */
  record OpenSentences(
      List<String> parameters, Expr value, Expr gradient, List<Expr> byParameter) {}

  private Kernels() {}

  private static <K, V> Map<K, V> cache() {
    return new LinkedHashMap<>(CAPACITY, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > CAPACITY;
      }
    };
  }

  static Kernel of(Sentences sentences) {
    synchronized (FIXED) {
      return FIXED.computeIfAbsent(sentences, Kernels::compiled);
    }
  }

  static LearnableKernel of(OpenSentences sentences) {
    synchronized (LEARNABLE) {
      return LEARNABLE.computeIfAbsent(sentences, Kernels::compiled);
    }
  }

  private static Kernel compiled(Sentences sentences) {
    return Kernel.of(
        sentences.value(),
        sentences.gradient(),
        sentences.byParameter(),
        sentences.mayBeUndefined());
  }

  private static LearnableKernel compiled(OpenSentences sentences) {
    return LearnableKernel.of(
        sentences.parameters(), sentences.value(), sentences.gradient(), sentences.byParameter());
  }
}
