package io.varphi.real;

import io.varphi.expr.Word;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Arithmetic in double-doubles with a running error bound: the fast of the two arithmetics.
 *
 * <p>The relative error of a word at an exact argument stays below 2^-96 but next to the zeros of
 * sin, cos, j₁ and j₂ (where it is the absolute one), and at the logarithm's poles nothing is
 * decided. Words are composed of a few kernels so that nothing cancels and no intermediate result
 * overflows; the error of the argument is propagated by the arithmetic itself. An argument that is
 * not sharp goes through both of its ends instead.
 */
final class WideArithmetic implements Arithmetic<Wide> {
  private static final Wide TWO = Wide.exactly(2);
  private static final Wide THREE = Wide.exactly(3);
  private static final Wide TEN = Wide.exactly(10);
  private static final Wide LN2 = Wide.of(WideTables.LN2_HI, WideTables.LN2_LO, 0, 0x1p-107);
  private static final Wide PI =
      Wide.of(2 * WideTables.HALF_PI_HI, 2 * WideTables.HALF_PI_LO, 0, 0x1p-107);

  @Override
  public Wide constant(BigDecimal value) {
    double nearest = value.doubleValue();
    double size = Math.abs(nearest);
    if (value.signum() == 0) {
      return Wide.ZERO;
    }
    if (size < 0x1p-800 || size > 0x1p800) {
      return extremeConstant(value);
    }
    BigDecimal rest = value.subtract(new BigDecimal(nearest));
    double low = rest.doubleValue();
    boolean exact = rest.compareTo(new BigDecimal(low)) == 0;
    return Wide.exactly(nearest)
        .plus(Wide.exactly(low))
        .plus(exact ? Wide.ZERO : Wide.uncertainSign(Math.abs(low) * 0x1p-53, 0));
  }

  /** The digits times a power of ten. */
  private Wide extremeConstant(BigDecimal value) {
    BigDecimal digits = new BigDecimal(value.unscaledValue());
    MathContext precision = new MathContext(40, RoundingMode.HALF_EVEN);
    BigDecimal rounded = digits.round(precision);
    int shift = rounded.precision() - 1 - rounded.scale();
    Wide mantissa = constant(rounded.scaleByPowerOfTen(-shift));
    Wide error = Wide.uncertainSign(rounded.compareTo(digits) == 0 ? 0 : 0x1p-120, 0);
    long exponent = (long) shift - value.scale();
    Wide power = TEN.power(Math.abs(exponent));
    Wide widened = mantissa.plus(error);
    return exponent < 0 ? widened.over(power) : widened.times(power);
  }

  @Override
  public Wide pi() {
    return PI;
  }

  @Override
  public Wide exactly(double x) {
    return Wide.exactly(x);
  }

  @Override
  public Wide add(Wide a, Wide b) {
    return a.plus(b);
  }

  @Override
  public Wide subtract(Wide a, Wide b) {
    return a.minus(b);
  }

  @Override
  public Wide multiply(Wide a, Wide b) {
    return a.times(b);
  }

  @Override
  public Wide divide(Wide a, Wide b) {
    return a.over(b);
  }

  @Override
  public Wide negate(Wide a) {
    return a.negated();
  }

  @Override
  public Wide power(Wide a, int n) {
    return n < 0 ? Wide.ONE.over(a.power(-(long) n)) : a.power(n);
  }

  @Override
  public Wide power(Wide a, Wide b) {
    if (a.isNaN() || b.isNaN() || a.hi() < 0) {
      return Wide.NAN;
    }
    if (a.isZero() && b.hi() != 0) {
      return b.hi() > 0 ? Wide.ZERO : Wide.UNDECIDED;
    }
    boolean isInteger = b.isInteger() && b.exp() < 31;
    return isInteger && (a.hi() > 0 || a.isZero())
        ? power(a, (int) b.toDouble())
        : WideExp.exp(b.times(WideLog.log(a)));
  }

  @Override
  public Wide min(Wide a, Wide b) {
    return switch (a.compare(b)) {
      case LESS, EQUAL -> a;
      case GREATER -> b;
      case UNDECIDED -> a.hull(b);
      case UNORDERED -> Wide.NAN;
    };
  }

