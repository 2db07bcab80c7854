package io.varphi.lanes;

import io.varphi.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/** The factors of a product, however it is bracketed. */
final class Factors {
  private Factors() {}

  static List<Expr> of(Expr expr) {
    List<Expr> factors = new ArrayList<>();
    collect(expr, factors);
    return factors;
  }

  private static void collect(Expr expr, List<Expr> factors) {
    if (expr instanceof Expr.Product(Expr a, Expr b)) {
      collect(a, factors);
      collect(b, factors);
    } else {
      factors.add(expr);
    }
  }

  /** The product of at least one factor, from left to right. */
  static Expr product(List<Expr> factors) {
    return factors.stream().reduce(Expr::times).orElseThrow();
  }
}
