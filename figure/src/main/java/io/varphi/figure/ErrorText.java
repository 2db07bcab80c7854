package io.varphi.figure;

import java.text.Normalizer;
import java.util.List;

/** A box of dots in a terminal, with labels to the left and below, and a key below those. */
final class ErrorText {
  private static final int FEWEST_COLUMNS = 24;
  private static final int FEWEST_ROWS = 8;
  private static final int GUTTER = 9;

  /** The cells of a sample in the key. */
  private static final int SAMPLE = 2;

  private static final int GAP = 3;
  private static final String BAR = "\u2812";

  /** What dots mean that are drawn so. */
  record Key(char mark, Colour colour, String text) {}

  private final TextCanvas canvas;
  private final DotPlot plot;
  private final Cells cells;
  private final boolean ansi;

  ErrorText(int columns, int rows, Cells cells, boolean ansi) {
    if (columns < FEWEST_COLUMNS || rows < FEWEST_ROWS) {
      throw new IllegalArgumentException(
          "a picture of errors in a terminal needs at least %d columns and %d rows, not %d and %d"
              .formatted(FEWEST_COLUMNS, FEWEST_ROWS, columns, rows));
    }
    this.cells = cells;
    this.ansi = ansi;
    this.canvas = new TextCanvas(columns, rows);
    this.plot = new DotPlot(canvas, cells, GUTTER, columns - GUTTER, rows - 2);
    for (int row = 0; row < plot.rows(); row++) {
      canvas.put(GUTTER - 1, row, cells.vertical(), null);
    }
  }

  /** A dot at shares of the width and the height, from 0 to 1. */
  void dot(double across, double up, char mark, Colour colour) {
    double x = across * plot.columns();
    double y = Math.min((1 - up) * plot.rows(), plot.rows() - 0.01);
    plot.dot(x, y, mark, ansi ? colour : null);
  }

  /** The width of so many columns in units of the size of their letters. */
  static double width(int columns) {
    return 0.5 * (columns - GUTTER);
  }

  /** The labels of an axis to the left of the box. */
  void yLabels(ErrorAxis axis) {
    for (ErrorAxis.Tick tick : axis.ticks()) {
      double up = axis.share().applyAsDouble(tick.value());
      int row = (int) Math.min((1 - up) * plot.rows(), plot.rows() - 1);
      String text = spelled(tick.label().toString());
      canvas.text(GUTTER - 1 - text.length(), row, text);
      canvas.put(GUTTER - 1, row, cells.tickLeft(), null);
    }
  }

  /** The labels of an axis below the box. */
  void xLabels(ErrorAxis axis) {
    for (ErrorAxis.Tick tick : axis.ticks()) {
      String text = spelled(tick.label().toString());
      int column = GUTTER + (int) (axis.share().applyAsDouble(tick.value()) * plot.columns());
      int start = Math.min(column - text.length() / 2, canvas.columns() - text.length());
      canvas.text(start, plot.rows(), text);
    }
  }

  /** A line that says what the dots mean, as far as there is room. */
  void key(List<Key> keys) {
    int column = GUTTER;
    for (Key key : keys) {
      String sample =
          switch (cells) {
            case BRAILLE -> BAR;
            case ASCII -> Character.toString(key.mark);
          };
      if (column + SAMPLE + 1 + TextCanvas.width(key.text) <= canvas.columns()) {
        for (int i = 0; i < SAMPLE; i++) {
          canvas.put(column + i, plot.rows() + 1, sample, ansi ? key.colour : null);
        }
        canvas.text(column + SAMPLE + 1, plot.rows() + 1, key.text);
        column += SAMPLE + 1 + TextCanvas.width(key.text) + GAP;
      }
    }
  }

  private String spelled(String text) {
    return switch (cells) {
      case BRAILLE -> text;
      case ASCII -> ascii(text);
    };
  }

  /** 10⁻³ as 1e-3. */
  private static String ascii(String text) {
    String flat = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-');
    boolean hasExponent = !flat.equals(text.replace('\u2212', '-'));
    return hasExponent ? flat.replaceFirst("10", "1e") : flat;
  }

  TextCanvas canvas() {
    return canvas;
  }
}
