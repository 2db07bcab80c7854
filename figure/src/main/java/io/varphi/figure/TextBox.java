package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Typeset text: glyphs and rules at their places relative to the left end of the baseline. Lengths
 * are in points.
 *
 * @param glyphs in the order in which they are read, without spaces
 * @param width from the left end to where the next character would stand
 * @param ascent how far the ink reaches above the baseline
 * @param descent how far the ink reaches below the baseline, positive downwards
 * @param text what it says as plain text; empty for a part of a text
 */
record TextBox(
    List<Placed> glyphs,
    List<Rule> rules,
    double width,
    double ascent,
    double descent,
    String text) {
  /** A glyph whose origin lies x to the right of, and rise above, the box's origin. */
  record Placed(Glyph glyph, double x, double rise, double size) {}

  /** A filled rectangle, a fraction bar: its lower left corner lies at x, rise. */
  record Rule(double x, double rise, double width, double height) {}

  static TextBox of(Glyph glyph, double size) {
    Builder box = new Builder();
    box.add(glyph, size, 0);
    return box.build();
  }

  /** The same box, no higher and no deeper than what is seen. */
  TextBox aroundInk() {
    Builder ink = new Builder();
    glyphs.forEach(placed -> ink.place(placed.glyph, placed.size, placed.x, placed.rise));
    rules.forEach(ink::rule);
    ink.skip(width);
    return ink.build().saying(text);
  }

  /** The same box with what it says. */
  TextBox saying(String newText) {
    return new TextBox(glyphs, rules, width, ascent, descent, newText);
  }

  double height() {
    return ascent + descent;
  }

  /** The rectangle that the box covers when its baseline starts at x, y. */
  Rectangle2D boundsAt(double x, double y) {
    return new Rectangle2D.Double(x, y - ascent, width, height());
  }

  /** Sets one thing after the other, from left to right. */
  static final class Builder {
    private final List<Placed> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private double width;
    private double ascent;
    private double descent;

    double width() {
      return width;
    }

    void add(Glyph glyph, double size, double rise) {
      place(glyph, size, width, rise);
      width += Glyph.UNIT * size * glyph.advance();
    }

    void add(TextBox box) {
      place(box, width, 0);
      width += box.width;
    }

    /** Leaves room before what comes next; less than none moves it back. */
    void skip(double length) {
      width += length;
    }

    /** Sets a glyph anywhere; what comes next stays where it is. */
    void place(Glyph glyph, double size, double x, double rise) {
      if (!glyph.isBlank()) {
        Rectangle2D ink = glyph.bounds();
        double unit = Glyph.UNIT * size;
        cover(rise + unit * ink.getMaxY(), -rise - unit * ink.getMinY());
        glyphs.add(new Placed(glyph, x, rise, size));
      }
    }

    /** Sets a box anywhere; what comes next stays where it is. */
    void place(TextBox box, double x, double rise) {
      for (Placed placed : box.glyphs) {
        glyphs.add(new Placed(placed.glyph, x + placed.x, rise + placed.rise, placed.size));
      }
      for (Rule rule : box.rules) {
        rules.add(new Rule(x + rule.x, rise + rule.rise, rule.width, rule.height));
      }
      cover(rise + box.ascent, box.descent - rise);
    }

    void rule(Rule rule) {
      rules.add(rule);
      cover(rule.rise + rule.height, -rule.rise);
    }

    /** Makes the box at least so high and so deep. */
    void cover(double up, double down) {
      ascent = Math.max(ascent, up);
      descent = Math.max(descent, down);
    }

    TextBox build() {
      return new TextBox(List.copyOf(glyphs), List.copyOf(rules), width, ascent, descent, "");
    }
  }
}
