package io.varphi.real;

import static io.varphi.real.DoubleDouble.UNIT;
import static io.varphi.real.DoubleDouble.powerOfTwo;
import static io.varphi.real.DoubleDouble.sumRest;

/**
 * A real number known to lie within err·2^exp of (hi + lo)·2^exp: a double-double with an exponent
 * of its own and a running error bound.
 *
 * <p>Every operation bounds its own rounding by the low-order terms that it has in its hands, not
 * by a constant, and adds what the errors of its operands do to the result. An operation that
 * happens to be exact therefore has the bound 0, and {@code x + 1} or {@code 0.5*x} decide their
 * ties. The bounds are computed in double themselves; each is multiplied by {@link #SLACK}, which
 * is more than the few roundings in it.
 *
 * <p>The states of a number, in all of which the bound is a true one:
 *
 * <ul>
 *   <li>hi ≠ 0: the sign is certain and the number is not zero; 1 ≤ |hi| &lt; 2 and |lo| ≤
 *       ulp(hi)/2. Where the bound reaches zero or beyond, zero and beyond are excluded.
 *   <li>hi = ±1, lo = 0, err = 1: in particular, only the sign and an upper bound 2·2^exp are
 *       known, as for exp(−10^300).
 *   <li>hi = ±1, lo = 0, err = ∞: only the sign and a lower bound 2^exp are known, as for
 *       exp(10^300).
 *   <li>hi = 0, err = 0: zero.
 *   <li>hi = 0, 1 ≤ err &lt; 2: a number of uncertain sign.
 *   <li>hi = 0, err = ∞: nothing is known, not even whether it is a number.
 *   <li>hi = NaN: certainly not a number.
 * </ul>
 *
 * <p>|exp| is at most {@value #LIMIT}, so that sums and differences of exponents fit an int. Rests
 * below 2^-960 are moved into the bound, and a bound that is not 0 is at least 2^-1000, so that
 * nothing is lost in an underflow.
 */
record Wide(double hi, double lo, int exp, double err) {
  /** Magnitudes end at about 2^±LIMIT. */
  static final int LIMIT = 1 << 29;

  /** More than the relative rounding error of any computed bound. */
  static final double SLACK = 1 + 0x1p-46;

  private static final double SMALLEST_REST = 0x1p-960;
  private static final double SMALLEST_ERROR = 0x1p-1000;

  /** Below every exponent, also after the addition of another. */
  private static final int NO_EXPONENT = -5 * (LIMIT / 2);

  private static final long SIGN_AND_FRACTION = 0x800F_FFFF_FFFF_FFFFL;
  private static final long BITS_OF_ONE = 0x3FF0_0000_0000_0000L;

  static final Wide NAN = new Wide(Double.NaN, 0, 0, Double.NaN);
  static final Wide UNDECIDED = new Wide(0, 0, 0, Double.POSITIVE_INFINITY);
  static final Wide ZERO = new Wide(0, 0, 0, 0);
  static final Wide ONE = new Wide(1, 0, 0, 0);

  // Making ----------------------------------------------------------------------------------------

  /**
   * (h + l)·2^exp within err·2^exp, where |exp| is at most 3·LIMIT. The roundings in err itself are
   * allowed for here.
   */
  static Wide of(double h, double l, int exp, double err) {
    double sum = h + l;
    double rest = sumRest(h, l, sum);
    int shift = Math.getExponent(sum);
    double bound = err * SLACK;
    if (Math.abs(shift) < 60 && bound < 0.25 * Math.abs(sum) && Math.abs(exp) < LIMIT - 60) {
      double scale = powerOfTwo(-shift);
      double lo = rest * scale;
      double scaledError = bound * scale;
      if ((rest == 0 || Math.abs(lo) >= SMALLEST_REST)
          && (err == 0 || scaledError >= SMALLEST_ERROR)) {
        return new Wide(sum * scale, lo, exp + shift, scaledError);
      }
    }
    return ofUnusual(sum, rest, exp, bound);
  }