  @Override
  public Wide max(Wide a, Wide b) {
    return switch (a.compare(b)) {
      case GREATER, EQUAL -> a;
      case LESS -> b;
      case UNDECIDED -> a.hull(b);
      case UNORDERED -> Wide.NAN;
    };
  }

  @Override
  public Order compare(Wide a, Wide b) {
    return a.compare(b);
  }

  @Override
  public Wide either(Wide a, Wide b) {
    return a.hull(b);
  }

  @Override
  public boolean isNaN(Wide a) {
    return a.isNaN();
  }

  @Override
  public Wide apply(Word word, Wide u) {
    return u.isSharp() || !u.isBounded() ? composed(word, u) : between(word, u);
  }

  private static Wide composed(Word word, Wide u) {
    return switch (word) {
      case EXP -> WideExp.exp(u);
      case EXPM1 -> WideExp.expm1(u);
      case LOG -> WideLog.log(u);
      case LOG1P -> WideLog.log1p(u);
      case SQRT -> u.sqrt();
      case SINH -> sinh(u);
      case COSH -> cosh(u);
      case TANH -> tanh(u);
      case SECH -> sech(u);
      case SECH2 -> square(sech(u));
      case SIGMOID -> Wide.ONE.over(Wide.ONE.plus(WideExp.exp(u.negated())));
      case SOFTPLUS -> softplus(u);
      case ERF -> WideErf.erf(u);
      case ERFC -> WideErf.erfc(u);
      case NORMAL_CDF -> WideErf.cdf(u);
      case NORMAL_PDF -> WideErf.pdf(u);
      case SIN -> WideTrigonometry.sin(u);
      case COS -> WideTrigonometry.cos(u);
      case ATAN -> WideTrigonometry.atan(u);
      case ASINH -> asinh(u);
      case ABS -> u.abs();
      case SIGN -> sign(u);
      case LOG_COSH -> logCosh(u);
      case TANH_RESIDUAL -> tanhResidual(u);
      case SINC -> sinc(u);
      case SPHERICAL_J1 -> j1(u);
      case SPHERICAL_J2 -> j2(u);
    };
  }

  /** The values between those at the ends of a bounded argument, for a monotone word. */
  private static Wide between(Word word, Wide u) {
    return switch (word) {
      case EXP, EXPM1, LOG, LOG1P, SQRT, SIN, COS, ATAN, ABS, SIGN -> composed(word, u);
      case SIGMOID, SOFTPLUS, NORMAL_CDF -> ends(word, u.lower(), u.upper());
      case SINH, TANH, ERF, ASINH, TANH_RESIDUAL ->
          ends(word, u.lower(), u.upper()).withSign(u.hi());
      case ERFC -> ends(word, u.upper(), u.lower());
      case COSH, LOG_COSH -> ends(word, nearest(u), farthest(u)).withSign(Math.abs(u.hi()));
      case SECH, SECH2, NORMAL_PDF -> ends(word, farthest(u), nearest(u));
      case SINC -> u.exp() < -1 ? ends(word, farthest(u), nearest(u)) : Wide.uncertainSign(1, 0);
      case SPHERICAL_J1 ->
          u.exp() < -1
              ? ends(word, u.lower(), u.upper()).withSign(u.hi())
              : Wide.uncertainSign(1, 0);
      case SPHERICAL_J2 ->
          u.exp() < -1
              ? ends(word, nearest(u), farthest(u)).withSign(Math.abs(u.hi()))
              : Wide.uncertainSign(1, 0);
    };
  }

  private static Wide ends(Word word, Wide one, Wide other) {
    return composed(word, one).hull(composed(word, other));
  }

  /** The least |u|. */
  private static Wide nearest(Wide u) {
    return u.hi() == 0 ? Wide.ZERO : u.abs().lower();
  }

  /** The greatest |u|. */
  private static Wide farthest(Wide u) {
    return u.abs().upper();
  }

  private static Wide withSignOf(Wide u, Wide size) {
    return u.hi() < 0 ? size.negated() : size;
  }

