package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The name of an upright axis, to the left of the labels of its ticks: a letter stands as it is,
 * what is longer reads upwards.
 *
 * @param font the size of the name unless it is longer than the axis
 */
record SideName(TextBox box, double font) {
  /** A name that is wider than this is no letter; in units of the font size, as all below. */
  private static final double WIDEST_LETTER = 1.2;

  /** The least room above and below the baseline of a turned name, so that all are alike. */
  private static final double ASCENT = 0.7;

  private static final double DESCENT = 0.2;

  /** Between the name and the labels of the ticks. */
  private static final double GAP = 0.5;

  /**
   * A name, smaller if it is too long.
   *
   * @param length what there is of the page from its upper to its lower end
   */
  static SideName of(Label name, double font, double length) {
    return new SideName(Labels.fitted(name, font, length), font);
  }

  private boolean isEmpty() {
    return box.width() == 0;
  }

  private boolean isTurned() {
    return box.width() > WIDEST_LETTER * font;
  }

  private double ascent() {
    return Math.max(box.ascent(), ASCENT * font);
  }

  /** The width that it takes with the gap after it. */
  double width() {
    if (isEmpty()) {
      return 0;
    }
    double across = isTurned() ? ascent() + Math.max(box.descent(), DESCENT * font) : box.width();
    return across + GAP * font;
  }

  /**
   * The name at the left edge of the page.
   *
   * @param middle of the axis, downwards
   */
  List<Scene.Item> paint(Rectangle2D page, double middle, Colour colour) {
    if (isEmpty()) {
      return List.of();
    }
    if (!isTurned()) {
      double baseline = middle + (box.ascent() - box.descent()) / 2;
      return List.of(new Scene.Text(box, page.getMinX(), baseline, colour));
    }
    double lowest = Math.max(page.getMaxY(), page.getMinY() + box.width());
    double start = Math.clamp(middle + box.width() / 2, page.getMinY() + box.width(), lowest);
    Scene.Text text = new Scene.Text(box, page.getMinX() + ascent(), start, colour);
    return List.of(new Scene.Turned(text));
  }
}
