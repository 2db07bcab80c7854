package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The outline of one character.
 *
 * @param font the name of the font
 * @param id the number of the glyph in the font
 * @param text the characters that it stands for, for programs that read text
 * @param advance how far the next character is, in thousandths of an em
 * @param outline in thousandths of an em, y upwards; empty for a space; never changed
 */
record Glyph(String font, int id, String text, double advance, Path2D outline) {
  /** Lengths in a glyph are multiples of this share of the font size. */
  static final double UNIT = 1 / 1000.0;

  Rectangle2D bounds() {
    return outline.getBounds2D();
  }

  boolean isBlank() {
    return outline.getCurrentPoint() == null;
  }

  /** The same outline standing for other characters. */
  Glyph text(String newText) {
    return new Glyph(font, id, newText, advance, outline);
  }
}
