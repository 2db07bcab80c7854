package io.varphi.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rectangle of terminal cells, each with a character and perhaps a colour. */
final class TextCanvas {
  private static final String RESET = "\u001b[0m";

  /** The text is empty in the right half of a wide character. */
  private record Cell(String text, @Nullable Colour colour) {
    static final Cell BLANK = new Cell(" ", null);
  }

  private final Cell[][] cells;

  TextCanvas(int columns, int rows) {
    cells = new Cell[rows][columns];
    for (Cell[] row : cells) {
      Arrays.fill(row, Cell.BLANK);
    }
  }

  int columns() {
    return cells[0].length;
  }

  /** Writes one cell; outside of the canvas nothing happens. */
  void put(int column, int row, String character, @Nullable Colour colour) {
    put(column, row, new Cell(character, colour));
  }

  private void put(int column, int row, Cell cell) {
    if (row >= 0 && row < cells.length && column >= 0 && column < columns()) {
      cells[row][column] = cell;
    }
  }

  /** Writes a text from left to right. */
  void text(int column, int row, String text) {
    int at = column;
    for (int c : text.codePoints().toArray()) {
      put(at, row, Character.toString(c), null);
      for (int i = 1; i < width(c); i++) {
        put(at + i, row, "", null);
      }
      at += width(c);
    }
  }

  /** Writes centred lines at the top and returns how many there are. */
  int heading(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      text(Math.max((columns() - width(lines.get(i))) / 2, 0), i, lines.get(i));
    }
    return lines.size();
  }

  /** Whether so many cells from one on are blank and on the canvas. */
  boolean isBlank(int column, int row, int count) {
    boolean inside = row >= 0 && row < cells.length && column >= 0 && column + count <= columns();
    return inside && Arrays.stream(cells[row], column, column + count).allMatch(Cell.BLANK::equals);
  }

  /** Copies another canvas into this one. */
  void paste(int column, int row, TextCanvas other) {
    for (int i = 0; i < other.cells.length; i++) {
      for (int j = 0; j < other.columns(); j++) {
        put(column + j, row + i, other.cells[i][j]);
      }
    }
  }

  /** The number of cells that a text takes. */
  static int width(String text) {
    return text.codePoints().map(TextCanvas::width).sum();
  }

  /** Ideographs, their punctuation, kana and full-width forms take two cells. */
  private static int width(int codePoint) {
    boolean wide =
        Character.isIdeographic(codePoint)
            || (codePoint >= 0x3000 && codePoint <= 0x30ff)
            || (codePoint >= 0xff01 && codePoint <= 0xff60);
    return wide ? 2 : 1;
  }

  /** The lines without trailing spaces, with ANSI colours if wanted. */
  String toText(boolean ansi) {
    return Arrays.stream(cells)
        .map(row -> Arrays.copyOf(row, used(row)))
        .map(row -> ansi ? coloured(row) : plain(row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The number of columns without the blank ones at the end. */
  private static int used(Cell[] row) {
    int end = row.length;
    while (end > 0 && row[end - 1].text.isBlank()) {
      end--;
    }
    boolean splitsWide = end > 0 && end < row.length && row[end].text.isEmpty();
    return splitsWide ? end + 1 : end;
  }

  private static String plain(Cell[] row) {
    return Arrays.stream(row).map(Cell::text).collect(Collectors.joining());
  }

  private static String coloured(Cell[] row) {
    StringBuilder out = new StringBuilder();
    Colour current = null;
    for (Cell cell : row) {
      if (!Objects.equals(cell.colour, current)) {
        out.append(current == null ? "" : RESET);
        out.append(cell.colour == null ? "" : escape(cell.colour));
        current = cell.colour;
      }
      out.append(cell.text);
    }
    return out.append(current == null ? "" : RESET).toString();
  }

  /** The code of a colour of xterm's 6 × 6 × 6 cube. */
  private static String escape(Colour colour) {
    int red = cubeLevel(colour.rgb() >> 16);
    int green = cubeLevel(colour.rgb() >> 8);
    int blue = cubeLevel(colour.rgb());
    return String.format(Locale.ROOT, "\u001b[38;5;%dm", 16 + 36 * red + 6 * green + blue);
  }

  /** The cube's levels are 0, 95, 135, 175, 215, 255. */
  private static int cubeLevel(int channel) {
    int value = channel & 255;
    return value < 48 ? 0 : Math.max(1, (value - 35) / 40);
  }
}
