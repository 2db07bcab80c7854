package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.real.RealFunction;
import java.math.BigDecimal;
import java.util.List;

/** A sentence without variables as a double, and what that double lacks. */
final class ExactConstant {
  private ExactConstant() {}

  /** The nearest double. */
  static double of(Expr constant) {
    return constant instanceof Expr.Number(BigDecimal value)
        ? value.doubleValue()
        : RealFunction.of(constant, List.of()).toDouble();
  }

  /** The nearest double to the difference between the constant and its nearest double. */
  static double low(Expr constant) {
    double high = of(constant);
    return Double.isFinite(high)
        ? RealFunction.of(constant.minus(Expr.number(new BigDecimal(high))), List.of()).toDouble()
        : 0;
  }
}