  private static Wide ofUnusual(double sum, double rest, int exp, double err) {
    double magnitude = Math.abs(sum);
    if (!(magnitude + err < Double.POSITIVE_INFINITY)) {
      return UNDECIDED;
    }
    if (magnitude < 0x1p-900) { // its rest would be lost
      return uncertainSign((magnitude + err) * SLACK, exp);
    }
    int shift = Math.getExponent(sum);
    double scale = powerOfTwo(-shift);
    double hi = sum * scale;
    double lo = rest * scale;
    double error = err == 0 ? 0 : Math.max(err * scale, SMALLEST_ERROR);
    if (rest != 0 && Math.abs(lo) < SMALLEST_REST) {
      lo = 0;
      error = (error + SMALLEST_REST) * SLACK;
    }
    if (error >= Math.abs(hi) * (1 - 0x1p-50)) {
      return uncertainSign((Math.abs(hi) + error) * SLACK, exp + shift);
    }
    int exponent = exp + shift;
    if (exponent > LIMIT) {
      return error < 0.25 ? atLeast(hi, LIMIT) : UNDECIDED;
    }
    return exponent < -LIMIT ? atMost(hi, 2, -LIMIT) : new Wide(hi, lo, exponent, error);
  }

  /** The finite double x, exactly. */
  static Wide exactly(double x) {
    if (Math.abs(x) < Double.MIN_NORMAL) {
      return x == 0 ? ZERO : exactly(x * 0x1p100).scaled(-50).scaled(-50);
    }
    double hi =
        Double.longBitsToDouble(Double.doubleToRawLongBits(x) & SIGN_AND_FRACTION | BITS_OF_ONE);
    return new Wide(hi, 0, Math.getExponent(x), 0);
  }

  /** A number within bound·2^exp of zero. */
  static Wide uncertainSign(double bound, int exp) {
    if (bound == 0) {
      return ZERO;
    }
    double usual = Math.max(bound, SMALLEST_ERROR);
    int shift = Math.getExponent(usual);
    if (!(usual < Double.POSITIVE_INFINITY) || exp + shift > LIMIT) {
      return UNDECIDED;
    }
    return new Wide(0, 0, Math.max(exp + shift, -LIMIT), usual * powerOfTwo(-shift));
  }

  /** A number that is not zero, with the given sign, of magnitude at most bound·2^exp. */
  static Wide atMost(double sign, double bound, int exp) {
    int exponent = exp + Math.getExponent(bound);
    return exponent > LIMIT
        ? UNDECIDED
        : new Wide(Math.signum(sign), 0, Math.max(exponent, -LIMIT), 1);
  }

  /** A number with the given sign of magnitude at least 2^exp. */
  static Wide atLeast(double sign, int exp) {
    return exp < -LIMIT
        ? UNDECIDED
        : new Wide(Math.signum(sign), 0, Math.min(exp, LIMIT), Double.POSITIVE_INFINITY);
  }

  /** This number, known from elsewhere to have the given sign; a sign of 0 says nothing. */
  Wide withSign(double sign) {
    return hi == 0 && err > 0 && isBounded() && sign != 0 ? atMost(sign, err, exp) : this;
  }

  /** A positive number that is not below this positive one. */
  Wide orMore() {
    return isAtLeast() ? this : atLeast(1, leastExponent());
  }

  /** A positive number that is not above this positive one. */
  Wide orLess() {
    return isBounded() ? atMost(1, magnitude(), exp) : UNDECIDED;
  }

  // Asking ----------------------------------------------------------------------------------------

  boolean isNaN() {
    return Double.isNaN(hi);
  }

  /** Whether the number is known to be 0. */
  boolean isZero() {
    return hi == 0 && err == 0;
  }

  /** Whether the number is known to be less than half the smallest double, and its sign is not. */
  boolean isZeroOfUnknownSign() {
    return hi == 0 && err > 0 && isBounded() && exp < 2 * Double.MIN_EXPONENT;
  }

  /** Whether there is an upper bound; |number| is below 4·2^exp then. */
  boolean isBounded() {
    return err < Double.POSITIVE_INFINITY;
  }

  /** Whether a lower bound is all that is known besides the sign. */
  boolean isAtLeast() {
    return hi != 0 && err == Double.POSITIVE_INFINITY;
  }

  /** Whether the number is known to be an integer of at most 53 bits. */
  boolean isInteger() {
    return err == 0 && lo == 0 && Math.abs(exp) < 60 && Math.rint(toDouble()) == toDouble();
  }

  boolean isUndecided() {
    return hi == 0 && err == Double.POSITIVE_INFINITY;
  }

  /** Whether the relative error is small enough for linear propagation. */
  boolean isSharp() {
    return hi == 0 ? err == 0 : err < 0x1p-10;
  }

  /** The middle of a bounded number, exactly. */
  Wide middle() {
    return hi == 0 ? ZERO : new Wide(hi, lo, exp, 0);
  }

  /** A lower bound of a bounded number, 0 for a positive one whose bound reaches there. */
  Wide lower() {
    return end(err == 0 ? lo : Math.nextDown(lo - err));
  }

