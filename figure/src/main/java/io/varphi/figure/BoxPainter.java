package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws box plots. */
final class BoxPainter {
  /** The shares of its place that a box and a whisker's end take. */
  static final double WIDTH = 0.66;

  static final double WHISKER = 0.5;

  private BoxPainter() {}

  static void paint(Boxes boxes, Pen pen, Sheet sheet) {
    List<Boxes> all = sheet.plot().marks(Boxes.class);
    double place = BarPainter.GROUP / all.size();
    double middle = -BarPainter.GROUP / 2 + place * (all.indexOf(boxes) + 0.5);
    boolean varied = all.size() == 1 && boxes.colour().isEmpty();
    for (int i = 0; i < boxes.categories().size(); i++) {
      int category = sheet.plot().x().categories().indexOf(boxes.categories().get(i));
      Colour colour = varied ? sheet.theme().shade(i) : pen.colour();
      double centre = sheet.x(category + middle);
      double half = (sheet.x(category + middle + WIDTH * place) - centre) / 2;
      paint(boxes.boxes().get(i), centre, half, Pen.solid(colour, pen.width()), sheet);
    }
  }

  private static void paint(BoxStatistics box, double x, double half, Pen pen, Sheet sheet) {
    double top = sheet.boundedY(box.highQuartile());
    double bottom = sheet.boundedY(box.lowQuartile());
    Rectangle2D body = new Rectangle2D.Double(x - half, top, 2 * half, bottom - top);
    Path2D outline = Shapes.rectangle(body);
    sheet.add(Sheet.Depth.AREA, new Scene.Fill(outline, pen.colour(), BandPainter.OPACITY));
    sheet.add(Sheet.Depth.LINE, new Scene.Line(outline, pen));
    whisker(x, bottom, sheet.boundedY(box.lowWhisker()), WHISKER * half, pen, sheet);
    whisker(x, top, sheet.boundedY(box.highWhisker()), WHISKER * half, pen, sheet);
    double median = sheet.boundedY(box.median());
    Pen thick = Pen.solid(pen.colour(), sheet.theme().line());
    line(x - half, median, x + half, median, thick, sheet);
    for (double outlier : box.outliers()) {
      double y = sheet.y(outlier);
      if (sheet.shows(x, y)) {
        CurvePainter.ring(x, y, 0.9 * sheet.theme().line(), pen.colour(), sheet);
        sheet.ink().add(x, y);
      }
    }
    sheet.ink().add(body);
  }

  private static void whisker(double x, double from, double to, double half, Pen pen, Sheet sheet) {
    line(x, from, x, to, pen, sheet);
    line(x - half, to, x + half, to, pen, sheet);
    sheet.ink().add(x, from, x, to);
  }

  private static void line(double x0, double y0, double x1, double y1, Pen pen, Sheet sheet) {
    sheet.add(Sheet.Depth.LINE, new Scene.Line(Shapes.segment(x0, y0, x1, y1), pen));
  }
}
