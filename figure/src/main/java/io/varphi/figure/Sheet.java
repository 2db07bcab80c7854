package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A panel while it is drawn: where values are, what has been drawn, and what is covered. */
final class Sheet {
  /** What lies over what. */
  enum Depth {
    /** Regions, and the lines of a grid. */
    GROUND,
    /** Axes that run through the curves. */
    AXIS,
    /** Bands and bars. */
    AREA,
    /** Curves and lines. */
    LINE,
    /** Dots, points, boxes. */
    POINT,
    /** Axes beside the curves, and texts. */
    TEXT;

    /** Whether only what is within the axes is seen. */
    boolean isClipped() {
      return switch (this) {
        case GROUND, AREA, LINE -> true;
        case AXIS, POINT, TEXT -> false;
      };
    }
  }

  private final Plot plot;
  private final Theme theme;
  private final AxesPainter axes;
  private final Ink ink = new Ink();
  private final Map<Depth, List<Scene.Item>> items = new EnumMap<>(Depth.class);

  Sheet(Plot plot, Theme theme, AxesPainter axes) {
    this.plot = plot;
    this.theme = theme;
    this.axes = axes;
  }

  Plot plot() {
    return plot;
  }

  Theme theme() {
    return theme;
  }

  AxesPainter axes() {
    return axes;
  }

  View view() {
    return axes.view();
  }

  Rectangle2D area() {
    return axes.view().area();
  }

  Ink ink() {
    return ink;
  }

  /** The place of an abscissa; NaN if it has none. */
  double x(double value) {
    return view().x(plot.x().position(value));
  }

  /** The place of an ordinate; NaN if it has none. */
  double y(double value) {
    return view().y(plot.y().position(value));
  }

  /** The place of an ordinate, not more than a little outside of the area. */
  double boundedY(double value) {
    Rectangle2D area = Shapes.grown(area(), 2 * theme.font());
    double y = plot.y().position(value) == Double.NEGATIVE_INFINITY ? area.getMaxY() : y(value);
    return Double.isNaN(y) ? y : Math.clamp(y, area.getMinY(), area.getMaxY());
  }

  /** Whether a place is within the axes, or on their border. */
  boolean shows(double x, double y) {
    return Shapes.grown(area(), 0.01).contains(x, y); // false for NaN
  }

  /** What was drawn at a depth. */
  List<Scene.Item> at(Depth depth) {
    return List.copyOf(items.getOrDefault(depth, List.of()));
  }

  void add(Depth depth, Scene.Item item) {
    items.computeIfAbsent(depth, _ -> new ArrayList<>()).add(item);
  }

  void addAll(Depth depth, List<Scene.Item> more) {
    more.forEach(item -> add(depth, item));
  }

  /** Writes a text and takes its place; with a halo if a curve is there. */
  void write(TextBox box, double x, double y, Colour colour) {
    Rectangle2D bounds = box.boundsAt(x, y);
    if (ink.curvesIn(bounds) > 0) {
      add(Depth.TEXT, new Scene.Halo(box, x, y, theme.background(), 0.15 * theme.font()));
    }
    add(Depth.TEXT, new Scene.Text(box, x, y, colour));
    ink.addText(bounds);
  }

  /** All that was drawn, from back to front. */
  List<Scene.Item> finished() {
    List<Scene.Item> all = new ArrayList<>();
    items.forEach((depth, drawn) -> {
      if (depth.isClipped()) {
        all.add(new Scene.Clipped(axes.window(), List.copyOf(drawn)));
      } else {
        all.addAll(drawn);
      }
    });
    return all;
  }
}
