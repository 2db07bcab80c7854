package io.varphi.figure;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** Sets plain text in one face. */
final class TextSetter {
  /** Below this, every character is composed: there is nothing to normalize. */
  private static final int FIRST_MARK = 0x300;

  /** Characters whose shape has another code point in the fonts. */
  private static final Map<Integer, Integer> SAME_SHAPE =
      Map.of(
          0xb5, 0x3bc, // micro sign, mu
          0xb7, 0x22c5, // middle dot, dot operator
          0x2010, (int) '-', // hyphen
          0x2011, (int) '-', // hyphen that does not break
          0x2022, 0x2219); // bullet

  /** Characters that are as wide as a Chinese one in a Chinese text. */
  private static final String WIDE_IN_CHINESE = "\u201c\u201d\u2018\u2019\u2014\u2026\u00b7";

  private final Face face;
  private final double size;
  private final boolean chinese;
  private final TextBox.Builder box = new TextBox.Builder();
  private double correction;

  private TextSetter(Face face, double size, boolean chinese) {
    this.face = face;
    this.size = size;
    this.chinese = chinese;
  }

  /**
   * The text at a size in points.
   *
   * @throws IllegalArgumentException if no font has one of its characters
   */
  static TextBox set(Face face, String text, double size) {
    TextSetter setter = new TextSetter(face, size, HanSpacing.isChinese(text));
    int before = ' ';
    int end = 0;
    while (end < text.length()) {
      int start = end;
      end = endOfCharacter(text, start);
      String character = composed(text.substring(start, end));
      setter.box.skip(size * HanSpacing.between(before, character.codePointAt(0)));
      setter.add(character);
      before = character.codePointAt(0);
    }
    setter.box.skip(size * setter.correction);
    return setter.box.build();
  }

  /** Where the character ends with the accents that follow it. */
  private static int endOfCharacter(String text, int start) {
    int end = text.offsetByCodePoints(start, 1);
    while (end < text.length() && isMark(text.codePointAt(end))) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static String composed(String character) {
    boolean latin = character.length() == 1 && character.charAt(0) < FIRST_MARK;
    return latin ? character : Normalizer.normalize(character, Normalizer.Form.NFC);
  }

  private void add(String character) {
    Optional<Glyph> glyph = isSingle(character) ? near(character.codePointAt(0)) : Optional.empty();
    if (glyph.isPresent()) {
      add(glyph.get());
      return;
    }
    String decomposed = Normalizer.normalize(character, Normalizer.Form.NFD);
    Optional<TextBox> accented =
        isSingle(decomposed) ? Optional.empty() : Accents.compose(face, decomposed, size);
    if (accented.isPresent()) {
      box.add(accented.get());
      correction = 0;
    } else {
      add(far(character));
    }
  }

  private void add(Glyph glyph) {
    box.add(glyph, size, 0);
    correction = Slant.of(glyph).correction();
  }

  private static boolean isSingle(String character) {
    return character.codePointCount(0, character.length()) == 1;
  }

  /** The character in a font that comes along, unless Chinese has its own. */
  private Optional<Glyph> near(int codePoint) {
    Optional<Glyph> glyph = Optional.empty();
    if (chinese && WIDE_IN_CHINESE.indexOf(codePoint) >= 0) {
      glyph = Fonts.other(codePoint);
    }
    return glyph
        .or(() -> Fonts.bundled(face, codePoint))
        .or(() ->
            Optional.ofNullable(SAME_SHAPE.get(codePoint))
                .flatMap(shape -> Fonts.bundled(face, shape))
                .map(shape -> shape.text(Character.toString(codePoint))));
  }

  private static Glyph far(String character) {
    int last = character.codePointBefore(character.length());
    return Optional.of(last)
        .filter(_ -> isSingle(character))
        .flatMap(Fonts::other)
        .orElseThrow(() -> Fonts.missing(last));
  }
}
