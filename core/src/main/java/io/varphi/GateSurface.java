package io.varphi;

import io.varphi.expr.Atoms;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.real.Graph;
import io.varphi.real.RealFunction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A sentence in a and g on the whole extended plane. */
final class GateSurface {
  private static final double STEP = 16;

  private final Expr sentence;
  private final RealFunction function;

  private GateSurface(Expr sentence) {
    this.sentence = sentence;
    this.function = RealFunction.of(sentence, List.of("a", "g"));
  }

  static GateSurface of(Expr sentence) {
    return new GateSurface(sentence);
  }

  double at(double a, double g) {
    if (Double.isNaN(a) || Double.isNaN(g)) {
      return Double.NaN;
    }
    return Double.isInfinite(a) || Double.isInfinite(g)
        ? limit(a, g)
        : signed(function.toDouble(a, g), a, g);
  }

  float floatAt(float a, float g) {
    return Float.isFinite(a) && Float.isFinite(g)
        ? (float) signed(function.toFloat(a, g), a, g)
        : (float) at(a, g);
  }

  private double limit(double a, double g) {
    double limit = limitOnRay(a, g);
    return limit == 0 && underflows(a, g) ? limitBeforeUnderflow(a, g) : limit;
  }

  /** The limit for t → ∞ of the sentence at (±t, g), (a, ±t) or (±t, ±t). */
  private double limitOnRay(double a, double g) {
    Expr alongRay = Folds.substitute(sentence, Map.of("a", onRay(a), "g", onRay(g)));
    return Graph.of(alongRay).at(Double.POSITIVE_INFINITY);
  }

  /**
   * Whether a zero on the ray may be a factor of the finite coordinate beyond all exponents, which
   * is 0 for every number of digits: it has a sign, unlike an exact zero.
   */
  private boolean underflows(double a, double g) {
    boolean isOneFinite = Double.isFinite(a) || Double.isFinite(g);
    return isOneFinite
        && (isNegativeZero(function.toDouble(unit(a), unit(g)))
            || isNegativeZero(function.toDouble(opposite(a), opposite(g))));
  }

  private static double unit(double coordinate) {
    return Double.isInfinite(coordinate) ? Math.signum(coordinate) : coordinate;
  }

  private static double opposite(double coordinate) {
    return Double.isInfinite(coordinate) ? -Math.signum(coordinate) : coordinate;
  }

  /** The limit where the finite coordinate is nearer to 0, if it is infinite there; else a zero. */
  private double limitBeforeUnderflow(double a, double g) {
    double limit = limitOnRay(a, g);
    double nearerA = a;
    double nearerG = g;
    while (limit == 0 && Math.min(Math.abs(nearerA), Math.abs(nearerG)) > STEP) {
      nearerA /= STEP;
      nearerG /= STEP;
      limit = limitOnRay(nearerA, nearerG);
    }
    return Double.isInfinite(limit) ? limit : limitOnRay(a, g);
  }

  private static Expr onRay(double coordinate) {
    if (Double.isInfinite(coordinate)) {
      return coordinate > 0 ? Atoms.X : Atoms.X.negated();
    }
    return Expr.number(new BigDecimal(coordinate));
  }

  /**
   * The value at (a, g), where a zero at −0.0 has the sign of the values next to it on the negative
   * side.
   */
  private double signed(double value, double a, double g) {
    boolean beside = isNegativeZero(a) || isNegativeZero(g);
    return value == 0 && beside
        ? Math.copySign(0.0, function.toDouble(leftOfZero(a), leftOfZero(g)))
        : value;
  }

  private static double leftOfZero(double coordinate) {
    return isNegativeZero(coordinate) ? -Double.MIN_VALUE : coordinate;
  }

  private static boolean isNegativeZero(double x) {
    return x == 0 && Math.copySign(1.0, x) < 0;
  }
}
