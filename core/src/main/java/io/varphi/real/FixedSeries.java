package io.varphi.real;

import java.math.BigInteger;

/**
 * Power series in fixed point: the integer x stands for x·2^−bits. Every function is off by at most
 * {@value #ERROR} units, for its argument exactly as given.
 *
 * <p>Why: inside, {@value #GUARD} bits more are carried, and s more where the argument is halved s
 * times. A term of a series inherits less than half of the error of the one before it and adds one
 * shift and one division, less than 1 unit each; so n terms and the rest, which is smaller than the
 * first term that is 0, are off by less than 3n + 8. A doubling of the argument multiplies the
 * error by 2y, for y = exp(x/2), respectively by 2(1 + |sin| + 1 − cos), and adds less than 3. The
 * factors beside the 2 multiply to less than 3 over all s doublings, so that the end is off by less
 * than 3·2^s·(3n + 11) of the inner units, that is, by less than 1 unit if n < 7000. There are
 * fewer terms than √bits + 20 where the argument is halved, and than bits/30 in the odd series.
 */
final class FixedSeries {
  static final int ERROR = 2;

  private static final int GUARD = 16;

  /** Halvings per √bits; from 140 to 4200 bits the time is flat between 0.5 and 1.1. */
  private static final double HALVINGS = 0.8;

  private FixedSeries() {}

  /** sin(x) and 1 − cos(x). */
  record Sine(BigInteger sin, BigInteger versine) {}

  /** exp(x), |x| ≤ 1. */
  static BigInteger exp(BigInteger x, int bits) {
    int halvings = halvings(x, bits);
    int inner = bits + halvings + GUARD;
    BigInteger y = expSum(x.shiftLeft(GUARD), inner);
    for (int i = 0; i < halvings; i++) {
      y = y.multiply(y).shiftRight(inner);
    }
    return y.shiftRight(inner - bits);
  }

  private static BigInteger expSum(BigInteger x, int bits) {
    BigInteger term = x;
    BigInteger sum = BigInteger.ONE.shiftLeft(bits).add(x);
    for (int n = 2; term.signum() != 0; n++) {
      term = term.multiply(x).shiftRight(bits).divide(BigInteger.valueOf(n));
      sum = sum.add(term);
    }
    return sum;
  }

  /** sin(x) and 1 − cos(x), |x| ≤ 1. */
  static Sine sine(BigInteger x, int bits) {
    int halvings = halvings(x, bits);
    int inner = bits + halvings + GUARD;
    BigInteger r = x.shiftLeft(GUARD);
    BigInteger square = r.multiply(r).shiftRight(inner);
    BigInteger sin = alternatingSum(r, 1, square, inner);
    BigInteger versine = alternatingSum(square.shiftRight(1), 2, square, inner);
    for (int i = 0; i < halvings; i++) { // sin 2x = 2 sin x (1 − v), 1 − cos 2x = 2 sin² x
      BigInteger product = sin.multiply(versine).shiftRight(inner);
      versine = sin.multiply(sin).shiftRight(inner - 1);
      sin = sin.subtract(product).shiftLeft(1);
    }
    return new Sine(sin.shiftRight(inner - bits), versine.shiftRight(inner - bits));
  }

  /** The sum of first and of each term times −square/((n+1)(n+2)), (n+3)(n+4) and so on. */
  private static BigInteger alternatingSum(BigInteger first, int n, BigInteger square, int bits) {
    BigInteger term = first;
    BigInteger sum = first;
    for (long k = n; term.signum() != 0; k += 2) {
      BigInteger divisor = BigInteger.valueOf(-(k + 1) * (k + 2));
      term = term.multiply(square).shiftRight(bits).divide(divisor);
      sum = sum.add(term);
    }
    return sum;
  }

  /** atan(x), |x| ≤ 2^−15. */
  static BigInteger atan(BigInteger x, int bits) {
    return oddSeries(x, bits, true);
  }

  /** atanh(x), |x| ≤ 2^−15. */
  static BigInteger atanh(BigInteger x, int bits) {
    return oddSeries(x, bits, false);
  }

  private static BigInteger oddSeries(BigInteger x, int bits, boolean alternating) {
    int inner = bits + GUARD;
    BigInteger power = x.shiftLeft(GUARD);
    BigInteger square = power.multiply(power).shiftRight(inner);
    BigInteger factor = alternating ? square.negate() : square;
    BigInteger sum = power;
    for (int n = 3; !isNegligible(power); n += 2) {
      power = power.multiply(factor).shiftRight(inner);
      sum = sum.add(power.divide(BigInteger.valueOf(n)));
    }
    return sum.shiftRight(GUARD);
  }

  /** 0, or −1, where a shift of a negative number ends. */
  private static boolean isNegligible(BigInteger n) {
    return n.bitLength() == 0;
  }

  private static int halvings(BigInteger x, int bits) {
    int zeros = bits - x.bitLength();
    return Math.max(0, (int) (HALVINGS * Math.sqrt(bits)) - zeros);
  }
}
