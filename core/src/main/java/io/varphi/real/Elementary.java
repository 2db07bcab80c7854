package io.varphi.real;

import java.math.BigInteger;
import java.util.function.UnaryOperator;

/**
 * exp, log, sin, cos and atan of intervals, to {@code precision} significant bits.
 *
 * <p>At a point the function is summed in fixed point with an error that is known in units of the
 * last place; so many guard bits are carried that it is far below the precision. Close to 0 (to 1
 * for the logarithm), where the fixed-point numbers would be long, the Taylor polynomials that
 * bound the function from below and above are close enough.
 *
 * <p>On a narrow interval [a, b], d = b − a, one evaluation at a is enough, with the mean value
 * theorem for the rest; the bound of the derivative is loose by a factor 1 + O(d) only.
 */
final class Elementary {
  /** Arguments of sin and cos beyond 2^this are not reduced: [−1, 1] is the answer. */
  private static final int MAX_ANGLE_MAGNITUDE = 1 << 14;

  /** Below 2^this the odd series for atan and atanh are fast without a reduction. */
  private static final int SMALL = -16;

  /** A difference of end points below 2^this is narrow. */
  private static final int NARROW = -8;

  private static final Interval UNIT = Interval.of(-1, 1);

  private Elementary() {}

  /** sin and cos of the same number. */
  record Angle(Interval sin, Interval cos) {
    static final Angle ANY = new Angle(UNIT, UNIT);
  }

  // exp ------------------------------------------------------------------------------------------

  static Interval exp(Interval u, int precision) {
    if (u.isPoint() || !isNarrow(u)) {
      return u.increasing(x -> exp(x.lo(), precision));
    }
    Interval atLo = exp(u.lo(), precision);
    BigFloat d = u.width();
    BigFloat growth = // exp(d) ≤ 1 + d + d²
        d.add(d.multiply(d, precision, Rounding.UP), precision, Rounding.UP)
            .add(BigFloat.ONE, precision, Rounding.UP);
    BigFloat hi = atLo.hi().multiply(growth, precision, Rounding.UP);
    return new Interval(atLo.lo(), u.hi().signum() > 0 ? hi : BigFloat.min(hi, BigFloat.ONE));
  }

  private static Interval exp(BigFloat x, int precision) {
    if (x.isZero()) {
      return Interval.ONE;
    }
    if (x.isInfinite()) {
      return Interval.point(x.signum() > 0 ? x : BigFloat.ZERO);
    }
    if (x.magnitude() > 40) { // |x| ≥ 2^41: out of range, exp(x) = 2^(x/ln 2)
      return x.signum() > 0
          ? new Interval(BigFloat.LARGEST, BigFloat.POSITIVE_INFINITY)
          : new Interval(BigFloat.ZERO, BigFloat.SMALLEST);
    }
    return x.magnitude() < -precision - 2 ? expNearOne(x, precision) : expSum(x, precision);
  }

  /** 1 + x < exp(x) < 1 + x + x², |x| < 1. */
  private static Interval expNearOne(BigFloat x, int precision) {
    BigFloat square = x.multiply(x, 64, Rounding.UP);
    return new Interval(
        BigFloat.ONE.add(x, precision, Rounding.DOWN),
        BigFloat.ONE.add(x.add(square, 64, Rounding.UP), precision, Rounding.UP));
  }

  private static Interval expSum(BigFloat x, int precision) {
    int bits = precision + 8;
    long k = Math.round(x.toDouble() / StrictMath.log(2));
    int extra = 66 - Long.numberOfLeadingZeros(Math.abs(k));
    BigInteger multiple =
        FixedConstant.LN2.floor(bits + extra).multiply(BigInteger.valueOf(k)).shiftRight(extra);
    BigInteger rest = x.floor(bits).subtract(multiple); // off by 1 + 1/4 + 1, |rest| < 0.36
    BigInteger sum = FixedSeries.exp(rest, bits);
    return Interval.around(sum, 4 + FixedSeries.ERROR, k - bits, precision);
  }

