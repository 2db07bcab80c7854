package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.real.Graph;
import io.varphi.real.Lazy;
import io.varphi.real.RealFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;

/** The sentence's exact values, which compiled code is held to. For use by one thread. */
final class Exact {
  /** So many values may be asked for that take thousands of digits; some tens of milliseconds. */
  private static final int MAX_HARD = 4;

  /** A value that these do not show is a hard one. */
  private static final int SOME_BITS = 256;

  private static final double TINY = Double.MIN_NORMAL;

  private final Graph graph;
  private final RealFunction function;
  private final Lazy<Double> atMinusInfinity;
  private final Lazy<Double> atMinusZero;
  private final Lazy<Double> atPlusInfinity;
  private final Map<Double, Double> known = new HashMap<>();
  private int hard;

  Exact(Expr sentence) {
    this.graph = Graph.of(sentence);
    this.function = RealFunction.of(sentence, List.of("x"));
    this.atMinusInfinity = Lazy.of(() -> graph.at(Double.NEGATIVE_INFINITY));
    this.atMinusZero = Lazy.of(() -> graph.at(-0.0));
    this.atPlusInfinity = Lazy.of(() -> graph.at(Double.POSITIVE_INFINITY));
  }

  /** Begins to compute the limits and the value at −0 in another thread, as they take longest. */
  void begin() {
    ForkJoinPool.commonPool()
        .execute(() -> {
          atPlusInfinity.get();
          atMinusInfinity.get();
          atMinusZero.get();
        });
  }

  /** The nearest double, at ±∞ the limit; NaN too where it is not known, see {@link #isKnown}. */
  double at(double x) {
    if (Double.isInfinite(x)) {
      return (x < 0 ? atMinusInfinity : atPlusInfinity).get();
    }
    if (x == 0) {
      return Math.copySign(1, x) < 0 ? atMinusZero.get() : graph.at(x);
    }
    return isKnown(x) && !Double.isNaN(x) ? known.computeIfAbsent(x, this::counted) : Double.NaN;
  }

  /**
   * Whether the value at x is known: not where too many values have been met that are 0, but that
   * no number of digits shows to be 0 (exp(log(x)) − x), or that no number of digits shows at all.
   */
  boolean isKnown(double x) {
    return hard < MAX_HARD || x == 0 || Double.isInfinite(x) || known.containsKey(x);
  }

  private double counted(double x) {
    double value = graph.at(x);
    if (isHard(x, value)) {
      hard++;
    }
    return value;
  }

  /** Whether the value is 0 or NaN, but some hundred digits do not show it. */
  private boolean isHard(double x, double value) {
    return value == 0
            && function.restWithin(SOME_BITS, TINY, x)
                != -TINY // not rest(0, x): often 0 by symmetry
        || Double.isNaN(value) && !Double.isNaN(function.restWithin(SOME_BITS, TINY, x));
  }

  /** The nearest double at a finite x; NaN at others. */
  double atFinite(double x) {
    return Double.isFinite(x) ? function.toDouble(x) : Double.NaN;
  }
}
