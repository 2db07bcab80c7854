package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The elements of a scene in SVG. A halo is a reference to its text, which stands after it, with a
 * border (not {@code paint-order}: programs without it would draw the halo over the letters).
 */
final class SvgBody {
  /** Of the coordinates of curves, in points. */
  private static final int DECIMALS = 3;

  /** Less than a pixel of any screen. */
  private static final int FEW_DECIMALS = 2;

  /** Where a text and its halo are. */
  private record Place(TextBox box, double x, double y) {}

  /** The id by which a halo refers to its text, and the width of the border that it draws. */
  private record Border(String id, double width) {}

  private final String prefix;
  private final SvgLetters letters;
  private final SvgColours colours;
  private final boolean isShort;
  private final Map<Place, Border> halos = new HashMap<>();
  private final StringBuilder clips = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private String openLine = "";
  private int clipCount;

  /**
   * Nothing yet.
   *
   * @param prefix what the ids of this scene begin with
   * @param isShort whether lines that follow each other and look the same are one element, lines
   *     get their round joins and caps from the element around, curves are rounded to what a screen
   *     shows, and pictures are compressed less
   */
  SvgBody(String prefix, SvgLetters letters, SvgColours colours, boolean isShort) {
    this.prefix = prefix;
    this.letters = letters;
    this.colours = colours;
    this.isShort = isShort;
  }

  /** Draws items over those that are there. */
  void add(List<Scene.Item> items) {
    items.forEach(this::item);
    closeLine();
  }

  /** The definitions that the elements refer to, but for letters. */
  String definitions() {
    return clips.toString();
  }

  /** The elements. */
  String elements() {
    return body.toString();
  }

  private int decimals() {
    return isShort ? FEW_DECIMALS : DECIMALS;
  }

  private void item(Scene.Item item) {
    if (!(item instanceof Scene.Line)) {
      closeLine();
    }
    switch (item) {
      case Scene.Fill fill -> fill(fill);
      case Scene.Line line -> line(line);
      case Scene.Text text -> text(text);
      case Scene.Turned(Scene.Text text) -> turned(text);
      case Scene.Halo halo -> halo(halo);
      case Scene.Raster raster -> body.append(colours.raster(raster, this::image));
      case Scene.Clipped clipped -> clipped(clipped);
    }
  }

  private void turned(Scene.Text text) {
    String pivot = Decimals.thousandths(text.x()) + " " + Decimals.thousandths(text.y());
    body.append("<g");
    attribute("transform", "rotate(-90 " + pivot + ")");
    body.append(">\n");
    text(text);
    body.append("</g>\n");
  }

  private void fill(Scene.Fill fill) {
    body.append("<path");
    attribute("d", SvgPath.data(fill.outline(), decimals()));
    body.append(colours.of(fill.colour(), "fill"));
    if (fill.opacity() < 1) {
      attribute("fill-opacity", Decimals.thousandths(fill.opacity()));
    }
    body.append("/>\n");
  }

  private void line(Scene.Line line) {
    String look = look(line.pen());
    if (!isShort || !look.equals(openLine)) {
      closeLine();
      body.append("<path d=\"");
      openLine = look;
    }
    body.append(SvgPath.data(line.path(), decimals()));
  }

  /** Ends the element of the lines that have been drawn last. */
  private void closeLine() {
    if (!openLine.isEmpty()) {
      body.append('"').append(openLine).append("/>\n");
      openLine = "";
    }
  }

  private String look(Pen pen) {
    StringBuilder look = new StringBuilder();
    Xml.attribute(look, "fill", "none");
    look.append(colours.of(pen.colour(), "stroke"));
    Xml.attribute(look, "stroke-width", Decimals.thousandths(pen.width()));
    if (!isShort) {
      Xml.attribute(look, "stroke-linejoin", "round");
    }
    if (pen.isSolid() && !isShort) {
      Xml.attribute(look, "stroke-linecap", "round");
    }
    if (!pen.isSolid()) {
      Xml.attribute(look, "stroke-dasharray", numbers(pen.dash()));
    }
    if (!pen.isSolid() && isShort) {
      Xml.attribute(look, "stroke-linecap", "butt");
    }
    if (pen.phase() != 0) {
      Xml.attribute(look, "stroke-dashoffset", Decimals.thousandths(pen.phase()));
    }
    return look.toString();
  }

  private void halo(Scene.Halo halo) {
    Border border =
        halos.computeIfAbsent(
            new Place(halo.box(), halo.x(), halo.y()),
            _ -> new Border(prefix + "t" + halos.size(), 2 * halo.width()));
    body.append("<use");
    attribute(letters.reference(), "#" + border.id);
    body.append(colours.of(halo.colour(), "fill", "stroke"));
    attribute("stroke-width", Decimals.thousandths(border.width));
    attribute("stroke-linejoin", "round");
    body.append("/>\n");
  }

  private void text(Scene.Text text) {
    Border border = halos.get(new Place(text.box(), text.x(), text.y()));
    double width = border == null ? 0 : border.width;
    String colour = colours.of(text.colour(), "fill");
    body.append(colour.isEmpty() ? "" : "<g" + colour + ">");
    if (border != null) {
      body.append("<g");
      attribute("id", border.id);
      body.append('>');
    }
    body.append(letters.letters(text.box(), text.x(), text.y(), width));
    text.box().rules().forEach(rule -> rule(Scene.placed(rule, text.x(), text.y())));
    body.append(border == null ? "" : "</g>").append(colour.isEmpty() ? "\n" : "</g>\n");
  }

  private void rule(Rectangle2D rule) {
    body.append("<path");
    attribute("d", SvgPath.data(Shapes.rectangle(rule), decimals()));
    body.append("/>");
  }

  /** Programs that know no {@code pixelated} know {@code optimizeSpeed}. */
  private String image(Scene.Raster raster, String attributes) {
    Rectangle2D area = raster.area();
    byte[] png = PngWriter.write(raster.image());
    StringBuilder image = new StringBuilder("<image").append(attributes);
    Xml.attribute(image, "x", Decimals.thousandths(area.getX()));
    Xml.attribute(image, "y", Decimals.thousandths(area.getY()));
    Xml.attribute(image, "width", Decimals.thousandths(area.getWidth()));
    Xml.attribute(image, "height", Decimals.thousandths(area.getHeight()));
    Xml.attribute(image, "preserveAspectRatio", "none");
    Xml.attribute(image, "image-rendering", "optimizeSpeed");
    Xml.attribute(image, "style", "image-rendering:pixelated");
    String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    Xml.attribute(image, letters.reference(), data);
    return image.append("/>\n").toString();
  }

  private void clipped(Scene.Clipped clipped) {
    String id = prefix + "c" + clipCount++;
    clips.append("<clipPath");
    Xml.attribute(clips, "id", id);
    clips.append("><path");
    Xml.attribute(clips, "d", SvgPath.data(Shapes.rectangle(clipped.window()), decimals()));
    clips.append("/></clipPath>\n");
    body.append("<g");
    attribute("clip-path", "url(#" + id + ")");
    body.append(">\n");
    add(clipped.items());
    body.append("</g>\n");
  }

  private static String numbers(List<Double> numbers) {
    return numbers.stream().map(Decimals::thousandths).collect(Collectors.joining(" "));
  }

  private void attribute(String name, String value) {
    Xml.attribute(body, name, value);
  }
}
