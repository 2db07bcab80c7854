package io.varphi.figure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The fonts that come along: KaTeX's, which are Computer Modern as TeX has it. */
final class Fonts {
  private static final Map<Face, Font> FONTS = new EnumMap<>(Face.class);

  static {
    Arrays.stream(Face.values()).forEach(face -> FONTS.put(face, new Font(face.font())));
  }

  private Fonts() {}

  /**
   * The character in the face, or in the first other face that has it: Greek letters are in the
   * italic one only.
   *
   * @throws IllegalArgumentException if none has it
   */
  static Glyph glyph(Face face, int codePoint) {
    Optional<Glyph> glyph = font(face).glyph(codePoint);
    for (Face other : Face.values()) {
      glyph = glyph.or(() -> font(other).glyph(codePoint));
    }
    return glyph.orElseThrow(() -> missing(codePoint));
  }

  private static Font font(Face face) {
    return Objects.requireNonNull(FONTS.get(face));
  }

  private static IllegalArgumentException missing(int codePoint) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "no font of the figure has the character \"%s\" (U+%04X %s); leave it out",
            Character.toString(codePoint),
            codePoint,
            Objects.requireNonNullElse(Character.getName(codePoint), "UNASSIGNED")));
  }
}
