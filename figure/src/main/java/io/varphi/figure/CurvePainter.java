package io.varphi.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Draws the curves of a plot, with dots where they jump. */
final class CurvePainter {
  /**
   * A curve on the page.
   *
   * @param trail all of it
   * @param lines its parts, with the pens that draw them
   */
  record Drawn(Layer layer, Trail trail, List<Scene.Line> lines) {}

  private CurvePainter() {}

  /** Draws the curves in order: derivatives lie over functions. */
  static void paint(Sheet sheet) {
    for (Drawn curve : curves(sheet)) {
      sheet.ink().add(curve.trail);
      curve.lines.forEach(line -> sheet.add(Sheet.Depth.LINE, line));
      curve.trail.dots().forEach(dot -> paint(dot, curve.layer.pen(), sheet));
    }
  }

  /** The curves of a plot in the order in which they are drawn. */
  static List<Drawn> curves(Sheet sheet) {
    Braid braid = new Braid(sheet.plot(), sheet.view(), sheet.theme());
    return sheet.plot().curves().stream().map(layer -> drawn(layer, braid, sheet)).toList();
  }

  private static Drawn drawn(Layer layer, Braid braid, Sheet sheet) {
    AxesPainter axes = sheet.axes();
    Curve curve = flat((Curve) layer.mark(), sheet.plot());
    double radius = sheet.theme().dotRadius();
    Trail trail = CurveTracer.trace(curve, axes.view(), axes.overshoot(), radius);
    List<Braid.Strand> strands = braid.strands(layer);
    List<Scene.Line> lines = new ArrayList<>();
    for (Braid.Strand strand : strands) {
      Path2D path =
          strands.size() == 1
              ? trail.path()
              : CurveTracer.trace(curve, axes.view(), strand.part(), axes.overshoot(), 0).path();
      lines.add(new Scene.Line(path, strand.pen()));
    }
    return new Drawn(layer, trail, List.copyOf(lines));
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

  /** The width of the line of a ring. */
  static double rim(Theme theme) {
    return 0.45 * theme.line();
  }

  static void ring(double x, double y, double radius, Colour colour, Sheet sheet) {
    double rim = rim(sheet.theme());
    disc(x, y, radius, colour, sheet);
    disc(x, y, radius - rim, sheet.theme().background(), sheet);
  }
}
