package io.varphi.lanes;

import io.varphi.expr.Atoms;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import java.util.ArrayList;
import java.util.List;

/** The constant factors and divisors of a product, as one constant: 11·x/48 is (11/48)·x. */
final class ConstantFactors {
  private final List<Expr> constants = new ArrayList<>();
  private final List<Expr> factors = new ArrayList<>();
  private final List<Expr> divisors = new ArrayList<>();
  private int count;

  private ConstantFactors() {}

  /** The sentence with the constants of each product gathered, where there is more than one. */
  static Expr gathered(Expr expr) {
    Expr current = Folds.mapChildren(expr, ConstantFactors::gathered);
    if (Folds.isConstant(current)
        || !(current instanceof Expr.Product || current instanceof Expr.Quotient)) {
      return current;
    }
    ConstantFactors parts = new ConstantFactors();
    parts.collect(current, true);
    return parts.count > 1 && parts.isNormal() ? parts.product() : current;
  }

  private void collect(Expr expr, boolean above) {
    if (Folds.isConstant(expr)) {
      count++;
      constants.add(above ? expr : Atoms.ONE.over(expr));
    } else if (expr instanceof Expr.Product(Expr a, Expr b)) {
      collect(a, above);
      collect(b, above);
    } else if (expr instanceof Expr.Quotient(Expr a, Expr b)) {
      collect(a, above);
      collect(b, !above);
    } else {
      (above ? factors : divisors).add(expr);
    }
  }

  private Expr constant() {
    return Factors.product(constants);
  }

  private boolean isNormal() {
    double size = Math.abs(ExactConstant.of(constant()));
    return Double.MIN_NORMAL <= size && size <= Double.MAX_VALUE;
  }

  private Expr product() {
    Expr constant = constant();
    Expr above =
        factors.isEmpty()
            ? constant
            : ExactConstant.of(constant) == 1 && ExactConstant.low(constant) == 0
                ? Factors.product(factors)
                : constant.times(Factors.product(factors));
    return divisors.isEmpty() ? above : above.over(Factors.product(divisors));
  }
}
