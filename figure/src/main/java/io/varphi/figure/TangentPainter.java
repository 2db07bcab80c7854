package io.varphi.figure;

/** Draws tangents: the line, the point of contact, and the slope in words. */
final class TangentPainter {
  /** The length of the line on either side of the point, as a share of the panel's diagonal. */
  private static final double REACH = 0.22;

  private TangentPainter() {}

  static void paint(Tangent tangent, Pen pen, Sheet sheet) {
    double x = sheet.x(tangent.x());
    double y = sheet.y(tangent.y());
    if (!sheet.shows(x, y)) {
      return;
    }
    Curve line = CurvePainter.flat(tangent.line(), sheet.plot());
    double at = sheet.plot().x().position(tangent.x());
    View view = sheet.view();
    double steepness = line.slope(at) * view.scaleY() / view.scaleX();
    double diagonal = StrictMath.hypot(view.area().getWidth(), view.area().getHeight());
    double half = REACH * diagonal / StrictMath.hypot(1, steepness);
    double rise = half * steepness;
    sheet.add(
        Sheet.Depth.LINE,
        new Scene.Line(Shapes.segment(x - half, y + rise, x + half, y - rise), pen));
    sheet.ink().add(x - half, y + rise, x + half, y - rise);
    double radius = 1.15 * sheet.theme().dotRadius();
    CurvePainter.disc(x, y, radius, pen.colour(), sheet);
    sheet.ink().add(Shapes.square(x, y, radius));
  }

  /** f′(1) = 1.083 beside the point. */
  static void label(Tangent tangent, Sheet sheet) {
    double x = sheet.x(tangent.x());
    double y = sheet.y(tangent.y());
    if (sheet.shows(x, y)) {
      TextBox box = slope(tangent).typeset(sheet.theme().tickFont());
      Placer placer = new Placer(sheet, box);
      NotePainter.offerAround(x, y, box, placer, sheet.theme());
      placer.write(sheet.theme().ink());
    }
  }

  static Label slope(Tangent tangent) {
    String at = Decimals.significant(tangent.x(), 4);
    String slope = Decimals.significant(tangent.slope(), 4);
    return Label.variable("f").prime().then(Label.words("(" + at + ") = " + slope));
  }
}
