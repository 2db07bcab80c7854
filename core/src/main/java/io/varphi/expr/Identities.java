package io.varphi.expr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of each word besides its derivative: symmetry, its value at 0, and products that
 * collapse.
 */
final class Identities {
  enum Parity {
    EVEN,
    ODD,
    NEITHER
  }

  private final boolean signsAreUnits;

  /**
   * @param signsAreUnits whether sign(u)² counts as 1, which is wrong at u = 0 alone
   */
  Identities(boolean signsAreUnits) {
    this.signsAreUnits = signsAreUnits;
  }

  static Parity parity(Word word) {
    return switch (word) {
      case SINH, TANH, ERF, SIN, ATAN, ASINH, SIGN, TANH_RESIDUAL, SPHERICAL_J1 -> Parity.ODD;
      case COSH, SECH, SECH2, NORMAL_PDF, COS, ABS, LOG_COSH, SINC, SPHERICAL_J2 -> Parity.EVEN;
      case EXP, EXPM1, LOG, LOG1P, SQRT, SIGMOID, SOFTPLUS, ERFC, NORMAL_CDF -> Parity.NEITHER;
    };
  }

  /** The value at 0 where it is rational. */
  static Optional<Expr> atZero(Word word) {
    return switch (word) {
      case EXP, COSH, SECH, SECH2, ERFC, COS, SINC -> Optional.of(Atoms.ONE);
      case EXPM1, LOG1P, SQRT, SINH, TANH, ERF, SIN, ATAN, ASINH, ABS, SIGN ->
          Optional.of(Atoms.ZERO);
      case LOG_COSH, TANH_RESIDUAL, SPHERICAL_J1, SPHERICAL_J2 -> Optional.of(Atoms.ZERO);
      case SIGMOID, NORMAL_CDF -> Optional.of(Atoms.ONE.over(Atoms.TWO));
      case LOG, SOFTPLUS, NORMAL_PDF -> Optional.empty();
    };
  }

  /** A word of a word, or of a number, that is simpler than it looks. */
  static Expr composed(Word word, Expr u) {
    return switch (word) {
      case LOG ->
          switch (u) {
            case Expr.Apply(Word inner, Expr v) when inner == Word.EXP -> v;
            case Expr.Constant(NamedConstant c) when c == NamedConstant.E -> Atoms.ONE;
            case Expr.Number(var value) when value.compareTo(java.math.BigDecimal.ONE) == 0 ->
                Atoms.ZERO;
            default -> Expr.apply(word, u);
          };
      case ABS ->
          switch (u) {
            case Expr.Number _, Expr.Constant _ -> u;
            case Expr.Apply(Word inner, Expr _) when isNonNegative(inner) -> u;
            default -> Expr.apply(word, u);
          };
      case EXP, EXPM1, LOG1P, SQRT, SINH, COSH, TANH, SECH, SECH2, SIGMOID, SOFTPLUS, ERF, ERFC ->
          Expr.apply(word, u);
      case NORMAL_CDF, NORMAL_PDF, SIN, COS, ATAN, ASINH, SIGN, LOG_COSH, TANH_RESIDUAL ->
          Expr.apply(word, u);
      case SINC, SPHERICAL_J1, SPHERICAL_J2 -> Expr.apply(word, u);
    };
  }

  private static boolean isNonNegative(Word word) {
    return switch (word) {
      case EXP, SQRT, COSH, SECH, SECH2, SIGMOID, SOFTPLUS, ERFC, NORMAL_CDF, NORMAL_PDF, ABS ->
          true;
      case LOG_COSH -> true;
      case EXPM1, LOG, LOG1P, SINH, TANH, ERF, SIN, COS, ATAN, ASINH, SIGN, TANH_RESIDUAL -> false;
      case SINC, SPHERICAL_J1, SPHERICAL_J2 -> false;
    };
  }

  /**
   * u·sign(u) = |u|, |u|·sign(u) = u, |u|² = u², sech² and 1/cosh by their words; one exponential
   * for several.
   */
  Monomial reduced(Monomial monomial) {
    Map<Expr, Fraction> factors = new LinkedHashMap<>(monomial.factors());
    mergeExponentials(factors);
    for (Map.Entry<Expr, Fraction> factor : monomial.factors().entrySet()) {
      if (factor.getKey() instanceof Expr.Apply(Word word, Expr u)) {
        switch (word) {
          case SIGN -> absorbSign(factors, u, factor.getValue());
          case ABS -> evenPower(factors, u);
          case SECH -> pairs(factors, Word.SECH, Word.SECH2, u);
          case COSH -> inverse(factors, Word.COSH, Word.SECH, u);
          default -> {}
        }
      }
    }
    factors.values().removeIf(exponent -> exponent.signum() == 0);
    return new Monomial(monomial.coefficient(), factors);
  }