  // log ------------------------------------------------------------------------------------------

  /** The logarithm of the part of the interval that is not negative; log 0 is −∞. */
  static Interval log(Interval u, int precision) {
    if (u.hi().signum() < 0) {
      return Interval.NAN;
    }
    if (u.lo().signum() <= 0) {
      return new Interval(BigFloat.NEGATIVE_INFINITY, log(u.hi(), precision).hi());
    }
    if (u.isPoint() || !u.isThin()) {
      return u.increasing(x -> log(x.lo(), precision));
    }
    Interval atLo = log(u.lo(), precision);
    BigFloat growth = u.width().divide(u.lo(), 64, Rounding.UP); // log(b/a) ≤ (b − a)/a
    return new Interval(atLo.lo(), atLo.hi().add(growth, precision, Rounding.UP));
  }

  private static Interval log(BigFloat x, int precision) {
    if (x.isZero()) {
      return Interval.point(BigFloat.NEGATIVE_INFINITY);
    }
    if (x.isInfinite()) {
      return Interval.point(x);
    }
    long exponent = x.magnitude();
    BigFloat m = x.scale(-exponent);
    if (m.toDouble() > StrictMath.sqrt(2)) {
      m = m.scale(-1);
      exponent++;
    }
    BigFloat beyondOne = m.subtract(BigFloat.ONE, m.length() + 2, Rounding.DOWN); // exact
    if (beyondOne.isZero()) {
      return FixedConstant.LN2
          .enclosure(precision)
          .multiply(Interval.point(BigFloat.exact(BigInteger.valueOf(exponent), 0)), precision);
    }
    long zeros = -beyondOne.magnitude();
    if (exponent == 0 && zeros > precision + 3) {
      return logNearOne(beyondOne, precision);
    }
    int bits = precision + 10 + (exponent == 0 ? (int) zeros : 0);
    return logSum(m, exponent, -zeros, bits, precision);
  }

  /** d − d² < log(1 + d) < d, |d| ≤ 1/2. */
  private static Interval logNearOne(BigFloat d, int precision) {
    BigFloat square = d.multiply(d, 64, Rounding.UP);
    return new Interval(
        d.subtract(square, precision, Rounding.DOWN), d.rounded(precision, Rounding.UP));
  }

  /**
   * log(m·2^exponent) = y + log(1 + z) + exponent·ln 2 with a double y ≈ log(m), 1 + z = m·exp(−y).
   *
   * <p>In units: m is off by 1, exp(−y) by 2, both are below 1.5, so z is off by 6; then z/(2 + z)
   * by 5, its atanh by 8, twice that by 16; y and ln 2 add 1 and 2.
   */
  private static Interval logSum(
      BigFloat m, long exponent, long magnitude, int bits, int precision) {
    BigInteger one = BigInteger.ONE.shiftLeft(bits);
    BigInteger z = m.floor(bits);
    BigInteger sum = BigInteger.ZERO;
    if (magnitude > SMALL) {
      sum = BigFloat.of(StrictMath.log(m.toDouble())).floor(bits);
      z = z.multiply(FixedSeries.exp(sum.negate(), bits)).shiftRight(bits);
    }
    z = z.subtract(one);
    BigInteger quotient = z.shiftLeft(bits).divide(one.shiftLeft(1).add(z));
    sum = sum.add(FixedSeries.atanh(quotient, bits).shiftLeft(1));
    int extra = 66 - Long.numberOfLeadingZeros(Math.abs(exponent));
    BigInteger multiple =
        FixedConstant.LN2
            .floor(bits + extra)
            .multiply(BigInteger.valueOf(exponent))
            .shiftRight(extra);
    return Interval.around(sum.add(multiple), 20, -bits, precision);
  }

  // sin, cos -------------------------------------------------------------------------------------

  static Interval sin(Interval u, int precision) {
    return angle(u, precision).sin;
  }

