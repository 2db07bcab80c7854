package io.varphi.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What exhaustive runs have found, kept in docs/accuracy.csv, from which docs/accuracy.md is
 * written. A run replaces the rows of the functions that it measures.
 */
record AccuracyTable(Map<Key, Row> rows) {
  /** Beside the module's own directory, in which its tests run. */
  private static final Path DOCS = Path.of("..", "docs");

  private static final String HEADER =
      "function,side,compared,misrounded,max_ulp,at,offences,seconds,environment";

  /** What a row is about. */
  record Key(String function, Side side) {}

  /** What was found, in how many seconds, and where. */
  record Row(
      long compared,
      long misrounded,
      double maxUlp,
      float at,
      long offences,
      double seconds,
      String environment) {
    static Row of(Score score, double seconds) {
      return new Row(
          score.compared(),
          score.misrounded(),
          score.worst(),
          score.worstAt(),
          score.offences(),
          seconds,
          Environment.description());
    }

    boolean isExhaustive() {
      return compared == 1L << Float.SIZE;
    }
  }

  AccuracyTable {
    rows = new LinkedHashMap<>(rows);
  }

  /** The rows of earlier runs; none if there were none. */
  static AccuracyTable read() {
    Path file = DOCS.resolve("accuracy.csv");
    Map<Key, Row> rows = new LinkedHashMap<>();
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      lines.stream()
          .skip(1)
          .map(AccuracyTable::cells)
          .forEach(cells -> rows.put(key(cells), row(cells)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AccuracyTable(rows);
  }

  /** The function comes first and may have commas. */
  private static List<String> cells(String line) {
    List<String> parts = List.of(line.split(",", -1));
    int names = parts.size() - HEADER.split(",").length + 1;
    List<String> cells = new ArrayList<>(List.of(String.join(",", parts.subList(0, names))));
    cells.addAll(parts.subList(names, parts.size()));
    return cells;
  }

  private static Key key(List<String> cells) {
    return new Key(cells.get(0), Side.valueOf(cells.get(1).toUpperCase(Locale.ROOT)));
  }

  private static Row row(List<String> cells) {
    return new Row(
        Long.parseLong(cells.get(2)),
        Long.parseLong(cells.get(3)),
        Double.parseDouble(cells.get(4)),
        Float.parseFloat(cells.get(5)),
        Long.parseLong(cells.get(6)),
        Double.parseDouble(cells.get(7)),
        cells.get(8));
  }

  AccuracyTable with(Key key, Row row) {
    Map<Key, Row> changed = new LinkedHashMap<>(rows);
    changed.put(key, row);
    return new AccuracyTable(changed);
  }

  Optional<Row> find(String function, Side side) {
    return Optional.ofNullable(rows.get(new Key(function, side)));
  }

  /** Writes both files. */
  void write() {
    try {
      Files.writeString(DOCS.resolve("accuracy.csv"), csv());
      Files.writeString(DOCS.resolve("accuracy.md"), markdown());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String csv() {
    StringBuilder csv = new StringBuilder(HEADER).append('\n');
    rows.forEach((key, row) ->
        csv.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%d,%d,%s,%s,%d,%.1f,%s\n",
                key.function(),
                key.side().name().toLowerCase(Locale.ROOT),
                row.compared(),
                row.misrounded(),
                row.maxUlp(),
                row.at(),
                row.offences(),
                row.seconds(),
                row.environment())));
    return csv.toString();
  }

  // Markdown ------------------------------------------------------------------------------------

  private String markdown() {
    return """
    # Accuracy of the float32 kernels

    %s

    %s

    ## How it is measured

        ./mvnw -pl core -Pexhaustive test

    gives every float, all 2³² bit patterns, to each function's kernel and to its gradient's, and
    writes this page. With `-Dvarphi.functions=gelu,silu` it measures only these and keeps the
    other rows, which are in [accuracy.csv](accuracy.csv).

    * **Error** is |result − exact value| in units of the last place (ULP) in the float32 binade
      of the exact value, 2⁻¹⁴⁹ at least. A correctly rounded result has at most 0.5. Figures are
      rounded up. An infinite result counts as ±2¹²⁸. A zero with the wrong sign, and a NaN or an
      infinity out of place, count as infinitely wrong.
    * **Not nearest** is the share of results that are not the correctly rounded float. Where an
      error is within 2⁻²⁸ ULP of a half, the exact arithmetic decides.
    * **The exact value** comes from the correctly rounded arithmetic of `io.varphi.real`, which
      shares no code with the kernels. A binade is cut into blocks; in a block, the function is a
      straight line that is exact in double and a polynomial of degree 5 through exact values of
      90 bits or more. A block is accepted if it agrees with the exact values at seven other
      floats, both ends among them, to 2⁻⁵⁷ of the value; else it is halved. Below 32 floats, the
      exact arithmetic is asked for every float.
    * **Functions that oscillate** have too few floats a turn for that from |x| = 2¹⁰ on. There
      x = a + b, where a is every 1024th float; the sines and cosines of all a and all b of a
      binade are exact ones of 90 bits or more, and the addition theorems and the formula are
      evaluated in double-double. One float in 1024 is compared with the exact arithmetic.
    """
        .formatted(environments(), table());
  }

  private String environments() {
    Map<String, Long> counts = new TreeMap<>();
    rows.values().forEach(row -> counts.merge(row.environment(), 1L, Long::sum));
    if (counts.size() == 1) {
      return "Measured: " + counts.keySet().iterator().next() + "; " + duration() + ".";
    }
    StringBuilder text = new StringBuilder("Measured " + duration() + ":\n\n");
    counts.forEach((environment, count) ->
        text.append("* ").append(count).append(" sweeps: ").append(environment).append('\n'));
    return text.toString().stripTrailing();
  }

  private String duration() {
    double seconds = rows.values().stream().mapToDouble(Row::seconds).sum();
    return String.format(
        Locale.ROOT, "in %.0f minutes, %.1f seconds a sweep", seconds / 60, seconds / rows.size());
  }

  private String table() {
    StringBuilder table =
        new StringBuilder(
            """
            | function | f: max ULP | at x | not nearest | inputs \
            | f′: max ULP | at x | not nearest | inputs |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|
            """);
    rows.keySet().stream()
        .map(Key::function)
        .distinct()
        .forEach(function -> {
          table.append("| ").append(function).append(" |");
          List.of(Side.VALUE, Side.GRADIENT)
              .forEach(side ->
                  table.append(find(function, side).map(AccuracyTable::cells).orElse(" | | | |")));
          table.append('\n');
        });
    return table.toString().stripTrailing();
  }

  private static String cells(Row row) {
    return String.format(
        Locale.ROOT,
        " %s | %s | %s | %s |",
        ulps(row.maxUlp()),
        Float.isNaN(row.at()) ? "" : Float.toString(row.at()),
        row.misrounded() == 0
            ? "0"
            : String.format(Locale.ROOT, "%.1e", (double) row.misrounded() / row.compared()),
        row.isExhaustive() ? "2³²" : String.format(Locale.ROOT, "%,d", row.compared()));
  }

  /** Rounded up at the seventh digit, so that 0.5000000001 is not a half. */
  private static String ulps(double error) {
    double digits = Math.ceil(error * 1e7) / 1e7;
    return Double.isFinite(error) ? String.format(Locale.ROOT, "%.7f", digits) : "∞";
  }
}
