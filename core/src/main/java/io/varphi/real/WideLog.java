package io.varphi.real;

import static io.varphi.real.DoubleDouble.powerOfTwo;

/**
 * The logarithm in double-double arithmetic.
 *
 * <p>v = 2^n·m, √½ ≤ m ≤ √2. Two factors c and c′ from tables reduce m to 1 + z, |z| &lt; 2^-13.9:
 * c ≈ 128/j for the j next to 128m, then c′ ≈ 1/(1 + i/8192) for the i next to 8192·(cm − 1). Both
 * are 1 next to 1. Then log(v) = n·log(2) − log(c) − log(c′) + log(1 + z), where the first two, and
 * then the last two, cancel by less than half, and log(1 + z) = z·(1 + z·(−1/2 + z·(1/3 + z·(−1/4 +
 * …)))). With ε = 2^-53: the last has a relative error below 8ε²; z, if c or c′ is not 1, an
 * absolute error below 4ε²·|cm − 1|; n·log(2) one of 4ε². With the sums, −log(c′) + log(1 + z) has
 * a relative error below 30ε² if c is 1; else below 10ε² but for shares too small to matter, and
 * the whole below 20ε².
 */
final class WideLog {
  private static final double ERROR = 0x1p-101;
  private static final double SQRT2 = 0x1.6a09e667f3bcdp0;

  private WideLog() {}

  static Wide log(Wide v) {
    if (!v.isSharp() || v.hi() <= 0) {
      return unusualLog(v);
    }
    boolean upper = v.hi() > SQRT2;
    double scale = upper ? 0.5 : 1;
    double n = upper ? v.exp() + 1 : v.exp();
    DoubleDouble y = log(v.hi() * scale, v.lo() * scale, n);
    double propagated = v.err() / v.hi() * (1 + 0x1p-9);
    return Wide.of(y.hi(), y.lo(), 0, Math.abs(y.hi()) * ERROR + propagated);
  }

  static Wide log1p(Wide u) {
    if (!u.isSharp() || u.hi() == 0) {
      return unusualLog1p(u);
    }
    if (u.exp() >= -8) {
      return log(u.plus(Wide.ONE)).withSign(u.hi());
    }
    if (u.exp() < -60) {
      return tinyLog1p(u);
    }
    double scale = powerOfTwo(u.exp());
    DoubleDouble y = log1p(new DoubleDouble(u.hi() * scale, u.lo() * scale));
    double propagated = u.err() * scale * (1 + 0x1p-6);
    return Wide.of(y.hi(), y.lo(), 0, Math.abs(y.hi()) * ERROR + propagated);
  }

  /** log(m + mRest) + n·log(2). */
  private static DoubleDouble log(double m, double mRest, double n) {
    int j = (int) Math.rint(128 * m) - 90;
    double c = WideTables.LOG_COARSE_INVERSE[j];
    DoubleDouble head = DoubleDouble.product(m, c);
    DoubleDouble rest = DoubleDouble.product(mRest, c);
    DoubleDouble z = DoubleDouble.sum(head.hi() - 1, head.lo()).plus(rest).normalised();
    return new DoubleDouble(WideTables.LN2_HI, WideTables.LN2_LO)
        .times(n)
        .plus(DoubleDouble.at(WideTables.LOG_COARSE, j))
        .plus(log1p(z))
        .normalised();
  }

  /** log(1 + z) for |z| below 2^-7. */
  private static DoubleDouble log1p(DoubleDouble z) {
    double i = Math.rint(8192 * z.hi());
    if (i == 0) {
      return series(z);
    }
    double c = WideTables.LOG_FINE_INVERSE[(int) i + 47];
    DoubleDouble small = z.times(c).plus(c - 1).normalised();
    return DoubleDouble.at(WideTables.LOG_FINE, (int) i + 47).plus(series(small));
  }

  /** log(1 + z) for |z| below 2^-13.9. */
  private static DoubleDouble series(DoubleDouble z) {
    double x = z.hi();
    double q = x * (1 / 5.0 + x * (-1 / 6.0 + x * (1 / 7.0 + x * (-1 / 8.0))));
    return new DoubleDouble(q, 0)
        .under(-0.25, 0)
        .times(z)
        .under(WideTables.THIRD_HI, WideTables.THIRD_LO)
        .times(z)
        .under(-0.5, 0)
        .times(z)
        .under(1, 0)
        .times(z);
  }

  /** u − u²/2 for |u| below 2^-60. */
  private static Wide tinyLog1p(Wide u) {
    int exp = u.exp();
    double scale = exp > -900 ? powerOfTwo(exp) : 0;
    double square = 0.5 * u.hi() * u.hi() * scale;
    double lo = u.lo() - square;
    double rounding = 0x1p-51 * (Math.abs(lo) + square) + 0x1p-898;
    return Wide.of(u.hi(), lo, exp, u.err() * (1 + 0x1p-40) + rounding);
  }

  /** At 0 it has a pole. Otherwise increasing: between the values at the ends. */
  private static Wide unusualLog(Wide v) {
    if (v.isNaN() || v.hi() < 0) {
      return Wide.NAN;
    }
    if (v.isAtLeast()) {
      return v.exp() > 0 ? log(new Wide(1, 0, v.exp(), 0)).orMore() : Wide.UNDECIDED;
    }
    return v.hi() == 0 || v.lower().isZero() ? Wide.UNDECIDED : log(v.lower()).hull(log(v.upper()));
  }

  private static Wide unusualLog1p(Wide u) {
    if (u.isZero()) {
      return u;
    }
    return u.isBounded()
        ? log1p(u.lower()).hull(log1p(u.upper())).withSign(u.hi())
        : log(u.plus(Wide.ONE)).withSign(u.hi());
  }
}
