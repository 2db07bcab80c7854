package io.varphi.facts;

import io.varphi.expr.Expr;
import io.varphi.expr.Rewrites;
import io.varphi.expr.Simplifier;
import io.varphi.real.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence without choices, which is the function on one side of a point, with its derivatives.
 */
final class Branch {
  /** The highest order of a derivative that is looked at. */
  static final int MAX_ORDER = 4;

  private final Expr sentence;
  private final List<Lazy<Optional<Curve>>> derivatives = new ArrayList<>();

  private Branch(Expr sentence) {
    this.sentence = sentence;
    derivatives.add(Lazy.of(() -> Optional.of(Curve.of(sentence))));
    for (int order = 1; order <= MAX_ORDER; order++) {
      Lazy<Optional<Curve>> lower = derivatives.getLast();
      derivatives.add(Lazy.of(() -> lower.get().flatMap(Branch::derivative)));
    }
  }

  static Branch of(Expr resolved) {
    return new Branch(Simplifier.simplify(Rewrites.stable(resolved)));
  }

  private static Optional<Curve> derivative(Curve curve) {
    return Differentiation.of(curve.sentence()).map(Curve::of);
  }

  Expr sentence() {
    return sentence;
  }

  /** The derivative of an order, 0 for the function itself; empty if it is too long. */
  Optional<Curve> derivative(int order) {
    return derivatives.get(order).get();
  }

  boolean isSameAs(Branch other) {
    return sentence.equals(other.sentence);
  }
}
