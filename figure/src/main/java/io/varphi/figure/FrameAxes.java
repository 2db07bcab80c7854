package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A box with ticks outside its left and lower edge, and light lines inside if wanted. */
final class FrameAxes implements AxesPainter {
  private final Theme theme;
  private final Rectangle2D outer;
  private final boolean grid;
  private final Ticks xTicks;
  private final Ticks yTicks;
  private final View view;

  FrameAxes(Plot plot, Theme theme, Rectangle2D outer, boolean grid) {
    this.theme = theme;
    this.outer = outer;
    this.grid = grid;
    this.xTicks = AxesPainter.horizontalTicks(plot.domain(), 0.85 * outer.getWidth(), theme, true);
    this.yTicks = AxesPainter.verticalTicks(plot.range(), 0.8 * outer.getHeight(), theme);
    double beside = AxesPainter.widest(yTicks, theme, true) + tickSpace();
    double lastHalf = AxesPainter.widest(xTicks, theme, true) / 2;
    double font = theme.font();
    Rectangle2D area =
        Shapes.inset(
            outer, nameSpace() + beside, 0.5 * font, Math.max(0.6 * font, lastHalf), below());
    this.view = new View(plot.domain(), plot.range(), area);
  }

  /** Room for the tick labels and the name of the x axis. */
  private double below() {
    return tickSpace() + theme.tickFont() + 0.8 * nameSpace();
  }

  private double nameSpace() {
    return theme.compact() ? 0 : 1.5 * theme.font();
  }

  private double tickSpace() {
    return theme.tickLength() + 0.35 * theme.font();
  }

  @Override
  public View view() {
    return view;
  }

  @Override
  public double overshoot() {
    return 2 * theme.line();
  }

  @Override
  public Rectangle2D window() {
    return view.area();
  }

  @Override
  public List<Scene.Item> under(Ink ink) {
    if (!grid) {
      return List.of();
    }
    Rectangle2D area = view.area();
    List<Scene.Item> items = new ArrayList<>();
    for (BigDecimal value : xTicks.values()) {
      double x = view.x(value.doubleValue());
      items.add(gridLine(value, Shapes.segment(x, area.getMinY(), x, area.getMaxY())));
    }
    for (BigDecimal value : yTicks.values()) {
      double y = view.y(value.doubleValue());
      items.add(gridLine(value, Shapes.segment(area.getMinX(), y, area.getMaxX(), y)));
    }
    return items;
  }

  /** The lines through zero are darker. */
  private Scene.Item gridLine(BigDecimal value, Path2D path) {
    Colour colour = value.signum() == 0 ? theme.faint().mix(theme.ink(), 0.35) : theme.faint();
    return new Scene.Line(path, Pen.solid(colour, 0.75 * theme.axis().width()));
  }

  @Override
  public List<Scene.Item> over(Ink ink) {
    Rectangle2D area = view.area();
    List<Scene.Item> items = new ArrayList<>();
    items.add(new Scene.Line(Shapes.rectangle(area), theme.axis()));
    for (BigDecimal value : xTicks.values()) {
      double x = view.x(value.doubleValue());
      double end = area.getMaxY() + theme.tickLength();
      items.add(new Scene.Line(Shapes.segment(x, area.getMaxY(), x, end), theme.axis()));
      TextBox box = AxesPainter.typeset(xTicks, value, theme, true);
      items.add(text(box, x - box.width() / 2, area.getMaxY() + tickSpace() + digitHeight()));
    }
    for (BigDecimal value : yTicks.values()) {
      double y = view.y(value.doubleValue());
      double end = area.getMinX() - theme.tickLength();
      items.add(new Scene.Line(Shapes.segment(end, y, area.getMinX(), y), theme.axis()));
      TextBox box = AxesPainter.typeset(yTicks, value, theme, true);
      items.add(text(box, area.getMinX() - tickSpace() - box.width(), y + digitHeight() / 2));
    }
    if (!theme.compact()) {
      items.addAll(names());
    }
    return items;
  }

  private List<Scene.Item> names() {
    Rectangle2D area = view.area();
    TextBox x = Label.variable("x").typeset(theme.font());
    TextBox y = Label.variable("y").typeset(theme.font());
    return List.of(
        text(x, area.getCenterX() - x.width() / 2, outer.getMaxY() - 0.3 * theme.font()),
        text(y, outer.getX() + 0.2 * theme.font(), area.getCenterY()));
  }

  private double digitHeight() {
    return 0.65 * theme.tickFont();
  }

  private Scene.Item text(TextBox box, double x, double y) {
    return new Scene.Text(box, x, y, theme.ink());
  }
}
