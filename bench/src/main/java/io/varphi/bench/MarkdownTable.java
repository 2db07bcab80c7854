package io.varphi.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown; the first column is to the left, the others to the right. */
final class MarkdownTable {
  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(List<String> header) {
    rows.add(header);
    List<String> rule = new ArrayList<>(Collections.nCopies(header.size(), "---:"));
    rule.set(0, "---");
    rows.add(rule);
  }

  void add(List<String> row) {
    int columns = rows.getFirst().size();
    if (row.size() != columns) {
      throw new IllegalArgumentException(
          "a row of %d cells in a table of %d columns: %s; give one cell for each column"
              .formatted(row.size(), columns, row));
    }
    rows.add(row);
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    rows.forEach(row -> table.append("| ").append(String.join(" | ", row)).append(" |\n"));
    return table.toString();
  }
}
