package io.varphi.figure;

import java.awt.geom.Rectangle2D;

/** How much room a drawing has. */
final class DrawingSpace {
  /** Lengths in units of the font size. */
  private static final double LEAST_WIDTH = 16;

  private static final double LEAST_HEIGHT = 12;

  private DrawingSpace() {}

  /** Whether there is no room for what can be guessed: names of axes, a legend. */
  static boolean isTight(Rectangle2D area, Theme theme) {
    return theme.compact()
        || area.getWidth() < LEAST_WIDTH * theme.font()
        || area.getHeight() < LEAST_HEIGHT * theme.font();
  }
}
