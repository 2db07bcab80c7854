package io.varphi.handbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has been measured of the kernels: their largest errors, and their time. */
final class Measurements {
  private static final long ALL_FLOATS = 1L << Float.SIZE;

  /** The largest errors of f and f′ over all floats, in units in the last place of float32. */
  record Accuracy(double value, double gradient) {}

  /**
   * The time of one thread for an element of an array of so many floats, in nanoseconds.
   *
   * @param copy that of a copy of such an array
   */
  record Speed(double forward, double fused, double copy, long length, String processor) {}

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

  static Optional<Speed> speed(List<Map<String, String>> rows, String function) {
    return rows.stream()
        .filter(row -> function.equals(row.get("function")) && "1".equals(row.get("threads")))
        .findFirst()
        .map(row ->
            new Speed(
                number(row, "forward_ns"),
                number(row, "fused_ns"),
                number(row, "copy_ns"),
                (long) number(row, "length"),
                row.getOrDefault("processor", "")));
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.getOrDefault(column, "NaN"));
  }
}
