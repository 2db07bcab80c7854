package io.varphi.handbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has been measured of the kernels: their largest errors, and their time. */
final class Measurements {
  private static final long ALL_FLOATS = 1L << Float.SIZE;

  /** The largest errors of f and f′ over all floats, in units in the last place of float32. */
  record Accuracy(double value, double gradient) {}

  /**
   * The times of one thread for an element of an array of so many floats, in nanoseconds.
   *
   * @param forward of y = f(x)
   * @param backward of dx = dy·f′(x)
   * @param fused of f(x) and f′(x) in one pass
   * @param copy of a copy of such an array
   */
  record Speed(
      double forward,
      double backward,
      double fused,
      double copy,
      long length,
      Conditions conditions) {}

  /** When and on what something was measured. */
  record Conditions(String date, String processor, String java, String backEnd) {}

  private static final List<Map<String, String>> ACCURACY =
      Resources.find("accuracy.csv").map(Csv::read).orElse(List.of());

  private static final List<Map<String, String>> PERFORMANCE =
      Resources.find("performance.csv").map(Csv::read).orElse(List.of());

  private Measurements() {}

  /** That of a function which has been measured at every float. */
  static Optional<Accuracy> accuracy(String function) {
    return error(function, "value")
        .flatMap(
            value -> error(function, "gradient").map(gradient -> new Accuracy(value, gradient)));
  }

  private static Optional<Double> error(String function, String side) {
    return ACCURACY.stream()
        .filter(row -> function.equals(row.get("function")) && side.equals(row.get("side")))
        .filter(row -> Long.toString(ALL_FLOATS).equals(row.get("compared")))
        .findFirst()
        .map(row -> Double.parseDouble(row.getOrDefault("max_ulp", "NaN")));
  }

  /** That of a function whose time has been measured. */
  static Optional<Speed> speed(String function) {
    return speed(PERFORMANCE, function);
  }

  /** That of the shortest arrays: longer ones tell of the memory, not of the function. */
  static Optional<Speed> speed(List<Map<String, String>> rows, String function) {
    return rows.stream()
        .filter(row -> function.equals(row.get("function")) && "1".equals(row.get("threads")))
        .map(Measurements::speed)
        .min(Comparator.comparingLong(Speed::length));
  }

  private static Speed speed(Map<String, String> row) {
    return new Speed(
        number(row, "forward_ns"),
        number(row, "backward_ns"),
        number(row, "fused_ns"),
        number(row, "copy_ns"),
        (long) number(row, "length"),
        new Conditions(
            text(row, "date"), text(row, "processor"), text(row, "java"), text(row, "back_end")));
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(text(row, column));
  }

  private static String text(Map<String, String> row, String column) {
    String text = row.get(column);
    if (text == null) {
      throw new IllegalStateException("the table of times has no column " + column);
    }
    return text;
  }
}
