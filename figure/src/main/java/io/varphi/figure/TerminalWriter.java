package io.varphi.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws a plot with the characters of a terminal: title, curves over axes through zero, tick labels
 * to the left and below, legend. Curves are told apart by colour, without colour by their dashes,
 * in ASCII by their marks.
 */
final class TerminalWriter {
  static final int FEWEST_COLUMNS = 24;
  static final int FEWEST_ROWS = 8;

  /** Colours that are readable on black and on white; a line is 1.6 dots in the units of dashes. */
  private static final Theme COLOURED =
      new Theme(
          new Colour(0x000000),
          new Colour(0x878787),
          new Colour(0x878787),
          List.of(
              new Colour(0x0087ff),
              new Colour(0xff8700),
              new Colour(0x00af5f),
              new Colour(0xd75fd7),
              new Colour(0xd7af00),
              new Colour(0x00afaf)),
          1.6,
          1,
          false,
          1,
          1);

  /** Dashes and gaps in dots for curves without colour. */
  private static final List<List<Integer>> DASHES =
      List.of(
          List.of(),
          List.of(5, 3),
          List.of(1, 2),
          List.of(6, 2, 1, 2),
          List.of(10, 4),
          List.of(2, 2));

  private static final String MARKS = "*+ox#@%&";

  /** The cells of a key's sample in the legend. */
  private static final int SAMPLE = 4;

  /** The cells before the first key of the legend, and between two. */
  private static final int INDENT = 2;

  private static final int GAP = 3;

  private final Plot plot;
  private final Cells cells;
  private final boolean coloured;
  private final TextCanvas canvas;
  private final int rows;

  private TerminalWriter(Plot plot, Cells cells, boolean coloured, int columns, int rows) {
    this.plot = plot;
    this.cells = cells;
    this.coloured = coloured;
    this.canvas = new TextCanvas(columns, rows);
    this.rows = rows;
  }

  static Theme theme() {
    return COLOURED;
  }

  /** A plot in the given number of columns and rows; an empty title takes no row. */
  static TextCanvas draw(
      Plot plot, String title, Cells cells, boolean coloured, int columns, int rows) {
    if (columns < FEWEST_COLUMNS || rows < FEWEST_ROWS) {
      throw new IllegalArgumentException(
          "A plot in a terminal needs at least "
              + FEWEST_COLUMNS
              + " columns and "
              + FEWEST_ROWS
              + " rows, not "
              + columns
              + " and "
              + rows
              + ".");
    }
    TerminalWriter writer = new TerminalWriter(plot, cells, coloured, columns, rows);
    writer.draw(title);
    return writer.canvas;
  }

  private void draw(String title) {
    int top = title.isEmpty() ? 0 : 1;
    List<List<Key>> legend = legend();
    int bottom = rows - legend.size();
    if (top == 1) {
      String text = spelled(title);
      canvas.text((canvas.columns() - TextCanvas.width(text)) / 2, 0, text);
    }
    plot(top, bottom - 1);
    for (int i = 0; i < legend.size(); i++) {
      key(legend.get(i), bottom + i);
    }
  }

  /** The curves and axes in the rows from top to bottom, and the labels of the x axis below. */
  private void plot(int top, int bottom) {
    int height = Math.max(bottom - top, 1);
    Ticks yTicks = Ticks.of(plot.range(), Math.clamp(height / 2, 3, 9));
    int gutter = 1 + widest(yTicks);
    int width = canvas.columns() - gutter;
    Ticks xTicks = Ticks.of(plot.domain(), Math.clamp(width / 5, 3, 11));
    DotRaster raster = new DotRaster(cells, plot.domain(), plot.range(), width, height);
    axes(raster, xTicks, yTicks, gutter, top, width, height);
    for (int i = 0; i < plot.traces().size(); i++) {
      Plot.Trace trace = plot.traces().get(i);
      raster.draw(trace.curve(), dash(i), mark(i));
    }
    raster.copyTo(canvas, gutter, top);
  }

  private int widest(Ticks ticks) {
    return ticks.values().stream().mapToInt(v -> ticks.text(v, false).length()).max().orElse(0);
  }

