package io.varphi.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The letters of an SVG document, as outlines that are stored once each or as characters. */
final class SvgLetters {
  /** The most that the next letter may be off, in em, before it is told where to stand. */
  private static final double TOLERANCE = 0.02;

  /** A tenth of a unit of a glyph is a ten-thousandth of an em. */
  private static final int GLYPH_DECIMALS = 1;

  private final String prefix;
  private final SvgText kind;
  private final String reference;
  private final Map<Glyph, String> ids = new LinkedHashMap<>();

  /**
   * No letters yet; the ids of glyphs will begin with the prefix.
   *
   * @param reference the name of the attribute that refers to an element
   */
  SvgLetters(String prefix, SvgText kind, String reference) {
    this.prefix = prefix;
    this.kind = kind;
    this.reference = reference;
  }

  String reference() {
    return reference;
  }

  /** The outlines that have been used. */
  String definitions() {
    StringBuilder out = new StringBuilder();
    ids.forEach((glyph, id) -> {
      out.append("<path");
      Xml.attribute(out, "id", id);
      Xml.attribute(out, "d", SvgPath.flipped(glyph.outline(), GLYPH_DECIMALS));
      out.append("/>\n");
    });
    return out.toString();
  }

  /**
   * The letters of a box whose baseline starts at x, y, without a colour.
   *
   * @param border the width of the border that a reference to them will draw, 0 for none
   */
  String letters(TextBox box, double x, double y, double border) {
    return switch (kind) {
      case OUTLINES -> outlines(box.glyphs(), x, y, border);
      case TEXT -> characters(box, x, y, border);
    };
  }

  /** Neighbours of one size and height are a group, in which x is in thousandths of an em. */
  private String outlines(List<TextBox.Placed> all, double x, double y, double border) {
    StringBuilder out = new StringBuilder();
    List<TextBox.Placed> inked = all.stream().filter(p -> !p.glyph().isBlank()).toList();
    int start = 0;
    while (start < inked.size()) {
      TextBox.Placed first = inked.get(start);
      int end = start;
      while (end < inked.size() && areAligned(first, inked.get(end))) {
        end++;
      }
      out.append(group(inked.subList(start, end), x, y, border));
      start = end;
    }
    return out.toString();
  }

  private static boolean areAligned(TextBox.Placed one, TextBox.Placed other) {
    return one.size() == other.size() && one.rise() == other.rise();
  }

  private String group(List<TextBox.Placed> aligned, double x, double y, double border) {
    TextBox.Placed first = aligned.getFirst();
    double scale = Glyph.UNIT * first.size();
    StringBuilder out = new StringBuilder("<g");
    String place =
        "translate(%s %s) scale(%s)"
            .formatted(
                Decimals.thousandths(x + first.x()),
                Decimals.thousandths(y - first.rise()),
                Decimals.rounded(scale, 6));
    Xml.attribute(out, "transform", place);
    if (border > 0) {
      Xml.attribute(out, "stroke-width", Decimals.thousandths(border / scale));
    }
    out.append('>');
    aligned.forEach(placed -> out.append(use(placed.glyph(), (placed.x() - first.x()) / scale)));
    return out.append("</g>").toString();
  }

  private String use(Glyph glyph, double x) {
    StringBuilder out = new StringBuilder("<use");
    Xml.attribute(out, reference, "#" + ids.computeIfAbsent(glyph, _ -> prefix + "g" + ids.size()));
    String place = Decimals.thousandths(x);
    if (!place.equals("0")) {
      Xml.attribute(out, "x", place);
    }
    return out.append("/>").toString();
  }

  private String characters(TextBox box, double x, double y, double border) {
    StringBuilder text = new StringBuilder();
    List<TextBox.Placed> drawn = new ArrayList<>();
    for (TextRun run : TextRun.accented(box)) {
      if (isDrawn(run)) {
        drawn.addAll(run.glyphs());
      } else {
        pieces(run).forEach(piece -> text.append(span(piece, x, y)));
      }
    }
    String outlines = outlines(drawn, x, y, border);
    return text.isEmpty()
        ? outlines
        : "<text xml:space=\"preserve\">" + text + "</text>" + outlines;
  }

  /** Delimiters and roots meet rules and other glyphs, as those of another font would not. */
  private static boolean isDrawn(TextRun run) {
    return run.font().startsWith("KaTeX_Size") || run.text().contains("\u221a");
  }

  /** A run, parted before letters that are not where the ones before them would have put them. */
  private static List<TextRun> pieces(TextRun run) {
    List<TextRun> pieces = new ArrayList<>();
    int start = 0;
    double pen = run.first().x();
    for (int i = 0; i < run.glyphs().size(); i++) {
      TextBox.Placed placed = run.glyphs().get(i);
      if (Math.abs(placed.x() - pen) > TOLERANCE * run.size()) {
        pieces.add(new TextRun(run.glyphs().subList(start, i)));
        start = i;
        pen = placed.x();
      }
      pen += TextRun.advance(placed);
    }
    pieces.add(new TextRun(run.glyphs().subList(start, run.glyphs().size())));
    return pieces;
  }

  private static String span(TextRun run, double x, double y) {
    SvgFont font = SvgFont.of(run.font());
    StringBuilder out = new StringBuilder("<tspan");
    Xml.attribute(out, "x", Decimals.thousandths(x + run.first().x()));
    Xml.attribute(out, "y", Decimals.thousandths(y - run.first().rise()));
    Xml.attribute(out, "font-family", font.families());
    Xml.attribute(out, "font-size", Decimals.thousandths(run.size()));
    if (font.bold()) {
      Xml.attribute(out, "font-weight", "bold");
    }
    if (font.italic()) {
      Xml.attribute(out, "font-style", "italic");
    }
    return out.append('>').append(Xml.escaped(run.text())).append("</tspan>").toString();
  }
}