  /** An upper bound of a bounded number, 0 for a negative one whose bound reaches there. */
  Wide upper() {
    return end(err == 0 ? lo : Math.nextUp(lo + err));
  }

  private Wide end(double rest) {
    return (hi + rest) * hi < 0 ? ZERO : of(hi, rest, exp, 0);
  }

  /** An upper bound of |number|/2^exp for a bounded number. */
  double magnitude() {
    return (Math.abs(hi) + Math.abs(lo) + err) * SLACK;
  }

  /** A lower bound of |number|/2^exp for a bounded number; 0 where there is none above 2^-40. */
  double leastMagnitude() {
    double least = Math.abs(hi) - err;
    return least > 0x1p-40 ? least * (1 - 0x1p-10) : 0;
  }

  /** An exponent e with 2^e ≤ |number|. */
  private int leastExponent() {
    if (!isBounded()) {
      return hi == 0 ? NO_EXPONENT : exp;
    }
    double least = leastMagnitude();
    return least == 0 ? NO_EXPONENT : exp + Math.getExponent(least);
  }

  /** The order of this and other as far as the bounds allow. */
  Order compare(Wide other) {
    Wide difference = minus(other);
    if (difference.isNaN()) {
      return Order.UNORDERED;
    }
    if (difference.hi != 0) {
      return difference.hi < 0 ? Order.LESS : Order.GREATER;
    }
    return difference.err == 0 ? Order.EQUAL : Order.UNDECIDED;
  }

  /** A number whose bounds cover both this and other. */
  Wide hull(Wide other) {
    if (isNaN() && other.isNaN()) {
      return NAN;
    }
    boolean sameSign = hi * other.hi > 0;
    if (isBounded() && other.isBounded()) {
      Wide distance = minus(other);
      Wide both = plus(uncertainSign(distance.magnitude(), distance.exp));
      return sameSign ? both.withSign(hi) : both;
    }
    return sameSign ? atLeast(hi, Math.min(leastExponent(), other.leastExponent())) : UNDECIDED;
  }

  // Arithmetic ------------------------------------------------------------------------------------

  Wide negated() {
    return new Wide(0.0 - hi, -lo, exp, err);
  }

  Wide abs() {
    return hi < 0 ? negated() : this;
  }

  /** This times 2^n, for |n| at most 60. */
  Wide scaled(int n) {
    if (isZero() || isUndecided() || isNaN()) {
      return this;
    }
    return Math.abs(exp + n) <= LIMIT
        ? new Wide(hi, lo, exp + n, err)
        : times(new Wide(1, 0, n, 0));
  }

  Wide plus(Wide other) {
    return exp >= other.exp ? sum(this, other) : sum(other, this);
  }

  Wide minus(Wide other) {
    return plus(other.negated());
  }

  /** a + b, where a.exp ≥ b.exp. */
  private static Wide sum(Wide a, Wide b) {
    int shift = b.exp - a.exp;
    if (shift < -60 || !(a.err + b.err < 0x1p-4)) {
      return unusualSum(a, b, shift);
    }
    double scale = powerOfTwo(shift);
    return sum(a, b.hi * scale, b.lo * scale, b.err * scale);
  }

  /**
   * a + (bHi + bLo ± bErr)·2^a.exp. All that is rounded is the sum of the two smallest rests, and
   * the sum of that and the next.
   */
  private static Wide sum(Wide a, double bHi, double bLo, double bErr) {
    double head = a.hi + bHi;
    double headRest = sumRest(a.hi, bHi, head);
    double low = a.lo + bLo;
    double lowRest = sumRest(a.lo, bLo, low);
    double middle = headRest + low;
    double middleRest = sumRest(headRest, low, middle);
    double h = head + middle;
    double hRest = sumRest(head, middle, h);
    double tail = middleRest + lowRest;
    double l = hRest + tail;
    double rounding = tail == 0 ? 0 : UNIT * (Math.abs(tail) + Math.abs(l));
    return of(h, l, a.exp, a.err + bErr + rounding);
  }

  private static Wide unusualSum(Wide a, Wide b, int shift) {
    if (a.isNaN() || b.isNaN()) {
      return NAN;
    }
    if (a.isZero() || b.isZero()) {
      return a.isZero() ? b : a;
    }
    if (!a.isBounded() || !b.isBounded()) {
      return unboundedSum(a, b);
    }
    Wide sum;
    if (shift < -900) {
      sum = sum(a, 0, 0, 4 * powerOfTwo(Math.max(shift, -1000)));
    } else {
      double scale = powerOfTwo(shift);
      double bLo = b.lo * scale;
      boolean kept = b.lo == 0 || Math.abs(bLo) > 0x1p-1000;
      boolean exact = b.err == 0 && kept;
      sum = sum(a, b.hi * scale, kept ? bLo : 0, exact ? 0 : b.err * scale + SMALLEST_REST);
    }
    return a.hi * b.hi > 0 ? sum.withSign(a.hi) : sum;
  }

