package io.varphi.real;

import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Arithmetic that encloses: every result is an interval in which the true value lies, with ends of
 * {@code precision} bits. Where both ends have the same nearest double, that is the correctly
 * rounded value; where they have not, a higher precision will tell.
 *
 * <p>What is exact stays exact: the sum, product, quotient, root or power of points is a point if
 * it fits, so that a tie is seen to be one.
 *
 * <p>A word or operation that is undefined on a part of its interval covers the rest: the root of
 * [−ε, ε] is that of [0, ε]. The logarithm of 0 is −∞; a quotient with divisor 0 is not a number.
 */
final class IntervalArithmetic implements Arithmetic<Interval> {
  private static final int MIN_PRECISION = 64;
  private static final int MAX_PRECISION = 1 << 17;

  /** A power of ten beyond 10^±this is not written out but computed to the precision. */
  private static final int MAX_SCALE = 20_000;

  private static final Interval TEN = Interval.of(10);

  private final int precision;
  private final boolean closeIsEqual;

  IntervalArithmetic(int precision) {
    this(precision, false);
  }

  /** An arithmetic in which two numbers that agree to half of all bits are equal. */
  static IntervalArithmetic withTies(int precision) {
    return new IntervalArithmetic(precision, true);
  }

  private IntervalArithmetic(int precision, boolean closeIsEqual) {
    if (precision < MIN_PRECISION || precision > MAX_PRECISION) {
      throw new IllegalArgumentException(
          "precision " + precision + " is not between 64 and 131072 bits");
    }
    this.precision = precision;
    this.closeIsEqual = closeIsEqual;
  }

  @Override
  public Interval constant(BigDecimal value) {
    Interval unscaled = Interval.point(BigFloat.exact(value.unscaledValue(), 0));
    int scale = value.scale();
    if (Math.abs((long) scale) > MAX_SCALE) {
      int wide = precision + 8;
      return unscaled.multiply(power(TEN, -(long) scale, wide), precision);
    }
    BigInteger power = BigInteger.TEN.pow(Math.abs(scale));
    Interval factor = Interval.point(BigFloat.exact(power, 0));
    return scale < 0 ? unscaled.multiply(factor, precision) : unscaled.divide(factor, precision);
  }

  @Override
  public Interval pi() {
    return FixedConstant.PI.enclosure(precision);
  }

  @Override
  public Interval exactly(double x) {
    return Interval.of(x);
  }

  @Override
  public Interval add(Interval a, Interval b) {
    return isNaN(a) || isNaN(b) ? Interval.NAN : a.add(b, precision);
  }

  @Override
  public Interval subtract(Interval a, Interval b) {
    return isNaN(a) || isNaN(b) ? Interval.NAN : a.subtract(b, precision);
  }

  @Override
  public Interval multiply(Interval a, Interval b) {
    return isNaN(a) || isNaN(b) ? Interval.NAN : a.multiply(b, precision);
  }

  @Override
  public Interval divide(Interval a, Interval b) {
    return isNaN(a) || isNaN(b) ? Interval.NAN : a.divide(b, precision);
  }

  @Override
  public Interval negate(Interval a) {
    return isNaN(a) ? Interval.NAN : a.negate();
  }

  @Override
  public Interval power(Interval a, int n) {
    return isNaN(a) ? Interval.NAN : power(a, n, precision);
  }

  private static Interval power(Interval a, long n, int precision) {
    if (n == 0) {
      return Interval.ONE;
    }
    int wide = precision + 2 * (64 - Long.numberOfLeadingZeros(Math.abs(n)));
    if (n < 0) {
      return Interval.ONE.divide(positivePower(a, -n, wide), precision);
    }
    return positivePower(a, n, wide).rounded(precision);
  }

  private static Interval positivePower(Interval a, long n, int precision) {
    if (n % 2 == 0) {
      return a.abs().increasing(x -> powerOfPositive(x, n, precision));
    }
    return a.increasing(x ->
        x.lo().signum() < 0
            ? powerOfPositive(x.negate(), n, precision).negate()
            : powerOfPositive(x, n, precision));
  }

  private static Interval powerOfPositive(Interval point, long n, int precision) {
    return new Interval(
        point.lo().power(n, precision, Rounding.DOWN), point.hi().power(n, precision, Rounding.UP));
  }

  @Override
  public Interval power(Interval a, Interval b) {
    if (isNaN(a) || isNaN(b) || a.hi().signum() < 0) {
      return Interval.NAN;
    }
    if (b.isPoint() && a.isPoint()) {
      Interval exact = dyadicPower(a, b.lo());
      if (exact.isPoint()) {
        return exact;
      }
    }
    int wide = precision + 48; // |b·log(a)| < 2^41 where exp is in range
    Interval exponent = b.multiply(Elementary.log(a, wide), wide);
    return Elementary.exp(exponent, precision + 1).rounded(precision);
  }

  /** The point a^b for b = n/2^k if its k roots and the power are points, else no point. */
  private Interval dyadicPower(Interval a, BigFloat b) {
    if (b.magnitude() > 60 || b.exponent() < Double.MIN_EXPONENT - 52) {
      return Interval.WHOLE;
    }
    int k = (int) Math.max(0, -b.exponent());
    Interval root = a;
    for (int i = 0; i < k && root.isPoint(); i++) {
      root = root.sqrt(precision);
    }
    BigInteger n = b.floor(k);
    return root.isPoint() && n.bitLength() < 64
        ? power(root, n.longValue(), precision)
        : Interval.WHOLE;
  }

  @Override
  public Interval min(Interval a, Interval b) {
    return isNaN(a) || isNaN(b)
        ? Interval.NAN
        : new Interval(BigFloat.min(a.lo(), b.lo()), BigFloat.min(a.hi(), b.hi()));
  }

  @Override
  public Interval max(Interval a, Interval b) {
    return isNaN(a) || isNaN(b)
        ? Interval.NAN
        : new Interval(BigFloat.max(a.lo(), b.lo()), BigFloat.max(a.hi(), b.hi()));
  }

  @Override
  public Interval apply(Word word, Interval u) {
    return isNaN(u) ? Interval.NAN : IntervalWords.apply(word, u, precision);
  }

  @Override
  public Order compare(Interval a, Interval b) {
    if (isNaN(a) || isNaN(b)) {
      return Order.UNORDERED;
    }
    if (a.hi().compareTo(b.lo()) < 0) {
      return Order.LESS;
    }
    if (b.hi().compareTo(a.lo()) < 0) {
      return Order.GREATER;
    }
    boolean equal = (a.isPoint() && a.equals(b)) || (closeIsEqual && areClose(a, b));
    return equal ? Order.EQUAL : Order.UNDECIDED;
  }

  private boolean areClose(Interval a, Interval b) {
    Interval hull = a.hull(b);
    if (!hull.containsZero()) {
      return hull.isTight(precision / 2);
    }
    BigFloat size = BigFloat.max(hull.lo().abs(), hull.hi().abs());
    return size.isZero() || (!size.isInfinite() && size.magnitude() < -precision / 2);
  }

  /** The whole line if just one of the two is not a number: nothing is known then. */
  @Override
  public Interval either(Interval a, Interval b) {
    if (isNaN(a) && isNaN(b)) {
      return Interval.NAN;
    }
    return isNaN(a) || isNaN(b) ? Interval.WHOLE : a.hull(b);
  }

  @Override
  public boolean isNaN(Interval a) {
    return a.isNaN();
  }
}
