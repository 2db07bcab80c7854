package io.varphi.real;

import io.varphi.expr.Word;
import java.math.BigDecimal;

/**
 * Real arithmetic with numbers that know how far they may be from the truth.
 *
 * <p>An operation outside its domain (the logarithm of a negative number, 0/0) gives a number for
 * which {@link #isNaN} holds.
 *
 * @param <T> the number; immutable
 */
public interface Arithmetic<T> {
  /** The decimal itself, not the nearest double. */
  T constant(BigDecimal value);

  T pi();

  /** The finite double {@code x}, exactly. */
  T exactly(double x);

  T add(T a, T b);

  T subtract(T a, T b);

  T multiply(T a, T b);

  T divide(T a, T b);

  T negate(T a);

  /** a to an integer power; a⁰ is 1. */
  T power(T a, int n);

  /** exp(b·log(a)) for a ≥ 0. */
  T power(T a, T b);

  T min(T a, T b);

  T max(T a, T b);

  T apply(Word word, T u);

  /** The order of a and b as far as the error bounds allow. */
  Order compare(T a, T b);

  /**
   * A number whose bounds cover both a and b: what is known when a choice between them is
   * undecided.
   */
  T either(T a, T b);

  boolean isNaN(T a);
}
