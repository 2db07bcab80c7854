package io.varphi.real;

import java.math.BigInteger;
import java.util.function.IntFunction;

/**
 * erf and erfc of a number x ≥ 0 that is given by its square y, an exact number: for the normal
 * distribution function x = u/√2 is irrational, but y = u²/2 is not.
 *
 * <p>For small y
 *
 * <pre>erf(x) = 2x/√π · exp(−y) · M(y),   M(y) = Σ (2y)ⁿ/(1·3·5·…·(2n+1))</pre>
 *
 * whose terms are all positive: the relative error of a term that n multiplications have truncated
 * passes on to the sum, and no more. For large y
 *
 * <pre>erfc(x) = x/√π · exp(−y) · K(y),   K(y) = 2/(2y + 1/(1 + 2/(2y + 3/(1 + 4/(2y + …)))))</pre>
 *
 * (Abramowitz & Stegun 7.1.6 and 7.1.14). The continued fraction has positive terms, so successive
 * convergents are bounds from either side: the two last ones enclose K, however many were computed.
 */
final class ErrorFunction {
  /** The continued fraction is faster than the series for y > precision/this. */
  private static final int CROSSOVER = 9;

  /** exp(−y) is beyond the range for y > 2^this. */
  private static final int MAX_SQUARE_MAGNITUDE = 41;

  private static final double BITS_PER_E_FOLD = 1.4427;

  private ErrorFunction() {}

  /** erf(√y) to {@code precision} bits; {@code root} encloses √y to the bits asked for. */
  static Interval erf(IntFunction<Interval> root, BigFloat y, int precision) {
    if (!isLarge(y, precision)) {
      return series(root, y, precision + 4).rounded(precision);
    }
    int known = lostBits(y, precision);
    Interval tail = erfc(root, y, Math.max(64, precision + 4 - known));
    return Interval.ONE.subtract(tail, precision);
  }

  /** erfc(√y) to {@code precision} bits; {@code root} encloses √y to the bits asked for. */
  static Interval erfc(IntFunction<Interval> root, BigFloat y, int precision) {
    if (y.isZero()) {
      return Interval.ONE;
    }
    if (!isLarge(y, precision)) {
      int wide = precision + 8 + lostBits(y, precision);
      return Interval.ONE.subtract(series(root, y, wide), precision);
    }
    return y.magnitude() > MAX_SQUARE_MAGNITUDE
        ? new Interval(BigFloat.ZERO, BigFloat.SMALLEST)
        : fraction(root, y, precision + 4).rounded(precision);
  }

  private static boolean isLarge(BigFloat y, int precision) {
    return y.compareTo(BigFloat.of((double) precision / CROSSOVER)) > 0;
  }

  /** About −log₂ erfc(√y), or the precision if that is less. */
  private static int lostBits(BigFloat y, int precision) {
    return y.magnitude() > 30
        ? precision
        : (int) Math.min(precision, y.toDouble() * BITS_PER_E_FOLD);
  }

  private static Interval series(IntFunction<Interval> root, BigFloat y, int precision) {
    Interval factor =
        FixedConstant.INVERSE_ROOT_PI
            .enclosure(precision)
            .scale(1)
            .multiply(root.apply(precision), precision);
    if (y.magnitude() < -precision) { // 1 − y/3 < exp(−y)·M(y) < 1
      BigFloat least = BigFloat.ONE.subtract(y, precision, Rounding.DOWN);
      return factor.multiply(new Interval(least, BigFloat.ONE), precision);
    }
    return factor
        .multiply(Elementary.exp(Interval.point(y.negate()), precision), precision)
        .multiply(seriesSum(y, precision), precision);
  }

  /**
   * M(y). Truncation takes less than 2 units from a term and, as it passes on to later terms, less
   * than 2M from the sum; the terms that are left out are nothing but what truncation took.
   */
  private static Interval seriesSum(BigFloat y, int precision) {
    int bits = precision + 24;
    BigFloat twice = y.scale(1);
    int scale = (int) Math.max(0, twice.length() - twice.magnitude());
    BigInteger factor = twice.floor(scale); // exact
    BigInteger term = BigInteger.ONE.shiftLeft(bits);
    BigInteger sum = term;
    int n = 0;
    while (term.signum() != 0) {
      n++;
      term = term.multiply(factor).shiftRight(scale).divide(BigInteger.valueOf(2L * n + 1));
      sum = sum.add(term);
    }
    BigInteger bound = sum.shiftRight(bits).add(BigInteger.ONE);
    BigInteger error = bound.multiply(BigInteger.valueOf(2L * n));
    return new Interval(
        BigFloat.round(sum, -bits, precision, Rounding.DOWN),
        BigFloat.round(sum.add(error), -bits, precision, Rounding.UP));
  }

  private static Interval fraction(IntFunction<Interval> root, BigFloat y, int precision) {
    return FixedConstant.INVERSE_ROOT_PI
        .enclosure(precision)
        .multiply(root.apply(precision), precision)
        .multiply(Elementary.exp(Interval.point(y.negate()), precision), precision)
        .multiply(continuedFraction(y, precision), precision);
  }

  /**
   * K(y) between its last two convergents p/q, where p = b·p′ + a·p″ of the two before, as is q.
   *
   * <p>All are positive, so truncation makes p and q too small by a relative error that grows by
   * less than 4·2^−bits a step: each has more than {@code bits} bits, though it may be smaller than
   * the largest of them by the factors 2y + n and K. The two differ by a₁·…·aₙ/(q·q′), which tells
   * when to stop.
   */
  private static Interval continuedFraction(BigFloat y, int precision) {
    int bits = precision + 24;
    int magnitude = (int) y.magnitude() + 2;
    int kept = bits + 3 * magnitude;
    int scale = (int) Math.max(0, y.length() - y.magnitude());
    BigInteger twice = y.scale(1).floor(scale); // exact
    BigInteger p0 = BigInteger.ZERO;
    BigInteger q0 = BigInteger.ONE.shiftLeft(kept);
    BigInteger p1 = q0.shiftLeft(1);
    BigInteger q1 = q0.multiply(twice).shiftRight(scale);
    double product = 2.0 * kept + 1; // log₂ of a₁·…·aₙ in the scale of q·q′
    int n = 1;
    while (product - q1.bitLength() - q0.bitLength() > -precision - magnitude - 4) {
      BigInteger a = BigInteger.valueOf(n);
      BigInteger p2 = p0.multiply(a).add(n % 2 == 1 ? p1 : p1.multiply(twice).shiftRight(scale));
      BigInteger q2 = q0.multiply(a).add(n % 2 == 1 ? q1 : q1.multiply(twice).shiftRight(scale));
      int excess = Math.max(0, q2.bitLength() - kept) / 64 * 64;
      p0 = p1.shiftRight(excess);
      q0 = q1.shiftRight(excess);
      p1 = p2.shiftRight(excess);
      q1 = q2.shiftRight(excess);
      product += StrictMath.log(n) * BITS_PER_E_FOLD - 2 * excess;
      n++;
    }
    BigFloat growth = BigFloat.exact(BigInteger.valueOf(4L * n), -bits);
    Interval error = Interval.ONE.add(Interval.fromZero(growth), precision);
    return quotient(p0, q0, precision)
        .hull(quotient(p1, q1, precision))
        .multiply(error, precision)
        .divide(error, precision);
  }

  private static Interval quotient(BigInteger p, BigInteger q, int precision) {
    Interval numerator = Interval.point(BigFloat.exact(p, 0));
    return numerator.divide(Interval.point(BigFloat.exact(q, 0)), precision);
  }
}
