package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.real.Graph;
import io.varphi.real.RealFunction;
import java.util.List;

/** The sentence's exact values, which compiled code is held to. */
final class Exact {
  private final Graph graph;
  private final RealFunction function;

  Exact(Expr sentence) {
    this.graph = Graph.of(sentence);
    this.function = RealFunction.of(sentence, List.of("x"));
  }

  /** The nearest double, at ±∞ the limit. */
  double at(double x) {
    return graph.at(x);
  }

  /** The nearest float. */
  float floatAt(float x) {
    return graph.floatAt(x);
  }

  /** The nearest double at a finite x. */
  double atFinite(double x) {
    return function.toDouble(x);
  }
}
