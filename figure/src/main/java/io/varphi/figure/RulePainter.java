package io.varphi.figure;

import java.awt.geom.Rectangle2D;

/** Draws lines to compare with, regions, and what is written beside them. */
final class RulePainter {
  private RulePainter() {}

  static void paint(HorizontalLine line, Pen pen, Sheet sheet) {
    double y = sheet.y(line.y());
    Rectangle2D area = sheet.area();
    if (sheet.shows(area.getCenterX(), y)) {
      stroke(area.getMinX(), y, area.getMaxX(), y, pen, sheet);
    }
  }

  static void paint(VerticalLine line, Pen pen, Sheet sheet) {
    double x = sheet.x(line.x());
    Rectangle2D area = sheet.area();
    if (sheet.shows(x, area.getCenterY())) {
      stroke(x, area.getMinY(), x, area.getMaxY(), pen, sheet);
    }
  }

  private static void stroke(double x0, double y0, double x1, double y1, Pen pen, Sheet sheet) {
    sheet.add(Sheet.Depth.LINE, new Scene.Line(Shapes.segment(x0, y0, x1, y1), pen));
    sheet.ink().add(x0, y0, x1, y1);
  }

  static void paint(Region region, Pen pen, Sheet sheet) {
    Rectangle2D area = sheet.area();
    Interval shown = sheet.plot().x().span();
    double from = sheet.x(shown.clamp(region.from()));
    double to = sheet.x(shown.clamp(region.to()));
    Rectangle2D strip = new Rectangle2D.Double(from, area.getMinY(), to - from, area.getHeight());
    if (to > from) {
      double opacity = sheet.theme().regionOpacity();
      Scene.Item fill = new Scene.Fill(Shapes.rectangle(strip), pen.colour(), opacity);
      sheet.add(Sheet.Depth.GROUND, fill);
      sheet.ink().addShade(strip);
    }
  }

  /** The label over the right end of a line, or under it. */
  static void label(HorizontalLine line, Sheet sheet) {
    double y = sheet.y(line.y());
    Rectangle2D area = sheet.area();
    if (Labels.isEmpty(line.label()) || !sheet.shows(area.getCenterX(), y)) {
      return;
    }
    TextBox box = line.label().typeset(sheet.theme().tickFont());
    double gap = 0.3 * sheet.theme().font();
    Placer placer = new Placer(sheet, box);
    for (double share : new double[] {1, 0, 0.75, 0.25, 0.5}) {
      double room = area.getWidth() - box.width() - 2 * gap;
      double x = area.getMinX() + gap + share * room;
      placer.offer(x, y - gap - box.descent());
      placer.offer(x, y + gap + box.ascent());
    }
    placer.write(sheet.theme().ink());
  }

  /** The label beside the upper end of a line, to its right or to its left. */
  static void label(VerticalLine line, Sheet sheet) {
    double x = sheet.x(line.x());
    Rectangle2D area = sheet.area();
    if (Labels.isEmpty(line.label()) || !sheet.shows(x, area.getCenterY())) {
      return;
    }
    TextBox box = line.label().typeset(sheet.theme().tickFont());
    double gap = 0.35 * sheet.theme().font();
    Placer placer = new Placer(sheet, box);
    for (double share : new double[] {0, 1, 0.25, 0.75, 0.5}) {
      double room = area.getHeight() - box.height() - 2 * gap;
      double y = area.getMinY() + gap + box.ascent() + share * room;
      placer.offer(x + gap, y);
      placer.offer(x - gap - box.width(), y);
    }
    placer.write(sheet.theme().ink());
  }
}
