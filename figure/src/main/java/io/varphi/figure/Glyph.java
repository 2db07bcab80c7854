package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The outline of one character.
 *
 * @param font the name of the font
 * @param id the number of the glyph in the font
 * @param advance how far the next character is, in thousandths of an em
 * @param outline in thousandths of an em, y upwards; empty for a space; never changed
 */
record Glyph(String font, int id, double advance, Path2D outline) {
  /** Lengths in a glyph are multiples of this share of the font size. */
  static final double UNIT = 1 / 1000.0;

  Rectangle2D bounds() {
    return outline.getBounds2D();
  }

  boolean isBlank() {
    return outline.getCurrentPoint() == null;
  }
}
