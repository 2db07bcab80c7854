package io.varphi.real;

import java.math.BigInteger;
import java.util.function.UnaryOperator;

/**
 * The real numbers x with lo ≤ x ≤ hi. An operation on intervals covers every value that the
 * operation takes at points of its operands where it is defined; where it is defined at none, the
 * result is {@link #NAN}, the empty interval.
 *
 * <p>An infinite end stands for "beyond every bound known". [∞, ∞] and [−∞, −∞] arise at poles
 * only. Results are rounded outwards to {@code precision} significant bits, and exact where they
 * fit.
 */
record Interval(BigFloat lo, BigFloat hi) {
  static final Interval NAN = new Interval(BigFloat.POSITIVE_INFINITY, BigFloat.NEGATIVE_INFINITY);
  static final Interval ZERO = point(BigFloat.ZERO);
  static final Interval ONE = point(BigFloat.ONE);
  static final Interval WHOLE =
      new Interval(BigFloat.NEGATIVE_INFINITY, BigFloat.POSITIVE_INFINITY);

  static Interval point(BigFloat x) {
    return new Interval(x, x);
  }

  static Interval of(double x) {
    return point(BigFloat.of(x));
  }

  static Interval of(double lo, double hi) {
    return new Interval(BigFloat.of(lo), BigFloat.of(hi));
  }

  /** [0, x] or [x, 0]. */
  static Interval fromZero(BigFloat x) {
    return x.signum() < 0 ? new Interval(x, BigFloat.ZERO) : new Interval(BigFloat.ZERO, x);
  }

  /** The numbers (n ± error)·2^exponent. */
  static Interval around(BigInteger n, long error, long exponent, int precision) {
    BigInteger radius = BigInteger.valueOf(error);
    return new Interval(
        BigFloat.round(n.subtract(radius), exponent, precision, Rounding.DOWN),
        BigFloat.round(n.add(radius), exponent, precision, Rounding.UP));
  }

  boolean isNaN() {
    return lo.compareTo(hi) > 0;
  }

  boolean isPoint() {
    return lo.equals(hi);
  }

  boolean isFinite() {
    return !lo.isInfinite() && !hi.isInfinite();
  }

  boolean isPositive() {
    return lo.signum() > 0 && hi.signum() > 0;
  }

  boolean isNegative() {
    return lo.signum() < 0 && hi.signum() < 0;
  }

  boolean containsZero() {
    return lo.signum() <= 0 && hi.signum() >= 0;
  }

  boolean contains(BigFloat x) {
    return lo.compareTo(x) <= 0 && x.compareTo(hi) <= 0;
  }

  boolean contains(Interval other) {
    return lo.compareTo(other.lo) <= 0 && other.hi.compareTo(hi) <= 0;
  }

  /** hi − lo, rounded up. */
  BigFloat width() {
    return isPoint() ? BigFloat.ZERO : hi.subtract(lo, 64, Rounding.UP);
  }

  /** The least |x|. */
  BigFloat mignitude() {
    return containsZero() ? BigFloat.ZERO : BigFloat.min(lo.abs(), hi.abs());
  }

  /** Whether the width is certainly at most 2^−bits of every |x| inside. */
  boolean isTight(int bits) {
    return isPoint()
        || (isFinite() && !containsZero() && width().magnitude() < mignitude().magnitude() - bits);
  }

  /** Whether |x| varies by less than a hundredth, without a change of sign. */
  boolean isThin() {
    return isTight(8);
  }

  Interval hull(Interval other) {
    return new Interval(BigFloat.min(lo, other.lo), BigFloat.max(hi, other.hi));
  }

  Interval intersection(Interval other) {
    Interval common = new Interval(BigFloat.max(lo, other.lo), BigFloat.min(hi, other.hi));
    return common.isNaN() ? NAN : common;
  }

  Interval negate() {
    return new Interval(hi.negate(), lo.negate());
  }

  Interval abs() {
    if (containsZero()) {
      return new Interval(BigFloat.ZERO, BigFloat.max(lo.negate(), hi));
    }
    return lo.signum() > 0 ? this : negate();
  }

  /** x·2^n. */
  Interval scale(int n) {
    return multiply(point(BigFloat.ONE.scale(n)), Integer.MAX_VALUE);
  }

  Interval add(Interval b, int precision) {
    return new Interval(
        lo.add(b.lo, precision, Rounding.DOWN), hi.add(b.hi, precision, Rounding.UP));
  }

  Interval subtract(Interval b, int precision) {
    return new Interval(
        lo.subtract(b.hi, precision, Rounding.DOWN), hi.subtract(b.lo, precision, Rounding.UP));
  }

