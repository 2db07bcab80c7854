package io.varphi.real;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A number that is a fraction, or lies so close to one that the difference can change a rounding
 * only where the fraction itself is a tie: 1 − exp(−10⁶) is {@link #ONE} and a bit less.
 *
 * <p>Sums, products, quotients and integer powers are exact. A number of more than {@value
 * #MAX_BITS} bits, or one that is not near a fraction, is {@link #UNKNOWN}. Fractions are not
 * reduced but for powers of two.
 *
 * @param numerator of the fraction; 0 with denominator 0 for {@link #NAN}
 * @param denominator positive; 0 for {@link #NAN} and {@link #UNKNOWN}
 * @param rest what is to be added to the fraction
 */
record NearFraction(BigInteger numerator, BigInteger denominator, Rest rest) {
  private static final int MAX_BITS = 1 << 14;

  /** More bits than any format has, so that its ties are multiples of a unit of so many bits. */
  private static final int ROUNDING_BITS = 64;

  private static final int MAX_FLOOR_BITS = 40;

  /** Below half the smallest double. */
  private static final int UNDERFLOW = -1100;

  static final NearFraction NAN = new NearFraction(BigInteger.ZERO, BigInteger.ZERO, Rest.NONE);
  static final NearFraction UNKNOWN = new NearFraction(BigInteger.ONE, BigInteger.ZERO, Rest.NONE);
  static final NearFraction ZERO = of(0, 1);
  static final NearFraction ONE = of(1, 1);

  /**
   * A number less than 2^reach in size.
   *
   * @param sign that of the number, which is not 0 then; or 0 if the sign is not known
   */
  record Rest(int sign, long reach) {
    private static final long NO_REACH = Long.MIN_VALUE / 4;

    /** No bound is smaller, so that sums of reaches fit. */
    private static final long LEAST_REACH = -(1L << 50);

    /** The number 0. */
    static final Rest NONE = new Rest(0, NO_REACH);

    Rest {
      reach = reach == NO_REACH ? reach : Math.max(reach, LEAST_REACH);
    }

    boolean isNone() {
      return reach == NO_REACH;
    }

    Rest plus(Rest other) {
      if (isNone() || other.isNone()) {
        return isNone() ? other : this;
      }
      return new Rest(sign == other.sign ? sign : 0, Math.max(reach, other.reach) + 1);
    }

    Rest negated() {
      return new Rest(-sign, reach);
    }

    /** The product with a number of that sign, 0 for an unknown one, less than 2^bound in size. */
    Rest times(int factorSign, long bound) {
      return isNone() ? NONE : new Rest(sign * factorSign, reach + bound);
    }
  }

  static NearFraction of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator), Rest.NONE);
  }

  static NearFraction of(BigDecimal value) {
    int scale = value.scale();
    if (Math.abs((long) scale) > MAX_BITS) {
      return UNKNOWN;
    }
    BigInteger power = BigInteger.TEN.pow(Math.abs(scale));
    return scale < 0
        ? of(value.unscaledValue().multiply(power), BigInteger.ONE, Rest.NONE)
        : of(value.unscaledValue(), power, Rest.NONE);
  }

  /** The finite double x. */
  static NearFraction of(double x) {
    BigFloat number = BigFloat.of(x);
    int exponent = (int) number.exponent();
    BigInteger significand = number.floor(-exponent);
    return exponent < 0
        ? of(significand, BigInteger.ONE.shiftLeft(-exponent), Rest.NONE)
        : of(significand.shiftLeft(exponent), BigInteger.ONE, Rest.NONE);
  }

  /** The fraction with that rest, for a denominator other than 0. */
  private static NearFraction of(BigInteger numerator, BigInteger denominator, Rest rest) {
    if (numerator.bitLength() + denominator.bitLength() > MAX_BITS) {
      return UNKNOWN;
    }
    if (numerator.signum() == 0) {
      return new NearFraction(BigInteger.ZERO, BigInteger.ONE, rest);
    }
    int twos = Math.min(numerator.getLowestSetBit(), denominator.getLowestSetBit());
    boolean isNegative = denominator.signum() < 0;
    BigInteger n = twos > 0 ? numerator.shiftRight(twos) : numerator;
    BigInteger d = twos > 0 ? denominator.shiftRight(twos) : denominator;
    return new NearFraction(isNegative ? n.negate() : n, isNegative ? d.negate() : d, rest);
  }

  boolean isNaN() {
    return denominator.signum() == 0 && numerator.signum() == 0;
  }

  boolean isUnknown() {
    return denominator.signum() == 0 && numerator.signum() != 0;
  }

  private boolean isKnown() {
    return denominator.signum() != 0;
  }

  boolean isZero() {
    return isKnown() && numerator.signum() == 0 && rest.isNone();
  }

  /** An exponent e such that the fraction, which is not 0, is at least 2^e in size. */
  private long magnitude() {
    return (long) numerator.abs().bitLength() - denominator.bitLength() - 1;
  }

  /** An exponent e such that this known number is less than 2^e in size. */
  long bound() {
    long ofFraction = numerator.signum() == 0 ? Rest.NO_REACH : magnitude() + 2;
    return rest.isNone() ? ofFraction : Math.max(ofFraction, rest.reach) + 1;
  }

  /** A whole number, at most 2^40, that the size of this known number is not below. */
  long floor() {
    BigInteger whole = numerator.abs().divide(denominator);
    long floor = whole.bitLength() > MAX_FLOOR_BITS ? 1L << MAX_FLOOR_BITS : whole.longValue();
    return rest.isNone() ? floor : isDominant() ? floor / 2 : 0;
  }

  /** Whether the rest is at most half as large as the fraction. */
  private boolean isDominant() {
    return numerator.signum() != 0 && rest.reach < magnitude();
  }

  /** How this number and 0 compare. */
  Order order() {
    if (!isKnown()) {
      return isNaN() ? Order.UNORDERED : Order.UNDECIDED;
    }
    if (isZero()) {
      return Order.EQUAL;
    }
    int sign = sign();
    return sign == 0 ? Order.UNDECIDED : sign < 0 ? Order.LESS : Order.GREATER;
  }

  /** 0 for a number that is 0, or of unknown sign. */
  private int sign() {
    if (isDominant()) {
      return numerator.signum();
    }
    return numerator.signum() == 0 || numerator.signum() == rest.sign ? rest.sign : 0;
  }

  /** The sum of this known number and another of that sign, less than 2^reach in size. */
  NearFraction beside(int sign, long reach) {
    return new NearFraction(numerator, denominator, rest.plus(new Rest(sign, reach)));
  }

  NearFraction negated() {
    return isKnown() ? new NearFraction(numerator.negate(), denominator, rest.negated()) : this;
  }

  NearFraction plus(NearFraction other) {
    if (!isKnown() || !other.isKnown()) {
      return isNaN() || other.isNaN() ? NAN : UNKNOWN;
    }
    BigInteger sum =
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
    return of(sum, denominator.multiply(other.denominator), rest.plus(other.rest));
  }

  NearFraction minus(NearFraction other) {
    return plus(other.negated());
  }

  /** p·q with rests r and s: (p + r)·(q + s) = p·q + r·(q + s) + s·p. */
  NearFraction times(NearFraction other) {
    if (!isKnown() || !other.isKnown()) {
      return isNaN() || other.isNaN() ? NAN : UNKNOWN;
    }
    Rest first = other.isZero() ? Rest.NONE : rest.times(other.sign(), other.bound());
    Rest second =
        numerator.signum() == 0 ? Rest.NONE : other.rest.times(numerator.signum(), magnitude() + 2);
    return of(
        numerator.multiply(other.numerator),
        denominator.multiply(other.denominator),
        first.plus(second));
  }

  NearFraction over(NearFraction other) {
    if (isNaN() || other.isNaN() || other.isZero()) {
      return NAN;
    }
    return isKnown() && other.isKnown() && other.isDominant() ? times(other.inverse()) : UNKNOWN;
  }

  /** 1/(q + s) = 1/q − s/(q·(q + s)), where |q + s| ≥ |q|/2. */
  private NearFraction inverse() {
    return of(denominator, numerator, rest.negated().times(1, 1 - 2 * magnitude()));
  }

  NearFraction power(long n) {
    if (n < 0 || !isKnown()) {
      return isKnown() ? ONE.over(power(-n)) : this;
    }
    NearFraction result = ONE;
    for (int bit = 63 - Long.numberOfLeadingZeros(n); bit >= 0; bit--) {
      result = result.times(result);
      if ((n >> bit & 1) != 0) {
        result = result.times(this);
      }
    }
    return result;
  }

  /** √(p/q) = √(p·q)/q where that is a fraction; √(u + r) = √u + r/(√u + √(u + r)). */
  NearFraction sqrt() {
    if (!isKnown() || isZero()) {
      return this;
    }
    if (!isDominant() || numerator.signum() < 0) {
      return sign() < 0 ? NAN : UNKNOWN;
    }
    BigInteger[] root = numerator.multiply(denominator).sqrtAndRemainder();
    return root[1].signum() == 0
        ? of(root[0], denominator, rest.times(1, -Math.floorDiv(magnitude(), 2)))
        : UNKNOWN;
  }

  /**
   * A number that has the same nearest one in any format, ties to even, if that is certain: this
   * one, rounded to odd.
   */
  Optional<BigFloat> roundedToOdd() {
    if (!isKnown()) {
      return Optional.empty();
    }
    if (numerator.signum() == 0) {
      return nextToZero();
    }
    long unit = magnitude() - ROUNDING_BITS;
    BigInteger size = numerator.abs();
    BigInteger[] parts =
        unit < 0
            ? size.shiftLeft((int) -unit).divideAndRemainder(denominator)
            : size.divideAndRemainder(denominator.shiftLeft((int) unit));
    int side = rest.sign * numerator.signum();
    BigInteger twice = parts[0].shiftLeft(1);
    Optional<BigInteger> odd =
        parts[1].signum() == 0
            ? onUnit(twice, side, unit)
            : Optional.of(twice.setBit(0)).filter(_ -> staysInUnit(parts[1], side, unit));
    return odd.map(n -> BigFloat.exact(numerator.signum() < 0 ? n.negate() : n, unit - 1));
  }

  private Optional<BigFloat> nextToZero() {
    if (rest.isNone()) {
      return Optional.of(BigFloat.ZERO);
    }
    return rest.sign != 0 && rest.reach <= UNDERFLOW
        ? Optional.of(BigFloat.exact(BigInteger.valueOf(rest.sign), UNDERFLOW))
        : Optional.empty();
  }

  /** Half a unit towards the rest, which decides. */
  private Optional<BigInteger> onUnit(BigInteger twice, int side, long unit) {
    if (rest.isNone()) {
      return Optional.of(twice);
    }
    return side != 0 && rest.reach <= unit
        ? Optional.of(twice.add(BigInteger.valueOf(side)))
        : Optional.empty();
  }

  /** Whether the rest leads to no other unit than that in which the fraction is, by a remainder. */
  private boolean staysInUnit(BigInteger remainder, int side, long unit) {
    BigInteger divisor = unit < 0 ? denominator : denominator.shiftLeft((int) unit);
    BigInteger above = divisor.subtract(remainder);
    BigInteger room = side < 0 ? remainder : side > 0 ? above : remainder.min(above);
    return rest.reach - unit <= room.bitLength() - divisor.bitLength() - 1;
  }
}