  private void axes(
      DotRaster raster, Ticks xTicks, Ticks yTicks, int left, int top, int width, int height) {
    int zeroColumn = left + raster.column(plot.domain().clamp(0));
    int zeroRow = top + raster.row(plot.range().clamp(0));
    for (int i = 0; i < width; i++) {
      canvas.put(left + i, zeroRow, cells.horizontal(), null);
    }
    for (int i = 0; i < height; i++) {
      canvas.put(zeroColumn, top + i, cells.vertical(), null);
    }
    for (BigDecimal value : xTicks.values()) {
      int column = left + raster.column(value.doubleValue());
      canvas.put(column, zeroRow, cells.tickBelow(), null);
      String text = spelled(xTicks.text(value, false));
      int start = Math.min(column - text.length() / 2, canvas.columns() - text.length());
      canvas.text(start, top + height, text);
    }
    for (BigDecimal value : yTicks.values()) {
      int row = top + raster.row(value.doubleValue());
      canvas.put(zeroColumn, row, cells.tickLeft(), null);
      String text = spelled(yTicks.text(value, false));
      canvas.text(left - 1 - text.length(), row, text);
    }
    canvas.put(zeroColumn, zeroRow, cells.crossing(), null);
  }

  /** An entry of the legend: a sample of the line and the text. */
  private record Key(String text, List<Integer> dash, DotRaster.Mark mark) {
    int width() {
      return SAMPLE + 1 + TextCanvas.width(text);
    }
  }

  /** Functions, then gradients; with colours one key stands for the gradients of several. */
  private List<List<Key>> legend() {
    int functions = plot.functions().size();
    int traces = plot.traces().size();
    boolean shared = coloured && cells == Cells.BRAILLE && traces - functions > 1;
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < (shared ? functions : traces); i++) {
      keys.add(key(i));
    }
    if (shared) {
      DotRaster.Mark mark = new DotRaster.Mark(MARKS.charAt(0), COLOURED.ink());
      keys.add(new Key(spelled(Label.gradient().toString()), dash(functions), mark));
    }
    return lines(keys);
  }

  private Key key(int trace) {
    Plot.Trace drawn = plot.traces().get(trace);
    String text = spelled(drawn.curve().label().toString());
    return new Key(text, dash(trace), mark(trace));
  }

  private List<List<Key>> lines(List<Key> keys) {
    List<List<Key>> lines = new ArrayList<>();
    int used = canvas.columns();
    for (Key key : keys) {
      if (used + GAP + key.width() > canvas.columns()) {
        lines.add(new ArrayList<>());
        used = INDENT - GAP;
      }
      lines.getLast().add(key);
      used += GAP + key.width();
    }
    return lines;
  }

  private void key(List<Key> line, int row) {
    int column = INDENT;
    for (Key key : line) {
      DotRaster sample = new DotRaster(cells, new Interval(0, 1), new Interval(-1, 1), SAMPLE, 1);
      Curve level = Curve.of("", x -> 0, x -> 0);
      sample.draw(level, key.dash, key.mark);
      sample.copyTo(canvas, column, row);
      canvas.text(column + SAMPLE + 1, row, key.text);
      column += key.width() + GAP;
    }
  }

  /**
   * The dashes of a trace: with colours those of its pen, without the next pattern that is free.
   */
  private List<Integer> dash(int trace) {
    if (cells == Cells.ASCII) {
      return List.of();
    }
    if (coloured) {
      return plot.traces().get(trace).pen().dash().stream().map(d -> (int) Math.rint(d)).toList();
    }
    return DASHES.get(trace % DASHES.size());
  }

  private DotRaster.Mark mark(int trace) {
    char character = MARKS.charAt(trace % MARKS.length());
    return new DotRaster.Mark(character, plot.traces().get(trace).pen().colour());
  }

  /** The text itself, or in ASCII: alpha for α, ' for a prime. */
  private String spelled(String text) {
    return switch (cells) {
      case BRAILLE -> text;
      case ASCII -> text.codePoints().mapToObj(TerminalWriter::ascii).collect(Collectors.joining());
    };
  }

  private static String ascii(int codePoint) {
    if (codePoint < 0x80) {
      return Character.toString(codePoint);
    }
    String name = Character.getName(codePoint);
    return switch (codePoint) {
      case 0x2032 -> "'";
      case 0x2212 -> "-";
      case 0xd7 -> "x";
      default ->
          name != null && name.startsWith("GREEK SMALL LETTER ")
              ? name.substring("GREEK SMALL LETTER ".length()).toLowerCase(Locale.ROOT)
              : "?";
    };
  }
}
