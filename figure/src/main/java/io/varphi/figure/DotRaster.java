package io.varphi.figure;

import java.util.ArrayList;
import java.util.List;

/** Draws functions as dots on the cells of a terminal: lines one dot wide, dashed if wanted. */
final class DotRaster {
  /** The bits of a braille pattern by row and column. */
  private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  /** A line is not followed for more dots than this out of sight. */
  private static final int FARTHEST = 100_000;

  private static final int BLANK_PATTERN = 0x2800;

  /** What tells a curve apart: its character in ASCII, its colour. */
  record Mark(char character, Colour colour) {}

  private final Cells cells;
  private final Interval domain;
  private final Interval range;
  private final int width;
  private final int height;
  private final int[][] patterns;
  private final int[][] topmost;
  private final List<Mark> marks = new ArrayList<>();

  DotRaster(Cells cells, Interval domain, Interval range, int columns, int rows) {
    this.cells = cells;
    this.domain = domain;
    this.range = range;
    this.width = columns * cells.dotsAcross();
    this.height = rows * cells.dotsDown();
    this.patterns = new int[rows][columns];
    this.topmost = new int[rows][columns];
  }

  /** The cell column of an abscissa. */
  int column(double x) {
    return (int) Math.rint(dotColumn(x)) / cells.dotsAcross();
  }

  private double dotColumn(double x) {
    return (x - domain.from()) / domain.length() * (width - 1);
  }

  /** The cell row of an ordinate. */
  int row(double y) {
    return (int) Math.rint(dotRow(y)) / cells.dotsDown();
  }

  private double dotRow(double y) {
    return (range.to() - y) / range.length() * (height - 1);
  }

  /** What is drawn from now on is this. */
  void use(Mark mark) {
    marks.add(mark);
  }

  /**
   * Draws a curve over what is there.
   *
   * @param dash the lengths of dashes and gaps in dots, empty for a solid line
   */
  void draw(Curve curve, List<Integer> dash) {
    Dash pattern = new Dash(dash);
    double before = Double.NaN;
    for (int i = 0; i < width; i++) {
      double here = bounded(dotRow(curve.value(abscissa(i))));
      boolean joined = i > 0 && !Double.isNaN(before + here) && !jumpsBetween(curve, i - 1, i);
      if (isSeen(here) || (joined && isSeen(before))) {
        line(i, (int) Math.rint(joined ? before : here), (int) Math.rint(here), pattern);
      }
      before = here;
    }
  }

  /** Draws straight lines from point to point; one that is not finite is a gap. */
  void draw(double[] x, double[] y, List<Integer> dash) {
    Dash pattern = new Dash(dash);
    for (int i = 0; i < x.length; i++) {
      boolean exists = Double.isFinite(x[i]) && Double.isFinite(y[i]);
      boolean joined = exists && i > 0 && Double.isFinite(x[i - 1]) && Double.isFinite(y[i - 1]);
      if (joined) {
        segment(dotColumn(x[i - 1]), dotRow(y[i - 1]), dotColumn(x[i]), dotRow(y[i]), pattern);
      } else if (exists) {
        point(x[i], y[i]);
      }
    }
  }

  private void segment(double x0, double y0, double x1, double y1, Dash dash) {
    int steps = (int) Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)));
    for (int i = 1; i <= Math.min(steps, FARTHEST); i++) {
      double t = (double) i / steps;
      if (dash.next()) {
        seenDot(x0 + t * (x1 - x0), y0 + t * (y1 - y0));
      }
    }
  }

  void point(double x, double y) {
    seenDot(dotColumn(x), dotRow(y));
  }

  private void seenDot(double x, double y) {
    int column = (int) Math.rint(x);
    int row = (int) Math.rint(y);
    if (column >= 0 && column < width && row >= 0 && row < height) {
      dot(column, row);
    }
  }

  /**
   * Fills a rectangle.
   *
   * @param every draws one dot of so many across and down
   */
  void fill(double x0, double y0, double x1, double y1, int every) {
    int left = (int) Math.rint(Math.max(Math.min(dotColumn(x0), dotColumn(x1)), 0));
    int right = (int) Math.rint(Math.min(Math.max(dotColumn(x0), dotColumn(x1)), width - 1.0));
    int top = (int) Math.rint(Math.max(Math.min(dotRow(y0), dotRow(y1)), 0));
    int bottom = (int) Math.rint(Math.min(Math.max(dotRow(y0), dotRow(y1)), height - 1.0));
    for (int x = left; x <= right; x++) {
      for (int y = top; y <= bottom; y++) {
        if (x % every == 0 && (y + x / every) % every == 0) {
          dot(x, y);
        }
      }
    }
  }

  private boolean isSeen(double row) {
    return row > -1 && row < height; // false for NaN
  }

  private double abscissa(int column) {
    return domain.at((double) column / (width - 1));
  }

  private double bounded(double row) {
    return Double.isNaN(row) ? row : Math.clamp(row, -1, height);
  }

  /** The dots of one column from one row, which was drawn in the column before, to another. */
  private void line(int x, int from, int to, Dash dash) {
    int step = Integer.signum(to - from);
    int y = from;
    do {
      y += step;
      if (dash.next() && y >= 0 && y < height) {
        dot(x, y);
      }
    } while (y != to);
  }

  private void dot(int x, int y) {
    int row = y / cells.dotsDown();
    int column = x / cells.dotsAcross();
    patterns[row][column] |= BITS[y % cells.dotsDown()][x % cells.dotsAcross()];
    topmost[row][column] = marks.size() - 1;
  }

  private boolean jumpsBetween(Curve curve, int left, int right) {
    double from = abscissa(left);
    double to = abscissa(right);
    double beside = domain.length() * 0x1p-30;
    for (double x : curve.breaks()) {
      boolean between = from <= x && x <= to;
      double jump = dotRow(curve.value(x + beside)) - dotRow(curve.value(x - beside));
      if (between && Math.abs(jump) > 1) {
        return true;
      }
    }
    return false;
  }

  /** Copies what was drawn to a canvas. */
  void copyTo(TextCanvas canvas, int column, int row) {
    for (int i = 0; i < patterns.length; i++) {
      for (int j = 0; j < patterns[i].length; j++) {
        if (patterns[i][j] != 0) {
          Mark mark = marks.get(topmost[i][j]);
          canvas.put(column + j, row + i, character(patterns[i][j], mark), mark.colour);
        }
      }
    }
  }

  private String character(int pattern, Mark mark) {
    return switch (cells) {
      case BRAILLE -> Character.toString(BLANK_PATTERN + pattern);
      case ASCII -> Character.toString(mark.character);
    };
  }

  /** Says for one dot after the other whether it is in a dash or in a gap. */
  private static final class Dash {
    private final List<Integer> lengths;
    private int index;
    private int used;

    Dash(List<Integer> lengths) {
      this.lengths = lengths;
    }

    boolean next() {
      if (lengths.isEmpty()) {
        return true;
      }
      if (used == lengths.get(index)) {
        index = (index + 1) % lengths.size();
        used = 0;
      }
      used++;
      return index % 2 == 0;
    }
  }
}
