package io.varphi.handbook;

import io.varphi.Activation;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import java.math.BigDecimal;

/** Formulas with the values of their parameters, as a person would write them down. */
final class Sentences {
  private Sentences() {}

  /**
   * The sentence of a function with its numbers as they were given, but without factors of 1 and
   * terms of 0. (A simplifier would write x/5 for 0.2x, and nobody would find the slope.)
   */
  static Expr of(Activation function) {
    return tidy(function.bound(function.formula()));
  }

  private static Expr tidy(Expr expr) {
    Expr tidy = Folds.mapChildren(expr, Sentences::tidy);
    return switch (tidy) {
      case Expr.Product(Expr a, Expr b) when is(a, 0) || is(b, 0) -> number(0);
      case Expr.Product(Expr a, Expr b) when is(a, 1) -> b;
      case Expr.Product(Expr a, Expr b) when is(b, 1) -> a;
      case Expr.Quotient(Expr a, Expr b) when is(b, 1) -> a;
      case Expr.Sum(Expr a, Expr b) when is(b, 0) -> a;
      case Expr.Difference(Expr a, Expr b) when is(b, 0) -> a;
      default -> tidy;
    };
  }

  private static boolean is(Expr expr, int value) {
    return expr.equals(number(value));
  }

  private static Expr number(int value) {
    return new Expr.Number(BigDecimal.valueOf(value));
  }
}
