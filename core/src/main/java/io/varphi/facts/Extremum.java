package io.varphi.facts;

/**
 * A local minimum or maximum: next to it, where the function is defined, it is strictly greater, or
 * strictly less, on either side.
 *
 * @param kind which of the two
 * @param where the point, or the whole stretch on which the value is taken: {@code (-∞, 0]} for the
 *     minimum of ReLU. A single point is the double nearest to the true one.
 * @param value the value there, correctly rounded
 * @param isGlobal whether it is the least, or greatest, value of all
 */
public record Extremum(Kind kind, Span where, double value, boolean isGlobal) {
  /** Minimum or maximum. */
  public enum Kind {
    MINIMUM,
    MAXIMUM
  }

  public Extremum {
    value += 0.0; // −0.0 becomes 0.0
  }

  /**
   * The point, or the finite end of a stretch that has one, the lower if it has two; 0 if it has
   * none.
   */
  public double x() {
    if (Double.isFinite(where.low())) {
      return where.low();
    }
    return Double.isFinite(where.high()) ? where.high() : 0;
  }
}
