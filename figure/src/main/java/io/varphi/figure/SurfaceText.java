package io.varphi.figure;

import java.math.BigDecimal;

/**
 * Draws a map with the characters of a terminal: cells in the colours of the map, or in shades from
 * light to dense; tick labels to the left and below; and what the shades mean.
 */
final class SurfaceText {
  private static final int FEWEST_COLUMNS = 24;
  private static final int FEWEST_ROWS = 8;

  /** The cells of the row that shows all shades. */
  private static final int KEY = 20;

  private static final String BLOCK = "\u2588";

  /** From light to dense; an odd number, so that zero in the middle has a shade of its own. */
  private static final String SHADES = " \u2591\u2592\u2593\u2588";

  private static final String ASCII_SHADES = " .:-=+*#@";

  private final SurfaceMap map;
  private final Cells cells;
  private final boolean coloured;
  private final ColourScale scale;

  SurfaceText(SurfaceMap map, Cells cells, boolean coloured) {
    this.map = map;
    this.cells = cells;
    this.coloured = coloured;
    this.scale = ColourScale.of(SurfacePainter.values(map), Theme.DARK);
  }

  TextCanvas draw(int columns, int rows) {
    if (columns < FEWEST_COLUMNS || rows < FEWEST_ROWS) {
      throw new IllegalArgumentException(
          "a map in a terminal needs at least %d columns and %d rows, not %d and %d"
              .formatted(FEWEST_COLUMNS, FEWEST_ROWS, columns, rows));
    }
    TextCanvas canvas = new TextCanvas(columns, rows);
    Ticks yTicks = Ticks.of(map.range(), Math.clamp(rows / 3, 2, 7));
    int left = 1 + yTicks.values().stream().mapToInt(v -> text(yTicks, v).length()).max().orElse(0);
    int width = columns - left;
    int height = rows - 2;
    colours(canvas, left, width, height);
    map.seenSpot().ifPresent(spot -> mark(canvas, spot, left, width, height));
    yLabels(canvas, yTicks, left, height);
    xLabels(canvas, left, width, height);
    key(canvas, left, height + 1);
    return canvas;
  }

  private void colours(TextCanvas canvas, int left, int width, int height) {
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double across = (column + 0.5) / width;
        double up = 1 - (row + 0.5) / height;
        put(canvas, left + column, row, map.at(across, up));
      }
    }
  }

  private void mark(TextCanvas canvas, Spot spot, int left, int width, int height) {
    double across = (spot.x() - map.domain().from()) / map.domain().length();
    double up = (spot.y() - map.range().from()) / map.range().length();
    int column = Math.clamp((long) (across * width), 0, width - 1);
    int row = Math.clamp((long) ((1 - up) * height), 0, height - 1);
    String disc =
        switch (cells) {
          case BRAILLE -> "\u25cf";
          case ASCII -> "o";
        };
    canvas.put(left + column, row, disc, null);
  }

  private void yLabels(TextCanvas canvas, Ticks ticks, int left, int height) {
    for (BigDecimal value : ticks.values()) {
      double up = (value.doubleValue() - map.range().from()) / map.range().length();
      int row = Math.clamp((int) ((1 - up) * height), 0, height - 1);
      String text = text(ticks, value);
      canvas.text(left - 1 - text.length(), row, text);
    }
  }

  private void xLabels(TextCanvas canvas, int left, int width, int row) {
    Ticks ticks = Ticks.of(map.domain(), Math.clamp(width / 6, 2, 9));
    for (BigDecimal value : ticks.values()) {
      double across = (value.doubleValue() - map.domain().from()) / map.domain().length();
      String text = text(ticks, value);
      int middle = left + (int) (across * width);
      int start = Math.min(middle - text.length() / 2, left + width - text.length());
      canvas.text(start, row, text);
    }
  }

  /** The names of the axes, and all shades between the least value and the greatest. */
  private void key(TextCanvas canvas, int left, int row) {
    Interval shown = scale.shown();
    String names = spelled(map.x() + " \u2192, " + map.y() + " \u2191");
    String low = number(shown.from());
    String high = number(shown.to());
    canvas.text(left, row, names);
    int start = left + names.length() + 3;
    canvas.text(start, row, low);
    int key = start + low.length() + 1;
    for (int i = 0; i < KEY; i++) {
      put(canvas, key + i, row, shown.at((i + 0.5) / KEY));
    }
    canvas.text(key + KEY + 1, row, high);
  }

  private void put(TextCanvas canvas, int column, int row, double value) {
    if (Double.isNaN(value)) {
      return;
    }
    if (coloured && cells == Cells.BRAILLE) {
      canvas.put(column, row, BLOCK, scale.colour(value));
    } else {
      canvas.put(column, row, shade(value), coloured ? scale.colour(value) : null);
    }
  }

  private String shade(double value) {
    String shades =
        switch (cells) {
          case BRAILLE -> SHADES;
          case ASCII -> ASCII_SHADES;
        };
    Interval shown = scale.shown();
    double share = (value - shown.from()) / shown.length();
    int index = Math.clamp((int) (share * shades.length()), 0, shades.length() - 1);
    return shades.substring(index, index + 1);
  }

  private String text(Ticks ticks, BigDecimal value) {
    return spelled(ticks.text(value, false));
  }

  private String number(double value) {
    return spelled(Decimals.rounded(value, 2).replace('-', '\u2212'));
  }

  private String spelled(String text) {
    return switch (cells) {
      case BRAILLE -> text;
      case ASCII ->
          text.replace('\u2212', '-').replace(" \u2192", "").replace(" \u2191", " upwards");
    };
  }
}
