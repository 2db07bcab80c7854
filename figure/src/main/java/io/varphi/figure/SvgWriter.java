package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Writes a scene as SVG 1.1 with text as outlines, which needs no font and looks the same
 * everywhere.
 *
 * <p>Each glyph is stored once and used by reference. All ids begin with a hash of the content, so
 * that several figures can stand in one HTML page. References are {@code xlink:href}, which
 * browsers and also the programs that never learned {@code href} read. Halos are outlines of their
 * own under the text (not {@code paint-order}: programs without it would draw the halo over the
 * letters).
 */
final class SvgWriter {
  private static final double MM_PER_POINT = 25.4 / 72;

  private final String prefix;
  private final Map<Glyph, String> glyphs = new LinkedHashMap<>();
  private final StringBuilder clips = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private int clipCount;

  private SvgWriter(String prefix) {
    this.prefix = prefix;
  }

  static String write(Scene scene) {
    CRC32 hash = new CRC32();
    hash.update(new SvgWriter("").document(scene).getBytes(StandardCharsets.UTF_8));
    String digits = Long.toHexString(hash.getValue() + (1L << 32)).substring(1);
    return new SvgWriter("v" + digits + "-").document(scene);
  }

  private String document(Scene scene) {
    scene.items().forEach(this::item);
    String width = Decimals.thousandths(scene.width());
    String height = Decimals.thousandths(scene.height());
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    attribute(out, "width", millimetres(scene.width()));
    attribute(out, "height", millimetres(scene.height()));
    attribute(out, "viewBox", "0 0 " + width + " " + height);
    attribute(out, "role", "img");
    attribute(out, "aria-labelledby", prefix + "title " + prefix + "desc");
    out.append(">\n");
    element(out, "title", scene.title());
    element(out, "desc", scene.description());
    out.append("<defs>\n");
    glyphs.forEach((glyph, id) -> out.append(definition(glyph, id)));
    out.append(clips).append("</defs>\n<rect");
    attribute(out, "width", width);
    attribute(out, "height", height);
    attribute(out, "fill", scene.background().hex());
    return out.append("/>\n").append(body).append("</svg>\n").toString();
  }

  private static String millimetres(double points) {
    return Decimals.thousandths(points * MM_PER_POINT) + "mm";
  }

  private void element(StringBuilder out, String name, String text) {
    out.append('<').append(name);
    attribute(out, "id", prefix + name);
    out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
  }

  /** The glyph upside down: in SVG, y grows downwards. */
  private static String definition(Glyph glyph, String id) {
    StringBuilder out = new StringBuilder("<path");
    attribute(out, "id", id);
    attribute(out, "d", data(glyph.outline(), -1));
    return out.append("/>\n").toString();
  }

  private void item(Scene.Item item) {
    switch (item) {
      case Scene.Fill fill -> fill(fill);
      case Scene.Line line -> line(line);
      case Scene.Text text -> text(text);
      case Scene.Halo halo -> halo(halo);
      case Scene.Clipped clipped -> clipped(clipped);
    }
  }

  private void fill(Scene.Fill fill) {
    body.append("<path");
    attribute(body, "d", data(fill.outline(), 1));
    attribute(body, "fill", fill.colour().hex());
    if (fill.opacity() < 1) {
      attribute(body, "fill-opacity", Decimals.thousandths(fill.opacity()));
    }
    body.append("/>\n");
  }

  private void line(Scene.Line line) {
    Pen pen = line.pen();
    body.append("<path");
    attribute(body, "d", data(line.path(), 1));
    attribute(body, "fill", "none");
    attribute(body, "stroke", pen.colour().hex());
    attribute(body, "stroke-width", Decimals.thousandths(pen.width()));
    attribute(body, "stroke-linejoin", "round");
    if (pen.isSolid()) {
      attribute(body, "stroke-linecap", "round");
    } else {
      attribute(body, "stroke-dasharray", numbers(pen.dash()));
    }
    if (pen.phase() != 0) {
      attribute(body, "stroke-dashoffset", Decimals.thousandths(pen.phase()));
    }
    body.append("/>\n");
  }

