package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** Two plain lines through the origin; where zero is out of sight there is none. */
final class BareAxes implements AxesPainter {
  private final Plot plot;
  private final Theme theme;
  private final Rectangle2D outer;
  private final View view;

  BareAxes(Plot plot, Theme theme, Rectangle2D outer) {
    this.plot = plot;
    this.theme = theme;
    this.outer = outer;
    double line = theme.line();
    Rectangle2D area = Shapes.inset(outer, line, line, line, line);
    this.view = new View(plot.x().positions(), plot.y().positions(), area);
  }

  @Override
  public View view() {
    return view;
  }

  @Override
  public double overshoot() {
    return 0;
  }

  @Override
  public Rectangle2D window() {
    return Shapes.grown(view.area(), theme.line());
  }

  @Override
  public Rectangle2D page() {
    return outer;
  }

  @Override
  public List<Tick> xTicks() {
    return List.of();
  }

  @Override
  public List<Tick> yTicks() {
    return List.of();
  }

  @Override
  public Rectangle2D reach() {
    return outer;
  }

  @Override
  public void paintUnder(Sheet sheet) {
    Pen pen = Pen.solid(theme.ink().mix(theme.background(), 0.5), theme.axis().width());
    if (plot.y().hasZero()) {
      double y = view.y(0);
      var path = Shapes.segment(outer.getMinX(), y, outer.getMaxX(), y);
      sheet.add(Sheet.Depth.AXIS, new Scene.Line(path, pen));
    }
    if (plot.x().hasZero()) {
      double x = view.x(0);
      var path = Shapes.segment(x, outer.getMinY(), x, outer.getMaxY());
      sheet.add(Sheet.Depth.AXIS, new Scene.Line(path, pen));
    }
  }

  @Override
  public void paintOver(Sheet sheet) {}
}
