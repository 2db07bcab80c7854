package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import java.math.BigDecimal;

/** Powers with small whole exponents, as products. */
final class Powers {
  private static final int MAX_EXPONENT = 64;

  private final LaneBuilder lanes;

  Powers(LaneBuilder lanes) {
    this.lanes = lanes;
  }

  /** Whether a power with that exponent is computed as a product. */
  static boolean isSmallInteger(BigDecimal exponent) {
    return exponent.stripTrailingZeros().scale() <= 0
        && exponent.abs().compareTo(BigDecimal.valueOf(MAX_EXPONENT)) <= 0;
  }

  /** Whether a power with that exponent is a product of the base, or of its root. */
  static boolean isProduct(Expr exponent) {
    if (!Folds.isConstant(exponent)) {
      return false;
    }
    double n = ExactConstant.of(exponent);
    return Double.isFinite(n) && isSmallInteger(new BigDecimal(n + n));
  }

  int power(int a, int n) {
    if (n < 0) {
      return lanes.divide(lanes.constant(1), power(a, -n));
    }
    if (n == 0) {
      return lanes.constant(1);
    }
    int half = n / 2;
    if (half == 0) {
      return a;
    }
    int root = power(a, half);
    int square = lanes.multiply(root, root);
    return n % 2 == 0 ? square : lanes.multiply(square, a);
  }
}
