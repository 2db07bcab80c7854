package io.varphi.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;

/**
 * Prints columns of numbers, however long they are.
 *
 * <p>Rows are turned into text by all processors, a wave of chunks at a time, and written in order.
 */
final class NumberTable {
  /** Chunks in a wave. */
  private static final int WAVE = 64;

  private static final String GAP = "  ";

  /** Appends one row. */
  private interface RowWriter {
    void append(StringBuilder text, int row);
  }

  private final List<Column> columns;
  private final Dtype dtype;
  private final int rows;

  /** A table of columns of the same length. */
  NumberTable(Dtype dtype, List<Column> columns) {
    this.columns = List.copyOf(columns);
    this.dtype = dtype;
    this.rows = columns.getFirst().size();
  }

  /** Prints columns that are aligned to the right, under their titles. */
  void printText(Terminal terminal) {
    List<Integer> widths = widths();
    StringBuilder header = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      header.append(i == 0 ? "" : GAP);
      pad(header, widths.get(i) - columns.get(i).title().length());
      header.append(columns.get(i).title());
    }
    terminal.print(header.append('\n'));
    printRows(terminal, (text, row) -> appendAligned(text, row, widths));
  }

  private void appendAligned(StringBuilder text, int row, List<Integer> widths) {
    for (int i = 0; i < columns.size(); i++) {
      text.append(i == 0 ? "" : GAP);
      int start = text.length();
      append(text, i, row);
      String number = text.substring(start);
      text.setLength(start);
      pad(text, widths.get(i) - number.length());
      text.append(number);
    }
    text.append('\n');
  }

  private static void pad(StringBuilder text, int spaces) {
    text.repeat(' ', spaces);
  }

  private List<Integer> widths() {
    return columns.stream().map(this::width).toList();
  }

  private int width(Column column) {
    AtomicIntegerArray widest = new AtomicIntegerArray(new int[] {column.title().length()});
    Parallel.forChunks(
        rows,
        (from, to) -> {
          StringBuilder text = new StringBuilder();
          for (int row = from; row < to; row++) {
            text.setLength(0);
            dtype.append(text, column.value(row));
            widest.accumulateAndGet(0, text.length(), Math::max);
          }
        });
    return widest.get(0);
  }

  /** Prints a header with the keys, then a line for each row. */
  void printCsv(Terminal terminal) {
    terminal.print(columns.stream().map(Column::key).collect(Collectors.joining(",", "", "\n")));
    printRows(
        terminal,
        (text, row) -> {
          for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : ",");
            append(text, i, row);
          }
          text.append('\n');
        });
  }

  /** Prints one object with an array of rows; what is not finite is a string: {@code "inf"}. */
  void printJson(Terminal terminal, String function) {
    terminal.print(
        "{\n  \"function\": "
            + Json.text(function)
            + ",\n  \"dtype\": "
            + Json.text(dtype.toString())
            + ",\n  \"rows\": [");
    printRows(terminal, this::appendJson);
    terminal.print("\n  ]\n}\n");
  }

  private void appendJson(StringBuilder text, int row) {
    text.append(row == 0 ? "\n    {" : ",\n    {");
    for (int i = 0; i < columns.size(); i++) {
      String quote = Double.isFinite(columns.get(i).value(row)) ? "" : "\"";
      text.append(i == 0 ? "\"" : ", \"").append(columns.get(i).key()).append("\": ").append(quote);
      append(text, i, row);
      text.append(isNegativeZero(columns.get(i).value(row)) ? ".0" : "").append(quote);
    }
    text.append('}');
  }

  /** What JSON readers take for the integer 0, and lose the sign of, where no point follows. */
  private static boolean isNegativeZero(double value) {
    return value == 0 && Math.copySign(1.0, value) < 0;
  }

  private void append(StringBuilder text, int column, int row) {
    dtype.append(text, columns.get(column).value(row));
  }

  private void printRows(Terminal terminal, RowWriter writer) {
    int chunks = Math.ceilDiv(rows, Parallel.CHUNK);
    for (int wave = 0; wave < chunks; wave += WAVE) {
      int first = wave;
      List<byte[]> texts =
          Parallel.chunks(Math.min(WAVE, chunks - first))
              .mapToObj(i -> text(first + i, writer))
              .toList();
      texts.forEach(terminal::write);
    }
  }

  private byte[] text(int chunk, RowWriter writer) {
    int from = chunk * Parallel.CHUNK;
    int to = from + Math.min(Parallel.CHUNK, rows - from);
    StringBuilder text = new StringBuilder();
    for (int row = from; row < to; row++) {
      writer.append(text, row);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
