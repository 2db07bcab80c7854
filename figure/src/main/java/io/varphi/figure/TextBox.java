package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Typeset text: glyphs at their places relative to the left end of the baseline. Lengths are in
 * points.
 *
 * @param width from the left end to where the next character would stand
 * @param ascent how far the ink reaches above the baseline
 * @param descent how far the ink reaches below the baseline, positive downwards
 */
record TextBox(List<Placed> glyphs, double width, double ascent, double descent) {
  /** A glyph whose origin lies x to the right of, and rise above, the box's origin. */
  record Placed(Glyph glyph, double x, double rise, double size) {}

  double height() {
    return ascent + descent;
  }

  /** The rectangle that the box covers when its baseline starts at x, y. */
  Rectangle2D boundsAt(double x, double y) {
    return new Rectangle2D.Double(x, y - ascent, width, height());
  }

  /** Sets one character after the other. */
  static final class Builder {
    private final List<Placed> glyphs = new ArrayList<>();
    private double width;
    private double ascent;
    private double descent;

    private double overhang;

    void add(Glyph glyph, double size, double rise) {
      double unit = Glyph.UNIT * size;
      overhang = unit * Math.max(0, glyph.bounds().getMaxX() - glyph.advance());
      if (!glyph.isBlank()) {
        Rectangle2D ink = glyph.bounds();
        ascent = Math.max(ascent, rise + unit * ink.getMaxY());
        descent = Math.max(descent, -rise - unit * ink.getMinY());
        glyphs.add(new Placed(glyph, width, rise, size));
      }
      width += unit * glyph.advance();
    }

    /** Makes room for the part of a letter that hangs over what comes next: an f before a prime. */
    void addItalicCorrection() {
      width += overhang;
      overhang = 0;
    }

    TextBox build() {
      return new TextBox(List.copyOf(glyphs), width, ascent, descent);
    }
  }
}
