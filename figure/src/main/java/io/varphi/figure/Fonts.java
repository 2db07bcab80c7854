package io.varphi.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The fonts of figures: KaTeX's, which come along and are Computer Modern as TeX has it; those that
 * were {@linkplain #add added}; and those of {@linkplain FontSource other jars}, such as the
 * Chinese one in {@code varphi-font-sc}. A character is taken from the first that has it.
 *
 * <p>Fonts are added for the whole process, like those of an operating system: text is set in many
 * places, and none of them should draw a character that another one refuses.
 */
public final class Fonts {
  private static final Map<Face, Font> BUNDLED = new EnumMap<>(Face.class);

  static {
    Arrays.stream(Face.values()).forEach(face -> BUNDLED.put(face, Font.bundled(face.font())));
  }

  /** Where characters are looked for that a face lacks: Greek letters are in the italic one. */
  private static final List<Face> FALLBACK =
      List.of(Face.ROMAN, Face.ITALIC, Face.SIGNS, Face.SIZE1, Face.TYPEWRITER);

  private static final List<FontFile> ADDED_FILES = new ArrayList<>();
  private static final List<Font> ADDED = new CopyOnWriteArrayList<>();

  /** Found when they are first needed: few figures need them. */
  private static final class Provided {
    private static final List<Font> FONTS =
        ServiceLoader.load(FontSource.class, Fonts.class.getClassLoader()).stream()
            .map(provider -> new Font(provider.get()))
            .sorted(Comparator.comparing(Font::name))
            .toList();
  }

  private Fonts() {}

  /**
   * Adds a font for the characters that KaTeX's lack, after those that were added before and ahead
   * of those of other jars: whoever adds a Chinese font wants to see it. The same file again
   * changes nothing.
   *
   * @param file a TrueType font, .ttf, or a collection of them, .ttc, of which the first counts
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is not such a font
   */
  public static void add(Path file) throws IOException {
    add(FontFile.read(file));
  }

  private static synchronized void add(FontFile file) {
    if (ADDED_FILES.stream().noneMatch(file::sameFile)) {
      FontFile unique = uniquelyNamed(file);
      ADDED_FILES.add(unique);
      ADDED.add(new Font(unique));
    }
  }

  private static FontFile uniquelyNamed(FontFile file) {
    FontFile unique = file;
    for (int i = 2; find(unique.name()).isPresent(); i++) {
      unique = file.named(file.name() + "-" + i);
    }
    return unique;
  }

  /**
   * The character in the face, or in the first font that has it.
   *
   * @throws IllegalArgumentException if none has it
   */
  static Glyph glyph(Face face, int codePoint) {
    return bundled(face, codePoint)
        .or(() -> other(codePoint))
        .orElseThrow(() -> missing(codePoint));
  }

  /** The character in the face or in another one that comes along. */
  static Optional<Glyph> bundled(Face face, int codePoint) {
    Optional<Glyph> glyph = font(face).glyph(codePoint);
    for (Face other : FALLBACK) {
      glyph = glyph.or(() -> font(other).glyph(codePoint));
    }
    return glyph.or(() -> capital(codePoint));
  }

  /** The character in this face alone. */
  static Optional<Glyph> in(Face face, int codePoint) {
    return font(face).glyph(codePoint);
  }

  /** The character in a font that does not come along. */
  static Optional<Glyph> other(int codePoint) {
    return Stream.of(ADDED, Provided.FONTS)
        .flatMap(List::stream)
        .flatMap(font -> font.glyph(codePoint).stream())
        .findFirst();
  }

  /** ℝ and ℒ, which KaTeX's fonts have in the places of R and L. */
  private static Optional<Glyph> capital(int codePoint) {
    return MathsCapitals.face(codePoint)
        .flatMap(face -> font(face).glyph(MathsCapitals.letter(codePoint)))
        .map(glyph -> glyph.text(Character.toString(codePoint)));
  }

  /**
   * The file of a font by the name that its glyphs have; never changed.
   *
   * @throws IllegalArgumentException if there is no such font
   */
  static byte[] file(String font) {
    return find(font)
        .map(Font::file)
        .orElseThrow(() -> new IllegalArgumentException("there is no font " + font));
  }

  private static Optional<Font> find(String name) {
    Optional<Font> near =
        Stream.of(BUNDLED.values(), ADDED)
            .flatMap(Collection::stream)
            .filter(font -> font.name().equals(name))
            .findFirst();
    return near.or(
        () -> Provided.FONTS.stream().filter(font -> font.name().equals(name)).findFirst());
  }

  private static Font font(Face face) {
    return Objects.requireNonNull(BUNDLED.get(face));
  }

  static IllegalArgumentException missing(int codePoint) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "no font of the figure has the character \"%s\" (U+%04X %s);"
                + " add a font that has it (--font FILE) or leave it out",
            Character.toString(codePoint),
            codePoint,
            Objects.requireNonNullElse(Character.getName(codePoint), "UNASSIGNED")));
  }
}
