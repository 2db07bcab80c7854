package io.varphi.figure;

import java.awt.geom.Point2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dots on a part of a terminal's cells; cells are counted from 0, dots by parts of a cell. */
final class DotPlot {
  /** The bits of a braille pattern by row and column. */
  private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private static final int BLANK_PATTERN = 0x2800;

  private final TextCanvas canvas;
  private final Cells cells;
  private final int left;
  private final int[][] patterns;

  /** Dots on the given number of columns and rows of the canvas, from the column left on. */
  DotPlot(TextCanvas canvas, Cells cells, int left, int columns, int rows) {
    this.canvas = canvas;
    this.cells = cells;
    this.left = left;
    this.patterns = new int[rows][columns];
  }

  int columns() {
    return patterns[0].length;
  }

  int rows() {
    return patterns.length;
  }

  /** A dot; outside of the cells nothing happens. */
  void dot(double x, double y, char mark, @Nullable Colour colour) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    if (row < 0 || row >= rows() || column < 0 || column >= columns()) {
      return;
    }
    patterns[row][column] |= BITS[(int) (4 * (y - row))][(int) (2 * (x - column))];
    String character =
        switch (cells) {
          case BRAILLE -> Character.toString(BLANK_PATTERN + patterns[row][column]);
          case ASCII -> Character.toString(mark);
        };
    canvas.put(left + column, row, character, colour);
  }

  /** Dots along a polygonal line. */
  void line(List<Point2D> points, char mark, @Nullable Colour colour) {
    for (int i = 1; i < points.size(); i++) {
      Point2D from = points.get(i - 1);
      Point2D to = points.get(i);
      int steps = 1 + (int) (4 * from.distance(to));
      for (int step = 0; step <= steps; step++) {
        double t = (double) step / steps;
        double x = from.getX() + t * (to.getX() - from.getX());
        double y = from.getY() + t * (to.getY() - from.getY());
        dot(x, y, mark, colour);
      }
    }
  }
}
