package io.varphi.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** An exact rational number in lowest terms with a positive denominator. */
record Fraction(BigInteger numerator, BigInteger denominator) {
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final double BITS_OF_FIVE = Math.log(5) / Math.log(2);
  private static final long MAX_POWER_BITS = 1_000;

  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);
  static final Fraction HALF = new Fraction(BigInteger.ONE, BigInteger.TWO);

  Fraction {
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
    if (!signed.equals(BigInteger.ONE)) {
      numerator = numerator.divide(signed);
      denominator = denominator.divide(signed);
    }
  }

  static Fraction of(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  static Fraction of(BigDecimal value) {
    return value.scale() <= 0
        ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  Fraction inverse() {
    return new Fraction(denominator, numerator);
  }

  Fraction power(int n) {
    Fraction base = n < 0 ? inverse() : this;
    return new Fraction(base.numerator.pow(Math.abs(n)), base.denominator.pow(Math.abs(n)));
  }

  int signum() {
    return numerator.signum();
  }

  Fraction abs() {
    return signum() < 0 ? negated() : this;
  }

  boolean isOne() {
    return equals(ONE);
  }

  boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  boolean isEvenInteger() {
    return isInteger() && !numerator.testBit(0);
  }

  /** The value as an int if it is an integer of at most four digits. */
  Optional<Integer> smallInteger() {
    return isInteger() && numerator.bitLength() <= 13
        ? Optional.of(numerator.intValueExact())
        : Optional.empty();
  }

  int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** The decimal of the same value, if it ends. */
  Optional<BigDecimal> decimal() {
    int twos = denominator.getLowestSetBit();
    BigInteger odd = denominator.shiftRight(twos);
    int fives = (int) Math.round((odd.bitLength() - 0.5) / BITS_OF_FIVE);
    for (int n = Math.max(0, fives - 1); n <= fives + 1; n++) {
      if (FIVE.pow(n).equals(odd)) {
        return Optional.of(scaled(Math.max(twos, n)));
      }
    }
    return Optional.empty();
  }

  private BigDecimal scaled(int digits) {
    BigInteger unscaled = numerator.multiply(BigInteger.TEN.pow(digits)).divide(denominator);
    return new BigDecimal(unscaled, digits);
  }

  /** Whether the n-th power is short enough to be written out. */
  boolean hasShortPower(int n) {
    long bits = Math.max(numerator.bitLength(), denominator.bitLength());
    return Math.abs(n) <= 1 || abs().isOne() || bits * Math.abs(n) <= MAX_POWER_BITS;
  }
}
