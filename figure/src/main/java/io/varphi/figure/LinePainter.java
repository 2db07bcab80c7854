package io.varphi.figure;

import java.awt.geom.Path2D;

/** Draws polylines. */
final class LinePainter {
  private LinePainter() {}

  static void paint(Polyline line, Pen pen, Sheet sheet) {
    Path2D path = new Path2D.Double();
    boolean joined = false;
    double lastX = 0;
    double lastY = 0;
    for (int i = 0; i < line.x().size(); i++) {
      double x = sheet.x(line.x().get(i));
      double y = Double.isFinite(line.y().get(i)) ? sheet.boundedY(line.y().get(i)) : Double.NaN;
      boolean exists = Double.isFinite(x) && Double.isFinite(y);
      if (exists && joined) {
        path.lineTo(x, y);
        sheet.ink().add(lastX, lastY, x, y);
      } else if (exists) {
        path.moveTo(x, y);
      }
      joined = exists;
      lastX = x;
      lastY = y;
    }
    sheet.add(Sheet.Depth.LINE, new Scene.Line(path, pen));
  }
}
