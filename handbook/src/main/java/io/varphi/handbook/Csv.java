package io.varphi.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads tables as RFC 4180 has them, with names of columns in the first line. */
final class Csv {
  private Csv() {}

  /** A line is a map from the names of the columns. */
  static List<Map<String, String>> read(String text) {
    List<List<String>> lines = text.lines().filter(l -> !l.isBlank()).map(Csv::cells).toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < line.size(); i++) {
        row.put(lines.getFirst().get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && line.startsWith("\"\"", i)) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
