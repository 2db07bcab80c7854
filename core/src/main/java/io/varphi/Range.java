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

  /** What is allowed, as the end of a sentence: “greater than 0”, “大于 0”. */
  public Text description() {
    boolean bounded = high != Double.POSITIVE_INFINITY;
    if (withoutZero) {
      return new Text("any number but 0", "除 0 以外的任何数");
    }
    if (low == Double.NEGATIVE_INFINITY && !bounded) {
      return new Text("any real number", "任何实数");
    }
    Text lower = lowOpen ? bound("greater than ", "大于 ", low) : bound("at least ", "不小于 ", low);
    if (!bounded) {
      return highOpen ? lower : both(lower, ", or inf", "，也可为 inf（无穷大）");
    }
    Text upper = highOpen ? bound("less than ", "小于 ", high) : bound("at most ", "不大于 ", high);
    return low == Double.NEGATIVE_INFINITY
        ? upper
        : both(lower, " and " + upper.english(), "，且" + upper.chinese());
  }

  private static Text bound(String english, String chinese, double end) {
    return new Text(english + text(end), chinese + text(end));
  }

  private static Text both(Text first, String english, String chinese) {
    return new Text(first.english() + english, first.chinese() + chinese);
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
