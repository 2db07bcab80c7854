package io.varphi.figure;

import java.awt.AWTError;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a scene as PNG (24-bit RGB) that knows its resolution, and pictures as PNG.
 *
 * <p>Java2D fills the shapes; text comes as outlines, so that no font of the machine is asked for.
 */
final class PngWriter {
  private static final double POINTS_PER_INCH = 72;
  private static final double METRES_PER_INCH = 0.0254;

  /** Where the channels of a pixel are in its ARGB value, in the order of PNG. */
  private static final int[] RGB = {16, 8, 0};

  private static final int[] RGB_ALPHA = {16, 8, 0, 24};

  /** More pixels than an A0 poster at 300 dpi. */
  private static final double MOST_PIXELS = 150e6;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private PngWriter() {}

  static byte[] write(Scene scene, double dpi) {
    ByteArrayOutputStream resolution = new ByteArrayOutputStream();
    chunk(resolution, "pHYs", resolution(dpi));
    return file(image(scene, dpi), resolution.toByteArray());
  }

  /** A picture of no particular resolution; with an alpha channel if it has one. */
  static byte[] write(BufferedImage image) {
    return file(image, new byte[0]);
  }

  private static byte[] file(BufferedImage image, byte[] furtherChunks) {
    int[] channels = image.getColorModel().hasAlpha() ? RGB_ALPHA : RGB;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", header(image, channels));
    out.writeBytes(furtherChunks);
    chunk(out, "IDAT", deflated(rows(image, channels)));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** The scene as pixels, dpi of them an inch. */
  static BufferedImage image(Scene scene, double dpi) {
    double scale = dpi / POINTS_PER_INCH;
    double width = Math.max(1, Math.rint(scene.width() * scale));
    double height = Math.max(1, Math.rint(scene.height() * scale));
    if (!(width * height <= MOST_PIXELS)) {
      throw new IllegalArgumentException(
          "A picture of this size at "
              + Decimals.thousandths(dpi)
              + " dpi has more than 150 million pixels: ask for less dpi or a smaller size.");
    }
    BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = graphics(image);
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
      graphics.setColor(color(scene.background(), 1));
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(scale, scale);
      scene.items().forEach(item -> draw(item, graphics));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static Graphics2D graphics(BufferedImage image) {
    try {
      return image.createGraphics();
    } catch (AWTError e) {
      throw new IllegalStateException(
          "Java cannot reach the display to draw a PNG; run it with -Djava.awt.headless=true", e);
    }
  }

  private static void draw(Scene.Item item, Graphics2D graphics) {
    switch (item) {
      case Scene.Fill fill -> {
        graphics.setColor(color(fill.colour(), fill.opacity()));
        graphics.fill(fill.outline());
      }
      case Scene.Line line -> {
        graphics.setColor(color(line.pen().colour(), 1));
        graphics.setStroke(stroke(line.pen()));
        graphics.draw(line.path());
      }
      case Scene.Text text -> {
        graphics.setColor(color(text.colour(), 1));
        outlines(text.box(), text.x(), text.y()).forEach(graphics::fill);
      }
      case Scene.Turned(Scene.Text text) -> {
        AffineTransform before = graphics.getTransform();
        graphics.transform(AffineTransform.getQuadrantRotateInstance(-1, text.x(), text.y()));
        draw(text, graphics);
        graphics.setTransform(before);
      }
      case Scene.Halo halo -> {
        graphics.setColor(color(halo.colour(), 1));
        graphics.setStroke(stroke(Pen.solid(halo.colour(), 2 * halo.width())));
        for (Shape outline : outlines(halo.box(), halo.x(), halo.y())) {
          graphics.fill(outline);
          graphics.draw(outline);
        }
      }
      case Scene.Raster raster -> graphics.drawImage(raster.image(), placement(raster), null);
      case Scene.Clipped clipped -> {
        Shape before = graphics.getClip();
        graphics.clip(clipped.window());
        clipped.items().forEach(inner -> draw(inner, graphics));
        graphics.setClip(before);
      }
    }
  }

  private static AffineTransform placement(Scene.Raster raster) {
    Rectangle2D area = raster.area();
    AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
    place.scale(
        area.getWidth() / raster.image().getWidth(), area.getHeight() / raster.image().getHeight());
    return place;
  }

  private static List<Shape> outlines(TextBox box, double x, double y) {
    return Stream.concat(
            box.glyphs().stream().map(placed -> outline(placed, x, y)),
            box.rules().stream().map(rule -> Scene.placed(rule, x, y)))
        .toList();
  }

  private static Shape outline(TextBox.Placed placed, double x, double y) {
    double scale = Glyph.UNIT * placed.size();
    AffineTransform place =
        new AffineTransform(scale, 0, 0, -scale, x + placed.x(), y - placed.rise());
    return place.createTransformedShape(placed.glyph().outline());
  }

  private static Color color(Colour colour, double opacity) {
    return new Color((int) Math.round(255 * opacity) << 24 | colour.rgb(), true);
  }

  private static BasicStroke stroke(Pen pen) {
    float width = (float) pen.width();
    if (pen.isSolid()) {
      return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
    float[] dash = new float[pen.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = pen.dash().get(i).floatValue();
    }
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, (float) pen.phase());
  }

  private static byte[] header(BufferedImage image, int[] channels) {
    byte depth = 8;
    byte colourType = (byte) (channels.length == RGB.length ? 2 : 6);
    return ByteBuffer.allocate(13)
        .putInt(image.getWidth())
        .putInt(image.getHeight())
        .put(new byte[] {depth, colourType, 0, 0, 0})
        .array();
  }

  private static byte[] resolution(double dpi) {
    int perMetre = (int) Math.round(dpi / METRES_PER_INCH);
    byte metre = 1;
    return ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put(metre).array();
  }

  /**
   * The rows as they are, filter type 0: maps and drawings have many pixels of few colours, and
   * those get longer, and take longer, as differences.
   */
  private static byte[] rows(BufferedImage image, int[] channels) {
    int width = image.getWidth();
    byte[] rows = new byte[(channels.length * width + 1) * image.getHeight()];
    int[] pixels = new int[width];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, pixels, 0, width);
      rows[at++] = 0;
      for (int pixel : pixels) {
        for (int shift : channels) {
          rows[at++] = (byte) (pixel >> shift);
        }
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
