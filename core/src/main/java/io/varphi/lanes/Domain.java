package io.varphi.lanes;

import io.varphi.expr.Expr;
import io.varphi.expr.Expr.Comparison;
import io.varphi.expr.Folds;
import io.varphi.expr.NamedConstant;
import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Between what bounds each variable lies, and so each sentence. */
record Domain(Map<String, Bounds> variables) {
  Domain {
    variables = Map.copyOf(variables);
  }

  Bounds bounds(Expr expr) {
    return switch (expr) {
      case Expr.Variable(String name) -> variables.getOrDefault(name, Bounds.REAL);
      case Expr.Parameter _ -> Bounds.REAL;
      case Expr.Number(BigDecimal value) -> Bounds.of(value.doubleValue());
      case Expr.Constant(NamedConstant constant) ->
          constant.definition().map(this::bounds).orElse(Bounds.of(Math.PI));
      case Expr.Negation(Expr u) -> bounds(u).negated();
      case Expr.Sum(Expr a, Expr b) -> bounds(a).plus(bounds(b));
      case Expr.Difference(Expr a, Expr b) -> bounds(a).plus(bounds(b).negated());
      case Expr.Product(Expr a, Expr b) ->
          a.equals(b) ? bounds(a).power(2) : bounds(a).times(bounds(b));
      case Expr.Quotient(Expr a, Expr b) -> bounds(a).times(bounds(b).reciprocal());
      case Expr.Power(Expr a, Expr.Number(BigDecimal n)) when Powers.isSmallInteger(n) ->
          bounds(a).power(n.intValueExact());
      case Expr.Power(Expr a, Expr n) when Powers.isProduct(n) && bounds(a).min() >= 0 ->
          bounds(a).under(Math::sqrt).power((int) (2 * ExactConstant.of(n))).larger(Bounds.of(0));
      case Expr.Power(Expr a, Expr _) ->
          bounds(a).min() >= 0 ? new Bounds(0, Double.POSITIVE_INFINITY) : Bounds.REAL;
      case Expr.Apply(Word word, Expr u) -> image(word, bounds(u));
      case Expr.Min(Expr a, Expr b) -> bounds(a).smaller(bounds(b));
      case Expr.Max(Expr a, Expr b) -> bounds(a).larger(bounds(b));
      case Expr.Clip(Expr u, Expr low, Expr high) ->
          bounds(u).larger(bounds(low)).smaller(bounds(high));
      case Expr.Choice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise) ->
          where(op, l, r).bounds(then).or(whereNot(op, l, r).bounds(otherwise));
    };
  }

  private static Bounds image(Word word, Bounds u) {
    Bounds unit = new Bounds(-1, 1);
    Bounds share = new Bounds(0, 1);
    Bounds positive = new Bounds(0, Double.POSITIVE_INFINITY);
    return switch (word) {
      case EXP -> u.under(Math::exp);
      case EXPM1 -> u.under(Math::expm1);
      case LOG -> u.min() > 0 ? u.under(Math::log) : Bounds.REAL;
      case LOG1P -> u.min() > -1 ? u.under(Math::log1p) : Bounds.REAL;
      case SQRT -> u.min() >= 0 ? u.under(Math::sqrt) : positive;
      case SINH, ASINH, TANH_RESIDUAL ->
          u.min() >= 0 ? positive : u.max() <= 0 ? positive.negated() : Bounds.REAL;
      case COSH -> new Bounds(1, Double.POSITIVE_INFINITY);
      case TANH, ERF -> u.min() >= 0 ? share : u.max() <= 0 ? share.negated() : unit;
      case SECH, SECH2, SIGMOID, NORMAL_CDF, NORMAL_PDF -> share;
      case SOFTPLUS -> u.max() <= 0 ? share : positive;
      case ERFC -> new Bounds(0, 2);
      case SIN, COS, SINC, SPHERICAL_J1, SPHERICAL_J2 -> unit;
      case ATAN -> u.under(Math::atan);
      case ABS -> u.abs();
      case SIGN -> u.under(Math::signum);
      case LOG_COSH -> positive;
    };
  }

  /** The part of the domain where the comparison holds. */
  Domain where(Comparison op, Expr left, Expr right) {
    return switch (op) {
      case LESS, LESS_OR_EQUAL -> ordered(left, right);
      case GREATER, GREATER_OR_EQUAL -> ordered(right, left);
    };
  }

  /** The part of the domain where the comparison does not hold. */
  Domain whereNot(Comparison op, Expr left, Expr right) {
    return switch (op) {
      case LESS, LESS_OR_EQUAL -> ordered(right, left);
      case GREATER, GREATER_OR_EQUAL -> ordered(left, right);
    };
  }

  /** The part where {@code smaller ≤ larger}, as far as it bounds a variable by a constant. */
  private Domain ordered(Expr smaller, Expr larger) {
    if (smaller instanceof Expr.Variable(String name) && Folds.isConstant(larger)) {
      return with(name, bounds(smaller).below(bounds(larger).max()));
    }
    if (larger instanceof Expr.Variable(String name) && Folds.isConstant(smaller)) {
      return with(name, bounds(larger).above(bounds(smaller).min()));
    }
    return this;
  }

  Domain with(String name, Bounds bounds) {
    Map<String, Bounds> changed = new HashMap<>(variables);
    changed.put(name, bounds);
    return new Domain(changed);
  }
}
