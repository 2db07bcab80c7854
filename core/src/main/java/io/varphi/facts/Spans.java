package io.varphi.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets of numbers made of intervals. */
final class Spans {
  private static final Comparator<Span> ASCENDING =
      Comparator.comparingDouble(Span::low)
          .thenComparing(span -> !span.includesLow())
          .thenComparingDouble(Span::high);

  private Spans() {}

  /** The union as intervals that do not meet, in ascending order. */
  static List<Span> union(List<Span> spans) {
    List<Span> union = new ArrayList<>();
    for (Span next : spans.stream().sorted(ASCENDING).toList()) {
      if (!union.isEmpty() && meet(union.getLast(), next)) {
        union.add(joined(union.removeLast(), next));
      } else {
        union.add(next);
      }
    }
    return List.copyOf(union);
  }

  private static boolean meet(Span a, Span b) {
    return b.low() < a.high() || b.low() == a.high() && (a.includesHigh() || b.includesLow());
  }

  private static Span joined(Span a, Span b) {
    if (b.high() < a.high()) {
      return a;
    }
    boolean includesHigh = b.includesHigh() || a.high() == b.high() && a.includesHigh();
    return new Span(a.low(), a.includesLow(), b.high(), includesHigh);
  }
}
