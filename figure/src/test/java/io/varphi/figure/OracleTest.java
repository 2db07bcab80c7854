package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Independent programs see the same picture in each format. */
class OracleTest {
  private static final int DPI = 144;

  /** The most that channels may differ on average; jsvg moves pictures by up to a pixel. */
  private static final double SVG_TOLERANCE = 0.5;

  private static final double PDF_TOLERANCE = 0.5;

  /** Lines where they are (not moved to the middle of pixels). */
  private static final RenderingHints HINTS =
      new RenderingHints(
          Map.of(
              RenderingHints.KEY_ANTIALIASING,
              RenderingHints.VALUE_ANTIALIAS_ON,
              RenderingHints.KEY_STROKE_CONTROL,
              RenderingHints.VALUE_STROKE_PURE));

  private static final Map<String, Scene> SCENES = TestScenes.all();

  @BeforeAll
  static void needNoDisplay() {
    System.setProperty("java.awt.headless", "true");
  }

  static Stream<String> names() {
    return SCENES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void svgLooksLikePng(String name) {
    Scene scene = SCENES.get(name);
    BufferedImage png = PngWriter.image(scene, DPI);
    BufferedImage svg = svg(scene, png.getWidth(), png.getHeight());
    assertAlike(name + ".svg", png, svg, SVG_TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("names")
  void pdfLooksLikePng(String name) throws IOException {
    Scene scene = SCENES.get(name);
    BufferedImage png = PngWriter.image(scene, DPI);
    assertAlike(name + ".pdf", png, pdf(PdfWriter.write(scene)), PDF_TOLERANCE);
  }

  private static void assertAlike(
      String name, BufferedImage one, BufferedImage other, double tolerance) {
    double difference = meanDifference(one, other);
    System.out.printf(Locale.ROOT, "%s: %.3f/255%n", name, difference);
    assertTrue(difference < tolerance, name + " differs by " + difference + "/255");
    BufferedImage blank = new BufferedImage(one.getWidth(), one.getHeight(), one.getType());
    blank.createGraphics().fillRect(0, 0, one.getWidth(), one.getHeight());
    assertTrue(meanDifference(one, blank) > 5 * tolerance, "an empty picture would be seen");
  }

  private static BufferedImage svg(Scene scene, int width, int height) {
    byte[] bytes = SvgWriter.write(scene).getBytes(StandardCharsets.UTF_8);
    SVGDocument document =
        Objects.requireNonNull(
            new SVGLoader()
                .load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault()));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHints(HINTS);
    float scale = DPI / 72f;
    ViewBox page = new ViewBox((float) (scale * scene.width()), (float) (scale * scene.height()));
    document.render(null, graphics, page);
    graphics.dispose();
    return image;
  }

  private static BufferedImage pdf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setRenderingHints(HINTS);
      return renderer.renderImageWithDPI(0, DPI, ImageType.RGB);
    }
  }

  /** Over the pixels that both have: renderers round sizes differently. */
  private static double meanDifference(BufferedImage one, BufferedImage other) {
    int width = Math.min(one.getWidth(), other.getWidth());
    int height = Math.min(one.getHeight(), other.getHeight());
    assertTrue(one.getWidth() - width <= 1 && one.getHeight() - height <= 1, "size");
    long sum = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int shift : List.of(0, 8, 16)) {
          int mine = one.getRGB(x, y) >> shift & 255;
          sum += Math.abs(mine - (other.getRGB(x, y) >> shift & 255));
        }
      }
    }
    return sum / (3.0 * width * height);
  }
}
