package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture as rectangles of one colour: TeX has no pictures of its own. It has at most 120 cells
 * across and down, and in each row a rectangle for each run of cells whose colours are equal when
 * their red, green and blue are rounded to multiples of 3.
 */
final class TexRaster {
  private static final int MOST_CELLS = 120;
  private static final int STEP = 3;

  /** By how much of a cell a rectangle reaches under the next ones: nothing shines between. */
  private static final String REACH = ".2";

  private static final int PER_LINE = 4;

  /** Cells of one colour in a row, from the upper left. */
  private record Run(int column, int row, int length) {}

  private final BufferedImage image;
  private final Rectangle2D area;
  private final int columns;
  private final int rows;

  TexRaster(Scene.Raster raster) {
    this.image = raster.image();
    this.area = raster.area();
    this.columns = Math.min(image.getWidth(), MOST_CELLS);
    this.rows = Math.min(image.getHeight(), MOST_CELLS);
  }

  /** A command for each colour, in units of the cells. */
  List<String> commands(TexPicture picture) {
    Map<Colour, List<Run>> byColour = new LinkedHashMap<>();
    for (int row = 0; row < rows; row++) {
      int start = 0;
      for (int column = 1; column <= columns; column++) {
        Colour colour = colour(start, row);
        if (column == columns || !colour(column, row).equals(colour)) {
          Run run = new Run(start, row, column - start);
          byColour.computeIfAbsent(colour, _ -> new ArrayList<>()).add(run);
          start = column;
        }
      }
    }
    List<String> commands = new ArrayList<>();
    String across = unit(area.getWidth() / columns);
    String down = unit(-area.getHeight() / rows);
    String corner = picture.place(area.getMinX(), area.getMinY());
    commands.add("\\begin{scope}[shift={" + corner + "}, x=" + across + "bp, y=" + down + "bp]");
    byColour.forEach((colour, runs) -> commands.add(command(colour, runs, picture)));
    commands.add("\\end{scope}");
    return commands;
  }

  private static String unit(double length) {
    return Decimals.rounded(length, 5);
  }

  private Colour colour(int column, int row) {
    int x = (2 * column + 1) * image.getWidth() / (2 * columns);
    int y = (2 * row + 1) * image.getHeight() / (2 * rows);
    int rgb = image.getRGB(x, y);
    int rounded = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      rounded |= STEP * Math.round((rgb >> shift & 255) / (float) STEP) << shift;
    }
    return new Colour(rounded);
  }

  private String command(Colour colour, List<Run> runs, TexPicture picture) {
    StringBuilder out = new StringBuilder("\\fill[" + picture.colour(colour) + "]");
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      out.append(i % PER_LINE == 0 ? "\n  " : " ");
      out.append('(').append(run.column).append(',').append(run.row).append(") rectangle +(");
      out.append(run.length).append(run.column + run.length < columns ? REACH : "");
      out.append(",1").append(run.row + 1 < rows ? REACH : "").append(')');
    }
    return out.append(';').toString();
  }
}
