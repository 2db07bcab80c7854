package io.varphi.figure;

import java.awt.geom.Path2D;
import java.util.List;

/** Draws the curves of a plot, with dots where they jump. */
final class CurvePainter {
  private CurvePainter() {}

  /** Draws the curves in order: derivatives lie over functions. */
  static void paint(Sheet sheet) {
    Theme theme = sheet.theme();
    Plot plot = sheet.plot();
    AxesPainter axes = sheet.axes();
    Braid braid = new Braid(plot, sheet.view(), theme);
    for (Layer layer : plot.curves()) {
      Curve curve = flat((Curve) layer.mark(), plot);
      Trail trail = CurveTracer.trace(curve, axes.view(), axes.overshoot(), theme.dotRadius());
      sheet.ink().add(trail);
      List<Braid.Strand> strands = braid.strands(layer);
      for (Braid.Strand strand : strands) {
        Path2D path =
            strands.size() == 1
                ? trail.path()
                : CurveTracer.trace(curve, axes.view(), strand.part(), axes.overshoot(), 0).path();
        sheet.add(Sheet.Depth.LINE, new Scene.Line(path, strand.pen()));
      }
      trail.dots().forEach(dot -> paint(dot, layer.pen(), sheet));
    }
  }

  /** A curve over positions. */
  static Curve flat(Curve curve, Plot plot) {
    return curve.on(plot.x().scale(), plot.y().scale());
  }

  private static void paint(Trail.Dot dot, Pen pen, Sheet sheet) {
    double radius = sheet.theme().dotRadius();
    if (dot.filled()) {
      disc(dot.x(), dot.y(), radius, pen.colour(), sheet);
    } else {
      ring(dot.x(), dot.y(), radius, pen.colour(), sheet);
    }
  }

  static void disc(double x, double y, double radius, Colour colour, Sheet sheet) {
    sheet.add(Sheet.Depth.POINT, new Scene.Fill(Shapes.disc(x, y, radius), colour, 1));
  }

  static void ring(double x, double y, double radius, Colour colour, Sheet sheet) {
    double rim = 0.45 * sheet.theme().line();
    disc(x, y, radius, colour, sheet);
    disc(x, y, radius - rim, sheet.theme().background(), sheet);
  }
}
