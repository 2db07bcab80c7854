package io.varphi.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a picture of the simplex with the characters of a terminal: triangle, lattice, way. */
final class SimplexText {
  private static final int FEWEST_COLUMNS = 24;
  private static final int FEWEST_ROWS = 8;

  /** A cell is twice as high as wide. */
  private static final double CELL_HEIGHT = 2;

  private static final Colour GREY = new Colour(0x878787);
  private static final Colour ORANGE = new Colour(0xff8700);

  private SimplexText() {}

  static TextCanvas draw(SimplexMap map, int columns, int rows, Cells cells, boolean ansi) {
    if (columns < FEWEST_COLUMNS || rows < FEWEST_ROWS) {
      throw new IllegalArgumentException(
          "a simplex in a terminal needs at least %d columns and %d rows, not %d and %d"
              .formatted(FEWEST_COLUMNS, FEWEST_ROWS, columns, rows));
    }
    TextCanvas canvas = new TextCanvas(columns, rows);
    DotPlot plot = new DotPlot(canvas, cells, 0, columns, rows);
    Rectangle2D area =
        new Rectangle2D.Double(2, CELL_HEIGHT, columns - 4.0, CELL_HEIGHT * (rows - 2) - 0.01);
    SimplexTriangle triangle = SimplexTriangle.in(area);
    if (cells == Cells.BRAILLE) {
      SimplexLines.lattice(map, triangle).forEach(line -> draw(plot, line, '.', null));
    }
    for (int i = 0; i < 3; i++) {
      List<Point2D> edge = List.of(triangle.corner(i), triangle.corner((i + 1) % 3));
      draw(plot, edge, '#', ansi ? GREY : null);
    }
    draw(plot, SimplexLines.path(map, triangle), 'o', ansi ? ORANGE : null);
    label(canvas, "p1", triangle.corner(0), 0, 1);
    label(canvas, "p2", triangle.corner(1), -2, 1);
    label(canvas, "p3", triangle.corner(2), -1, -1);
    return canvas;
  }

  private static void draw(DotPlot plot, List<Point2D> line, char mark, @Nullable Colour colour) {
    List<Point2D> onCells =
        line.stream()
            .<Point2D>map(p -> new Point2D.Double(p.getX(), p.getY() / CELL_HEIGHT))
            .toList();
    plot.line(onCells, mark, colour);
  }

  private static void label(TextCanvas canvas, String text, Point2D corner, int right, int down) {
    int row = (int) (corner.getY() / CELL_HEIGHT) + down;
    canvas.text((int) corner.getX() + right, row, text);
  }
}
