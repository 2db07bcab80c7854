package io.varphi.cli;

import io.varphi.cli.BenchReport.Section;
import io.varphi.cli.BenchReport.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measurements as tables for people, in text or in Markdown. */
final class BenchTables {
  private static final String ERROR_TITLE =
      "Largest error in ULP of float32, among floats of all sizes";

  private static final String EXPLANATION =
      """
      Nanoseconds per element, float32: the least of many windows of at least 2 ms. Behind each time
      stands how many times as long it is as a copy of as many floats by as many threads in the same
      run. *forward* is y = f(x), *backward* dx = dy·f′(x), *both* f(x) and f′(x) in one pass;
      the last two move three arrays, the copy two. x is normal with a standard deviation of 3.
      """;

  private final BenchReport report;

  private BenchTables(BenchReport report) {
    this.report = report;
  }

  static String text(BenchReport report) {
    BenchTables tables = new BenchTables(report);
    StringBuilder text = new StringBuilder();
    tables.conditions().forEach(line -> text.append(line).append('\n'));
    for (Section section : report.sections()) {
      text.append('\n').append(title(section)).append('\n');
      appendText(text, tables.rows(section));
    }
    text.append('\n').append(ERROR_TITLE).append('\n');
    appendText(text, tables.errorRows());
    return text.toString();
  }

  private static void appendText(StringBuilder text, List<List<String>> rows) {
    TextTable.lines(aligned(rows)).forEach(line -> text.append(line).append('\n'));
  }

  /** Columns aligned to the right, but for the first. */
  private static List<List<String>> aligned(List<List<String>> rows) {
    int columns = rows.getFirst().size();
    int[] widths =
        IntStream.range(0, columns)
            .map(i -> rows.stream().mapToInt(row -> TextWidth.of(row.get(i))).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> aligned(row, widths)).toList();
  }

  private static List<String> aligned(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> i == 0 ? row.get(i) : " ".repeat(space(row.get(i), widths[i])) + row.get(i))
        .toList();
  }

  private static int space(String cell, int width) {
    return width - TextWidth.of(cell);
  }

  /** A whole document. */
  static String markdown(BenchReport report) {
    BenchTables tables = new BenchTables(report);
    StringBuilder text =
        new StringBuilder(
            "# Performance\n\nMeasured and written by `varphi bench --format markdown`.\n\n");
    tables.conditions().forEach(line -> text.append("* ").append(line).append('\n'));
    text.append('\n').append(EXPLANATION);
    for (Section section : report.sections()) {
      text.append("\n## ").append(title(section)).append("\n\n");
      appendMarkdown(text, tables.rows(section));
    }
    text.append("\n## ").append(ERROR_TITLE).append("\n\n");
    appendMarkdown(text, tables.errorRows());
    return text.toString();
  }

  private static void appendMarkdown(StringBuilder text, List<List<String>> rows) {
    int columns = rows.getFirst().size();
    text.append(markdownRow(rows.getFirst()));
    text.append("|---|").append("--:|".repeat(columns - 1)).append('\n');
    rows.stream().skip(1).map(BenchTables::markdownRow).forEach(text::append);
  }

  /** A formula may have bars in it, which would end its cell. */
  private static String markdownRow(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private List<String> conditions() {
    Machine machine = report.machine();
    return List.of(
        report.date().toString(),
        machine.processor() + ", threads: " + machine.threads() + ", " + machine.system(),
        machine.java(),
        "kernels: " + machine.backEnd());
  }

  static String title(Section section) {
    return String.format(
        Locale.ROOT,
        "%s floats, %s; a copy takes %s ns per element",
        Lengths.text(section.length()),
        section.threads() == 1 ? "1 thread" : section.threads() + " threads",
        decimals(section.copy(), 3));
  }

  private List<List<String>> rows(Section section) {
    List<String> header = new ArrayList<>(List.of(""));
    for (Work work : Work.values()) {
      header.addAll(List.of(work.title(), "/ copy"));
    }
    List<List<String>> rows = new ArrayList<>(List.of(header));
    for (int i = 0; i < report.functions().size(); i++) {
      List<String> row = new ArrayList<>(List.of(report.functions().get(i).specification()));
      for (Work work : Work.values()) {
        row.add(decimals(section.time(i, work), 2));
        row.add(decimals(section.ratio(i, work), 1));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<List<String>> errorRows() {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("", "f", "f′")));
    for (int i = 0; i < report.functions().size(); i++) {
      Accuracy accuracy = report.accuracies().get(i);
      rows.add(
          List.of(
              report.functions().get(i).specification(),
              decimals(accuracy.value(), 4),
              decimals(accuracy.gradient(), 4)));
    }
    return rows;
  }

  private static String decimals(double value, int decimals) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%." + decimals + "f", value)
        : Numeral.text(value);
  }
}
