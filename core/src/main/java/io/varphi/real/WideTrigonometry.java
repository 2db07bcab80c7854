package io.varphi.real;

import static io.varphi.real.DoubleDouble.powerOfTwo;
import static io.varphi.real.WideTables.HALF_PI_HI;
import static io.varphi.real.WideTables.HALF_PI_LO;
import static io.varphi.real.WideTables.HALF_PI_REST;

/**
 * Sine, cosine and arc tangent in double-double arithmetic.
 *
 * <p>u = k·π/2 + r, |r| ≤ π/4. Below 2^30, r is computed with π/2 as the sum of three doubles;
 * above, from the bits of 2/π that matter, see {@link HugeAngle}. Then |r| = j/32 + s, |s| ≤ 1/64,
 * and v = a·cos(s) + b·sin(s) with a and ±b from tables of sin(j/32) and cos(j/32). With ε = 2^-53:
 * s·(1 − s²/6 + …) has a relative error below 8ε², its product with b adds 13ε² and the sums add
 * 23ε² to that term; the rest has a share of 3ε²·|a| + ε²·|v|. Where a is 0 and b is 1, only the
 * 8ε² remain.
 *
 * <p>atan(x) = atan(j/32) + atan(s), s = (x − j/32)/(1 + x·j/32); above 1 with 1/x for x, and the
 * complement. The quotient has a relative error below 16ε², the series adds 13ε²; unless j is 0
 * they make up at most half of the result, and the sum adds 7ε². Together below 48ε².
 */
final class WideTrigonometry {
  private static final double UNIT_SQUARED = 0x1p-106;
  private static final double ATAN_ERROR = 48 * UNIT_SQUARED;
  private static final Wide HALF_PI = new Wide(HALF_PI_HI, HALF_PI_LO, 0, 0x1p-108);

  /** u − quadrant·π/2 within err. */
  record Remainder(DoubleDouble r, int quadrant, double err) {}

  private WideTrigonometry() {}

  static Wide sin(Wide u) {
    if (!u.isSharp() || u.hi() == 0) {
      return unusualSin(u);
    }
    if (u.exp() < -60) { // u − u³/6
      return Wide.of(u.hi(), u.lo(), u.exp(), u.err() * (1 + 0x1p-40) + cube(u.exp()) / 4);
    }
    if (u.exp() > Double.MAX_EXPONENT || u.err() * powerOfTwo(u.exp()) > 1) {
      return Wide.uncertainSign(1, 0);
    }
    return circular(u, 0);
  }

  static Wide cos(Wide u) {
    if (!u.isSharp() || u.hi() == 0 || u.exp() < -60) {
      return unusualCos(u);
    }
    if (u.exp() > Double.MAX_EXPONENT || u.err() * powerOfTwo(u.exp()) > 1) {
      return Wide.uncertainSign(1, 0);
    }
    return circular(u, 1);
  }

  /** sin(u + turns·π/2). */
  private static Wide circular(Wide u, int turns) {
    Remainder remainder = u.exp() < 30 ? remainder(u) : HugeAngle.remainder(u);
    int quadrant = remainder.quadrant() + turns;
    DoubleDouble r = remainder.r();
    boolean negative = r.hi() < 0;
    DoubleDouble size = negative ? r.negated() : r;
    double j = Math.rint(32 * size.hi());
    DoubleDouble s = DoubleDouble.sum(size.hi() - j / 32, size.lo());
    DoubleDouble sin = DoubleDouble.at(WideTables.SIN_COS, 2 * (int) j);
    DoubleDouble cos = DoubleDouble.at(WideTables.SIN_COS, 2 * (int) j + 1);
    boolean isSine = (quadrant & 1) == 0;
    DoubleDouble a = isSine ? sin : cos;
    DoubleDouble b = isSine ? cos : sin.negated();
    DoubleDouble y = rotated(a, b, s);
    double share = a.hi() == 0 ? 0 : 40 * Math.abs(b.hi() * s.hi()) + 4 * Math.abs(a.hi());
    double rounding = (share + 8 * Math.abs(y.hi())) * UNIT_SQUARED;
    boolean flip = (quadrant & 2) != 0 ^ (isSine && negative);
    DoubleDouble value = flip ? y.negated() : y;
    double propagated = u.err() * powerOfTwo(u.exp()) + remainder.err();
    return Wide.of(value.hi(), value.lo(), 0, rounding + propagated);
  }

