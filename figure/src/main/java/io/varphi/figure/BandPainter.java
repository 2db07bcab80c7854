package io.varphi.figure;

import java.awt.geom.Path2D;

/** Draws bands as tinted areas. */
final class BandPainter {
  static final double OPACITY = 0.22;

  private BandPainter() {}

  static void paint(Band band, Pen pen, Sheet sheet) {
    int start = 0;
    for (int i = 0; i <= band.x().size(); i++) {
      if (i == band.x().size() || !exists(band, i, sheet)) {
        if (i - start > 1) {
          paint(band, start, i, pen, sheet);
        }
        start = i + 1;
      }
    }
  }

  private static boolean exists(Band band, int index, Sheet sheet) {
    return Double.isFinite(sheet.x(band.x().get(index)))
        && Double.isFinite(bottom(band, index, sheet))
        && Double.isFinite(sheet.boundedY(band.high().get(index)));
  }

  /** A lower end that has no place on a logarithmic axis is far below. */
  private static double bottom(Band band, int index, Sheet sheet) {
    double low = band.low().get(index);
    return low <= 0 && sheet.plot().y().scale() == Scale.LOG
        ? Shapes.grown(sheet.area(), sheet.theme().font()).getMaxY()
        : sheet.boundedY(low);
  }

  private static void paint(Band band, int from, int to, Pen pen, Sheet sheet) {
    Path2D path = new Path2D.Double();
    for (int i = from; i < to; i++) {
      double x = sheet.x(band.x().get(i));
      double y = sheet.boundedY(band.high().get(i));
      if (i == from) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
      sheet.ink().add(x, y, x, bottom(band, i, sheet));
    }
    for (int i = to - 1; i >= from; i--) {
      path.lineTo(sheet.x(band.x().get(i)), bottom(band, i, sheet));
    }
    path.closePath();
    sheet.add(Sheet.Depth.AREA, new Scene.Fill(path, pen.colour(), OPACITY));
  }
}
