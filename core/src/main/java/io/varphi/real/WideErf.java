package io.varphi.real;

import static io.varphi.real.DoubleDouble.powerOfTwo;

/**
 * The error function and the normal distribution in double-double arithmetic.
 *
 * <p>erfc(u) = exp(−u²)·erfcx(u) for u ≥ 1/8, where u² is exact for a double u, so that the whole
 * tail keeps its relative accuracy. erfcx(x)/t is a smooth function of t = 4/(x + 4) on [0, 1], 0
 * included, and approximated by 32 polynomials. With ε = 2^-53: the relative error of t is below
 * 15ε², and erfcx(x) has at most 4.5 times that; the polynomial and its truncation add 9ε², and the
 * last product 6ε²: together below 84ε².
 */
final class WideErf {
  private static final double ERFCX_ERROR = 0x1p-99;
  private static final int PIECES = 32;
  private static final int PAIRS = 9;
  private static final int STRIDE = 25;
  private static final Wide TWO = Wide.exactly(2);
  private static final Wide HALF = Wide.exactly(0.5);
  private static final Wide SQRT_HALF =
      Wide.of(WideTables.SQRT_HALF_HI, WideTables.SQRT_HALF_LO, 0, 0x1p-107);
  private static final Wide INVERSE_SQRT_2_PI =
      Wide.of(WideTables.INVERSE_SQRT_2_PI_HI, WideTables.INVERSE_SQRT_2_PI_LO, 0, 0x1p-108);

  private WideErf() {}

  static Wide erf(Wide u) {
    if (isSmall(u)) {
      return u.times(WideSeries.at(WideTables.ERF, WideTables.ERF_TAIL, u.times(u)));
    }
    Wide size = Wide.ONE.minus(erfc(u.abs())).withSign(1);
    return u.hi() < 0 ? size.negated() : size;
  }

  static Wide erfc(Wide u) {
    if (isSmall(u)) {
      return Wide.ONE.minus(erf(u));
    }
    Wide size = u.abs();
    Wide tail = WideExp.exp(u.times(u).negated()).times(erfcx(size));
    return u.hi() < 0 ? TWO.minus(tail) : tail;
  }

  /** Φ. */
  static Wide cdf(Wide u) {
    Wide halfSquare = u.times(u).scaled(-1);
    if (isSmall(u)) {
      Wide erf = WideSeries.at(WideTables.ERF, WideTables.ERF_TAIL, halfSquare).times(u);
      return HALF.plus(erf.times(SQRT_HALF).scaled(-1));
    }
    Wide scaled = erfcx(u.abs().times(SQRT_HALF)).scaled(-1);
    Wide tail = WideExp.exp(halfSquare.negated()).times(scaled);
    return u.hi() > 0 ? Wide.ONE.minus(tail) : tail;
  }

  /** φ. */
  static Wide pdf(Wide u) {
    return WideExp.exp(u.times(u).scaled(-1).negated()).times(INVERSE_SQRT_2_PI);
  }

  private static boolean isSmall(Wide u) {
    return u.isSharp() && u.exp() < -3 || u.isZero();
  }

  /** exp(x²)·erfc(x), for x ≥ 0 not close to 0; |erfcx′|/erfcx is below 1.13 and 1/x. */
  private static Wide erfcx(Wide x) {
    if (!x.isSharp()) {
      return unusualErfcx(x);
    }
    if (x.exp() > 14) {
      return Wide.atMost(1, 1, -x.exp());
    }
    double scale = powerOfTwo(Math.max(x.exp(), -60));
    double error = x.err() * scale;
    if (error > 0x1p-10) {
      return unusualErfcx(x);
    }
    DoubleDouble denominator = new DoubleDouble(x.hi() * scale, x.lo() * scale).plus(4);
    DoubleDouble t = new DoubleDouble(4, 0).over(denominator).normalised();
    int piece = Math.min((int) (PIECES * t.hi()), PIECES - 1);
    double centre = (piece + 0.5) / PIECES;
    DoubleDouble s = DoubleDouble.sum(t.hi(), -centre).plus(t.lo()).normalised();
    double[] table = WideTables.ERFCX;
    int offset = STRIDE * piece;
    int tail = offset + 2 * PAIRS;
    double q = table[offset + STRIDE - 1];
    for (int i = offset + STRIDE - 2; i >= tail; i--) {
      q = Math.fma(s.hi(), q, table[i]);
    }
    DoubleDouble y = WideSeries.horner(table, offset, PAIRS, q, s).times(t);
    double propagated = 1.25 * error / Math.max(1, denominator.hi() - 4);
    return Wide.of(y.hi(), y.lo(), 0, y.hi() * (ERFCX_ERROR + propagated));
  }

  /** Decreasing, from 1 at 0: between the values at the ends; and below 1/x. */
  private static Wide unusualErfcx(Wide x) {
    if (x.isZero()) {
      return Wide.ONE;
    }
    if (!x.isBounded()) {
      return x.isAtLeast() ? Wide.atMost(1, 1, -x.exp()) : x;
    }
    return x.hi() == 0 ? Wide.UNDECIDED : erfcx(x.upper()).hull(erfcx(x.lower()));
  }
}