  private static Wide unboundedSum(Wide a, Wide b) {
    if (a.isUndecided() || b.isUndecided()) {
      return UNDECIDED;
    }
    Wide large = a.isAtLeast() ? a : b;
    Wide small = a.isAtLeast() ? b : a;
    if (a.hi * b.hi > 0) {
      return large;
    }
    return small.isBounded() && large.exp > small.exp + 3
        ? atLeast(large.hi, large.exp - 1)
        : UNDECIDED;
  }

  Wide times(Wide other) {
    return hi != 0 && other.hi != 0 && err + other.err < 0x1p-4
        ? product(this, other)
        : unusualProduct(this, other);
  }

  /** a·b for bounded numbers that are not zero. */
  private static Wide product(Wide a, Wide b) {
    double p = a.hi * b.hi;
    double l = Math.fma(a.hi, b.hi, -p);
    double rounding = 0;
    if (a.lo != 0 || b.lo != 0) {
      double first = a.lo * b.hi;
      double cross = Math.fma(a.hi, b.lo, first);
      l += cross;
      if (!(b.isPowerOfTwo() || a.isPowerOfTwo())) {
        rounding = UNIT * (Math.abs(first) + Math.abs(cross) + Math.abs(l)) + Math.abs(a.lo * b.lo);
      }
    }
    double propagated = Math.abs(a.hi) * b.err + Math.abs(b.hi) * a.err + a.err * b.err;
    return of(p, l, a.exp + b.exp, propagated + rounding);
  }

  private boolean isPowerOfTwo() {
    return lo == 0 && Math.abs(hi) == 1;
  }

  private static Wide unusualProduct(Wide a, Wide b) {
    if (a.isNaN() || b.isNaN()) {
      return NAN;
    }
    if (a.isUndecided() || b.isUndecided()) {
      return UNDECIDED;
    }
    if (a.isZero() || b.isZero()) {
      return ZERO;
    }
    if (!a.isBounded() || !b.isBounded()) {
      return atLeast(a.hi * b.hi, a.leastExponent() + b.leastExponent());
    }
    return a.hi == 0 || b.hi == 0
        ? uncertainSign(a.magnitude() * b.magnitude() * SLACK, a.exp + b.exp)
        : product(a, b).withSign(a.hi * b.hi);
  }

  Wide over(Wide other) {
    return hi != 0 && other.hi != 0 && err + other.err < 0x1p-4
        ? quotient(this, other)
        : unusualQuotient(this, other);
  }

  /**
   * a/b for bounded numbers that are not zero, b.err below |b|. The remainders {@code fma(-q, b,
   * a)} of rounded quotients are exact.
   */
  private static Wide quotient(Wide a, Wide b) {
    double q = a.hi / b.hi;
    double remainder = Math.fma(-q, b.hi, a.hi);
    double withRest = remainder + a.lo;
    double l;
    double rounding;
    if (b.lo == 0) {
      l = withRest / b.hi;
      double left = Math.fma(-l, b.hi, withRest);
      rounding = Math.abs(left) + Math.abs(sumRest(remainder, a.lo, withRest));
    } else {
      double rest = Math.fma(-q, b.lo, withRest);
      l = rest / b.hi;
      rounding =
          UNIT * (Math.abs(withRest) + Math.abs(rest)) + Math.abs(l) * (Math.abs(b.lo) + UNIT);
    }
    double least = Math.abs(b.hi) * (1 - UNIT) - b.err;
    double propagated = (a.err + Math.abs(q) * b.err) / least;
    return of(q, l, a.exp - b.exp, propagated + rounding);
  }

  private static Wide unusualQuotient(Wide a, Wide b) {
    if (a.isNaN() || b.isNaN() || a.isZero() && b.isZero()) {
      return NAN;
    }
    if (a.isUndecided() || b.hi == 0) {
      return UNDECIDED;
    }
    if (a.isZero()) {
      return ZERO;
    }
    double sign = a.hi * b.hi;
    int exponent = a.exp - b.exp;
    if (!b.isBounded()) {
      Wide result = a.isBounded() ? uncertainSign(a.magnitude(), exponent) : UNDECIDED;
      return result.withSign(sign);
    }
    if (!a.isBounded() || b.leastMagnitude() == 0) {
      int greatest = b.exp + Math.getExponent(b.magnitude()) + 1;
      return a.hi == 0 ? UNDECIDED : atLeast(sign, a.leastExponent() - greatest);
    }
    return a.hi == 0
        ? uncertainSign(a.magnitude() / b.leastMagnitude() * SLACK, exponent)
        : quotient(a, b).withSign(sign);
  }

