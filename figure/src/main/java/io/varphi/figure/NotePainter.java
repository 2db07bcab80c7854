package io.varphi.figure;

import java.awt.geom.Rectangle2D;

/** Draws notes: dots at once, texts when all else is in place. */
final class NotePainter {
  /** Distances of a text from its point, in units of the font size. */
  private static final double[] DISTANCES = {0.45, 0.9, 1.5, 2.3, 3.2, 4.4, 6};

  /** From this distance on, a line leads from the text to the point. */
  private static final double FAR = 1.2;

  private NotePainter() {}

  static void paint(Note note, Pen pen, Sheet sheet) {
    double x = sheet.x(note.point().x());
    double y = sheet.y(note.point().y());
    if (!sheet.shows(x, y)) {
      return;
    }
    double radius = 1.15 * sheet.theme().dotRadius();
    switch (note.dotKind()) {
      case NONE -> {}
      case FILLED -> CurvePainter.disc(x, y, radius, pen.colour(), sheet);
      case OPEN -> CurvePainter.ring(x, y, radius, pen.colour(), sheet);
    }
    if (note.dotKind() != Note.Dot.NONE) {
      sheet.ink().add(Shapes.square(x, y, radius));
    }
  }

  /**
   * Writes the text where it meets least.
   *
   * @param needed whether even where it meets a curve
   */
  static void label(Note note, boolean needed, Sheet sheet) {
    double x = sheet.x(note.point().x());
    double y = sheet.y(note.point().y());
    if (!Labels.isEmpty(note.label()) && sheet.shows(x, y)) {
      label(note, needed, x, y, sheet);
    }
  }

  private static void label(Note note, boolean needed, double x, double y, Sheet sheet) {
    Placer full = placer(note, note.label(), x, y, sheet);
    Placer brief = full.isFree() ? full : placer(note, note.brief(), x, y, sheet);
    Placer better = brief.isBetterThan(full) ? brief : full;
    better
        .place()
        .filter(_ -> needed || better.isFree())
        .ifPresent(place -> {
          Rectangle2D text = better.box().boundsAt(place.x(), place.y());
          leader(x, y, text, note.textPlace() != null, sheet);
          better.write(sheet.theme().ink());
        });
  }

  private static Placer placer(Note note, Label label, double x, double y, Sheet sheet) {
    TextBox box = label.typeset(sheet.theme().tickFont());
    Placer placer = new Placer(sheet, box);
    Note.Place at = note.textPlace();
    if (at == null) {
      offerAround(x, y, box, placer, sheet.theme());
    } else {
      double middle = sheet.y(at.y()) + (box.ascent() - box.descent()) / 2;
      placer.offer(sheet.x(at.x()) - box.width() / 2, middle);
    }
    return placer;
  }

  /** Below and above, beside, across and between, near to the point and further away. */
  static void offerAround(double x, double y, TextBox box, Placer placer, Theme theme) {
    for (double distance : DISTANCES) {
      double gap = distance * theme.font() + 0.5 * theme.dotRadius();
      double below = y + gap + box.ascent();
      double above = y - gap - box.descent();
      double centre = x - box.width() / 2;
      double middle = y + (box.ascent() - box.descent()) / 2;
      double near = 0.7 * gap;
      placer.offer(centre, below, x, y);
      placer.offer(centre, above, x, y);
      placer.offer(x + gap, middle, x, y);
      placer.offer(x - gap - box.width(), middle, x, y);
      placer.offer(x + near, y + near + box.ascent(), x, y);
      placer.offer(x + near, y - near - box.descent(), x, y);
      placer.offer(x - near - box.width(), y + near + box.ascent(), x, y);
      placer.offer(x - near - box.width(), y - near - box.descent(), x, y);
      for (double share : new double[] {0.2, 0.8}) {
        placer.offer(x - share * box.width(), below, x, y);
        placer.offer(x - share * box.width(), above, x, y);
      }
    }
  }

  /** A thin line from the text to the point, unless they are close. */
  private static void leader(double x, double y, Rectangle2D text, boolean always, Sheet sheet) {
    Theme theme = sheet.theme();
    double fromX = Math.clamp(x, text.getMinX(), text.getMaxX());
    double fromY = Math.clamp(y, text.getMinY(), text.getMaxY());
    double dx = fromX - x;
    double dy = fromY - y;
    double distance = StrictMath.hypot(dx, dy);
    if (distance > 0 && (always || distance > FAR * theme.font())) {
      double start = 1.4 * theme.dotRadius() / distance;
      double end = 1 - 0.15 * theme.font() / distance;
      if (start < end) {
        Pen pen = Pen.solid(theme.ink().mix(theme.background(), 0.3), 0.8 * theme.axis().width());
        sheet.add(
            Sheet.Depth.LINE,
            new Scene.Line(
                Shapes.segment(x + start * dx, y + start * dy, x + end * dx, y + end * dy), pen));
        sheet.ink().add(x + start * dx, y + start * dy, x + end * dx, y + end * dy);
      }
    }
  }
}