  static Interval cos(Interval u, int precision) {
    return angle(u, precision).cos;
  }

  static Angle angle(Interval u, int precision) {
    if (!u.isFinite() || u.width().compareTo(BigFloat.ONE.scale(1)) > 0) {
      return Angle.ANY;
    }
    Angle atLo = angle(u.lo(), precision);
    if (u.isPoint()) {
      return atLo;
    }
    BigFloat d = u.width();
    Interval forwards = new Interval(BigFloat.ZERO, d);
    Interval around = new Interval(d.negate(), d);
    Interval slope = atLo.cos.add(around, precision).intersection(UNIT);
    Interval negatedSlope = atLo.sin.add(around, precision).intersection(UNIT);
    Interval sin = atLo.sin.add(slope.multiply(forwards, precision), precision);
    Interval cos = atLo.cos.subtract(negatedSlope.multiply(forwards, precision), precision);
    return new Angle(sin.intersection(UNIT), cos.intersection(UNIT));
  }

  private static Angle angle(BigFloat x, int precision) {
    if (x.isZero()) {
      return new Angle(Interval.ZERO, Interval.ONE);
    }
    long magnitude = x.magnitude();
    if (magnitude > MAX_ANGLE_MAGNITUDE) {
      return Angle.ANY;
    }
    if (magnitude < -precision / 2 - 2) {
      return smallAngle(x, precision);
    }
    int bits = precision + 10 + (int) Math.max(0, -magnitude);
    BigFloat quarter = BigFloat.of(0.78); // less than π/4
    if (x.abs().compareTo(quarter) < 0) {
      return quadrant(x.floor(bits), 0, bits, precision);
    }
    while (true) {
      int extra = (int) Math.max(0, magnitude) + 4;
      BigInteger angle = x.floor(bits + extra);
      BigInteger right = FixedConstant.PI.floor(bits + extra).shiftRight(1);
      BigInteger quadrant = roundedQuotient(angle, right);
      // right is off by less than 1, so a multiple of it by less than 2^(magnitude + 1) < 2^extra
      BigInteger rest = angle.subtract(quadrant.multiply(right)).shiftRight(extra);
      int missing = precision + 6 - rest.bitLength();
      if (missing <= 0) {
        return quadrant(rest, quadrant.intValue() & 3, bits, precision);
      }
      bits += missing + 8; // near a multiple of π/2: only 0 itself is one among the BigFloats
    }
  }

  private static BigInteger roundedQuotient(BigInteger a, BigInteger b) {
    BigInteger half = b.shiftRight(1);
    return a.signum() < 0 ? a.subtract(half).divide(b) : a.add(half).divide(b);
  }

  /** x − x³/6 < sin(x) < x for x > 0, 1 − x²/2 < cos(x) < 1. */
  private static Angle smallAngle(BigFloat x, int precision) {
    BigFloat square = x.multiply(x, precision, Rounding.UP);
    Interval sin =
        odd(
            Interval.point(x),
            a -> {
              BigFloat cube = square.multiply(a.hi(), precision, Rounding.UP);
              BigFloat sixth = cube.multiply(BigFloat.of(0.17), precision, Rounding.UP);
              return new Interval(
                  a.lo().subtract(sixth, precision, Rounding.DOWN),
                  a.hi().rounded(precision, Rounding.UP));
            });
    BigFloat half = square.multiply(BigFloat.of(0.5), precision, Rounding.UP);
    BigFloat cos = BigFloat.ONE.subtract(half, precision, Rounding.DOWN);
    return new Angle(sin, new Interval(cos, BigFloat.ONE));
  }

