package io.varphi.real;

import static io.varphi.real.DoubleDouble.powerOfTwo;
import static io.varphi.real.WideTables.LN2_1024_HI;
import static io.varphi.real.WideTables.LN2_1024_LO;
import static io.varphi.real.WideTables.LN2_1024_REST;

/**
 * The exponential function in double-double arithmetic.
 *
 * <p>u = k·log(2)/1024 + r, k = 1024n + 32i + j, |i| ≤ 16, −16 ≤ j ≤ 15, so that |r| &lt; 2^-11.5
 * and exp(u) = 2^n · 2^(i/32) · 2^(j/1024) · (1 + p), p = exp(r) − 1. With ε = 2^-53: r has an
 * absolute error below 2^-117 (none if k is 0); p = r·(1 + r·(1/2 + r·(1/6 + r·(1/24 + …)))) has a
 * relative error below 8ε² besides; the product of the table entries one below 8ε² (none where they
 * are 1), 1 + p one below 2ε², and the last product adds 10ε². Together below 32ε².
 *
 * <p>exp(u) − 1 is F + (1 + F)·p, F = 2^(i/32)·2^(j/1024) − 1 from tables of 2^t − 1, where n is 0.
 * If i is 0, F is a table entry, and cancels by half at most against the other term, which has an
 * error below 10ε²: together below 20ε². Otherwise the two terms of F cancel by half at most,
 * leaving 18ε², and the other term is below F/32: together below 24ε².
 */
final class WideExp {
  private static final double ERROR = 0x1p-101;

  /** 1024/log(2). */
  private static final double INVERSE = 0x1.71547652b82fep10;

  /** Adding and subtracting it rounds to an integer. */
  private static final double ROUNDING_SHIFT = 0x1.8p52;

  private WideExp() {}

  static Wide exp(Wide u) {
    if (!u.isSharp() || u.isZero()) {
      return unusualExp(u);
    }
    if (u.exp() < -60) {
      return Wide.ONE.plus(expm1(u));
    }
    if (u.exp() > 28) {
      return u.hi() > 0 ? Wide.atLeast(1, Wide.LIMIT) : Wide.atMost(1, 1, -Wide.LIMIT);
    }
    double scale = powerOfTwo(u.exp());
    double error = u.err() * scale;
    if (error > 0x1p-10) {
      return unusualExp(u);
    }
    double x = u.hi() * scale;
    double k = multiple(x);
    DoubleDouble p = series(remainder(x, u.lo() * scale, k));
    long index = (long) k;
    int n = (int) ((index + 512) >> 10);
    int within = (int) (index - ((long) n << 10));
    int i = (within + 16) >> 5;
    DoubleDouble factor =
        DoubleDouble.at(WideTables.EXP_COARSE, i + 16)
            .times(DoubleDouble.at(WideTables.EXP_FINE, within - 32 * i + 16));
    DoubleDouble y = factor.times(p.under(1, 0));
    return Wide.of(y.hi(), y.lo(), n, y.hi() * (ERROR + error * (1 + 0x1p-9)));
  }

  static Wide expm1(Wide u) {
    if (!u.isSharp() || u.isZero()) {
      return unusualExpm1(u);
    }
    if (u.exp() < -60) {
      return tinyExpm1(u);
    }
    if (u.exp() >= -1 || Math.abs(u.hi()) * powerOfTwo(u.exp()) > 0.34) {
      return exp(u).minus(Wide.ONE).withSign(u.hi());
    }
    double scale = powerOfTwo(u.exp());
    double x = u.hi() * scale;
    double k = multiple(x);
    DoubleDouble p = series(remainder(x, u.lo() * scale, k));
    int index = (int) k;
    int i = (index + 16) >> 5;
    DoubleDouble fine = DoubleDouble.at(WideTables.EXPM1_FINE, index - 32 * i + 16);
    DoubleDouble f =
        DoubleDouble.at(WideTables.EXPM1_COARSE, i + 16)
            .plus(DoubleDouble.at(WideTables.EXP_COARSE, i + 16).times(fine));
    DoubleDouble y = f.plus(p.plus(f.times(p)));
    double propagated = (1 + y.hi()) * u.err() * scale * (1 + 0x1p-9);
    return Wide.of(y.hi(), y.lo(), 0, Math.abs(y.hi()) * ERROR + propagated);
  }

  /** u + u²/2 for |u| below 2^-60. */
  private static Wide tinyExpm1(Wide u) {
    int exp = u.exp();
    double scale = exp > -900 ? powerOfTwo(exp) : 0;
    double square = 0.5 * u.hi() * u.hi() * scale;
    double lo = u.lo() + square;
    double rounding = 0x1p-51 * (Math.abs(lo) + square) + 0x1p-898;
    return Wide.of(u.hi(), lo, exp, u.err() * (1 + 0x1p-40) + rounding);
  }

  /** The integer next to x·1024/log(2). */
  private static double multiple(double x) {
    return (x * INVERSE + ROUNDING_SHIFT) - ROUNDING_SHIFT;
  }

  /** x + xRest − k·log(2)/1024. The difference of the heads is exact. */
  private static DoubleDouble remainder(double x, double xRest, double k) {
    DoubleDouble first = DoubleDouble.product(k, LN2_1024_HI);
    DoubleDouble second = DoubleDouble.product(k, LN2_1024_LO);
    DoubleDouble rests = DoubleDouble.sum(xRest, -first.lo());
    DoubleDouble middle = DoubleDouble.sum(rests.hi(), -second.hi());
    DoubleDouble head = DoubleDouble.sum(x - first.hi(), middle.hi());
    double tail = (middle.lo() + rests.lo()) - Math.fma(k, LN2_1024_REST, second.lo());
    return new DoubleDouble(head.hi(), head.lo() + tail).normalised();
  }

  /** exp(r) − 1 for |r| &lt; 2^-11. */
  private static DoubleDouble series(DoubleDouble r) {
    double x = r.hi();
    double q = x * (1 / 120.0 + x * (1 / 720.0 + x * (1 / 5040.0 + x * (1 / 40320.0))));
    return new DoubleDouble(q, 0)
        .under(WideTables.TWENTY_FOURTH_HI, WideTables.TWENTY_FOURTH_LO)
        .times(r)
        .under(WideTables.SIXTH_HI, WideTables.SIXTH_LO)
        .times(r)
        .under(0.5, 0)
        .times(r)
        .under(1, 0)
        .times(r);
  }

  /** exp is increasing: its values lie between those at the ends. */
  private static Wide unusualExp(Wide u) {
    if (u.isZero()) {
      return Wide.ONE;
    }
    if (u.isAtLeast()) {
      Wide nearest = exp(new Wide(u.hi(), 0, u.exp(), 0));
      return u.hi() > 0 ? nearest.orMore() : nearest.orLess();
    }
    return u.isBounded() ? exp(u.lower()).hull(exp(u.upper())) : u;
  }

  private static Wide unusualExpm1(Wide u) {
    if (u.isZero()) {
      return u;
    }
    if (u.isBounded()) {
      return expm1(u.lower()).hull(expm1(u.upper())).withSign(u.hi());
    }
    return u.isAtLeast() ? exp(u).minus(Wide.ONE).withSign(u.hi()) : u;
  }
}