  /**
   * u − k·π/2 for |u| below 2^30. The difference of the heads is exact. Rounded are the sum of the
   * rests, and what is of the order |k|·2^-107.
   */
  private static Remainder remainder(Wide u) {
    double scale = powerOfTwo(u.exp());
    double x = u.hi() * scale;
    double k = Math.rint(x * (1 / HALF_PI_HI));
    DoubleDouble first = DoubleDouble.product(k, HALF_PI_HI);
    DoubleDouble second = DoubleDouble.product(k, HALF_PI_LO);
    DoubleDouble a = DoubleDouble.sum(x - first.hi(), -second.hi());
    DoubleDouble b = DoubleDouble.sum(a.hi(), -first.lo());
    DoubleDouble c = DoubleDouble.sum(b.hi(), u.lo() * scale);
    double tail = a.lo() + b.lo() + c.lo() - Math.fma(k, HALF_PI_REST, second.lo());
    DoubleDouble r = DoubleDouble.sum(c.hi(), tail);
    double rests = Math.abs(a.lo()) + Math.abs(b.lo()) + Math.abs(c.lo());
    double error = 4 * DoubleDouble.UNIT * rests + Math.abs(k) * 0x1p-157;
    return new Remainder(r, (int) k & 3, error);
  }

  /** a·cos(s) + b·sin(s) for |s| ≤ 1/64. */
  private static DoubleDouble rotated(DoubleDouble a, DoubleDouble b, DoubleDouble s) {
    DoubleDouble z = s.times(s).normalised();
    double x = z.hi();
    double p = x * (1 / 362880.0 + x * (-1 / 39916800.0 + x * (1 / 6227020800.0)));
    DoubleDouble sin =
        new DoubleDouble(p, 0)
            .under(-WideTables.FACTORIAL_7_HI, -WideTables.FACTORIAL_7_LO)
            .times(z)
            .under(WideTables.FACTORIAL_5_HI, WideTables.FACTORIAL_5_LO)
            .times(z)
            .under(-WideTables.SIXTH_HI, -WideTables.SIXTH_LO)
            .times(z)
            .under(1, 0)
            .times(s);
    double q = x * (1 / 40320.0 + x * (-1 / 3628800.0 + x * (1 / 479001600.0)));
    DoubleDouble cosMinus1 =
        new DoubleDouble(q, 0)
            .under(-WideTables.FACTORIAL_6_HI, -WideTables.FACTORIAL_6_LO)
            .times(z)
            .under(WideTables.TWENTY_FOURTH_HI, WideTables.TWENTY_FOURTH_LO)
            .times(z)
            .under(-0.5, 0)
            .times(z);
    return a.plus(b.times(sin).plus(a.times(cosMinus1))).normalised();
  }

  /** An upper bound of |u|³/2^exp for exp below −60. */
  private static double cube(int exp) {
    return powerOfTwo(2 * Math.max(exp, -450) + 3);
  }

  /** Within the error of the argument, and of 1. */
  private static Wide unusualSin(Wide u) {
    if (u.isNaN() || u.isZero() || u.isUndecided()) {
      return u;
    }
    if (u.exp() > 0 || !u.isBounded()) {
      return Wide.uncertainSign(1, 0);
    }
    Wide error = Wide.uncertainSign(u.err(), u.exp());
    return sin(u.middle()).plus(error).withSign(u.exp() < 0 ? u.hi() : 0);
  }

