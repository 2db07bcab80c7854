package io.varphi.expr;

import java.math.BigDecimal;

/**
 * A sentence: a real function written in variables, parameters, numbers and {@linkplain Word
 * words}.
 *
 * <p>An expression denotes the real number that the formula means, not the result of floating-point
 * operations in some order: the number {@code 0.1} is one tenth, and {@code (exp(x) - 1)/x} has no
 * cancellation to fear. Equality is equality of the tree.
 */
public sealed interface Expr {
  /** An argument of the function: {@code x}, or {@code a} and {@code g} of a gate. */
  record Variable(String name) implements Expr {}

  /** A quantity that is chosen or learned once for the function: the {@code alpha} of ELU. */
  record Parameter(String name) implements Expr {}

  /** An exact decimal. */
  @SuppressWarnings(
      "AvoidCommonTypeNames") // the formula's number; java.lang.Number has no place here
  record Number(BigDecimal value) implements Expr {
    public Number {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  record Constant(NamedConstant constant) implements Expr {}

  record Negation(Expr operand) implements Expr {}

  record Sum(Expr left, Expr right) implements Expr {}

  record Difference(Expr left, Expr right) implements Expr {}

  record Product(Expr left, Expr right) implements Expr {}

  record Quotient(Expr numerator, Expr denominator) implements Expr {}

  record Power(Expr base, Expr exponent) implements Expr {}

  record Apply(Word word, Expr argument) implements Expr {}

  record Min(Expr left, Expr right) implements Expr {}

  record Max(Expr left, Expr right) implements Expr {}

  /** min(max(operand, low), high). */
  record Clip(Expr operand, Expr low, Expr high) implements Expr {}

  /** {@code then} where the comparison holds, {@code otherwise} elsewhere. */
  record Choice(Comparison comparison, Expr left, Expr right, Expr then, Expr otherwise)
      implements Expr {}

  enum Comparison {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String text;

    Comparison(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  static Expr number(long value) {
    return new Number(BigDecimal.valueOf(value));
  }

  static Expr number(BigDecimal value) {
    return new Number(value);
  }

  static Expr apply(Word word, Expr argument) {
    return new Apply(word, argument);
  }

  default Expr plus(Expr other) {
    return new Sum(this, other);
  }

  default Expr minus(Expr other) {
    return new Difference(this, other);
  }

  default Expr times(Expr other) {
    return new Product(this, other);
  }

  default Expr over(Expr other) {
    return new Quotient(this, other);
  }

  /** The negative; that of a number is a number. */
  default Expr negated() {
    return this instanceof Number(BigDecimal value) ? number(value.negate()) : new Negation(this);
  }

  default Expr to(Expr exponent) {
    return new Power(this, exponent);
  }
}
