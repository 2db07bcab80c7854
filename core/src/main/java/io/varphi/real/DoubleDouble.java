package io.varphi.real;

/**
 * The unevaluated sum of two doubles, a head and a rest of at most a few ulps of it.
 *
 * <p>These are intermediate results inside a kernel; the compiler keeps them in registers. Rests
 * are not normalised, and errors are bounded where the kernels add them up. ε is {@link #UNIT}.
 */
record DoubleDouble(double hi, double lo) {
  /** The unit roundoff of double. */
  static final double UNIT = 0x1p-53;

  /** The pair at a place of a table of pairs. */
  static DoubleDouble at(double[] table, int pair) {
    return new DoubleDouble(table[2 * pair], table[2 * pair + 1]);
  }

  /** a + b exactly. */
  static DoubleDouble sum(double a, double b) {
    double s = a + b;
    return new DoubleDouble(s, sumRest(a, b, s));
  }

  /** a·b exactly. */
  static DoubleDouble product(double a, double b) {
    double p = a * b;
    return new DoubleDouble(p, Math.fma(a, b, -p));
  }

  /** a + b − s exactly, for the double s = a + b (Knuth). */
  static double sumRest(double a, double b, double s) {
    double roundedB = s - a;
    return (a - (s - roundedB)) + (b - roundedB);
  }

  /** 2^n for −1022 ≤ n ≤ 1023. */
  static double powerOfTwo(int n) {
    return Double.longBitsToDouble((1023L + n) << 52);
  }

  /** The same number with a rest of at most half an ulp. */
  DoubleDouble normalised() {
    double s = hi + lo;
    return new DoubleDouble(s, lo - (s - hi));
  }

  DoubleDouble negated() {
    return new DoubleDouble(-hi, -lo);
  }

  DoubleDouble scaled(double powerOfTwo) {
    return new DoubleDouble(hi * powerOfTwo, lo * powerOfTwo);
  }

  /** The sum within 2ε²·(|this| + |b|) + ε²·|sum|. */
  DoubleDouble plus(DoubleDouble b) {
    double s = hi + b.hi;
    return new DoubleDouble(s, sumRest(hi, b.hi, s) + (lo + b.lo));
  }

  DoubleDouble plus(double b) {
    double s = hi + b;
    return new DoubleDouble(s, sumRest(hi, b, s) + lo);
  }

  /** c + this, where |c| is 0 or has an exponent not below this one's: the sum of a Horner step. */
  DoubleDouble under(double c, double cRest) {
    double s = c + hi;
    return new DoubleDouble(s, (hi - (s - c)) + (cRest + lo));
  }

  /** The product within 12ε²·|product| for rests below 2ε of the heads, 6ε² for rests below ε. */
  DoubleDouble times(DoubleDouble b) {
    double p = hi * b.hi;
    return new DoubleDouble(p, Math.fma(lo, b.hi, Math.fma(hi, b.lo, Math.fma(hi, b.hi, -p))));
  }

  DoubleDouble times(double b) {
    double p = hi * b;
    return new DoubleDouble(p, Math.fma(lo, b, Math.fma(hi, b, -p)));
  }

  /** The quotient within 11ε²·|quotient| for rests below ε of the heads. */
  DoubleDouble over(DoubleDouble b) {
    double q = hi / b.hi;
    double remainder = Math.fma(-q, b.lo, Math.fma(-q, b.hi, hi) + lo);
    return new DoubleDouble(q, remainder / b.hi);
  }
}
