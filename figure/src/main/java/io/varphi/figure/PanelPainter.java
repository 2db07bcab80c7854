package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws one plot into a rectangle: axes, curves, dots at jumps, labels, legend. */
final class PanelPainter {
  private final Plot plot;
  private final Theme theme;
  private final Rectangle2D outer;

  PanelPainter(Plot plot, Theme theme, Rectangle2D outer) {
    this.plot = plot;
    this.theme = theme;
    this.outer = outer;
  }

  List<Scene.Item> withoutLegend() {
    return draw(AxesPainter.of(plot, theme, outer), new Ink());
  }

  List<Scene.Item> withLegend() {
    Legend legend = new Legend(plot.keys(), theme, outer.getWidth());
    AxesPainter axes = AxesPainter.of(plot, theme, outer);
    Ink ink = new Ink();
    List<Scene.Item> items = draw(axes, ink);
    double margin = 0.4 * theme.font();
    Optional<Rectangle2D> place =
        legend.place(Shapes.inset(axes.view().area(), margin, margin, margin, margin), ink);
    if (place.isPresent()) {
      items.addAll(legend.in(place.get()));
      return items;
    }
    return withLegendBelow(legend);
  }

  private List<Scene.Item> withLegendBelow(Legend legend) {
    double height = legend.heightBelow(outer.getWidth());
    Rectangle2D rest = Shapes.inset(outer, 0, 0, 0, height);
    List<Scene.Item> items = draw(AxesPainter.of(plot, theme, rest), new Ink());
    items.addAll(legend.below(Shapes.inset(outer, 0, rest.getHeight(), 0, 0)));
    return items;
  }

  private List<Scene.Item> draw(AxesPainter axes, Ink ink) {
    List<Scene.Item> items = new ArrayList<>(axes.under(ink));
    List<Scene.Item> curves = new ArrayList<>();
    List<Scene.Item> dots = new ArrayList<>();
    for (Plot.Trace trace : plot.traces()) {
      double radius = theme.dotRadius();
      Trail trail = CurveTracer.trace(trace.curve(), axes.view(), axes.overshoot(), radius);
      ink.add(trail);
      curves.add(new Scene.Line(trail.path(), trace.pen()));
      trail.dots().forEach(dot -> dots.addAll(dot(dot, trace.pen())));
    }
    items.add(new Scene.Clipped(axes.window(), List.copyOf(curves)));
    items.addAll(dots);
    items.addAll(axes.over(ink));
    return items;
  }

  private List<Scene.Item> dot(Trail.Dot dot, Pen pen) {
    double rim = 0.45 * theme.line();
    double radius = theme.dotRadius();
    Scene.Item disc = new Scene.Fill(Shapes.disc(dot.x(), dot.y(), radius), pen.colour(), 1);
    if (dot.filled()) {
      return List.of(disc);
    }
    double inner = radius - rim;
    return List.of(
        disc, new Scene.Fill(Shapes.disc(dot.x(), dot.y(), inner), theme.background(), 1));
  }
}
