package io.varphi.expr;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A product in normal form: a rational coefficient times powers of distinct bases with rational
 * exponents.
 *
 * @param factors base → exponent, none of them 0; in order of first appearance
 */
record Monomial(Fraction coefficient, Map<Expr, Fraction> factors) {
  /** Coefficients with a larger denominator are written as decimals where they end. */
  private static final BigInteger LARGEST_TEXTBOOK_DENOMINATOR = BigInteger.valueOf(12);

  static Monomial of(Fraction coefficient) {
    return new Monomial(coefficient, Map.of());
  }

  static Monomial of(Expr base, Fraction exponent) {
    return new Monomial(Fraction.ONE, Map.of(base, exponent));
  }

  Monomial times(Monomial other) {
    Map<Expr, Fraction> product = new LinkedHashMap<>(factors);
    other.factors.forEach((base, exponent) -> product.merge(base, exponent, Fraction::plus));
    return collected(coefficient.times(other.coefficient), product);
  }

  Monomial times(Fraction factor) {
    return new Monomial(coefficient.times(factor), factors);
  }

  /** A coefficient that would grow beyond all reading stays a number with an exponent. */
  Monomial power(int n) {
    Map<Expr, Fraction> powers = new LinkedHashMap<>();
    if (!coefficient.hasShortPower(n)) {
      powers.put(number(coefficient.abs()), Fraction.of(n));
    }
    factors.forEach(
        (base, exponent) -> powers.merge(base, exponent.times(Fraction.of(n)), Fraction::plus));
    boolean negative = isNegative() && n % 2 != 0;
    return coefficient.hasShortPower(n)
        ? collected(coefficient.power(n), powers)
        : collected(Fraction.of(negative ? -1 : 1), powers);
  }

  /** Bases to the power of 0 left out and integer powers of numbers multiplied out. */
  private static Monomial collected(Fraction coefficient, Map<Expr, Fraction> powers) {
    Fraction product = coefficient;
    for (Map.Entry<Expr, Fraction> power : List.copyOf(powers.entrySet())) {
      int n = power.getValue().smallInteger().orElse(0);
      if (n != 0 && power.getKey() instanceof Expr.Number(var value) && value.signum() > 0) {
        Fraction base = Fraction.of(value);
        if (base.hasShortPower(n)) {
          product = product.times(base.power(n));
          powers.remove(power.getKey());
        }
      }
    }
    powers.values().removeIf(exponent -> exponent.signum() == 0);
    return new Monomial(product, powers);
  }

  Monomial negated() {
    return times(Fraction.of(-1));
  }

  boolean isOne() {
    return factors.isEmpty() && coefficient.isOne();
  }

  boolean isNegative() {
    return coefficient.signum() < 0;
  }

  Expr toExpr() {
    if (coefficient.signum() == 0) {
      return Atoms.ZERO;
    }
    if (isNegative()) {
      Expr positive = negated().toExpr();
      return positive instanceof Expr.Number(var value)
          ? Expr.number(value.negate())
          : positive.negated();
    }
    return factors.isEmpty() ? number(coefficient) : quotient();
  }

  private Expr quotient() {
    List<Expr> above = new ArrayList<>();
    List<Expr> below = new ArrayList<>();
    coefficientFactors(above, below);
    sorted()
        .forEach(entry -> {
          boolean positive = entry.getValue().signum() > 0;
          (positive ? above : below).add(power(entry.getKey(), entry.getValue().abs()));
        });
    Expr numerator = above.stream().reduce(Expr::times).orElse(Atoms.ONE);
    return below.stream()
        .reduce(Expr::times)
        .map(denominator -> numerator.over(denominator))
        .orElse(numerator);
  }

  private void coefficientFactors(List<Expr> above, List<Expr> below) {
    boolean asDecimal =
        coefficient.denominator().compareTo(LARGEST_TEXTBOOK_DENOMINATOR) > 0
            && coefficient.decimal().isPresent();
    if (asDecimal) {
      above.add(number(coefficient));
      return;
    }
    if (!coefficient.numerator().equals(BigInteger.ONE)) {
      above.add(number(new Fraction(coefficient.numerator(), BigInteger.ONE)));
    }
    if (!coefficient.isInteger()) {
      below.add(number(new Fraction(coefficient.denominator(), BigInteger.ONE)));
    }
  }

  private static Expr number(Fraction value) {
    return value
        .decimal()
        .map(Expr::number)
        .orElseGet(() ->
            number(new Fraction(value.numerator(), BigInteger.ONE))
                .over(number(new Fraction(value.denominator(), BigInteger.ONE))));
  }

  private static Expr power(Expr base, Fraction exponent) {
    if (exponent.isOne()) {
      return base;
    }
    return exponent.equals(Fraction.HALF)
        ? Expr.apply(Word.SQRT, base)
        : base.to(number(exponent, exponent.denominator()));
  }

  private static Expr number(Fraction exponent, BigInteger denominator) {
    Expr numerator = Expr.number(new java.math.BigDecimal(exponent.numerator()));
    return denominator.equals(BigInteger.ONE)
        ? numerator
        : numerator.over(Expr.number(new java.math.BigDecimal(denominator)));
  }

  /** Constants first, then variables, functions, and sums last, as a textbook writes a product. */
  private java.util.stream.Stream<Map.Entry<Expr, Fraction>> sorted() {
    return factors.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<Expr, Fraction> e) -> rank(e.getKey())));
  }

  private static int rank(Expr base) {
    if (Folds.isConstant(base) && Folds.parameters(base).isEmpty()) {
      return 0;
    }
    return switch (base) {
      case Expr.Number _, Expr.Constant _ -> 0;
      case Expr.Parameter _ -> 1;
      case Expr.Variable _ -> 2;
      case Expr.Apply _, Expr.Power _ -> 3;
      case Expr.Sum _, Expr.Difference _ -> 4;
      case Expr.Negation _, Expr.Product _, Expr.Quotient _ -> 5;
      case Expr.Min _, Expr.Max _, Expr.Clip _ -> 6;
      case Expr.Choice _ -> 7;
    };
  }
}