  Interval multiply(Interval b, int precision) {
    if (b.lo.signum() >= 0) {
      return multiplyByPositive(b, precision);
    }
    if (b.hi.signum() <= 0) {
      return multiplyByPositive(b.negate(), precision).negate();
    }
    if (lo.signum() >= 0) {
      return b.multiplyByPositive(this, precision);
    }
    if (hi.signum() <= 0) {
      return b.multiplyByPositive(negate(), precision).negate();
    }
    return new Interval(
        BigFloat.min(
            lo.multiply(b.hi, precision, Rounding.DOWN),
            hi.multiply(b.lo, precision, Rounding.DOWN)),
        BigFloat.max(
            lo.multiply(b.lo, precision, Rounding.UP), hi.multiply(b.hi, precision, Rounding.UP)));
  }

  private Interval multiplyByPositive(Interval b, int precision) {
    return new Interval(
        lo.multiply(lo.signum() >= 0 ? b.lo : b.hi, precision, Rounding.DOWN),
        hi.multiply(hi.signum() >= 0 ? b.hi : b.lo, precision, Rounding.UP));
  }

  /** The whole line if b has 0 inside, half of it if b ends there; {@link #NAN} if b is 0. */
  Interval divide(Interval b, int precision) {
    if (b.lo.isZero() && b.hi.isZero()) {
      return NAN;
    }
    if (b.lo.signum() >= 0) {
      return divideByPositive(b, precision);
    }
    return b.hi.signum() <= 0 ? divideByPositive(b.negate(), precision).negate() : WHOLE;
  }

  private Interval divideByPositive(Interval b, int precision) {
    return new Interval(
        lo.divide(lo.signum() >= 0 ? b.hi : b.lo, precision, Rounding.DOWN),
        hi.divide(hi.signum() >= 0 ? b.lo : b.hi, precision, Rounding.UP));
  }

  Interval square(int precision) {
    Interval a = abs();
    return new Interval(
        a.lo.multiply(a.lo, precision, Rounding.DOWN), a.hi.multiply(a.hi, precision, Rounding.UP));
  }

  /** √x, of the part of the interval that is not negative. */
  Interval sqrt(int precision) {
    if (hi.signum() < 0) {
      return NAN;
    }
    return new Interval(
        BigFloat.max(lo, BigFloat.ZERO).sqrt(precision, Rounding.DOWN),
        hi.sqrt(precision, Rounding.UP));
  }

  /** The interval to {@code precision} bits. */
  Interval rounded(int precision) {
    return new Interval(lo.rounded(precision, Rounding.DOWN), hi.rounded(precision, Rounding.UP));
  }

  /** The values of an increasing function, given by its enclosures at points. */
  Interval increasing(UnaryOperator<Interval> function) {
    return isPoint()
        ? function.apply(this)
        : new Interval(function.apply(point(lo)).lo, function.apply(point(hi)).hi);
  }

  /** The values of a decreasing function, given by its enclosures at points. */
  Interval decreasing(UnaryOperator<Interval> function) {
    return isPoint()
        ? function.apply(this)
        : new Interval(function.apply(point(hi)).lo, function.apply(point(lo)).hi);
  }

  /** Whether all numbers inside have the same nearest double, or there are none. */
  boolean roundsToOneDouble() {
    return isNaN()
        || Double.doubleToRawLongBits(lo.toDouble()) == Double.doubleToRawLongBits(upperDouble());
  }

  /**
   * The nearest double, ties to even: that of all numbers inside, if there is one, else that of the
   * midpoint, NaN if there is none. What underflows keeps its sign; 0 is +0.0 unless the interval
   * ends there from below.
   */
  double toDouble() {
    if (isNaN() || (!roundsToOneDouble() && !isFinite())) {
      return Double.NaN;
    }
    return roundsToOneDouble() ? lo.toDouble() : midpoint().toDouble();
  }

  /** The upper end as a double; a 0 that ends negative numbers is −0.0. */
  private double upperDouble() {
    return hi.isZero() && lo.signum() < 0 ? -0.0 : hi.toDouble();
  }

  /** Whether all numbers inside have the same nearest float, or there are none. */
  boolean roundsToOneFloat() {
    return isNaN()
        || Float.floatToRawIntBits(lo.toFloat()) == Float.floatToRawIntBits(upperFloat());
  }

  /** The nearest float, as {@link #toDouble} is the nearest double. */
  float toFloat() {
    if (isNaN() || (!roundsToOneFloat() && !isFinite())) {
      return Float.NaN;
    }
    return roundsToOneFloat() ? lo.toFloat() : midpoint().toFloat();
  }

  private float upperFloat() {
    return hi.isZero() && lo.signum() < 0 ? -0.0f : hi.toFloat();
  }

  private BigFloat midpoint() {
    int precision = Math.max(lo.length(), hi.length()) + 1;
    return lo.add(hi, precision, Rounding.DOWN)
        .multiply(BigFloat.of(0.5), precision, Rounding.DOWN);
  }

  @Override
  public String toString() {
    return isNaN() ? "NaN" : "[" + lo + ", " + hi + "]";
  }
}
