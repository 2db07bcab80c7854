package io.varphi.real;

import io.varphi.expr.Word;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * The words by their textbook definitions, on intervals.
 *
 * <p>Where a definition cancels near 0, as exp(u) − 1 does, it is computed with so many more bits
 * as the exponent of u says are lost. Where that would be more than the precision itself, the first
 * terms of the Taylor series bound the function from both sides; these bounds are next to the
 * method that uses them.
 *
 * <p>A function f that increases is evaluated at both ends of a wide interval, and directly on a
 * <em>thin</em> one (see {@link Interval#isThin}), in a form in which u occurs once, or in which
 * its second occurrence costs no more than a bit or two: tanh(u), say, decreases in the one number
 * w = exp(−2u). An odd or even function is evaluated on positive numbers.
 */
final class IntervalWords {
  private static final Interval FRACTION = Interval.of(0, 1);

  /** Bounds of j₀, j₁ and j₂: their extrema are −0.21724, ±0.43619, and −0.17705 and 0.30680. */
  private static final Interval J0_RANGE = Interval.of(-0.2173, 1);

  private static final Interval J1_RANGE = Interval.of(-0.4362, 0.4362);
  private static final Interval J2_RANGE = Interval.of(-0.1772, 0.3069);

  /** Beyond 2^this cosh(u) is exp(u)/2, and may overflow. */
  private static final int LARGE = 30;

  private static final int GUARD = 8;

  private final int precision;
  private final int wide;

  private IntervalWords(int precision) {
    this.precision = precision;
    this.wide = precision + GUARD;
  }

  /** word(u) to about {@code precision} bits; u is not {@link Interval#NAN}. */
  static Interval apply(Word word, Interval u, int precision) {
    return new IntervalWords(precision).apply(word, u).rounded(precision);
  }

  private Interval apply(Word word, Interval u) {
    return switch (word) {
      case EXP -> Elementary.exp(u, precision);
      case EXPM1 -> increasing(u, this::expm1);
      case LOG -> Elementary.log(u, precision);
      case LOG1P -> log1p(u);
      case SQRT -> u.sqrt(precision);
      case SINH -> increasing(u, x -> Elementary.odd(x, this::sinh));
      case COSH -> increasing(u.abs(), x -> cosh(x, wide));
      case TANH -> increasing(u, x -> Elementary.odd(x, y -> tanh(y, precision)));
      case SECH -> sech(u);
      case SECH2 -> sech(u).square(wide);
      case SIGMOID -> sigmoid(u);
      case SOFTPLUS -> increasing(u, this::softplus);
      case ERF -> u.increasing(x -> Elementary.odd(x, this::erf));
      case ERFC -> u.decreasing(this::erfc);
      case NORMAL_CDF -> u.increasing(this::normalCdf);
      case NORMAL_PDF -> normalPdf(u);
      case SIN -> Elementary.sin(u, precision);
      case COS -> Elementary.cos(u, precision);
      case ATAN -> Elementary.atan(u, precision);
      case ASINH -> increasing(u, x -> Elementary.odd(x, this::asinh));
      case ABS -> u.abs();
      case SIGN -> Interval.of(u.lo().signum(), u.hi().signum());
      case LOG_COSH -> increasing(u.abs(), this::logCosh);
      case TANH_RESIDUAL -> increasing(u, x -> Elementary.odd(x, this::tanhResidual));
      case SINC -> sinc(u.abs());
      case SPHERICAL_J1 -> j1(u);
      case SPHERICAL_J2 -> j2(u.abs());
    };
  }

  /** An increasing function, given on points and thin intervals. */
  private static Interval increasing(Interval u, UnaryOperator<Interval> function) {
    return u.isThin() ? function.apply(u) : u.increasing(function);
  }

  /** How many bits a thin u lies below 1; 0 if it does not, or is 0. */
  private static long zeros(Interval u) {
    BigFloat least = u.mignitude();
    return least.isZero() || !u.isThin() ? 0 : Math.max(0, -least.magnitude());
  }

  private boolean isNegligible(long zeros) {
    return zeros > precision + 4;
  }

  private Interval between(BigFloat lower, BigFloat upper) {
    return new Interval(
        lower.rounded(precision, Rounding.DOWN), upper.rounded(precision, Rounding.UP));
  }

  // exponential ----------------------------------------------------------------------------------

  /** u < exp(u) − 1 < u + u², |u| < 1. */
  private Interval expm1(Interval u) {
    long zeros = zeros(u);
    if (isNegligible(zeros)) {
      return between(u.lo(), u.hi().add(u.square(64).hi(), precision, Rounding.UP));
    }
    int bits = wide + (int) zeros;
    return Elementary.exp(u, bits).subtract(Interval.ONE, bits);
  }

  /** u − u² < log(1 + u) < u, |u| < 1/2. */
  private Interval log1p(Interval u) {
    if (u.hi().compareTo(BigFloat.of(-1)) < 0) {
      return Interval.NAN;
    }
    Interval domain = new Interval(BigFloat.max(u.lo(), BigFloat.of(-1)), u.hi());
    return increasing(domain, this::log1pInside);
  }

  private Interval log1pInside(Interval u) {
    long zeros = zeros(u);
    if (isNegligible(zeros)) {
      return between(u.lo().subtract(u.square(64).hi(), precision, Rounding.DOWN), u.hi());
    }
    return Elementary.log(Interval.ONE.add(u, wide + (int) zeros), wide);
  }

  private Interval sigmoid(Interval u) {
    Interval w = Elementary.exp(u.negate(), wide);
    return Interval.ONE.divide(Interval.ONE.add(w, wide), precision);
  }

  /** log(1 + exp(u)) = u + log(1 + exp(−u)): exp does not overflow. */
  private Interval softplus(Interval u) {
    if (u.hi().signum() <= 0) {
      return log1p(Elementary.exp(u, wide));
    }
    return u.add(log1p(Elementary.exp(u.negate(), wide)), precision);
  }

  /** u < sinh(u) < u + u³, 0 < u < 1. */
  private Interval sinh(Interval u) {
    long zeros = zeros(u);
    if (isNegligible(2 * zeros)) {
      BigFloat cube = u.hi().power(3, precision, Rounding.UP);
      return between(u.lo(), u.hi().add(cube, precision, Rounding.UP));
    }
    int bits = wide + (int) zeros;
    return Elementary.exp(u, bits)
        .increasing(w -> w.subtract(Interval.ONE.divide(w, bits), bits))
        .scale(-1);
  }

  /** For u ≥ 0. */
  private static Interval cosh(Interval u, int bits) {
    return Elementary.exp(u, bits)
        .increasing(w -> w.add(Interval.ONE.divide(w, bits), bits))
        .scale(-1);
  }

  private Interval sech(Interval u) {
    return Elementary.exp(u.abs().negate(), wide)
        .intersection(FRACTION)
        .increasing(w -> w.scale(1).divide(Interval.ONE.add(w.square(wide), wide), wide));
  }

  /** (1 − w)/(1 + w), w = exp(−2u); u − u³ < tanh(u) < u, u > 0. */
  private static Interval tanh(Interval u, int precision) {
    long zeros = zeros(u);
    if (2 * zeros > precision + 4) {
      BigFloat cube = u.lo().power(3, precision, Rounding.UP);
      return new Interval(
          u.lo().subtract(cube, precision, Rounding.DOWN), u.hi().rounded(precision, Rounding.UP));
    }
    int bits = precision + GUARD + (int) zeros;
    return Elementary.exp(u.scale(1).negate(), bits)
        .decreasing(w -> Interval.ONE.subtract(w, bits).divide(Interval.ONE.add(w, bits), bits));
  }

  /**
   * For u ≥ 0: log(cosh(u)) = u − log(2) + log(1 + exp(−2u)); u²/2·(1 − u²) < log(cosh(u)) < u²/2.
   */
  private Interval logCosh(Interval u) {
    if (u.isPoint() && u.lo().isZero()) {
      return Interval.ZERO;
    }
    if (u.mignitude().magnitude() >= LARGE) {
      Interval small = log1p(Elementary.exp(u.scale(1).negate(), wide));
      return u.add(small.subtract(FixedConstant.LN2.enclosure(wide), wide), precision);
    }
    long zeros = zeros(u);
    if (isNegligible(2 * zeros)) {
      Interval square = u.square(wide);
      return square.scale(-1).multiply(nearOne(u), precision);
    }
    return Elementary.log(cosh(u, wide + 2 * (int) zeros), wide);
  }

  /** For u > 0, where the derivative tanh² increases; u³/3·(1 − u²) < u − tanh(u) < u³/3. */
  private Interval tanhResidual(Interval u) {
    Interval atLo = tanhResidualAt(Interval.point(u.lo()));
    BigFloat slope = BigFloat.min(u.square(64).hi(), BigFloat.ONE);
    BigFloat growth = u.width().multiply(slope, 64, Rounding.UP);
    return new Interval(atLo.lo(), atLo.hi().add(growth, precision, Rounding.UP));
  }

  private Interval tanhResidualAt(Interval u) {
    long zeros = zeros(u);
    if (isNegligible(2 * zeros)) {
      Interval square = u.square(wide);
      Interval third = square.multiply(u, wide).divide(Interval.of(3), wide);
      return third.multiply(nearOne(u), precision);
    }
    int bits = wide + 2 * (int) zeros;
    return u.subtract(tanh(u, bits), bits);
  }

  /** For u > 0: log(u + √(u² + 1)); u − u³ < asinh(u) < u. */
  private Interval asinh(Interval u) {
    long zeros = zeros(u);
    if (isNegligible(2 * zeros)) {
      BigFloat cube = u.lo().power(3, precision, Rounding.UP);
      return between(u.lo().subtract(cube, precision, Rounding.DOWN), u.hi());
    }
    if (u.lo().magnitude() > precision) { // log(2u) < asinh(u) < log(2u) + 1/u
      Interval excess = Interval.fromZero(BigFloat.ONE.divide(u.lo(), 64, Rounding.UP));
      Interval logarithm = Elementary.log(u, wide).add(FixedConstant.LN2.enclosure(wide), wide);
      return logarithm.add(excess, precision);
    }
    int bits = wide + (int) zeros;
    Interval inner =
        u.increasing(x -> x.add(Interval.ONE.add(x.square(bits), bits).sqrt(bits), bits));
    return Elementary.log(inner, wide);
  }

  // normal distribution --------------------------------------------------------------------------

  /** For u > 0. */
  private Interval erf(Interval u) {
    return ErrorFunction.erf(bits -> u, square(u.lo()), precision);
  }

  private Interval erfc(Interval u) {
    if (u.lo().signum() < 0) {
      return Interval.ONE.add(erf(u.negate()), precision);
    }
    return ErrorFunction.erfc(bits -> u, square(u.lo()), precision);
  }

  /** erfc(−u/√2)/2, with u²/2 exact. */
  private Interval normalCdf(Interval u) {
    Interval a = u.abs();
    BigFloat y = square(u.lo()).multiply(BigFloat.of(0.5), Integer.MAX_VALUE, Rounding.UP);
    if (u.lo().signum() <= 0) {
      return ErrorFunction.erfc(bits -> overRoot2(a, bits), y, precision).scale(-1);
    }
    Interval erf = ErrorFunction.erf(bits -> overRoot2(a, bits), y, precision);
    return Interval.ONE.add(erf, precision).scale(-1);
  }

  private static Interval overRoot2(Interval u, int bits) {
    return FixedConstant.ROOT_HALF.enclosure(bits + GUARD).multiply(u, bits + GUARD);
  }

  /** x², exactly unless it leaves the range. */
  private static BigFloat square(BigFloat x) {
    return x.multiply(x, Integer.MAX_VALUE, Rounding.UP);
  }

  /** exp(−u²/2)/√(2π). */
  private Interval normalPdf(Interval u) {
    long magnitude = u.mignitude().isZero() ? 0 : Math.clamp(u.mignitude().magnitude(), 0, 64);
    Interval square = u.square(wide + 2 * (int) magnitude);
    Interval factor =
        FixedConstant.INVERSE_ROOT_PI
            .enclosure(wide)
            .multiply(FixedConstant.ROOT_HALF.enclosure(wide), wide);
    return Elementary.exp(square.scale(-1).negate(), wide).multiply(factor, wide);
  }

  // spherical Bessel functions -------------------------------------------------------------------

  /** For u ≥ 0; decreases up to 4.49. 1 − u² < sin(u)/u < 1. */
  private Interval sinc(Interval u) {
    if (u.isPoint() && u.lo().isZero()) {
      return Interval.ONE;
    }
    if (isNegligible(2 * zeros(u))) {
      return Interval.ONE.subtract(Interval.fromZero(u.square(64).hi()), precision);
    }
    if (!u.isThin() && u.hi().compareTo(BigFloat.of(4)) <= 0) {
      return u.decreasing(this::sinc);
    }
    return Elementary.sin(u, wide).divide(u, wide).intersection(J0_RANGE);
  }

  /** Increases up to 2.08. u/3·(1 − u²) < j₁(u) < u/3, u > 0. */
  private Interval j1(Interval u) {
    if (u.abs().hi().compareTo(BigFloat.of(2)) <= 0) {
      return u.increasing(x -> Elementary.odd(x, this::j1At));
    }
    return u.containsZero() ? J1_RANGE : Elementary.odd(u, this::j1At);
  }

  private Interval j1At(Interval u) {
    long zeros = zeros(u);
    if (isNegligible(2 * zeros)) {
      return u.divide(Interval.of(3), wide).multiply(nearOne(u), precision);
    }
    return refined(u, 2 * (int) zeros, bits -> j1(u, bits)).intersection(J1_RANGE);
  }

  /** (sin(u) − u·cos(u))/u² as (sin(u)/u − cos(u))/u. */
  private static Interval j1(Interval u, int bits) {
    Elementary.Angle angle = Elementary.angle(u, bits);
    return angle.sin().divide(u, bits).subtract(angle.cos(), bits).divide(u, bits);
  }

  /** For u ≥ 0; increases up to 3.34. u²/15·(1 − u²) < j₂(u) < u²/15, u > 0. */
  private Interval j2(Interval u) {
    if (u.hi().compareTo(BigFloat.of(3)) <= 0) {
      return u.increasing(this::j2At);
    }
    return u.containsZero() ? J2_RANGE : j2At(u);
  }

  private Interval j2At(Interval u) {
    if (u.isPoint() && u.lo().isZero()) {
      return Interval.ZERO;
    }
    long zeros = zeros(u);
    if (isNegligible(2 * zeros)) {
      return u.square(wide).divide(Interval.of(15), wide).multiply(nearOne(u), precision);
    }
    return refined(u, 4 * (int) zeros, bits -> j2(u, bits)).intersection(J2_RANGE);
  }

  /** 3·j₁(u)/u − j₀(u). */
  private static Interval j2(Interval u, int bits) {
    Elementary.Angle angle = Elementary.angle(u, bits);
    Interval j0 = angle.sin().divide(u, bits);
    Interval j1 = j0.subtract(angle.cos(), bits).divide(u, bits);
    return Interval.of(3).multiply(j1, bits).divide(u, bits).subtract(j0, bits);
  }

  /** [1 − u², 1]. */
  private Interval nearOne(Interval u) {
    return Interval.ONE.subtract(Interval.fromZero(u.square(64).hi()), wide);
  }

  /** Raises the precision near a root of the function, if u is a point. */
  private Interval refined(Interval u, int lostBits, IntFunction<Interval> function) {
    int bits = wide + GUARD + lostBits;
    Interval result = function.apply(bits);
    while (u.isPoint() && !result.isTight(precision) && bits < 8 * precision) {
      bits *= 2;
      result = function.apply(bits);
    }
    return result;
  }
}
