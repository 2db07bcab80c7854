package io.varphi.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells that stand under each other; the last cell of a row may be of any length. */
final class TextTable {
  private static final String GAP = "  ";

  private TextTable() {}

  /** One line for each row; rows have the same number of cells. */
  static List<String> lines(List<List<String>> rows) {
    List<Integer> widths = widths(rows);
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static List<Integer> widths(List<List<String>> rows) {
    int cells = rows.isEmpty() ? 0 : rows.getFirst().size();
    return IntStream.range(0, cells)
        .mapToObj(i -> rows.stream().mapToInt(row -> TextWidth.of(row.get(i))).max().orElse(0))
        .toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> TextWidth.padded(row.get(i), widths.get(i)))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }
}
