package io.varphi.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Brackets, bars and root signs in the size that is needed. */
final class MathsDelimiters {
  /** A bracket covers this share of what it encloses, and lacks at most this length, in em. */
  private static final double SHARE = 0.901;

  private static final double SHORTFALL = 0.5;

  /** The room in place of a bracket that is not drawn. */
  private static final double NOTHING = 0.12;

  private static final List<Face> LARGER = List.of(Face.SIZE1, Face.SIZE2, Face.SIZE3, Face.SIZE4);

  /**
   * A bracket of any height.
   *
   * @param upwards its pieces from the bottom up; a star stands for extenders, as many as it takes
   */
  private record Pieces(Face face, String upwards, String extender) {
    private static final int STAR = '*';

    static Pieces of(String upwards, String extender) {
      return new Pieces(Face.SIZE4, upwards, extender);
    }

    List<Glyph> fixed() {
      return glyphs(0);
    }

    /** All pieces with the given number of extenders for each star. */
    List<Glyph> glyphs(int extenders) {
      return upwards
          .codePoints()
          .boxed()
          .flatMap(c ->
              c == STAR
                  ? Collections.nCopies(extenders, glyph(extender.codePointAt(0))).stream()
                  : Stream.of(glyph(c)))
          .toList();
    }

    long stars() {
      return upwards.codePoints().filter(c -> c == STAR).count();
    }

    private Glyph glyph(int codePoint) {
      return Fonts.glyph(face, codePoint);
    }
  }

  private static final Map<String, Pieces> PIECES =
      Map.ofEntries(
          Map.entry("(", Pieces.of("⎝*⎛", "⎜")),
          Map.entry(")", Pieces.of("⎠*⎞", "⎟")),
          Map.entry("[", Pieces.of("⎣*⎡", "⎢")),
          Map.entry("]", Pieces.of("⎦*⎤", "⎥")),
          Map.entry("⌊", Pieces.of("⎣*", "⎢")),
          Map.entry("⌋", Pieces.of("⎦*", "⎥")),
          Map.entry("⌈", Pieces.of("*⎡", "⎢")),
          Map.entry("⌉", Pieces.of("*⎤", "⎥")),
          Map.entry("{", Pieces.of("⎩*⎨*⎧", "⎪")),
          Map.entry("}", Pieces.of("⎭*⎬*⎫", "⎪")),
          Map.entry("√", Pieces.of("⎷*\ue001", "\ue000")),
          Map.entry("|", new Pieces(Face.SIZE1, "∣*", "∣")),
          Map.entry("∥", new Pieces(Face.SIZE1, "∥*", "∥")));

  /** Pieces overlap a little so that no hair of light shows between them, in em. */
  private static final double OVERLAP = 0.01;

  private final double size;

  MathsDelimiters(double size) {
    this.size = size;
  }

  /** The body between brackets, either of which may be empty. */
  TextBox around(String left, TextBox body, String right, MathsStyle style) {
    double axis = MathsStyle.AXIS * size * style.scale();
    double reach = Math.max(body.ascent() - axis, body.descent() + axis);
    double need = Math.max(2 * reach * SHARE, 2 * reach - SHORTFALL * size);
    TextBox.Builder box = new TextBox.Builder();
    add(left, need, style, box);
    box.add(body);
    add(right, need, style, box);
    return box.build();
  }

  private void add(String bracket, double need, MathsStyle style, TextBox.Builder box) {
    if (bracket.isEmpty()) {
      box.skip(NOTHING * size);
    } else {
      double axis = MathsStyle.AXIS * size * style.scale();
      box.add(centred(grown(bracket, need, style), axis));
    }
  }

  /** A root sign at least as high as needed; its width ends where its bar begins. */
  TextBox surd(double need, MathsStyle style) {
    TextBox sign = grown("√", need, style);
    double right =
        sign.glyphs().stream()
            .mapToDouble(placed ->
                placed.x() + Glyph.UNIT * placed.size() * placed.glyph().bounds().getMaxX())
            .max()
            .orElseThrow();
    return new TextBox(sign.glyphs(), List.of(), right, sign.ascent(), sign.descent(), "");
  }

  /** The box with its middle at the given height. */
  static TextBox centred(TextBox box, double axis) {
    TextBox.Builder centred = new TextBox.Builder();
    centred.place(box, 0, axis - (box.ascent() - box.descent()) / 2);
    centred.skip(box.width());
    return centred.build();
  }

  private TextBox grown(String bracket, double need, MathsStyle style) {
    int codePoint = bracket.codePointAt(0);
    List<TextBox> sizes = new ArrayList<>();
    sizes.add(TextBox.of(Fonts.glyph(Face.ROMAN, codePoint), size * style.scale()));
    if (style.isScript()) {
      sizes.add(TextBox.of(Fonts.glyph(Face.ROMAN, codePoint), size));
    }
    for (Face face : LARGER) {
      Fonts.in(face, codePoint).map(glyph -> TextBox.of(glyph, size)).ifPresent(sizes::add);
    }
    Optional<TextBox> fit = sizes.stream().filter(box -> box.height() >= need).findFirst();
    return fit.orElseGet(() ->
        Optional.ofNullable(PIECES.get(bracket))
            .map(pieces -> stacked(pieces, need))
            .orElseGet(sizes::getLast));
  }

  private TextBox stacked(Pieces pieces, double need) {
    double fixed = pieces.fixed().stream().mapToDouble(this::height).sum();
    double extender = height(pieces.glyph(pieces.extender.codePointAt(0)));
    double missing = (need - fixed) / (pieces.stars() * extender);
    return stacked(pieces.glyphs((int) Math.max(0, Math.ceil(missing))));
  }

  /** One above the other. */
  private TextBox stacked(List<Glyph> upwards) {
    TextBox.Builder box = new TextBox.Builder();
    double y = 0;
    for (Glyph glyph : upwards) {
      box.place(glyph, size, 0, y - Glyph.UNIT * size * glyph.bounds().getMinY());
      y += height(glyph);
    }
    box.skip(Glyph.UNIT * size * upwards.getFirst().advance());
    return box.build();
  }

  private double height(Glyph glyph) {
    return Glyph.UNIT * size * glyph.bounds().getHeight() - OVERLAP * size;
  }
}
