package io.varphi.facts;

import io.varphi.expr.Atoms;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Simplifier;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The limit of a branch at a finite point from one side.
 *
 * <p>A branch that is defined and continuous at the point has its value there. Otherwise x is
 * replaced by point ± 1/x, whose limit at +∞ is the one wanted. That is of no use if the point is
 * not quite the double that stands for it; then values ever closer to it decide.
 */
final class OneSidedLimit {
  private static final int CLOSE = -30;
  private static final double SIMILAR = 1e-4;
  private static final int[] EXPONENTS = {-12, -20, -28, -36};

  private final Curve curve;
  private final double point;
  private final int direction;

  private OneSidedLimit(Curve curve, double point, int direction) {
    this.curve = curve;
    this.point = point;
    this.direction = direction;
  }

  /** The limit from above for direction 1, from below for −1; NaN if there is none. */
  static double of(Curve curve, double point, int direction) {
    return new OneSidedLimit(curve, point, direction).limit();
  }

  /** Whether the curve has values next to the point on that side. */
  static boolean isDefined(Curve curve, double point, int direction) {
    return !Double.isNaN(new OneSidedLimit(curve, point, direction).close(CLOSE));
  }

  private double limit() {
    double direct = curve.at(point);
    double near = close(CLOSE);
    if (Double.isNaN(near)) {
      return Double.NaN;
    }
    if (Double.isFinite(direct)) {
      boolean isContinuous = Math.abs(near - direct) <= SIMILAR * Math.max(1, Math.abs(direct));
      return isContinuous ? direct : trend();
    }
    double limit = Curve.of(approaching()).limit(Double.POSITIVE_INFINITY);
    return Double.isNaN(limit) ? trend() : limit;
  }

  private Expr approaching() {
    Expr step = Expr.number(direction).over(Atoms.X);
    Expr place = Expr.number(new BigDecimal(point)).plus(step);
    return Simplifier.simplify(Folds.substitute(curve.sentence(), Map.of("x", place)));
  }

  private double close(int exponent) {
    return curve.at(point + direction * Math.scalb(Math.max(1, Math.abs(point)), exponent));
  }

  private double trend() {
    double[] values = new double[EXPONENTS.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = close(EXPONENTS[i]);
    }
    double first = values[1] - values[0];
    double second = values[2] - values[1];
    double third = values[3] - values[2];
    if (Math.abs(second) <= Math.abs(first) / 2 && Math.abs(third) <= Math.abs(second) / 2) {
      return values[3];
    }
    if (first > 0 && second > 0.9 * first && third > 0.9 * second) {
      return Double.POSITIVE_INFINITY;
    }
    return first < 0 && second < 0.9 * first && third < 0.9 * second
        ? Double.NEGATIVE_INFINITY
        : Double.NaN;
  }
}
