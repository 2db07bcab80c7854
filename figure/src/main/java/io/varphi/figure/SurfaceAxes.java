package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A box around a map, with ticks and names outside its left and lower edge. */
final class SurfaceAxes {
  private final SurfaceMap map;
  private final Theme theme;
  private final Rectangle2D outer;
  private final boolean tight;
  private final Ticks xTicks;
  private final Ticks yTicks;
  private final SideName yName;
  private final Rectangle2D area;

  /**
   * Axes that fill the rectangle.
   *
   * @param right the room to be left at the right
   */
  SurfaceAxes(SurfaceMap map, Theme theme, Rectangle2D outer, double right) {
    this.map = map;
    this.theme = theme;
    this.outer = outer;
    this.tight = DrawingSpace.isTight(outer, theme);
    Ticks across =
        AxesPainter.horizontalTicks(map.domain(), 0.85 * (outer.getWidth() - right), theme, true);
    Ticks upwards = AxesPainter.verticalTicks(map.range(), 0.8 * outer.getHeight(), theme);
    boolean alike = map.domain().equals(map.range());
    this.xTicks = alike ? coarser(across, upwards) : across;
    this.yTicks = alike ? coarser(across, upwards) : upwards;
    Label name = tight ? Label.words("") : map.y();
    this.yName = SideName.of(name, theme.font(), outer.getHeight());
    double left = yName.width() + AxesPainter.widest(yTicks, theme, true) + tickSpace();
    this.area = Shapes.inset(outer, left, above(), right, below());
  }

  private static Ticks coarser(Ticks one, Ticks other) {
    return one.step().compareTo(other.step()) > 0 ? one : other;
  }

  /** Whether there is no room for names. */
  boolean isTight() {
    return tight;
  }

  /** Where the map is. */
  Rectangle2D area() {
    return area;
  }

  /** Room for half a label of a tick, or for the name of the map. */
  private double above() {
    return (tight ? 0.5 : 2) * theme.font();
  }

  private double below() {
    return tickSpace() + theme.tickFont() + (tight ? 0 : 1.2 * theme.font());
  }

  private double tickSpace() {
    return theme.tickLength() + 0.35 * theme.font();
  }

  private double digitHeight() {
    return 0.65 * theme.tickFont();
  }

  List<Scene.Item> paint() {
    View view = new View(map.domain(), map.range(), area);
    List<Scene.Item> items = new ArrayList<>();
    items.add(new Scene.Line(Shapes.rectangle(area), theme.axis()));
    for (BigDecimal value : xTicks.values()) {
      double x = view.x(value.doubleValue());
      items.add(line(x, area.getMaxY(), x, area.getMaxY() + theme.tickLength()));
      TextBox box = AxesPainter.typeset(xTicks, value, theme, true);
      items.add(text(box, x - box.width() / 2, area.getMaxY() + tickSpace() + digitHeight()));
    }
    for (BigDecimal value : yTicks.values()) {
      double y = view.y(value.doubleValue());
      items.add(line(area.getMinX() - theme.tickLength(), y, area.getMinX(), y));
      TextBox box = AxesPainter.typeset(yTicks, value, theme, true);
      items.add(text(box, area.getMinX() - tickSpace() - box.width(), y + digitHeight() / 2));
    }
    if (!tight) {
      TextBox x = Labels.fitted(map.x(), theme.font(), outer.getWidth());
      items.add(text(x, area.getCenterX() - x.width() / 2, outer.getMaxY() - 0.3 * theme.font()));
      items.addAll(yName.paint(outer, area.getCenterY(), theme.ink()));
    }
    return items;
  }

  private Scene.Item line(double x0, double y0, double x1, double y1) {
    return new Scene.Line(Shapes.segment(x0, y0, x1, y1), theme.axis());
  }

  private Scene.Item text(TextBox box, double x, double y) {
    return new Scene.Text(box, x, y, theme.ink());
  }
}
