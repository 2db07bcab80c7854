package io.varphi.facts;

/**
 * An interval of the real line, or a single point of it.
 *
 * @param low the lower end; −∞ if there is none
 * @param includesLow whether {@code low} belongs to the interval
 * @param high the upper end; +∞ if there is none
 * @param includesHigh whether {@code high} belongs to the interval
 */
public record Span(double low, boolean includesLow, double high, boolean includesHigh) {
  /** No number at all; its ends are NaN. */
  public static final Span EMPTY = new Span(Double.NaN, false, Double.NaN, false);

  /** All real numbers. */
  public static final Span LINE = open(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public Span {
    low += 0.0; // −0.0 becomes 0.0
    high += 0.0;
  }

  /** Without its ends. */
  public static Span open(double low, double high) {
    return new Span(low, false, high, false);
  }

  /** With its ends. */
  public static Span closed(double low, double high) {
    return new Span(low, true, high, true);
  }

  /** The point x alone. */
  public static Span point(double x) {
    return closed(x, x);
  }

  public boolean isEmpty() {
    return Double.isNaN(low);
  }

  public boolean isPoint() {
    return low == high;
  }

  /** Whether both ends are finite. */
  public boolean isBounded() {
    return Double.isFinite(low) && Double.isFinite(high);
  }

  public boolean contains(double x) {
    return (includesLow ? x >= low : x > low) && (includesHigh ? x <= high : x < high);
  }

  /** In mathematical notation: {@code [0, ∞)}, {@code {2.5}}. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "∅";
    }
    return isPoint()
        ? "{" + text(low) + "}"
        : (includesLow ? "[" : "(") + text(low) + ", " + text(high) + (includesHigh ? "]" : ")");
  }

  private static String text(double x) {
    if (Double.isInfinite(x)) {
      return x > 0 ? "∞" : "-∞";
    }
    return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
  }
}
