package io.varphi.figure;

import java.util.Map;
import java.util.Optional;

/**
 * Letters with accents, put together from a letter and an accent of KaTeX's fonts. Accents are
 * named by Unicode's combining characters.
 */
final class Accents {
  /** The accents above a letter, as characters of their own. */
  private static final Map<Integer, Integer> ABOVE =
      Map.ofEntries(
          Map.entry(0x300, 0x2cb), // grave
          Map.entry(0x301, 0x2ca), // acute
          Map.entry(0x302, 0x2c6), // circumflex
          Map.entry(0x303, 0x2dc), // tilde
          Map.entry(0x304, 0x2c9), // macron
          Map.entry(0x306, 0x2d8), // breve
          Map.entry(0x307, 0x2d9), // dot
          Map.entry(0x308, 0xa8), // diaeresis
          Map.entry(0x30a, 0x2da), // ring
          Map.entry(0x30b, 0x2dd), // double acute
          Map.entry(0x30c, 0x2c7), // caron
          Map.entry(0x20d7, 0x20d7)); // arrow

  /** Cedilla, and the stroke that negates a relation: they stay where they are. */
  private static final Map<Integer, Integer> FIXED = Map.of(0x327, 0xb8, 0x338, 0xe020);

  /** The accents in the font fit letters of this height, in em. */
  private static final double X_HEIGHT = 0.431;

  /** Round letters reach a little above the height of x. */
  private static final double OVERSHOOT = 0.06;

  private Accents() {}

  /**
   * The letter with its accents, if KaTeX's fonts have all of them.
   *
   * @param decomposed a letter followed by combining characters
   */
  static Optional<TextBox> compose(Face face, String decomposed, double size) {
    int[] characters = decomposed.codePoints().toArray();
    Optional<Glyph> letter = letter(face, characters);
    Optional<TextBox> box = letter.map(glyph -> TextBox.of(glyph, size));
    double skew = letter.map(glyph -> Slant.of(glyph).skew()).orElse(0.0);
    for (int i = 1; i < characters.length; i++) {
      int accent = characters[i];
      box = box.flatMap(under -> over(under, face, accent, skew, size));
    }
    return box;
  }

  /** An i or j under an accent has no dot; it stands for an i or j all the same. */
  private static Optional<Glyph> letter(Face face, int[] characters) {
    boolean accented = characters.length > 1 && ABOVE.containsKey(characters[1]);
    int shape = characters[0];
    if (accented && shape == 'i') {
      shape = 'ı';
    } else if (accented && shape == 'j') {
      shape = 'ȷ';
    }
    String text = Character.toString(characters[0]);
    return Fonts.bundled(face, shape).map(glyph -> glyph.text(text));
  }

  /**
   * The box with an accent.
   *
   * @param skew how far to the right of the middle, in em
   */
  static Optional<TextBox> over(TextBox under, Face face, int accent, double skew, double size) {
    boolean above = ABOVE.containsKey(accent);
    return Optional.ofNullable(above ? ABOVE.get(accent) : FIXED.get(accent))
        .flatMap(shape -> Fonts.bundled(face, shape))
        .map(glyph -> placed(under, glyph.text(Character.toString(accent)), above, skew, size));
  }

  private static TextBox placed(
      TextBox under, Glyph accent, boolean above, double skew, double size) {
    double height = under.ascent() / size;
    double rise = above && height > X_HEIGHT + OVERSHOOT ? height - X_HEIGHT : 0;
    double x = under.width() / 2 + size * (skew - Glyph.UNIT * middle(accent));
    TextBox.Builder box = new TextBox.Builder();
    box.add(under);
    box.place(accent, size, x, size * rise);
    return box.build();
  }

  /** The arrow has no width of its own: it hangs to the left. */
  private static double middle(Glyph accent) {
    return accent.advance() > 0 ? accent.advance() / 2 : accent.bounds().getCenterX();
  }
}
