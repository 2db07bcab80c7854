package io.varphi.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A title, typeset in centred lines.
 *
 * @param lines from top to bottom
 * @param boxes the lines, typeset
 */
record Heading(List<Label> lines, List<TextBox> boxes, double font) {
  /** A title that is only a little too long is set smaller, down to this share of its size. */
  private static final double LITTLE = 0.88;

  /** Each try to fit a longer title is so much smaller than the one before. */
  private static final double SMALLER = 0.93;

  /** Lengths in units of the font size: of line to line, and between letters of two lines. */
  private static final double LEADING = 1.25;

  private static final double APART = 0.2;

  /**
   * A title that fits.
   *
   * @param font its size, unless it has to be smaller
   * @param most how high it may be
   */
  static Heading of(Label title, double font, double room, double most) {
    TextBox natural = title.typeset(font);
    if (LITTLE * natural.width() <= room) {
      double fitting = font * Math.min(1, room / natural.width());
      return new Heading(List.of(title), List.of(title.typeset(fitting)), fitting);
    }
    double size = font;
    Heading heading = broken(title, size, room);
    while (heading.width() > room || heading.rise() > most) {
      size *= SMALLER;
      heading = broken(title, size, room);
    }
    return heading;
  }

  private static Heading broken(Label title, double font, double room) {
    List<Label> lines = LineBreaker.lines(title, line -> line.typeset(font).width(), room);
    return new Heading(lines, lines.stream().map(line -> line.typeset(font)).toList(), font);
  }

  private double width() {
    return boxes.stream().mapToDouble(TextBox::width).max().orElse(0);
  }

  /** The heights of the baselines above the last one. */
  private List<Double> baselines() {
    List<Double> rises = new ArrayList<>();
    double rise = 0;
    for (int i = boxes.size() - 1; i >= 0; i--) {
      rises.addFirst(rise);
      double above = i == 0 ? 0 : boxes.get(i - 1).descent();
      rise += Math.max(LEADING * font, boxes.get(i).ascent() + above + APART * font);
    }
    return rises;
  }

  /** The height of the title above its last baseline. */
  double rise() {
    return baselines().getFirst() + boxes.getFirst().ascent();
  }

  /** The depth of its last line. */
  double descent() {
    return boxes.getLast().descent();
  }

  /** The lines around a vertical, the last one on a baseline. */
  List<Scene.Item> paint(double centre, double baseline, Colour colour) {
    List<Scene.Item> items = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      double x = centre - boxes.get(i).width() / 2;
      items.add(new Scene.Text(boxes.get(i), x, baseline - baselines().get(i), colour));
    }
    return items;
  }
}
