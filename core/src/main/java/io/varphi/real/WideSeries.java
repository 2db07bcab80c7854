package io.varphi.real;

import static io.varphi.real.DoubleDouble.powerOfTwo;

/** Polynomials with double-double coefficients, by Horner's rule. */
final class WideSeries {
  /**
   * Bounds the relative error. With ε = 2^-53, a step c + s·p adds at most 29ε²·|s·p| + 3ε²·|c| and
   * passes on the error of p times |s·p|/|c|, which is at most 0.4 in the first step and falls:
   * below 31ε².
   */
  private static final double ERROR = 0x1p-101;

  private WideSeries() {}

  /**
   * The power series of the pairs, continued by the doubles of the tail, at z; for series of which
   * the derivative is nowhere steeper than 1.25 times that at 0.
   */
  static Wide at(double[] pairs, double[] tail, Wide z) {
    double scale = z.exp() > -900 ? powerOfTwo(z.exp()) : 0;
    DoubleDouble s = new DoubleDouble(z.hi() * scale, z.lo() * scale);
    double t = tail[tail.length - 1];
    for (int i = tail.length - 2; i >= 0; i--) {
      t = Math.fma(s.hi(), t, tail[i]);
    }
    DoubleDouble y = horner(pairs, 0, pairs.length / 2, t, s);
    double propagated = 1.25 * Math.abs(pairs[2]) * z.err() * scale + 0x1p-898;
    return Wide.of(y.hi(), y.lo(), 0, Math.abs(y.hi()) * ERROR + propagated);
  }

  /**
   * The pairs from an offset on, as coefficients of a polynomial in s that goes on with s^n·tail.
   */
  static DoubleDouble horner(double[] table, int offset, int pairs, double tail, DoubleDouble s) {
    double sHi = s.hi();
    double sLo = s.lo();
    double p = tail;
    double pRest = 0;
    for (int i = offset + 2 * (pairs - 1); i >= offset; i -= 2) {
      double h = sHi * p;
      double hRest = Math.fma(sLo, p, Math.fma(sHi, pRest, Math.fma(sHi, p, -h)));
      double c = table[i];
      p = c + h;
      pRest = DoubleDouble.sumRest(c, h, p) + (table[i + 1] + hRest);
    }
    return new DoubleDouble(p, pRest).normalised();
  }
}
