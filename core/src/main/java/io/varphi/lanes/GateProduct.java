package io.varphi.lanes;

import io.varphi.expr.Atoms;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.real.Graph;
import java.util.Map;

/** A function p(a)·h(g) of the value a and the gate g; at most one factor is constant, then 1. */
final class GateProduct {
  private static final Expr MINUS_X = Atoms.X.negated();

  private final Expr sentenceOfValue;
  private final Expr sentenceOfGate;
  private final GateFactor ofValue;
  private final GateFactor ofGate;

  private GateProduct(Expr sentenceOfValue, Expr sentenceOfGate) {
    this.sentenceOfValue = sentenceOfValue;
    this.sentenceOfGate = sentenceOfGate;
    this.ofValue = new GateFactor(sentenceOfValue);
    this.ofGate = new GateFactor(sentenceOfGate);
  }

  /**
   * The product of two sentences in x.
   *
   * @param ofValue p
   * @param ofGate h
   */
  static GateProduct of(Expr ofValue, Expr ofGate) {
    if (Folds.isConstant(ofValue)) {
      return new GateProduct(Atoms.ONE, ofValue.times(ofGate));
    }
    return Folds.isConstant(ofGate)
        ? new GateProduct(ofGate.times(ofValue), Atoms.ONE)
        : new GateProduct(ofValue, ofGate);
  }

  GateFactor ofValue() {
    return ofValue;
  }

  GateFactor ofGate() {
    return ofGate;
  }

  /** The limit for t → ∞ at (±t, ±t). */
  double limit(int signOfValue, int signOfGate) {
    Expr product =
        alongRay(sentenceOfValue, signOfValue).times(alongRay(sentenceOfGate, signOfGate));
    return Graph.of(product).at(Double.POSITIVE_INFINITY);
  }

  private static Expr alongRay(Expr sentence, int sign) {
    return sign > 0 ? sentence : Folds.substitute(sentence, Map.of("x", MINUS_X));
  }
}
