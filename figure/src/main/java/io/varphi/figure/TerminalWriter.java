package io.varphi.figure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /** Superscripts of Unicode. */
  private static final Pattern RAISED = Pattern.compile("[\u00b2\u00b3\u00b9\u2070-\u207f]+");

  private static final String MARKS = "*+ox#@%&";

  /** The cells of a key's sample in the legend. */
  private static final int SAMPLE = 4;

  /** The cells before the first key of the legend, and between two. */
  private static final int INDENT = 2;

  private static final int GAP = 3;

  /** A title takes no more lines than this. */
  private static final int MOST_TITLE = 3;

  private final Plot plot;
  private final Cells cells;
  private final boolean coloured;
  private final TextCanvas canvas;
  private final int rows;

  /** Areas, then lines, then points and notes; gradients lie over functions. */
  private final List<Layer> drawn;

  private TerminalWriter(Plot plot, Cells cells, boolean coloured, int columns, int rows) {
    this.plot = plot;
    this.cells = cells;
    this.coloured = coloured;
    this.canvas = new TextCanvas(columns, rows);
    this.rows = rows;
    this.drawn = TerminalMarks.ordered(plot);
  }

  static Theme theme() {
    return COLOURED;
  }

  /** A plot in the given number of columns and rows; an empty title takes no row. */
  static TextCanvas draw(
      Plot plot, Label title, Cells cells, boolean coloured, int columns, int rows) {
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

  private void draw(Label title) {
    int top = canvas.heading(heading(title, cells, canvas.columns()));
    List<List<Key>> legend = legend();
    int bottom = rows - legend.size();
    plot(top, bottom - 1);
    for (int i = 0; i < legend.size(); i++) {
      key(legend.get(i), bottom + i);
    }
  }

  /** The lines of a title, if there is one; not more than leave room for a plot. */
  static List<String> heading(Label title, Cells cells, int columns) {
    return Labels.isEmpty(title)
        ? List.of()
        : LineBreaker.lines(title, line -> TextCanvas.width(spelled(line, cells)), columns).stream()
            .limit(MOST_TITLE)
            .map(line -> spelled(line, cells))
            .toList();
  }

  private static String spelled(Label label, Cells cells) {
    return spelled(label.toString(), cells);
  }

  /** The marks and axes in the rows from top to bottom, and the labels of the x axis below. */
  private void plot(int top, int bottom) {
    int height = Math.max(bottom - top, 1);
    List<TextTick> yTicks = ticks(plot.y(), Math.clamp(height / 2, 3, 9), height);
    int gutter = 1 + yTicks.stream().mapToInt(tick -> TextCanvas.width(tick.text)).max().orElse(0);
    int width = canvas.columns() - gutter;
    List<TextTick> xTicks = ticks(plot.x(), Math.clamp(width / 5, 3, 11), width);
    DotRaster raster =
        new DotRaster(cells, plot.x().positions(), plot.y().positions(), width, height);
    axes(raster, xTicks, yTicks, gutter, top, width, height);
    TerminalMarks marks = new TerminalMarks(plot, raster);
    for (int i = 0; i < drawn.size(); i++) {
      raster.use(mark(i));
      marks.draw(drawn.get(i), dash(i));
    }
    raster.copyTo(canvas, gutter, top);
    drawn.forEach(layer -> note(layer, raster, gutter, top));
  }

  /** A tick at a position. */
  private record TextTick(double position, String text) {}

  private List<TextTick> ticks(Axis axis, int most, int length) {
    if (axis.isCategorical()) {
      return IntStream.range(0, axis.categories().size())
          .mapToObj(
              i -> new TextTick(i, shortened(spelled(axis.categories().get(i)), axis, length)))
          .toList();
    }
    return switch (axis.scale()) {
      case LINEAR -> {
        Ticks ticks = Ticks.of(axis.span(), most);
        yield ticks.values().stream()
            .map(v -> new TextTick(v.doubleValue(), spelled(ticks.text(v, false))))
            .toList();
      }
      case LOG ->
          AxisTicks.horizontal(axis, 3.2 * most, COLOURED, false).stream()
              .filter(tick -> !tick.isSmall())
              .map(tick -> new TextTick(tick.position(), spelled(tick.label().toString())))
              .toList();
    };
  }

  /** As much of a name as its category has room for. */
  private static String shortened(String name, Axis axis, int length) {
    int room = Math.max(length / axis.categories().size() - 1, 1);
    int end = name.length();
    while (TextCanvas.width(name.substring(0, end)) > room) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }

  private void axes(
      DotRaster raster,
      List<TextTick> xTicks,
      List<TextTick> yTicks,
      int left,
      int top,
      int width,
      int height) {
    int zeroColumn = left + raster.column(plot.x().crossing());
    int zeroRow = top + raster.row(plot.y().crossing());
    for (int i = 0; i < width; i++) {
      canvas.put(left + i, zeroRow, cells.horizontal(), null);
    }
    for (int i = 0; i < height; i++) {
      canvas.put(zeroColumn, top + i, cells.vertical(), null);
    }
    for (TextTick tick : xTicks) {
      int column = left + raster.column(tick.position);
      if (!plot.x().isCategorical()) {
        canvas.put(column, zeroRow, cells.tickBelow(), null);
      }
      int wide = TextCanvas.width(tick.text);
      canvas.text(Math.min(column - wide / 2, canvas.columns() - wide), top + height, tick.text);
    }
    for (TextTick tick : yTicks) {
      int row = top + raster.row(tick.position);
      canvas.put(zeroColumn, row, cells.tickLeft(), null);
      canvas.text(left - 1 - TextCanvas.width(tick.text), row, tick.text);
    }
    canvas.put(zeroColumn, zeroRow, cells.crossing(), null);
  }

  /** A dot where a note points, and its text where it covers nothing. */
  private void note(Layer layer, DotRaster raster, int left, int top) {
    switch (layer.mark()) {
      case Note note -> {
        double x = plot.x().position(note.point().x());
        double y = plot.y().position(note.point().y());
        if (note.dotKind() != Note.Dot.NONE && plot.y().positions().contains(y)) {
          Colour colour = coloured ? layer.pen().colour() : null;
          canvas.put(left + raster.column(x), top + raster.row(y), cells.dot(), colour);
        }
        text(note.label(), left + raster.column(x), top + raster.row(y));
      }
      case Tangent tangent -> {
        int column = left + raster.column(plot.x().position(tangent.x()));
        int row = top + raster.row(plot.y().position(tangent.y()));
        canvas.put(column, row, cells.dot(), null);
        text(TangentPainter.slope(tangent), column, row);
      }
      case HorizontalLine line -> {
        int width = TextCanvas.width(line.label().toString());
        int row = top + raster.row(plot.y().position(line.y()));
        text(line.label(), canvas.columns() - width - 2, row);
      }
      case VerticalLine line ->
          text(line.label(), left + raster.column(plot.x().position(line.x())), top);
      case Curve _, Polyline _, Band _, Bars _, Histogram _, Boxes _, Points _, Region _ -> {}
    }
  }

  /** A text above, below or beside a cell, if there is room. */
  private void text(Label label, int column, int row) {
    String text = spelled(label.toString());
    int width = TextCanvas.width(text);
    int[][] places = {
      {column - width / 2, row + 1},
      {column - width / 2, row - 1},
      {column + 2, row},
      {column - width - 1, row},
      {column + 1, row + 1},
      {column + 1, row - 1},
      {column - width, row + 1},
      {column - width, row - 1}
    };
    for (int[] place : places) {
      if (canvas.isBlank(place[0], place[1], width)) {
        canvas.text(place[0], place[1], text);
        return;
      }
    }
  }

  /** An entry of the legend: a sample of the mark and the text. */
  private record Key(String text, Layer layer, List<Integer> dash, DotRaster.Mark mark) {
    int width() {
      return SAMPLE + 1 + TextCanvas.width(text);
    }
  }

  /** What was given, then derivatives; with colours one key stands for those of several. */
  private List<List<Key>> legend() {
    Map<String, Key> byText = new LinkedHashMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      Layer layer = drawn.get(i);
      String text = spelled(layer.mark().label().toString());
      if (hasKey(layer) && !isShared(layer.role()) && !text.isEmpty()) {
        byText.put(text, new Key(text, layer, dash(i), mark(i))); // a line, not its band
      }
    }
    List<Key> keys = new ArrayList<>(byText.values());
    addShared(Layer.Role.GRADIENT, Words.gradients(plot.language()), keys);
    Label second = Words.secondDerivatives(plot.language());
    addShared(Layer.Role.SECOND_DERIVATIVE, second, keys);
    return plot.legend() == Legend.NONE ? List.of() : lines(keys);
  }

  private static boolean hasKey(Layer layer) {
    return switch (layer.mark()) {
      case Curve _, Polyline _, Band _, Bars _, Histogram _, Points _ -> true;
      case Boxes _, Note _, Tangent _, HorizontalLine _, VerticalLine _, Region _ -> false;
    };
  }

  /** Whether one key stands for all curves of the role. */
  private boolean isShared(Layer.Role role) {
    long count = drawn.stream().filter(layer -> layer.is(role)).count();
    return coloured && cells == Cells.BRAILLE && role != Layer.Role.GIVEN && count > 1;
  }

  private void addShared(Layer.Role role, Label label, List<Key> keys) {
    if (isShared(role)) {
      DotRaster.Mark mark = new DotRaster.Mark(MARKS.charAt(0), COLOURED.ink());
      int first =
          IntStream.range(0, drawn.size())
              .filter(i -> drawn.get(i).is(role))
              .findFirst()
              .orElseThrow();
      keys.add(new Key(spelled(label.toString()), drawn.get(first), dash(first), mark));
    }
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
      sample.use(key.mark);
      TerminalMarks.sample(key.layer.mark(), sample, key.dash);
      sample.copyTo(canvas, column, row);
      canvas.text(column + SAMPLE + 1, row, key.text);
      column += key.width() + GAP;
    }
  }

  /**
   * The dashes of a layer: with colours those of its pen, without the next pattern that is free.
   */
  private List<Integer> dash(int index) {
    Pen pen = drawn.get(index).pen();
    boolean reference =
        drawn.get(index).mark() instanceof HorizontalLine
            || drawn.get(index).mark() instanceof VerticalLine;
    if (reference) {
      return DASHES.get(2);
    }
    if (cells == Cells.ASCII) {
      return List.of();
    }
    if (coloured) {
      return pen.dash().stream().map(d -> (int) Math.rint(d)).toList();
    }
    long before = drawn.stream().limit(index).filter(TerminalWriter::isLine).count();
    return isLine(drawn.get(index)) ? DASHES.get((int) before % DASHES.size()) : List.of();
  }

  private static boolean isLine(Layer layer) {
    return layer.mark() instanceof Curve || layer.mark() instanceof Polyline;
  }

  private DotRaster.Mark mark(int index) {
    char character = MARKS.charAt(index % MARKS.length());
    return new DotRaster.Mark(character, drawn.get(index).pen().colour());
  }

  /** The text itself, or in ASCII: alpha for α, ' for a prime. */
  private String spelled(String text) {
    return spelled(text, cells);
  }

  private static String spelled(String text, Cells cells) {
    return switch (cells) {
      case BRAILLE -> text;
      case ASCII ->
          RAISED
              .matcher(text)
              .replaceAll(m -> "^" + Normalizer.normalize(m.group(), Normalizer.Form.NFKC))
              .codePoints()
              .mapToObj(TerminalWriter::ascii)
              .collect(Collectors.joining());
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
      case 0xb1 -> "+-";
      default ->
          name != null && name.startsWith("GREEK SMALL LETTER ")
              ? name.substring("GREEK SMALL LETTER ".length()).toLowerCase(Locale.ROOT)
              : "?";
    };
  }
}
