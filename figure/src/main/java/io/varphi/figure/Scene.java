package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * A picture ready to be written: what every back end draws, in order. Lengths are in points (1/72
 * inch), y downwards. Paths are never changed once they are in a scene.
 *
 * @param title what the picture shows, in a few words
 * @param description what the picture shows, in a sentence
 */
record Scene(
    double width,
    double height,
    Colour background,
    String title,
    String description,
    List<Item> items) {

  /** Something to draw. */
  sealed interface Item {}

  /** The inside of a closed outline, by the non-zero winding rule. */
  record Fill(Path2D outline, Colour colour, double opacity) implements Item {}

  /** A line along a path: round joins; round caps if it is solid, butt caps if it is dashed. */
  record Line(Path2D path, Pen pen) implements Item {}

  /** Typeset text whose baseline starts at x, y. */
  record Text(TextBox box, double x, double y, Colour colour) implements Item {}

  /** A text turned a quarter to the left around the start of its baseline: it reads upwards. */
  record Turned(Text text) implements Item {}

  /**
   * A border of the given width around the letters of a text, which stands at the same place after
   * it.
   */
  record Halo(TextBox box, double x, double y, Colour colour, double width) implements Item {}

  /** A picture whose pixels are shown as sharp cells; it is never changed once it is in a scene. */
  record Raster(BufferedImage image, Rectangle2D area) implements Item {}

  /** Items of which only the part inside the window is seen. */
  record Clipped(Rectangle2D window, List<Item> items) implements Item {}

  /** The language of the title, by BCP 47: Chinese if there is a Chinese character in it. */
  String language() {
    boolean chinese = title.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    return chinese ? "zh" : "en";
  }

  /** Where a rule is in the text whose baseline starts at x, y. */
  static Rectangle2D placed(TextBox.Rule rule, double x, double y) {
    return new Rectangle2D.Double(
        x + rule.x(), y - rule.rise() - rule.height(), rule.width(), rule.height());
  }
}