  Wide sqrt() {
    if (hi < 0) {
      return NAN;
    }
    if (isAtLeast()) {
      return atLeast(1, Math.floorDiv(exp, 2));
    }
    if (!(hi > 0)) {
      return isZero() || isNaN() ? this : UNDECIDED;
    }
    double scale = (exp & 1) == 0 ? 1 : 2;
    double s = Math.sqrt(hi * scale);
    double rest = Math.fma(-s, s, hi * scale) + lo * scale;
    double l = rest / (2 * s);
    double rounding = 2 * UNIT * Math.abs(l) + l * l;
    double propagated = err * scale / s * (err < 0x1p-10 ? 0.501 : 1);
    Wide root = of(s, l, Math.floorDiv(exp, 2), propagated + rounding);
    return root.withSign(1);
  }

  /** This to the power n ≥ 0, by repeated squaring. */
  Wide power(long n) {
    if (n == 1 || isNaN() || isUndecided()) {
      return this;
    }
    if (n == 0) {
      return ONE;
    }
    Wide root = power(n / 2);
    Wide square = root.times(root);
    return n % 2 == 0 ? square : square.times(this);
  }

  // Rounding --------------------------------------------------------------------------------------

  /** Whether the bounds prove which double is nearest. */
  boolean decidesDouble() {
    return decides(53, Double.MIN_EXPONENT, Double.MAX_EXPONENT);
  }

  /**
   * The double nearest to (hi + lo)·2^exp, ties to even: the correctly rounded number if {@link
   * #decidesDouble}. A number that underflows keeps its sign; zero is +0.
   */
  double toDouble() {
    return rounded(lo, 53, Double.MIN_EXPONENT, Double.MAX_EXPONENT);
  }

  /** Whether the bounds prove which float is nearest. */
  boolean decidesFloat() {
    return decides(24, Float.MIN_EXPONENT, Float.MAX_EXPONENT);
  }

  /** As {@link #toDouble} for float, rounded once. */
  float toFloat() {
    return (float) rounded(lo, 24, Float.MIN_EXPONENT, Float.MAX_EXPONENT);
  }

  private boolean decides(int precision, int minExponent, int maxExponent) {
    if (err == 0 || hi == 0) {
      return err == 0;
    }
    if (!isBounded()) {
      return isNaN() || exp > maxExponent;
    }
    double low = rounded(Math.nextDown(lo - err), precision, minExponent, maxExponent);
    double high = rounded(Math.nextUp(lo + err), precision, minExponent, maxExponent);
    return low == high;
  }

  /**
   * (hi + rest)·2^exp to the given precision, ties to even. With s + t = hi + rest exactly, |t| ≤
   * ulp(s)/2, s is rounded to a multiple of the quantum; t matters only where s is a tie.
   */
  private double rounded(double rest, int precision, int minExponent, int maxExponent) {
    if (hi == 0 || isNaN()) {
      return hi;
    }
    double s = hi + rest;
    if (s * hi <= 0) {
      return Math.copySign(0.0, hi);
    }
    double t = sumRest(hi, rest, s);
    int exponent = exp + Math.getExponent(s);
    if (exponent > maxExponent) {
      return Math.copySign(Double.POSITIVE_INFINITY, hi);
    }
    if (exponent < minExponent - precision) {
      return Math.copySign(0.0, hi);
    }
    double quantum = powerOfTwo(Math.max(exponent, minExponent) - (precision - 1) - exp);
    double nearest = s;
    if (Math.abs(s) < 0x1p52 * quantum) {
      double shifter = Math.copySign(0x1p52 * quantum, s);
      nearest = (s + shifter) - shifter;
      double tie = s - nearest;
      if (Math.abs(tie) == 0.5 * quantum && tie * t > 0) {
        nearest += Math.copySign(quantum, t);
      }
    }
    double result = Math.scalb(nearest, exp);
    boolean overflows = Math.getExponent(nearest) + exp > maxExponent;
    return overflows ? Math.copySign(Double.POSITIVE_INFINITY, hi) : Math.copySign(result, hi);
  }
}
