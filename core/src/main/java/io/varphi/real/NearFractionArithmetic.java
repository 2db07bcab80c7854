package io.varphi.real;

import io.varphi.expr.Word;
import java.math.BigDecimal;

/**
 * Arithmetic with numbers that are fractions, or next to one: it decides ties, which no interval
 * does. Most words leave the fractions, except for arguments so small, or so large, that their
 * values lie next to one.
 */
final class NearFractionArithmetic implements Arithmetic<NearFraction> {
  /** Arguments below 2^this are small. */
  private static final int SMALL = -64;

  /** Arguments that are at least this in size are large. */
  private static final int LARGE = 64;

  private static final NearFraction HALF = NearFraction.of(1, 2);

  @Override
  public NearFraction constant(BigDecimal value) {
    return NearFraction.of(value);
  }

  @Override
  public NearFraction pi() {
    return NearFraction.UNKNOWN;
  }

  @Override
  public NearFraction exactly(double x) {
    return NearFraction.of(x);
  }

  @Override
  public NearFraction add(NearFraction a, NearFraction b) {
    return a.plus(b);
  }

  @Override
  public NearFraction subtract(NearFraction a, NearFraction b) {
    return a.minus(b);
  }

  @Override
  public NearFraction multiply(NearFraction a, NearFraction b) {
    return a.times(b);
  }

  @Override
  public NearFraction divide(NearFraction a, NearFraction b) {
    return a.over(b);
  }

  @Override
  public NearFraction negate(NearFraction a) {
    return a.negated();
  }

  @Override
  public NearFraction power(NearFraction a, int n) {
    return a.power(n);
  }

  @Override
  public NearFraction power(NearFraction a, NearFraction b) {
    return isNaN(a) || isNaN(b) ? NearFraction.NAN : NearFraction.UNKNOWN;
  }

  @Override
  public NearFraction min(NearFraction a, NearFraction b) {
    return switch (compare(a, b)) {
      case LESS, EQUAL -> a;
      case GREATER -> b;
      case UNDECIDED -> NearFraction.UNKNOWN;
      case UNORDERED -> NearFraction.NAN;
    };
  }

  @Override
  public NearFraction max(NearFraction a, NearFraction b) {
    return switch (compare(a, b)) {
      case LESS, EQUAL -> b;
      case GREATER -> a;
      case UNDECIDED -> NearFraction.UNKNOWN;
      case UNORDERED -> NearFraction.NAN;
    };
  }

  @Override
  public Order compare(NearFraction a, NearFraction b) {
    return a.minus(b).order();
  }

  @Override
  public NearFraction either(NearFraction a, NearFraction b) {
    return a.isNaN() && b.isNaN() ? NearFraction.NAN : NearFraction.UNKNOWN;
  }

  @Override
  public boolean isNaN(NearFraction a) {
    return a.isNaN();
  }

  @Override
  public NearFraction apply(Word word, NearFraction u) {
    return switch (u.order()) {
      case LESS -> ofSigned(word, u, -1);
      case GREATER -> ofSigned(word, u, 1);
      case EQUAL -> atZero(word);
      case UNDECIDED -> NearFraction.UNKNOWN;
      case UNORDERED -> NearFraction.NAN;
    };
  }

  /** At an argument other than 0. */
  private static NearFraction ofSigned(Word word, NearFraction u, int sign) {
    return switch (word) {
      case ABS -> sign < 0 ? u.negated() : u;
      case SIGN -> NearFraction.of(sign, 1);
      case SQRT -> u.sqrt();
      case EXP,
          EXPM1,
          LOG,
          LOG1P,
          SINH,
          COSH,
          TANH,
          SECH,
          SECH2,
          SIGMOID,
          SOFTPLUS,
          ERF,
          ERFC,
          NORMAL_CDF,
          NORMAL_PDF,
          SIN,
          COS,
          ATAN,
          ASINH,
          LOG_COSH,
          TANH_RESIDUAL,
          SINC,
          SPHERICAL_J1,
          SPHERICAL_J2 ->
          u.bound() <= SMALL ? ofSmall(word, u, sign, u.bound()) : ofLarge(word, u, sign);
    };
  }

