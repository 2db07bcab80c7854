package io.varphi.notebook;

import io.varphi.figure.BarChart;
import io.varphi.figure.Figure;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/**
 * What a notebook keeps of a figure or a chart: SVG, which is sharp; PNG for where SVG is not
 * trusted or not known, and text for where there are no pictures.
 */
final class Display {
  static final String SVG = "image/svg+xml";
  static final String PNG = "image/png";

  /** Dots in a PNG for each pixel of CSS, of which an inch has 96: sharp on dense screens. */
  private static final int DENSITY = 2;

  private static final double DPI = 96.0 * DENSITY;

  /**
   * A PNG in Base64, and its size in pixels of CSS as Jupyter's metadata have it.
   *
   * @param size the width and the height
   */
  record Png(String base64, Map<String, Integer> size) {
    /** The places of the width and the height in a PNG file. */
    private static final int WIDTH = 16;

    private static final int HEIGHT = 20;

    static Png of(byte[] file) {
      ByteBuffer png = ByteBuffer.wrap(file);
      int width = png.getInt(WIDTH) / DENSITY;
      int height = png.getInt(HEIGHT) / DENSITY;
      return new Png(
          Base64.getEncoder().encodeToString(file), Map.of("width", width, "height", height));
    }
  }

  private final Supplier<String> svg;
  private final DoubleFunction<byte[]> png;
  private final Supplier<String> text;

  private Display(Supplier<String> svg, DoubleFunction<byte[]> png, Supplier<String> text) {
    this.svg = svg;
    this.png = png;
    this.text = text;
  }

  static Display of(Figure figure) {
    return new Display(figure::toSvg, figure::toPng, figure::toString);
  }

  static Display of(BarChart chart) {
    return new Display(chart::toSvg, chart::toPng, chart::toString);
  }

  String svg() {
    return svg.get();
  }

  Png png() {
    return Png.of(png.apply(DPI));
  }

  String text() {
    return text.get();
  }
}