  /** Whether |u| is known to be below 2^exp, and u sharp. */
  private static boolean isBelow(Wide u, int exp) {
    return u.isZero() || u.isSharp() && u.exp() < exp;
  }

  private static Wide sinh(Wide u) {
    Wide size = u.abs();
    if (isBelow(u, -1)) {
      Wide m = WideExp.expm1(size);
      return withSignOf(u, m.plus(m.over(m.plus(Wide.ONE))).scaled(-1));
    }
    Wide e = WideExp.exp(size);
    return withSignOf(u, e.minus(Wide.ONE.over(e)).scaled(-1));
  }

  private static Wide cosh(Wide u) {
    Wide e = WideExp.exp(u.abs());
    return e.plus(Wide.ONE.over(e)).scaled(-1);
  }

  private static Wide tanh(Wide u) {
    Wide m = WideExp.expm1(u.abs().scaled(1).negated());
    return withSignOf(u, m.negated().over(m.plus(TWO)));
  }

  private static Wide sech(Wide u) {
    Wide e = WideExp.exp(u.abs());
    return TWO.over(e.plus(Wide.ONE.over(e)));
  }

  private static Wide square(Wide u) {
    return u.times(u);
  }

  private static Wide softplus(Wide u) {
    Wide tail = WideLog.log1p(WideExp.exp(u.abs().negated()));
    return u.hi() > 0 ? u.plus(tail) : tail;
  }

  private static Wide asinh(Wide u) {
    Wide size = u.abs();
    if (u.exp() > 60) { // log(2u) + 1/(4u²) − …
      Wide rest = Wide.uncertainSign(1, -120);
      return withSignOf(u, WideLog.log(size.scaled(1)).plus(rest));
    }
    Wide square = square(u);
    Wide root = square.plus(Wide.ONE).sqrt();
    return withSignOf(u, WideLog.log1p(size.plus(square.over(root.plus(Wide.ONE)))));
  }

  private static Wide sign(Wide u) {
    if (u.hi() == 0) {
      return u.err() == 0 ? u : u.isBounded() ? Wide.uncertainSign(1, 0) : u;
    }
    return u.isNaN() ? u : Wide.exactly(Math.signum(u.hi()));
  }

  /** log1p(cosh(u) − 1), and |u| − log(2) + log1p(exp(−2|u|)) from 1 on. */
  private static Wide logCosh(Wide u) {
    Wide size = u.abs();
    if (isBelow(u, 0)) {
      Wide m = WideExp.expm1(size);
      return WideLog.log1p(square(m).over(m.plus(Wide.ONE)).scaled(-1));
    }
    Wide tail = WideLog.log1p(WideExp.exp(size.scaled(1).negated()));
    return size.minus(LN2).plus(tail);
  }

  /** (u·cosh(u) − sinh(u))/cosh(u) below 1. */
  private static Wide tanhResidual(Wide u) {
    if (isBelow(u, 0)) {
      Wide square = square(u);
      Wide series = WideSeries.at(WideTables.TANH_RESIDUAL, WideTables.TANH_RESIDUAL_TAIL, square);
      return u.times(square).times(series).over(cosh(u));
    }
    return u.minus(tanh(u));
  }

  private static Wide sinc(Wide u) {
    if (u.isZero()) {
      return Wide.ONE;
    }
    return isBelow(u, 0)
        ? WideSeries.at(WideTables.SINC, WideTables.SINC_TAIL, square(u))
        : WideTrigonometry.sin(u).over(u);
  }

  private static Wide j1(Wide u) {
    return isBelow(u, 1)
        ? u.times(WideSeries.at(WideTables.J1, WideTables.J1_TAIL, square(u)))
        : sinc(u).minus(WideTrigonometry.cos(u)).over(u);
  }

  private static Wide j2(Wide u) {
    if (isBelow(u, 1)) {
      Wide square = square(u);
      return square.times(WideSeries.at(WideTables.J2, WideTables.J2_TAIL, square));
    }
    return THREE.times(j1(u)).over(u).minus(sinc(u));
  }
}