  private static Wide unusualCos(Wide u) {
    if (u.isNaN() || u.isUndecided()) {
      return u;
    }
    if (u.isZero()) {
      return Wide.ONE;
    }
    if (u.exp() >= 0 || !u.isBounded()) {
      return Wide.uncertainSign(1, 0);
    }
    double size = u.magnitude();
    if (u.exp() < -60) { // 1 − u²/2
      return Wide.ONE.plus(Wide.uncertainSign(size * size, 2 * u.exp()));
    }
    Wide error = Wide.uncertainSign(u.err() * size, 2 * u.exp());
    return u.hi() == 0 ? Wide.ONE.plus(error) : circular(u.middle(), 1).plus(error);
  }

  static Wide atan(Wide u) {
    if (!u.isSharp() || u.hi() == 0) {
      return unusualAtan(u);
    }
    if (u.exp() < -60) { // u − u³/3
      return Wide.of(u.hi(), u.lo(), u.exp(), u.err() * (1 + 0x1p-40) + cube(u.exp()) / 2);
    }
    if (u.hi() < 0) {
      return atan(u.negated()).negated();
    }
    if (u.exp() > 60) { // π/2 − 1/u + 1/(3u³)
      Wide inverse = Wide.ONE.over(u);
      return HALF_PI.minus(inverse).plus(Wide.uncertainSign(1, -3 * 60));
    }
    double scale = powerOfTwo(u.exp());
    DoubleDouble x = new DoubleDouble(u.hi() * scale, u.lo() * scale);
    DoubleDouble y = x.hi() <= 1 ? smallAtan(x) : largeAtan(x);
    double least = x.hi() * (1 - 0x1p-9);
    double propagated = u.err() * scale / (1 + least * least) * (1 + 0x1p-40);
    return Wide.of(y.hi(), y.lo(), 0, y.hi() * ATAN_ERROR + propagated);
  }

  private static DoubleDouble smallAtan(DoubleDouble x) {
    double j = Math.rint(32 * x.hi());
    if (j == 0) {
      return series(x).normalised();
    }
    double t = j / 32;
    DoubleDouble s = x.plus(-t).over(x.times(t).plus(1)).normalised();
    return DoubleDouble.at(WideTables.ATAN, (int) j).plus(series(s)).normalised();
  }

  private static DoubleDouble largeAtan(DoubleDouble x) {
    double j = Math.rint(32 / x.hi());
    double t = j / 32;
    DoubleDouble s = x.times(t).plus(-1).over(x.plus(t)).normalised();
    return DoubleDouble.at(WideTables.ATAN_COMPLEMENT, (int) j).plus(series(s)).normalised();
  }

  /** atan(s) for |s| ≤ 1/64. */
  private static DoubleDouble series(DoubleDouble s) {
    DoubleDouble z = s.times(s).normalised();
    double x = z.hi();
    double q = x * (1 / 9.0 + x * (-1 / 11.0 + x * (1 / 13.0 + x * (-1 / 15.0 + x * (1 / 17.0)))));
    return new DoubleDouble(q, 0)
        .under(-WideTables.SEVENTH_HI, -WideTables.SEVENTH_LO)
        .times(z)
        .under(WideTables.FIFTH_HI, WideTables.FIFTH_LO)
        .times(z)
        .under(-WideTables.THIRD_HI, -WideTables.THIRD_LO)
        .times(z)
        .under(1, 0)
        .times(s);
  }

  /** Increasing: between the values at the ends. */
  private static Wide unusualAtan(Wide u) {
    if (u.isNaN() || u.isZero() || u.isUndecided()) {
      return u;
    }
    if (u.isAtLeast()) {
      Wide size = HALF_PI.minus(atan(Wide.ONE.over(u.abs()))).withSign(1);
      return u.hi() > 0 ? size : size.negated();
    }
    return atan(u.lower()).hull(atan(u.upper())).withSign(u.hi());
  }
}
