package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A box with ticks outside its left and lower edge, and light lines inside if wanted. */
final class FrameAxes implements AxesPainter {
  /** Names of categories are set smaller to fit, down to this share of their size. */
  private static final double SMALLEST = 0.6;

  private final Plot plot;
  private final Theme theme;
  private final Rectangle2D outer;
  private final List<Tick> xTicks;
  private final List<Tick> yTicks;
  private final TextBox xName;
  private final SideName yName;
  private final double xFont;
  private final View view;

  FrameAxes(Plot plot, Theme theme, Rectangle2D outer) {
    this.plot = plot;
    this.theme = theme;
    this.outer = outer;
    this.xTicks = AxisTicks.horizontal(plot.x(), 0.85 * outer.getWidth(), theme, true);
    this.yTicks = AxisTicks.vertical(plot.y(), 0.8 * outer.getHeight(), theme, true);
    this.xName = Labels.fitted(name(plot.x()), theme.font(), outer.getWidth());
    this.yName = SideName.of(name(plot.y()), theme.font(), outer.getHeight());
    double left = AxesPainter.widest(yTicks, theme.tickFont()) + tickSpace() + yName.width();
    double spacing = (outer.getWidth() - left) / Math.max(plot.x().categories().size(), 1);
    double widest = AxesPainter.widest(xTicks, theme.tickFont());
    double fit = (spacing - 0.5 * theme.font()) / widest;
    this.xFont =
        plot.x().isCategorical()
            ? theme.tickFont() * Math.clamp(fit, SMALLEST, 1)
            : theme.tickFont();
    double lastHalf = plot.x().isCategorical() ? 0 : widest / 2;
    Rectangle2D area =
        Shapes.inset(
            outer, left, 0.5 * theme.font(), Math.max(0.6 * theme.font(), lastHalf), below());
    this.view = new View(plot.x().positions(), plot.y().positions(), area);
  }

  /** Names that the caller did not choose are left out where there is no room. */
  private Label name(Axis axis) {
    boolean obvious = theme.compact() && axis.name().toString().length() == 1;
    return obvious ? Label.words("") : axis.name();
  }

  /** Room for the tick labels and the name of the x axis. */
  private double below() {
    double name = xName.width() == 0 ? 0 : xName.height() + 0.5 * theme.font();
    return tickSpace() + theme.tickFont() + name;
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
  public Rectangle2D page() {
    return view.area();
  }

  @Override
  public List<Tick> xTicks() {
    return xTicks;
  }

  @Override
  public List<Tick> yTicks() {
    return yTicks;
  }

  @Override
  public Rectangle2D reach() {
    return view.area();
  }

  @Override
  public void paintUnder(Sheet sheet) {
    if (!plot.grid()) {
      return;
    }
    Rectangle2D area = view.area();
    for (Tick tick : xTicks) {
      double x = view.x(tick.position());
      if (!tick.isSmall() && !plot.x().isCategorical()) {
        Path2D path = Shapes.segment(x, area.getMinY(), x, area.getMaxY());
        gridLine(path, plot.x().hasZero() && tick.position() == 0, sheet);
      }
    }
    for (Tick tick : yTicks) {
      double y = view.y(tick.position());
      if (!tick.isSmall()) {
        Path2D path = Shapes.segment(area.getMinX(), y, area.getMaxX(), y);
        gridLine(path, plot.y().hasZero() && tick.position() == 0, sheet);
      }
    }
  }

  /** The lines through zero are darker. */
  private void gridLine(Path2D path, boolean atZero, Sheet sheet) {
    sheet.add(Sheet.Depth.GROUND, new Scene.Line(path, AxesPainter.gridPen(theme, atZero)));
  }

  @Override
  public void paintOver(Sheet sheet) {
    Rectangle2D area = view.area();
    if (hasBaseline()) {
      line(Shapes.segment(area.getMinX(), view.y(0), area.getMaxX(), view.y(0)), sheet);
    }
    line(Shapes.rectangle(area), sheet);
    for (Tick tick : xTicks) {
      double x = view.x(tick.position());
      double end = area.getMaxY() + length(tick);
      if (!plot.x().isCategorical()) {
        line(Shapes.segment(x, area.getMaxY(), x, end), sheet);
      }
      TextBox box = tick.label().typeset(xFont);
      write(box, x - box.width() / 2, area.getMaxY() + tickSpace() + digitHeight(), sheet);
    }
    for (Tick tick : yTicks) {
      double y = view.y(tick.position());
      line(Shapes.segment(area.getMinX() - length(tick), y, area.getMinX(), y), sheet);
      TextBox box = tick.label().typeset(theme.tickFont());
      write(box, area.getMinX() - tickSpace() - box.width(), y + digitHeight() / 2, sheet);
    }
    writeNames(sheet);
  }

  /** Bars that go below zero stand on a line. */
  boolean hasBaseline() {
    boolean bars = !plot.marks(Bars.class).isEmpty() || !plot.marks(Histogram.class).isEmpty();
    return bars && plot.y().hasZero() && plot.y().span().from() < 0 && !plot.grid();
  }

  private void writeNames(Sheet sheet) {
    Rectangle2D area = view.area();
    double left = area.getCenterX() - xName.width() / 2;
    double x = Math.max(Math.min(left, outer.getMaxX() - xName.width()), outer.getMinX());
    write(xName, x, outer.getMaxY() - 0.1 * theme.font() - xName.descent(), sheet);
    sheet.addAll(Sheet.Depth.TEXT, yName.paint(outer, area.getCenterY(), theme.ink()));
  }

  private double length(Tick tick) {
    return (tick.isSmall() ? 0.55 : 1) * theme.tickLength();
  }

  private double digitHeight() {
    return 0.65 * theme.tickFont();
  }

  private void line(Path2D path, Sheet sheet) {
    sheet.add(Sheet.Depth.TEXT, new Scene.Line(path, theme.axis()));
  }

  private void write(TextBox box, double x, double y, Sheet sheet) {
    if (!box.glyphs().isEmpty() || !box.rules().isEmpty()) {
      sheet.add(Sheet.Depth.TEXT, new Scene.Text(box, x, y, theme.ink()));
    }
  }
}
