package io.varphi.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Tables of numbers as coloured cells, side by side with one scale: a quantity by layer and epoch,
 * a panel for each function. A map is immutable; each method that changes something returns another
 * map.
 *
 * {@snippet :
 * HeatMap.of("dead units, %", List.of(new HeatMap.Panel("ReLU", rows)))
 *     .labels("epoch", "layer")
 *     .figure()
 *     .save(Path.of("dead.svg"));
 * }
 */
public final class HeatMap {
  /**
   * One table.
   *
   * @param title as it is typed; empty for none
   * @param rows from the lowest upwards, each from left to right; they may differ in length. NaN
   *     where there is no number
   */
  public record Panel(String title, List<double[]> rows) {
    /**
     * A table as given, copied.
     *
     * @throws IllegalArgumentException if there is no number
     */
    public Panel {
      rows = rows.stream().map(double[]::clone).toList();
      if (rows.stream().allMatch(row -> row.length == 0)) {
        throw new IllegalArgumentException(
            "a heat map needs at least one row with one number; \"" + title + "\" has none");
      }
    }

    int width() {
      return rows.stream().mapToInt(row -> row.length).max().orElseThrow();
    }

    /** The number in a cell; infinite where the table ends before it. */
    double at(int column, int row) {
      boolean isThere = row < rows.size() && column < rows.get(row).length;
      return isThere ? rows.get(row)[column] : Double.POSITIVE_INFINITY;
    }
  }

  /**
   * The plane of the cells.
   *
   * @param firstColumn the number of the first column
   * @param firstRow the number of the lowest row
   * @param edges from which x to which the cells reach, and from which y to which; empty where
   *     columns and rows are counted
   */
  record Plane(String x, String y, int firstColumn, int firstRow, List<Interval> edges) {
    Plane {
      edges = List.copyOf(edges);
    }
  }

  /**
   * What is drawn.
   *
   * @param scale what the colours reach from and to; empty for all numbers
   */
  record Content(String name, List<Panel> panels, int columns, Plane plane, List<Interval> scale) {
    Content {
      panels = List.copyOf(panels);
      scale = List.copyOf(scale);
    }

    int width() {
      return panels.stream().mapToInt(Panel::width).max().orElseThrow();
    }

    int height() {
      return panels.stream().mapToInt(panel -> panel.rows().size()).max().orElseThrow();
    }

    boolean isCounted() {
      return plane.edges.isEmpty();
    }

    Interval domain() {
      return isCounted() ? counted(plane.firstColumn, width()) : plane.edges.getFirst();
    }

    Interval range() {
      return isCounted() ? counted(plane.firstRow, height()) : plane.edges.getLast();
    }

    private static Interval counted(int first, int count) {
      return new Interval(first - 0.5, first + count - 0.5);
    }

    Interval shown() {
      if (!scale.isEmpty()) {
        return scale.getFirst();
      }
      double low = numbers().min().orElse(0);
      double high = numbers().max().orElse(0);
      return low < high ? new Interval(low, high) : new Interval(low - 0.5, low + 0.5);
    }

    private DoubleStream numbers() {
      return panels.stream()
          .flatMap(panel -> panel.rows().stream())
          .flatMapToDouble(Arrays::stream)
          .filter(Double::isFinite);
    }

    private Content with(Plane other) {
      return new Content(name, panels, columns, other, scale);
    }
  }

  private static final int USUAL_COLUMNS = 3;

  private final Content content;

  private HeatMap(Content content) {
    this.content = content;
  }

  /**
   * Tables with the same scale of colours.
   *
   * @param name of the quantity
   * @throws IllegalArgumentException if there is no table
   */
  public static HeatMap of(String name, List<Panel> panels) {
    Labels.typed(name);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("a heat map needs at least one table");
    }
    Plane plane = new Plane("", "", 1, 1, List.of());
    return new HeatMap(new Content(name, panels, USUAL_COLUMNS, plane, List.of()));
  }

  /**
   * This map with so many tables side by side.
   *
   * @throws IllegalArgumentException if there is not at least one
   */
  public HeatMap columns(int columns) {
    PanelAxes.checkColumns(columns);
    return new HeatMap(
        new Content(content.name, content.panels, columns, content.plane, content.scale));
  }

  /** This map with names of the axes. */
  public HeatMap labels(String x, String y) {
    Labels.typed(x);
    Labels.typed(y);
    Plane plane = content.plane;
    return new HeatMap(
        content.with(new Plane(x, y, plane.firstColumn, plane.firstRow, plane.edges)));
  }

  /** This map with columns and rows counted from other numbers than 1. */
  public HeatMap countedFrom(int column, int row) {
    Plane plane = content.plane;
    return new HeatMap(content.with(new Plane(plane.x, plane.y, column, row, List.of())));
  }

  /**
   * This map with cells that cover a part of the plane, all of one size, instead of counted columns
   * and rows.
   *
   * @throws IllegalArgumentException unless the ends are finite and in order
   */
  public HeatMap over(double left, double right, double bottom, double top) {
    List<Interval> edges = List.of(new Interval(left, right), new Interval(bottom, top));
    Plane plane = content.plane;
    return new HeatMap(content.with(new Plane(plane.x, plane.y, 1, 1, edges)));
  }

  /**
   * This map with colours from one number to another; what is beyond has the colour of the end.
   *
   * @throws IllegalArgumentException unless both are finite and low is less than high
   */
  public HeatMap scale(double low, double high) {
    List<Interval> scale = List.of(new Interval(low, high));
    return new HeatMap(
        new Content(content.name, content.panels, content.columns, content.plane, scale));
  }

  /** This map as a figure. */
  public Figure figure() {
    return Figure.of(new HeatPicture(content));
  }
}
