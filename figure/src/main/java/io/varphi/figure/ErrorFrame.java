package io.varphi.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A box with ticks outside; above it the name of the upright axis, and a legend. */
final class ErrorFrame {
  /** A line of the legend. */
  record Key(Pen pen, Label label) {}

  private final ErrorAxis xAxis;
  private final ErrorAxis yAxis;
  private final Theme theme;
  private final Rectangle2D outer;
  private final Rectangle2D area;

  ErrorFrame(ErrorAxis xAxis, ErrorAxis yAxis, Theme theme, Rectangle2D outer) {
    this.xAxis = xAxis;
    this.yAxis = yAxis;
    this.theme = theme;
    this.outer = outer;
    this.area = area(yAxis, theme, outer);
  }

  private static Rectangle2D area(ErrorAxis yAxis, Theme theme, Rectangle2D outer) {
    double font = theme.font();
    double labels =
        yAxis.ticks().stream().mapToDouble(tick -> typeset(tick, theme).width()).max().orElse(0);
    double below =
        tickSpace(theme) + theme.tickFont() + (DrawingSpace.isTight(outer, theme) ? 0 : 1.2 * font);
    return Shapes.inset(outer, labels + tickSpace(theme) + 0.2 * font, 2 * font, font, below);
  }

  private static TextBox typeset(ErrorAxis.Tick tick, Theme theme) {
    return tick.label().typeset(theme.tickFont());
  }

  private static double tickSpace(Theme theme) {
    return theme.tickLength() + 0.35 * theme.font();
  }

  /** How wide the box is about, before its labels are known. */
  static double width(Rectangle2D outer, Theme theme) {
    return outer.getWidth() - 4 * theme.font();
  }

  /** How high the box is about. */
  static double height(Rectangle2D outer, Theme theme) {
    return outer.getHeight() - 5 * theme.font();
  }

  Rectangle2D area() {
    return area;
  }

  double x(double value) {
    return area.getX() + area.getWidth() * xAxis.share().applyAsDouble(value);
  }

  double y(double value) {
    return area.getMaxY() - area.getHeight() * yAxis.share().applyAsDouble(value);
  }

  Point2D place(double x, double y) {
    return new Point2D.Double(x(x), y(y));
  }

  /** A line across the box. */
  Scene.Item level(double value, Pen pen) {
    double y = y(value);
    return new Scene.Line(Shapes.segment(area.getMinX(), y, area.getMaxX(), y), pen);
  }

  List<Scene.Item> paint(Label xName, Label yName, List<Key> keys) {
    double digitHeight = 0.65 * theme.tickFont();
    List<Scene.Item> items = new ArrayList<>();
    items.add(new Scene.Line(Shapes.rectangle(area), theme.axis()));
    for (ErrorAxis.Tick tick : xAxis.ticks()) {
      double x = x(tick.value());
      items.add(line(x, area.getMaxY(), x, area.getMaxY() + theme.tickLength()));
      TextBox box = typeset(tick, theme);
      double baseline = area.getMaxY() + tickSpace(theme) + 1.15 * digitHeight;
      items.add(text(box, x - box.width() / 2, baseline));
    }
    for (ErrorAxis.Tick tick : yAxis.ticks()) {
      double y = y(tick.value());
      items.add(line(area.getMinX() - theme.tickLength(), y, area.getMinX(), y));
      TextBox box = typeset(tick, theme);
      double right = area.getMinX() - tickSpace(theme);
      items.add(text(box, right - box.width(), y + digitHeight / 2));
    }
    double above = area.getMinY() - 0.9 * theme.font();
    TextBox y = yName.typeset(theme.font());
    double left = Math.max(outer.getX(), area.getMinX() - tickSpace(theme) - y.width() / 2);
    items.add(text(y, left, above));
    if (!DrawingSpace.isTight(outer, theme)) {
      TextBox x = xName.typeset(theme.font());
      items.add(text(x, area.getCenterX() - x.width() / 2, outer.getMaxY() - 0.3 * theme.font()));
      items.addAll(legend(keys, above, area.getMaxX() - left - y.width() - theme.font()));
    }
    return items;
  }

  /** The keys in a row above the box, at its right end; smaller if there is not enough room. */
  private List<Scene.Item> legend(List<Key> keys, double baseline, double room) {
    double natural = legendWidth(keys, theme.font());
    double font = theme.font() * Math.min(1, room / natural);
    List<Scene.Item> items = new ArrayList<>();
    double x = area.getMaxX() - legendWidth(keys, font);
    for (Key key : keys) {
      double middle = baseline - 0.25 * font;
      items.add(new Scene.Line(Shapes.segment(x, middle, x + 1.6 * font, middle), key.pen));
      TextBox box = key.label.typeset(font);
      items.add(text(box, x + 2.1 * font, baseline));
      x += 3.2 * font + box.width();
    }
    return items;
  }

  private static double legendWidth(List<Key> keys, double font) {
    double texts = keys.stream().mapToDouble(key -> key.label.typeset(font).width()).sum();
    return texts + (3.2 * keys.size() - 1.1) * font;
  }

  private Scene.Item line(double x0, double y0, double x1, double y1) {
    return new Scene.Line(Shapes.segment(x0, y0, x1, y1), theme.axis());
  }

  private Scene.Item text(TextBox box, double x, double y) {
    return new Scene.Text(box, x, y, theme.ink());
  }
}