  /**
   * exp(u)·exp(v) = exp(u + v), which is right where one factor overflows and the other underflows.
   */
  private static void mergeExponentials(Map<Expr, Fraction> factors) {
    List<Map.Entry<Expr, Fraction>> exponentials =
        factors.entrySet().stream()
            .filter(factor ->
                factor.getKey() instanceof Expr.Apply(Word word, Expr _) && word == Word.EXP)
            .filter(factor -> factor.getValue().isInteger())
            .map(Map.Entry::copyOf)
            .toList();
    if (exponentials.stream().allMatch(factor -> factor.getValue().isOne())
        && exponentials.size() < 2) {
      return;
    }
    exponentials.forEach(exponential -> factors.remove(exponential.getKey()));
    Expr exponent =
        exponentials.stream()
            .map(factor -> times(((Expr.Apply) factor.getKey()).argument(), factor.getValue()))
            .reduce(Expr::plus)
            .orElseThrow();
    factors.put(Expr.apply(Word.EXP, Simplifier.simplify(exponent)), Fraction.ONE);
  }

  private static Expr times(Expr u, Fraction integer) {
    return Expr.number(new java.math.BigDecimal(integer.numerator())).times(u);
  }

  private void absorbSign(Map<Expr, Fraction> factors, Expr u, Fraction exponent) {
    Expr sign = Expr.apply(Word.SIGN, u);
    Expr abs = Expr.apply(Word.ABS, u);
    if (exponent.smallInteger().orElse(0) > 1) {
      factors.put(sign, signPower(exponent));
    }
    if (!factors.getOrDefault(sign, Fraction.ZERO).isOne()) {
      return;
    }
    if (isPositiveInteger(factors.get(u))) {
      factors.remove(sign);
      lower(factors, u);
      factors.merge(abs, Fraction.ONE, Fraction::plus);
    } else if (isPositiveInteger(factors.get(abs))) {
      factors.remove(sign);
      lower(factors, abs);
      factors.merge(u, Fraction.ONE, Fraction::plus);
    } else if (Fraction.of(-1).equals(factors.get(abs))) {
      factors.remove(sign);
      factors.remove(abs);
      factors.merge(u, Fraction.of(-1), Fraction::plus); // sign(u)/|u| is 1/u
    }
  }

  /** sign³ is sign; sign² is 0 at 0. */
  private Fraction signPower(Fraction exponent) {
    if (exponent.isEvenInteger()) {
      return signsAreUnits ? Fraction.ZERO : Fraction.of(2);
    }
    return Fraction.ONE;
  }

  private static void lower(Map<Expr, Fraction> factors, Expr base) {
    factors.merge(base, Fraction.of(-1), Fraction::plus);
    factors.remove(base, Fraction.ZERO);
  }

  private static boolean isPositiveInteger(@org.jspecify.annotations.Nullable Fraction exponent) {
    return exponent != null && exponent.isInteger() && exponent.signum() > 0;
  }

  private static void evenPower(Map<Expr, Fraction> factors, Expr u) {
    Expr abs = Expr.apply(Word.ABS, u);
    Fraction exponent = factors.get(abs);
    if (exponent != null && exponent.isEvenInteger()) {
      factors.remove(abs);
      factors.merge(u, exponent, Fraction::plus);
    }
  }

  private static void pairs(Map<Expr, Fraction> factors, Word one, Word squared, Expr u) {
    Expr single = Expr.apply(one, u);
    Fraction exponent = factors.get(single);
    if (exponent != null && exponent.isEvenInteger()) {
      factors.remove(single);
      factors.merge(Expr.apply(squared, u), exponent.times(Fraction.HALF), Fraction::plus);
    }
  }

  private static void inverse(Map<Expr, Fraction> factors, Word word, Word inverse, Expr u) {
    Expr base = Expr.apply(word, u);
    Fraction exponent = factors.get(base);
    if (exponent != null && exponent.signum() < 0) {
      factors.remove(base);
      factors.merge(Expr.apply(inverse, u), exponent.negated(), Fraction::plus);
    }
  }
}
