package io.varphi.figure;

import java.awt.geom.Path2D;
import java.util.List;

/** Draws scatters of points and their error bars. */
final class PointPainter {
  private PointPainter() {}

  static void paint(Points points, Pen pen, Sheet sheet) {
    List<Points> all = sheet.plot().marks(Points.class);
    Points.Shape shape = shape(points, all.indexOf(points));
    double size = radius(sheet.theme());
    for (int i = 0; i < points.x().size(); i++) {
      double x = sheet.x(points.x().get(i));
      double y = sheet.y(points.y().get(i));
      if (sheet.shows(x, y)) {
        errors(points, i, x, pen, sheet);
        symbol(shape, x, y, size, pen.colour(), sheet.theme())
            .forEach(item -> sheet.add(Sheet.Depth.POINT, item));
        sheet.ink().add(x, y);
      }
    }
  }

  /** The shape that was chosen, or another one for each scatter of a figure. */
  static Points.Shape shape(Points points, int index) {
    Points.Shape[] shapes = Points.Shape.values();
    Points.Shape chosen = points.shape();
    return chosen == null ? shapes[Math.max(index, 0) % shapes.length] : chosen;
  }

  static double radius(Theme theme) {
    return 1.5 * theme.line();
  }

  private static void errors(Points points, int index, double x, Pen pen, Sheet sheet) {
    Points.Errors errors = points.errors();
    if (errors == null) {
      return;
    }
    double from = sheet.boundedY(errors.low().get(index));
    double to = sheet.boundedY(errors.high().get(index));
    if (Double.isFinite(from) && Double.isFinite(to)) {
      double half = radius(sheet.theme());
      Path2D bar = Shapes.segment(x, from, x, to);
      bar.append(Shapes.segment(x - half, from, x + half, from), false);
      bar.append(Shapes.segment(x - half, to, x + half, to), false);
      Pen thin = Pen.solid(pen.colour(), 0.5 * sheet.theme().line());
      sheet.add(Sheet.Depth.LINE, new Scene.Line(bar, thin));
      sheet.ink().add(x, from, x, to);
    }
  }

  /** One point. Shapes have about the same area. */
  static List<Scene.Item> symbol(
      Points.Shape shape, double x, double y, double size, Colour colour, Theme theme) {
    return switch (shape) {
      case DISC -> List.of(new Scene.Fill(Shapes.disc(x, y, size), colour, 1));
      case RING ->
          List.of(
              new Scene.Line(
                  Shapes.disc(x, y, 0.9 * size), Pen.solid(colour, 0.55 * theme.line())));
      case SQUARE -> List.of(polygon(x, y, 1.25 * size, 4, 0.5, colour));
      case TRIANGLE -> List.of(polygon(x, y, 1.45 * size, 3, 0, colour));
      case DIAMOND -> List.of(polygon(x, y, 1.35 * size, 4, 0, colour));
      case CROSS -> {
        double half = 0.85 * size;
        Path2D cross = Shapes.segment(x - half, y - half, x + half, y + half);
        cross.append(Shapes.segment(x - half, y + half, x + half, y - half), false);
        yield List.of(new Scene.Line(cross, Pen.solid(colour, 0.6 * theme.line())));
      }
    };
  }

  /** A regular polygon with a corner on top, turned by a share of the angle between corners. */
  private static Scene.Item polygon(
      double x, double y, double radius, int corners, double turn, Colour colour) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * (i + turn) / corners;
      double px = x + radius * StrictMath.sin(angle);
      double py = y - radius * StrictMath.cos(angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return new Scene.Fill(path, colour, 1);
  }
}
