package io.varphi.figure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Neighbouring glyphs of a text box that share font, size and height: what programs that read text
 * take for one piece.
 *
 * @param glyphs at least one
 */
record TextRun(List<TextBox.Placed> glyphs) {
  /**
   * The narrowest gap that looks like a space, in em: wider than behind a slanted letter, narrower
   * than TeX's thin space.
   */
  private static final double SPACE = 0.15;

  /**
   * The runs of a box in the order of its glyphs; gaps that look like spaces have become spaces.
   */
  static List<TextRun> of(TextBox box) {
    List<TextRun> runs = new ArrayList<>();
    List<TextBox.Placed> run = new ArrayList<>();
    for (TextBox.Placed placed : withSpaces(box.glyphs())) {
      if (!run.isEmpty() && !areAligned(run.getFirst(), placed)) {
        runs.add(new TextRun(List.copyOf(run)));
        run.clear();
      }
      run.add(placed);
    }
    if (!run.isEmpty()) {
      runs.add(new TextRun(List.copyOf(run)));
    }
    return runs;
  }

  private static List<TextBox.Placed> withSpaces(List<TextBox.Placed> glyphs) {
    List<TextBox.Placed> all = new ArrayList<>();
    Optional<TextBox.Placed> letter = Optional.empty();
    for (TextBox.Placed placed : glyphs) {
      if (!isAccent(placed)) {
        letter.filter(left -> isGap(left, placed)).ifPresent(left -> all.add(space(left)));
        letter = Optional.of(placed);
      }
      all.add(placed);
    }
    return all;
  }

  /** Whether it stands above, below or across the letter before it. */
  private static boolean isAccent(TextBox.Placed placed) {
    int type = Character.getType(placed.glyph().text().codePointAt(0));
    return type == Character.NON_SPACING_MARK;
  }

  private static boolean isGap(TextBox.Placed left, TextBox.Placed right) {
    boolean hasSpace = left.glyph().isBlank() || right.glyph().isBlank();
    return !hasSpace && right.x() - end(left) > SPACE * Math.max(left.size(), right.size());
  }

  private static TextBox.Placed space(TextBox.Placed left) {
    Face face =
        Arrays.stream(Face.values())
            .filter(other -> other.font().equals(left.glyph().font()))
            .findFirst()
            .orElse(Face.ROMAN);
    return new TextBox.Placed(Fonts.glyph(face, ' '), end(left), left.rise(), left.size());
  }

  private static double end(TextBox.Placed placed) {
    return placed.x() + advance(placed);
  }

  /** How far the next glyph is, in points. */
  static double advance(TextBox.Placed placed) {
    return placed.size() * Glyph.UNIT * placed.glyph().advance();
  }

  private static boolean areAligned(TextBox.Placed one, TextBox.Placed other) {
    return one.glyph().font().equals(other.glyph().font())
        && one.size() == other.size()
        && one.rise() == other.rise();
  }

  TextBox.Placed first() {
    return glyphs.getFirst();
  }

  String font() {
    return first().glyph().font();
  }

  double size() {
    return first().size();
  }

  /** What a whole box says; if it does not know, its characters in order. */
  static String text(TextBox box) {
    if (!box.text().isEmpty()) {
      return box.text();
    }
    String text = of(box).stream().map(TextRun::text).collect(Collectors.joining());
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * The runs of a box for fonts that put accents on letters by themselves: a letter stands for its
   * accents too.
   */
  static List<TextRun> accented(TextBox box) {
    List<TextBox.Placed> letters = new ArrayList<>();
    for (TextBox.Placed placed : box.glyphs()) {
      if (isAccent(placed) && !letters.isEmpty()) {
        TextBox.Placed letter = letters.removeLast();
        String both = letter.glyph().text() + placed.glyph().text();
        Glyph glyph = letter.glyph().text(Normalizer.normalize(both, Normalizer.Form.NFC));
        letters.add(new TextBox.Placed(glyph, letter.x(), letter.rise(), letter.size()));
      } else {
        letters.add(placed);
      }
    }
    return of(
        new TextBox(letters, box.rules(), box.width(), box.ascent(), box.descent(), box.text()));
  }

  /** The characters, in order. */
  String text() {
    return glyphs.stream().map(placed -> placed.glyph().text()).collect(Collectors.joining());
  }
}