  /** The angle r + n·π/2 for r off by 2 units, |r| < 0.8. */
  private static Angle quadrant(BigInteger r, int n, int bits, int precision) {
    FixedSeries.Sine sine = FixedSeries.sine(r, bits);
    int error = 2 + FixedSeries.ERROR;
    Interval sin = Interval.around(sine.sin(), error, -bits, precision).intersection(UNIT);
    BigInteger cosine = BigInteger.ONE.shiftLeft(bits).subtract(sine.versine());
    Interval cos = Interval.around(cosine, error, -bits, precision).intersection(UNIT);
    return switch (n) {
      case 0 -> new Angle(sin, cos);
      case 1 -> new Angle(cos, sin.negate());
      case 2 -> new Angle(sin.negate(), cos.negate());
      default -> new Angle(cos.negate(), sin);
    };
  }

  // atan -----------------------------------------------------------------------------------------

  static Interval atan(Interval u, int precision) {
    if (u.isPoint() || !u.isThin()) {
      return u.increasing(x -> odd(x, y -> atanOfPositive(y.lo(), precision)));
    }
    return odd(
        u,
        x -> {
          Interval atLo = atanOfPositive(x.lo(), precision);
          BigFloat square = x.lo().multiply(x.lo(), 64, Rounding.DOWN);
          BigFloat growth = // (b − a)/(1 + a²)
              x.width().divide(BigFloat.ONE.add(square, 64, Rounding.DOWN), 64, Rounding.UP);
          return new Interval(atLo.lo(), atLo.hi().add(growth, precision, Rounding.UP));
        });
  }

  private static Interval atanOfPositive(BigFloat x, int precision) {
    int wide = precision + 8;
    if (x.compareTo(BigFloat.ONE) > 0) {
      Interval inverse = Interval.ONE.divide(Interval.point(x), wide);
      Interval right = FixedConstant.PI.enclosure(wide).scale(-1);
      return right.subtract(atan(inverse, wide), precision);
    }
    return x.magnitude() < -precision / 2 - 2 ? smallAtan(x, precision) : atanSum(x, precision);
  }

  /** x − x³/3 < atan(x) < x for x > 0. */
  private static Interval smallAtan(BigFloat x, int precision) {
    BigFloat cube = x.power(3, precision, Rounding.UP);
    BigFloat third = cube.multiply(BigFloat.of(0.34), precision, Rounding.UP);
    return new Interval(
        x.subtract(third, precision, Rounding.DOWN), x.rounded(precision, Rounding.UP));
  }

  /**
   * atan(x) = y + atan(z) with a double y ≈ atan(x), z = (x·cos y − sin y)/(cos y + x·sin y).
   *
   * <p>In units, for 0 < x ≤ 1: numerator and denominator are off by 6, z by 10, its atan by 12.
   */
  private static Interval atanSum(BigFloat x, int precision) {
    int bits = precision + 10 + (int) -x.magnitude();
    BigInteger z = x.floor(bits);
    BigInteger sum = BigInteger.ZERO;
    if (x.magnitude() > SMALL) {
      sum = BigFloat.of(StrictMath.atan(x.toDouble())).floor(bits);
      FixedSeries.Sine sine = FixedSeries.sine(sum, bits);
      BigInteger cos = BigInteger.ONE.shiftLeft(bits).subtract(sine.versine());
      BigInteger numerator = z.multiply(cos).shiftRight(bits).subtract(sine.sin());
      BigInteger denominator = z.multiply(sine.sin()).shiftRight(bits).add(cos);
      z = numerator.shiftLeft(bits).divide(denominator);
    }
    return Interval.around(sum.add(FixedSeries.atan(z, bits)), 16, -bits, precision);
  }

  // ----------------------------------------------------------------------------------------------

  /** The values of an odd function on an interval without a change of sign. */
  static Interval odd(Interval u, UnaryOperator<Interval> onPositive) {
    if (u.isPoint() && u.lo().isZero()) {
      return Interval.ZERO;
    }
    return u.isNegative() ? onPositive.apply(u.negate()).negate() : onPositive.apply(u);
  }

  private static boolean isNarrow(Interval u) {
    return u.isFinite() && u.width().magnitude() < NARROW;
  }
}
