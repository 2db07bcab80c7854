package io.varphi.real;

import io.varphi.expr.Expr;
import io.varphi.expr.Word;

/**
 * Sentences that are seen to have one sign everywhere, so that no zero of theirs need be looked
 * for.
 */
final class Positivity {
  private Positivity() {}

  static boolean isPositive(Expr expr) {
    return switch (expr) {
      case Expr.Number(var value) -> value.signum() > 0;
      case Expr.Constant _ -> true;
      case Expr.Sum(Expr a, Expr b) ->
          isPositive(a) && isNonNegative(b) || isNonNegative(a) && isPositive(b);
      case Expr.Product(Expr a, Expr b) -> isPositive(a) && isPositive(b);
      case Expr.Quotient(Expr a, Expr b) -> isPositive(a) && isPositive(b);
      case Expr.Power(Expr a, Expr _) -> isPositive(a);
      case Expr.Apply(Word word, Expr u) -> isPositive(word) || word == Word.SQRT && isPositive(u);
      case Expr.Variable _, Expr.Parameter _, Expr.Negation _, Expr.Difference _ -> false;
      case Expr.Min(Expr a, Expr b) -> isPositive(a) && isPositive(b);
      case Expr.Max(Expr a, Expr b) -> isPositive(a) || isPositive(b);
      case Expr.Clip(Expr _, Expr low, Expr high) -> isPositive(low) && isPositive(high);
      case Expr.Choice(var _, Expr _, Expr _, Expr then, Expr otherwise) ->
          isPositive(then) && isPositive(otherwise);
    };
  }

  private static boolean isNonNegative(Expr expr) {
    return isPositive(expr)
        || switch (expr) {
          case Expr.Power(Expr _, Expr.Number(var n)) -> isEven(n);
          case Expr.Sum(Expr a, Expr b) -> isNonNegative(a) && isNonNegative(b);
          case Expr.Product(Expr a, Expr b) -> a.equals(b) || isNonNegative(a) && isNonNegative(b);
          case Expr.Quotient(Expr a, Expr b) -> isNonNegative(a) && isNonNegative(b);
          case Expr.Apply(Word word, Expr _) -> word == Word.ABS || word == Word.SQRT;
          default -> false;
        };
  }

  private static boolean isEven(java.math.BigDecimal n) {
    return n.remainder(java.math.BigDecimal.TWO).signum() == 0;
  }

  private static boolean isPositive(Word word) {
    return switch (word) {
      case EXP, COSH, SECH, SECH2, SIGMOID, SOFTPLUS, ERFC, NORMAL_CDF, NORMAL_PDF -> true;
      case EXPM1, LOG, LOG1P, SQRT, SINH, TANH, ERF, SIN, COS, ATAN, ASINH, ABS, SIGN -> false;
      case LOG_COSH, TANH_RESIDUAL, SINC, SPHERICAL_J1, SPHERICAL_J2 -> false;
    };
  }
}
