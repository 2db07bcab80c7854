package io.varphi.facts;

import io.varphi.expr.Derivative;
import io.varphi.expr.Expr;
import io.varphi.expr.FormulaException;
import java.util.Optional;

/** The derivative by x where it is not too long to be of use. */
final class Differentiation {
  private Differentiation() {}

  static Optional<Expr> of(Expr sentence) {
    try {
      return Optional.of(Derivative.of(sentence, "x"));
    } catch (FormulaException _) {
      return Optional.empty(); // more parts than a derivative may have
    }
  }
}