  private void text(Scene.Text text) {
    StringBuilder paint = new StringBuilder();
    attribute(paint, "fill", text.colour().hex());
    glyphs(text.box(), text.x(), text.y(), paint.toString(), 0);
  }

  private void halo(Scene.Halo halo) {
    StringBuilder paint = new StringBuilder();
    attribute(paint, "fill", halo.colour().hex());
    attribute(paint, "stroke", halo.colour().hex());
    attribute(paint, "stroke-linejoin", "round");
    glyphs(halo.box(), halo.x(), halo.y(), paint.toString(), 2 * halo.width());
  }

  /** Neighbours of one size and height are a group, in which x is in thousandths of an em. */
  private void glyphs(TextBox box, double x, double y, String paint, double stroke) {
    List<TextBox.Placed> all = box.glyphs();
    int start = 0;
    while (start < all.size()) {
      TextBox.Placed first = all.get(start);
      double scale = Glyph.UNIT * first.size();
      body.append("<g");
      String place =
          "translate(%s %s) scale(%s)"
              .formatted(
                  Decimals.thousandths(x + first.x()),
                  Decimals.thousandths(y - first.rise()),
                  Decimals.rounded(scale, 6));
      attribute(body, "transform", place);
      body.append(paint);
      if (stroke > 0) {
        attribute(body, "stroke-width", Decimals.thousandths(stroke / scale));
      }
      body.append('>');
      int end = start;
      while (end < all.size() && isAligned(first, all.get(end))) {
        use(all.get(end).glyph(), (all.get(end).x() - first.x()) / scale);
        end++;
      }
      body.append("</g>\n");
      start = end;
    }
  }

  private static boolean isAligned(TextBox.Placed first, TextBox.Placed next) {
    return first.size() == next.size() && first.rise() == next.rise();
  }

  private void use(Glyph glyph, double x) {
    String id = glyphs.computeIfAbsent(glyph, g -> prefix + "g" + glyphs.size());
    body.append("<use");
    attribute(body, "xlink:href", "#" + id);
    String place = Decimals.thousandths(x);
    if (!place.equals("0")) {
      attribute(body, "x", place);
    }
    body.append("/>");
  }

  private void clipped(Scene.Clipped clipped) {
    String id = prefix + "c" + clipCount++;
    clips.append("<clipPath");
    attribute(clips, "id", id);
    clips.append("><path");
    attribute(clips, "d", data(Shapes.rectangle(clipped.window()), 1));
    clips.append("/></clipPath>\n");
    body.append("<g");
    attribute(body, "clip-path", "url(#" + id + ")");
    body.append(">\n");
    clipped.items().forEach(this::item);
    body.append("</g>\n");
  }

  private static String data(Path2D path, int ySign) {
    StringBuilder data = new StringBuilder();
    double[] point = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(point)) {
        case PathIterator.SEG_MOVETO -> segment(data, 'M', point, 2, ySign);
        case PathIterator.SEG_LINETO -> segment(data, 'L', point, 2, ySign);
        case PathIterator.SEG_QUADTO -> segment(data, 'Q', point, 4, ySign);
        case PathIterator.SEG_CUBICTO -> segment(data, 'C', point, 6, ySign);
        default -> data.append('Z');
      }
    }
    return data.toString();
  }

  private static void segment(
      StringBuilder data, char letter, double[] point, int count, int sign) {
    for (int i = 0; i < count; i++) {
      data.append(i == 0 ? letter : ' ');
      data.append(Decimals.thousandths(i % 2 == 0 ? point[i] : sign * point[i]));
    }
  }

  private static String numbers(List<Double> numbers) {
    return numbers.stream().map(Decimals::thousandths).collect(Collectors.joining(" "));
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(isXml(c) ? c : 0xfffd);
          }
        });
    return out.toString();
  }

  /** The characters of XML 1.0, section 2.2. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
