package io.varphi.kernel;

/**
 * What is known of a function on {@code count} floats of one binade and sign, the first of which is
 * number {@code first} of its binade.
 */
sealed interface ReferenceBlock {
  int first();

  int count();

  /** The rounded value is the same for all: a zero, an infinity or NaN. */
  record Constant(int first, int count, float value) implements ReferenceBlock {}

  /** Too few floats, or too different ones: each has to be asked for. */
  record Single(int first, int count) implements ReferenceBlock {}

  /**
   * f = line(t) + bend(t), where t is the number of floats from the middle of the block, within
   * {@code tolerance} float ulps. The line is exact in double; the bend is at most 2^−6·|f|.
   *
   * @param ulpExponent the exponent of the float ulp, which is one for the whole block
   * @param mayRoundToZero whether some floats of the block may have a zero as the nearest float
   */
  record Polynomial(
      int first,
      int count,
      double middle,
      double slope,
      Bend bend,
      int ulpExponent,
      double tolerance,
      boolean mayRoundToZero)
      implements ReferenceBlock {

    double line(double t) {
      return Math.fma(slope, t, middle);
    }

    /** t of the float with this number in the binade. */
    int offset(int place) {
      return place - first - count / 2;
    }

    double inverseUlp() {
      return FloatFormat.inverseUlp(ulpExponent);
    }
  }

  /** c0 + c1·t + … + c5·t⁵. */
  record Bend(double c0, double c1, double c2, double c3, double c4, double c5) {
    static final int TERMS = 6;

    double at(double t) {
      double tail = Math.fma(Math.fma(Math.fma(c5, t, c4), t, c3), t, c2);
      return Math.fma(Math.fma(tail, t, c1), t, c0);
    }

    /** An upper bound of |bend| for |t| ≤ radius. */
    double bound(double radius) {
      return new Bend(
              Math.abs(c0), Math.abs(c1), Math.abs(c2), Math.abs(c3), Math.abs(c4), Math.abs(c5))
          .at(radius);
    }
  }
}
