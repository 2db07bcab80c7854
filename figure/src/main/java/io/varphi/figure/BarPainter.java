package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws upright bars and histograms. */
final class BarPainter {
  /** The share of a category that its bars take. */
  static final double GROUP = 0.76;

  /** The share of its place that a bar leaves free on either side of it. */
  static final double GAP = 0.06;

  private BarPainter() {}

  static void paint(Bars bars, Pen pen, Sheet sheet) {
    List<Bars> all = sheet.plot().marks(Bars.class);
    double width = GROUP / all.size();
    double start = -GROUP / 2 + width * all.indexOf(bars);
    double gap = all.size() > 1 ? GAP * width : 0;
    for (int i = 0; i < bars.categories().size(); i++) {
      double height = bars.heights().get(i);
      int category = sheet.plot().x().categories().indexOf(bars.categories().get(i));
      double from = sheet.x(category + start + gap);
      double to = sheet.x(category + start + width - gap);
      if (Double.isFinite(height)) {
        Rectangle2D bar = between(from, to, floor(sheet), sheet.boundedY(height));
        Path2D outline = Shapes.rectangle(bar);
        sheet.add(Sheet.Depth.AREA, new Scene.Fill(outline, pen.colour(), 1));
        sheet.ink().add(bar);
      }
    }
  }

  private static Rectangle2D between(double x0, double x1, double y0, double y1) {
    return new Rectangle2D.Double(x0, Math.min(y0, y1), x1 - x0, Math.abs(y1 - y0));
  }

  /** The place of zero, or the lower edge. */
  private static double floor(Sheet sheet) {
    return sheet.view().y(sheet.plot().y().crossing());
  }

  static void paint(Histogram histogram, Pen pen, Sheet sheet) {
    double floor = floor(sheet);
    Path2D outline = new Path2D.Double();
    int last = histogram.heights().size() - 1;
    outline.moveTo(sheet.x(histogram.edges().get(0)), floor);
    for (int i = 0; i <= last; i++) {
      double height = histogram.heights().get(i);
      double top = height > 0 || sheet.plot().y().hasZero() ? sheet.boundedY(height) : floor;
      double left = sheet.x(histogram.edges().get(i));
      double right = sheet.x(histogram.edges().get(i + 1));
      outline.lineTo(left, top);
      outline.lineTo(right, top);
      sheet.ink().add(between(left, right, floor, top));
    }
    outline.lineTo(sheet.x(histogram.edges().get(last + 1)), floor);
    Path2D area = new Path2D.Double(outline);
    area.closePath();
    sheet.add(Sheet.Depth.AREA, new Scene.Fill(area, pen.colour(), 1.3 * BandPainter.OPACITY));
    Pen line = Pen.solid(pen.colour(), 0.7 * sheet.theme().line());
    sheet.add(Sheet.Depth.LINE, new Scene.Line(outline, line));
  }
}
