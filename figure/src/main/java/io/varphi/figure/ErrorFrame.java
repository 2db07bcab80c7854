package io.varphi.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A box with ticks and names outside, and a legend above it. */
final class ErrorFrame {
  /** A line of the legend. */
  record Key(Pen pen, Label label) {}

  private final ErrorAxis xAxis;
  private final ErrorAxis yAxis;
  private final Theme theme;
  private final Rectangle2D outer;
  private final boolean tight;
  private final Label xName;
  private final SideName yName;
  private final Rectangle2D area;

  ErrorFrame(
      ErrorAxis xAxis, ErrorAxis yAxis, Label xName, Label yName, Theme theme, Rectangle2D outer) {
    this.xAxis = xAxis;
    this.yAxis = yAxis;
    this.theme = theme;
    this.outer = outer;
    this.tight = DrawingSpace.isTight(outer, theme);
    this.xName = xName;
    this.yName = SideName.of(tight ? Label.words("") : yName, theme.font(), outer.getHeight());
    this.area = inner();
  }

  private Rectangle2D inner() {
    double font = theme.font();
    double labels =
        yAxis.ticks().stream().mapToDouble(tick -> typeset(tick, theme).width()).max().orElse(0);
    double left = yName.width() + labels + tickSpace(theme);
    double above = (tight ? 0.6 : 2) * font;
    double below = tickSpace(theme) + theme.tickFont() + (tight ? 0 : 1.2 * font);
    return Shapes.inset(outer, left, above, font, below);
  }

  private static TextBox typeset(ErrorAxis.Tick tick, Theme theme) {
    return tick.label().typeset(theme.tickFont());
  }

  private static double tickSpace(Theme theme) {
    return theme.tickLength() + 0.35 * theme.font();
  }

  /** How wide the box is about, before its labels are known. */
  static double width(Rectangle2D outer, Theme theme) {
    return outer.getWidth() - 5.5 * theme.font();
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

  List<Scene.Item> paint(List<Key> keys) {
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
    if (!tight) {
      items.addAll(yName.paint(outer, area.getCenterY(), theme.ink()));
      TextBox x = xName.typeset(theme.font());
      items.add(text(x, area.getCenterX() - x.width() / 2, outer.getMaxY() - 0.3 * theme.font()));
      items.addAll(legend(keys, area.getMinY() - 0.9 * theme.font(), area.getWidth()));
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
      x += 3.7 * font + box.width();
    }
    return items;
  }

  private static double legendWidth(List<Key> keys, double font) {
    double texts = keys.stream().mapToDouble(key -> key.label.typeset(font).width()).sum();
    return texts + (3.7 * keys.size() - 1.6) * font;
  }

  private Scene.Item line(double x0, double y0, double x1, double y1) {
    return new Scene.Line(Shapes.segment(x0, y0, x1, y1), theme.axis());
  }

  private Scene.Item text(TextBox box, double x, double y) {
    return new Scene.Text(box, x, y, theme.ink());
  }
}
