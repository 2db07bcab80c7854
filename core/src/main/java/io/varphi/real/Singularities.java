package io.varphi.real;

import io.varphi.expr.Atoms;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where a sentence without choices may have a pole, a branch point or an end of its domain: at the
 * zeros of these parts.
 */
public final class Singularities {
  private final Set<Expr> zeros = new LinkedHashSet<>();

  private Singularities() {}

  /** The parts at whose zeros the sentence may be singular. */
  public static Set<Expr> conditions(Expr expr) {
    Singularities found = new Singularities();
    found.collect(expr);
    return found.zeros;
  }

  private void collect(Expr expr) {
    switch (expr) {
      case Expr.Quotient(Expr _, Expr b) -> addFactors(b);
      case Expr.Power(Expr a, Expr n) -> addBase(a, n);
      case Expr.Apply(Word word, Expr u) when word == Word.LOG || word == Word.SQRT -> add(u);
      case Expr.Apply(Word word, Expr u) when word == Word.LOG1P -> add(Atoms.ONE.plus(u));
      default -> {}
    }
    Folds.children(expr).forEach(this::collect);
  }

  private void addBase(Expr base, Expr exponent) {
    boolean isPolynomial =
        exponent instanceof Expr.Number(BigDecimal n) && n.signum() >= 0 && n.scale() <= 0;
    if (!isPolynomial) {
      add(base);
    }
  }

  private void addFactors(Expr denominator) {
    switch (denominator) {
      case Expr.Product(Expr a, Expr b) -> {
        addFactors(a);
        addFactors(b);
      }
      case Expr.Quotient(Expr a, Expr _) -> addFactors(a);
      case Expr.Negation(Expr u) -> addFactors(u);
      case Expr.Power(Expr a, Expr n) when Folds.isConstant(n) -> addFactors(a);
      default -> add(denominator);
    }
  }

  private void add(Expr condition) {
    if (!Folds.isConstant(condition) && !Positivity.isPositive(condition)) {
      zeros.add(condition);
    }
  }
}
