package io.varphi.figure;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes a scene as an SVG 1.1 document.
 *
 * <p>All ids begin with a hash of the content, so that several figures can stand in one HTML page.
 * References are {@code xlink:href}, which browsers and also the programs that never learned {@code
 * href} read.
 */
final class SvgWriter {
  private static final double MM_PER_POINT = 25.4 / 72;

  private final String prefix;
  private final SvgLetters letters;
  private final SvgBody body;

  private SvgWriter(String prefix, SvgText text) {
    this.prefix = prefix;
    this.letters = new SvgLetters(prefix, text, "xlink:href");
    this.body = new SvgBody(prefix, letters, SvgColours.PLAIN, false);
  }

  /** The scene with text as outlines. */
  static String write(Scene scene) {
    return write(scene, SvgText.OUTLINES);
  }

  static String write(Scene scene, SvgText text) {
    CRC32 hash = new CRC32();
    hash.update(new SvgWriter("", text).document(scene).getBytes(StandardCharsets.UTF_8));
    String digits = Long.toHexString(hash.getValue() + (1L << 32)).substring(1);
    return new SvgWriter("v" + digits + "-", text).document(scene);
  }

  private String document(Scene scene) {
    body.add(scene.items());
    String width = Decimals.thousandths(scene.width());
    String height = Decimals.thousandths(scene.height());
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    Xml.attribute(out, "width", millimetres(scene.width()));
    Xml.attribute(out, "height", millimetres(scene.height()));
    Xml.attribute(out, "viewBox", "0 0 " + width + " " + height);
    Xml.attribute(out, "xml:lang", scene.language());
    Xml.attribute(out, "role", "img");
    Xml.attribute(out, "aria-labelledby", prefix + "title " + prefix + "desc");
    out.append(">\n");
    Xml.element(out, "title", prefix + "title", scene.title());
    Xml.element(out, "desc", prefix + "desc", scene.description());
    out.append("<defs>\n");
    out.append(letters.definitions()).append(body.definitions()).append("</defs>\n<rect");
    Xml.attribute(out, "width", width);
    Xml.attribute(out, "height", height);
    Xml.attribute(out, "fill", scene.background().hex());
    return out.append("/>\n").append(body.elements()).append("</svg>\n").toString();
  }

  private static String millimetres(double points) {
    return Decimals.thousandths(points * MM_PER_POINT) + "mm";
  }
}
