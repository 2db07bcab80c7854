package io.varphi.real;

import java.math.BigInteger;
import java.util.function.IntFunction;

/**
 * A real constant to any precision. The digits known grow by need and are shared by all threads.
 *
 * <p>The approximations in fixed point are off by less than 2^{@value #ERROR_BITS} units: each term
 * of their series by less than 3, fewer than {@code bits} terms, multiplied by at most 28.
 */
final class FixedConstant {
  static final FixedConstant PI = new FixedConstant(FixedConstant::pi);
  static final FixedConstant LN2 = new FixedConstant(FixedConstant::ln2);

  /** 1/√π. */
  static final FixedConstant INVERSE_ROOT_PI = new FixedConstant(FixedConstant::inverseRootPi);

  /** √½. */
  static final FixedConstant ROOT_HALF = new FixedConstant(FixedConstant::rootHalf);

  private static final int ERROR_BITS = 32;
  private static final int LEAST_BITS = 1024;

  private record Digits(int bits, BigInteger floor) {}

  private final IntFunction<BigInteger> approximation;
  private volatile Digits known = new Digits(-1, BigInteger.ZERO);

  private FixedConstant(IntFunction<BigInteger> approximation) {
    this.approximation = approximation;
  }

  /** ⌊c·2^bits⌋, bits ≥ 0. */
  BigInteger floor(int bits) {
    Digits digits = known;
    if (digits.bits < bits) {
      digits = extend(bits);
    }
    return digits.floor.shiftRight(digits.bits - bits);
  }

  Interval enclosure(int precision) {
    int bits = precision + 8;
    BigInteger floor = floor(bits);
    return new Interval(
        BigFloat.round(floor, -bits, precision, Rounding.DOWN),
        BigFloat.round(floor.add(BigInteger.ONE), -bits, precision, Rounding.UP));
  }

  private synchronized Digits extend(int bits) {
    if (known.bits < bits) {
      known = digits(Math.max(LEAST_BITS, bits + bits / 4));
    }
    return known;
  }

  private Digits digits(int bits) {
    BigInteger error = BigInteger.ONE.shiftLeft(ERROR_BITS);
    for (int guard = 2 * ERROR_BITS; ; guard *= 2) {
      BigInteger value = approximation.apply(bits + guard);
      BigInteger floor = value.subtract(error).shiftRight(guard);
      if (floor.equals(value.add(error).shiftRight(guard))) {
        return new Digits(bits, floor);
      }
    }
  }

  /** Machin 1706: π = 16 atan(1/5) − 4 atan(1/239). */
  private static BigInteger pi(int bits) {
    BigInteger a = inverseSeries(5, true, bits).shiftLeft(4);
    return a.subtract(inverseSeries(239, true, bits).shiftLeft(2));
  }

  /** ln 2 = 18 atanh(1/26) − 2 atanh(1/4801) + 8 atanh(1/8749). */
  private static BigInteger ln2(int bits) {
    BigInteger a = inverseSeries(26, false, bits).multiply(BigInteger.valueOf(18));
    return a.subtract(inverseSeries(4801, false, bits).shiftLeft(1))
        .add(inverseSeries(8749, false, bits).shiftLeft(3));
  }

  /** Σ (±1)^k / ((2k+1) n^(2k+1)): atan(1/n) if the signs alternate, else atanh(1/n). */
  private static BigInteger inverseSeries(int n, boolean alternating, int bits) {
    BigInteger square = BigInteger.valueOf((long) n * n);
    BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(n));
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; power.signum() != 0; k++) {
      BigInteger term = power.divide(BigInteger.valueOf(2L * k + 1));
      sum = alternating && k % 2 == 1 ? sum.subtract(term) : sum.add(term);
      power = power.divide(square);
    }
    return sum;
  }

  private static BigInteger inverseRootPi(int bits) {
    return BigInteger.ONE.shiftLeft(3 * bits).divide(PI.floor(bits)).sqrt();
  }

  private static BigInteger rootHalf(int bits) {
    return BigInteger.ONE.shiftLeft(2 * bits - 1).sqrt();
  }
}
