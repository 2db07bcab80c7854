package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Writes a scene as SVG 1.1.
 *
 * <p>All ids begin with a hash of the content, so that several figures can stand in one HTML page.
 * References are {@code xlink:href}, which browsers and also the programs that never learned {@code
 * href} read. A halo is a reference to its text, which stands after it, with a border (not {@code
 * paint-order}: programs without it would draw the halo over the letters).
 */
final class SvgWriter {
  private static final double MM_PER_POINT = 25.4 / 72;

  /** Of the coordinates of curves, in points. */
  private static final int DECIMALS = 3;

  /** Where a text and its halo are. */
  private record Place(TextBox box, double x, double y) {}

  /** The id by which a halo refers to its text, and the width of the border that it draws. */
  private record Border(String id, double width) {}

  private final String prefix;
  private final SvgLetters letters;
  private final Map<Place, Border> halos = new HashMap<>();
  private final StringBuilder clips = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private int clipCount;

  private SvgWriter(String prefix, SvgText text) {
    this.prefix = prefix;
    this.letters = new SvgLetters(prefix, text);
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
    scene.items().forEach(this::item);
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
    element(out, "title", scene.title());
    element(out, "desc", scene.description());
    out.append("<defs>\n");
    out.append(letters.definitions()).append(clips).append("</defs>\n<rect");
    Xml.attribute(out, "width", width);
    Xml.attribute(out, "height", height);
    Xml.attribute(out, "fill", scene.background().hex());
    return out.append("/>\n").append(body).append("</svg>\n").toString();
  }

  private static String millimetres(double points) {
    return Decimals.thousandths(points * MM_PER_POINT) + "mm";
  }

  private void element(StringBuilder out, String name, String text) {
    out.append('<').append(name);
    Xml.attribute(out, "id", prefix + name);
    out.append('>').append(Xml.escaped(text)).append("</").append(name).append(">\n");
  }

  private void item(Scene.Item item) {
    switch (item) {
      case Scene.Fill fill -> fill(fill);
      case Scene.Line line -> line(line);
      case Scene.Text text -> text(text);
      case Scene.Turned(Scene.Text text) -> turned(text);
      case Scene.Halo halo -> halo(halo);
      case Scene.Raster raster -> raster(raster);
      case Scene.Clipped clipped -> clipped(clipped);
    }
  }

  private void fill(Scene.Fill fill) {
    body.append("<path");
    attribute("d", SvgPath.data(fill.outline(), DECIMALS));
    attribute("fill", fill.colour().hex());
    if (fill.opacity() < 1) {
      attribute("fill-opacity", Decimals.thousandths(fill.opacity()));
    }
    body.append("/>\n");
  }

  private void line(Scene.Line line) {
    Pen pen = line.pen();
    body.append("<path");
    attribute("d", SvgPath.data(line.path(), DECIMALS));
    attribute("fill", "none");
    attribute("stroke", pen.colour().hex());
    attribute("stroke-width", Decimals.thousandths(pen.width()));
    attribute("stroke-linejoin", "round");
    if (pen.isSolid()) {
      attribute("stroke-linecap", "round");
    } else {
      attribute("stroke-dasharray", numbers(pen.dash()));
    }
    if (pen.phase() != 0) {
      attribute("stroke-dashoffset", Decimals.thousandths(pen.phase()));
    }
    body.append("/>\n");
  }

  private void halo(Scene.Halo halo) {
    Border border =
        halos.computeIfAbsent(
            new Place(halo.box(), halo.x(), halo.y()),
            _ -> new Border(prefix + "t" + halos.size(), 2 * halo.width()));
    body.append("<use");
    attribute("xlink:href", "#" + border.id);
    attribute("fill", halo.colour().hex());
    attribute("stroke", halo.colour().hex());
    attribute("stroke-width", Decimals.thousandths(border.width));
    attribute("stroke-linejoin", "round");
    body.append("/>\n");
  }

  private void text(Scene.Text text) {
    Border border = halos.get(new Place(text.box(), text.x(), text.y()));
    double width = border == null ? 0 : border.width;
    body.append("<g");
    attribute("fill", text.colour().hex());
    body.append('>');
    if (border != null) {
      body.append("<g");
      attribute("id", border.id);
      body.append('>');
    }
    body.append(letters.letters(text.box(), text.x(), text.y(), width));
    text.box().rules().forEach(rule -> rule(Scene.placed(rule, text.x(), text.y())));
    body.append(border == null ? "</g>\n" : "</g></g>\n");
  }

  private void turned(Scene.Text text) {
    String pivot = Decimals.thousandths(text.x()) + " " + Decimals.thousandths(text.y());
    body.append("<g");
    attribute("transform", "rotate(-90 " + pivot + ")");
    body.append(">\n");
    text(text);
    body.append("</g>\n");
  }

  private void rule(Rectangle2D rule) {
    body.append("<path");
    attribute("d", SvgPath.data(Shapes.rectangle(rule), DECIMALS));
    body.append("/>");
  }

  /** Programs that know no {@code pixelated} know {@code optimizeSpeed}. */
  private void raster(Scene.Raster raster) {
    Rectangle2D area = raster.area();
    byte[] png = PngWriter.write(raster.image());
    body.append("<image");
    attribute("x", Decimals.thousandths(area.getX()));
    attribute("y", Decimals.thousandths(area.getY()));
    attribute("width", Decimals.thousandths(area.getWidth()));
    attribute("height", Decimals.thousandths(area.getHeight()));
    attribute("preserveAspectRatio", "none");
    attribute("image-rendering", "optimizeSpeed");
    attribute("style", "image-rendering:pixelated");
    attribute("xlink:href", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    body.append("/>\n");
  }

  private void clipped(Scene.Clipped clipped) {
    String id = prefix + "c" + clipCount++;
    clips.append("<clipPath");
    Xml.attribute(clips, "id", id);
    clips.append("><path");
    Xml.attribute(clips, "d", SvgPath.data(Shapes.rectangle(clipped.window()), DECIMALS));
    clips.append("/></clipPath>\n");
    body.append("<g");
    attribute("clip-path", "url(#" + id + ")");
    body.append(">\n");
    clipped.items().forEach(this::item);
    body.append("</g>\n");
  }

  private static String numbers(List<Double> numbers) {
    return numbers.stream().map(Decimals::thousandths).collect(Collectors.joining(" "));
  }

  private void attribute(String name, String value) {
    Xml.attribute(body, name, value);
  }
}
