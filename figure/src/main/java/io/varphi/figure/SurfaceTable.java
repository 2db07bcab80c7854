package io.varphi.figure;

/**
 * Writes the numbers of a map as RFC 4180 text: a row for each node of a grid of 41 × 41, the first
 * variable changing fastest, and one for the marked point. Numbers are the shortest decimals that
 * read back as the same double.
 */
final class SurfaceTable {
  private static final int STEPS = 40;

  private SurfaceTable() {}

  static String write(SurfaceMap map) {
    StringBuilder out = new StringBuilder();
    out.append(quoted(map.x())).append(',').append(quoted(map.y())).append(',');
    out.append(quoted(map.name())).append('\n');
    for (int j = 0; j <= STEPS; j++) {
      for (int i = 0; i <= STEPS; i++) {
        double x = map.domain().at((double) i / STEPS);
        double y = map.range().at((double) j / STEPS);
        append(map, x, y, out);
      }
    }
    map.seenSpot().ifPresent(spot -> append(map, spot.x(), spot.y(), out));
    return out.toString();
  }

  private static void append(SurfaceMap map, double x, double y, StringBuilder out) {
    double value = map.function().applyAsDouble(x, y);
    out.append(x).append(',').append(y).append(',').append(value).append('\n');
  }

  private static String quoted(Label label) {
    String text = label.plain();
    return text.matches("[\\w .*/()+-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
