package io.varphi;

/**
 * An interval of admissible values.
 *
 * @param lowOpen whether {@code low} itself is left out
 * @param highOpen whether {@code high} itself is left out
 * @param withoutZero whether 0 is left out, wherever it lies
 */
public record Range(
    double low, boolean lowOpen, double high, boolean highOpen, boolean withoutZero) {
  private Range(double low, boolean lowOpen, double high, boolean highOpen) {
    this(low, lowOpen, high, highOpen, false);
  }

  public static Range anyReal() {
    return new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);
  }

  public static Range nonZero() {
    return new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true, true);
  }

  public static Range positive() {
    return new Range(0, true, Double.POSITIVE_INFINITY, true);
  }

  public static Range atLeast(double low) {
    return new Range(low, false, Double.POSITIVE_INFINITY, true);
  }

  public static Range between(double low, double high) {
    return new Range(low, false, high, false);
  }

  public static Range openBetween(double low, double high) {
    return new Range(low, true, high, true);
  }

  /** The same with the end that has this value admitted. */
  Range closedAt(double end) {
    return new Range(low, lowOpen && end != low, high, highOpen && end != high, withoutZero);
  }

  public boolean contains(double value) {
    boolean aboveLow = lowOpen ? value > low : value >= low;
    boolean belowHigh = highOpen ? value < high : value <= high;
    return aboveLow && belowHigh && !(withoutZero && value == 0);
  }

  /** What is allowed, as the end of a sentence: “greater than 0”. */
  public String description() {
    boolean bounded = high != Double.POSITIVE_INFINITY;
    if (withoutZero) {
      return "any number but 0";
    }
    if (low == Double.NEGATIVE_INFINITY && !bounded) {
      return "any real number";
    }
    String lower = (lowOpen ? "greater than " : "at least ") + text(low);
    if (!bounded) {
      return highOpen ? lower : lower + ", or inf";
    }
    String upper = (highOpen ? "less than " : "at most ") + text(high);
    return low == Double.NEGATIVE_INFINITY ? upper : lower + " and " + upper;
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