  private static NearFraction atZero(Word word) {
    return switch (word) {
      case EXP, COSH, SECH, SECH2, ERFC, COS, SINC -> NearFraction.ONE;
      case SIGMOID, NORMAL_CDF -> HALF;
      case EXPM1,
          LOG1P,
          SQRT,
          SINH,
          TANH,
          ERF,
          SIN,
          ATAN,
          ASINH,
          ABS,
          SIGN,
          LOG_COSH,
          TANH_RESIDUAL,
          SPHERICAL_J1,
          SPHERICAL_J2 ->
          NearFraction.ZERO;
      case LOG, SOFTPLUS, NORMAL_PDF -> NearFraction.UNKNOWN;
    };
  }

  /**
   * The first terms of the Taylor series, and a bound of the rest, which has the sign of the next
   * term.
   *
   * @param sign that of u
   * @param bound |u| is less than 2^bound
   */
  private static NearFraction ofSmall(Word word, NearFraction u, int sign, long bound) {
    return switch (word) {
      case EXP -> NearFraction.ONE.plus(u).beside(1, 2 * bound);
      case EXPM1 -> u.beside(1, 2 * bound);
      case LOG1P -> u.beside(-1, 2 * bound);
      case SINH -> u.beside(sign, 3 * bound);
      case TANH, SIN, ATAN, ASINH -> u.beside(-sign, 3 * bound);
      case COSH -> NearFraction.ONE.beside(1, 2 * bound);
      case SECH, SECH2, COS, SINC -> NearFraction.ONE.beside(-1, 2 * bound);
      case SIGMOID -> HALF.plus(u.times(NearFraction.of(1, 4))).beside(-sign, 3 * bound);
      case ERF -> NearFraction.ZERO.beside(sign, bound + 1);
      case ERFC -> NearFraction.ONE.beside(-sign, bound + 1);
      case NORMAL_CDF -> HALF.beside(sign, bound);
      case LOG_COSH -> u.times(u).times(HALF).beside(-1, 4 * bound);
      case TANH_RESIDUAL -> u.power(3).times(NearFraction.of(1, 3)).beside(-sign, 5 * bound);
      case SPHERICAL_J1 -> u.times(NearFraction.of(1, 3)).beside(-sign, 3 * bound);
      case SPHERICAL_J2 -> u.times(u).times(NearFraction.of(1, 15)).beside(-1, 4 * bound);
      case LOG, SOFTPLUS, NORMAL_PDF, ABS, SIGN, SQRT -> NearFraction.UNKNOWN;
    };
  }

  /**
   * What is left of the value after 0, ±1, 2 or u ∓ 1 is less than 2^−|u|.
   *
   * @param sign that of u
   */
  private static NearFraction ofLarge(Word word, NearFraction u, int sign) {
    long size = u.floor();
    if (size < LARGE) {
      return NearFraction.UNKNOWN;
    }
    NearFraction nearZero = NearFraction.ZERO.beside(1, -size);
    NearFraction nearOne = NearFraction.ONE.beside(-1, -size);
    return switch (word) {
      case EXP -> sign < 0 ? nearZero : NearFraction.UNKNOWN;
      case EXPM1 -> sign < 0 ? nearOne.negated() : NearFraction.UNKNOWN;
      case SIGMOID, NORMAL_CDF -> sign < 0 ? nearZero : nearOne;
      case TANH, ERF -> sign < 0 ? nearOne.negated() : nearOne;
      case ERFC -> sign < 0 ? NearFraction.ONE.plus(nearOne) : nearZero;
      case SECH, SECH2, NORMAL_PDF -> nearZero;
      case SOFTPLUS -> sign < 0 ? nearZero : u.plus(nearZero);
      case TANH_RESIDUAL -> sign < 0 ? u.plus(nearOne) : u.minus(nearOne);
      case LOG,
          LOG1P,
          SQRT,
          SINH,
          COSH,
          SIN,
          COS,
          ATAN,
          ASINH,
          ABS,
          SIGN,
          LOG_COSH,
          SINC,
          SPHERICAL_J1,
          SPHERICAL_J2 ->
          NearFraction.UNKNOWN;
    };
  }
}
