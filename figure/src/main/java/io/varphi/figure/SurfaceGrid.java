package io.varphi.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A function of the places on a page, and its values on a grid of cells. */
final class SurfaceGrid {
  /** The width of a cell, at most, in points. */
  private static final double CELL = 1.5;

  /** On a poster, cells are larger. */
  private static final int MOST_CELLS = 601;

  /** The pixels of an image along a cell. */
  private static final int FINENESS = 3;

  private final DoubleBinaryOperator height;
  private final Rectangle2D area;
  private final double[][] values;

  private SurfaceGrid(DoubleBinaryOperator height, Rectangle2D area, double[][] values) {
    this.height = height;
    this.area = area;
    this.values = values;
  }

  /**
   * The function on the area.
   *
   * @param height the function of x and y in points; NaN where it has no value
   */
  static SurfaceGrid of(DoubleBinaryOperator height, Rectangle2D area) {
    int columns = cells(area.getWidth());
    int rows = cells(area.getHeight());
    SurfaceGrid empty = new SurfaceGrid(height, area, new double[rows + 1][columns + 1]);
    double[][] values =
        IntStream.rangeClosed(0, rows)
            .parallel()
            .mapToObj(row -> empty.sampled(row))
            .toArray(double[][]::new);
    return new SurfaceGrid(height, area, values);
  }

  /** An odd number: what is symmetric has no node in its centre, where a level would lie on it. */
  private static int cells(double length) {
    return Math.min(2 * (int) Math.ceil(length / (2 * CELL)) + 1, MOST_CELLS);
  }

  private double[] sampled(int row) {
    return IntStream.rangeClosed(0, columns())
        .mapToDouble(column -> at(node(column, row)))
        .toArray();
  }

  int columns() {
    return values[0].length - 1;
  }

  int rows() {
    return values.length - 1;
  }

  Point2D node(int column, int row) {
    double x = area.getX() + area.getWidth() * column / columns();
    double y = area.getY() + area.getHeight() * row / rows();
    return new Point2D.Double(x, y);
  }

  double value(int column, int row) {
    return values[row][column];
  }

  /** The function itself. */
  double at(Point2D place) {
    return height.applyAsDouble(place.getX(), place.getY());
  }

  /** The smallest and the largest finite value on the grid; one apart if there is only one. */
  Interval range() {
    double low = finite().min().orElse(0);
    double high = finite().max().orElse(0);
    return low < high ? new Interval(low, high) : new Interval(low - 0.5, low + 0.5);
  }

  private DoubleStream finite() {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
  }

  /** The function in colours; where it has no value, in the given one. */
  Scene.Raster raster(ColourScale scale, Colour none) {
    int width = FINENESS * columns();
    int height = FINENESS * rows();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double value = between((x + 0.5) / FINENESS, (y + 0.5) / FINENESS);
        Colour colour = Double.isNaN(value) ? none : scale.colour(value);
        image.setRGB(x, y, colour.rgb());
      }
    }
    return new Scene.Raster(image, area);
  }

  /** The bilinear interpolation at a place counted in cells. */
  private double between(double x, double y) {
    int column = (int) x;
    int row = (int) y;
    double across = x - column;
    double down = y - row;
    double above = mix(values[row][column], values[row][column + 1], across);
    double below = mix(values[row + 1][column], values[row + 1][column + 1], across);
    return mix(above, below, down);
  }

  private static double mix(double a, double b, double share) {
    return a + share * (b - a);
  }
}
