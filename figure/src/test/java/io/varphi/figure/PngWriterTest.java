package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PngWriterTest {
  @BeforeAll
  static void needNoDisplay() {
    System.setProperty("java.awt.headless", "true");
  }

  @Test
  void hasSizeAndResolution() {
    ByteBuffer png = ByteBuffer.wrap(Figure.of(TestCurves.RELU).size(127, 50.8).toPng(300));
    assertEquals(0x89504e470d0a1a0aL, png.getLong());
    assertEquals(13, png.getInt());
    assertEquals("IHDR", name(png));
    assertEquals(1500, png.getInt());
    assertEquals(600, png.getInt());
    png.position(png.position() + 5 + 4);
    assertEquals(9, png.getInt());
    assertEquals("pHYs", name(png));
    assertEquals(11811, png.getInt(), "dots per metre");
    assertEquals(11811, png.getInt());
    assertEquals(1, png.get(), "the unit is the metre");
  }

  @Test
  void chunksAreChecked() {
    ByteBuffer png = ByteBuffer.wrap(Figure.of(TestCurves.RELU).toPng(72));
    png.position(8);
    int chunks = 0;
    while (png.hasRemaining()) {
      byte[] data = new byte[png.getInt() + 4];
      png.get(data);
      CRC32 check = new CRC32();
      check.update(data);
      assertEquals((int) check.getValue(), png.getInt());
      chunks++;
    }
    assertEquals(4, chunks);
  }

  @Test
  void otherReadersSeeThePixelsThatWereDrawn() throws Exception {
    Figure figure = Figure.of(TestCurves.SILU).withGradients();
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(figure.toPng(120)));
    assertArrayEquals(pixels(PngWriter.image(Layout.scene(figure), 120)), pixels(read));
  }

  @Test
  void sameBytesEachTime() {
    Figure figure = Figure.of(TestCurves.SIGMOID).style(Style.DARK);
    assertArrayEquals(figure.toPng(100), figure.toPng(100));
  }

  static Stream<String> names() {
    return GoldenTest.names();
  }

  /** An independent renderer draws the SVG; on average channels differ by less than 0.3/255. */
  @ParameterizedTest
  @MethodSource("names")
  void looksAsTheSvgDoes(String name) {
    Figure figure = GoldenTest.Figures.of(name);
    Scene scene = Layout.scene(figure);
    BufferedImage own = PngWriter.image(scene, 144);
    ViewBox view = new ViewBox((float) (2 * scene.width()), (float) (2 * scene.height()));
    BufferedImage other = rendered(figure.toSvg(), view, own.getWidth(), own.getHeight());
    double difference = meanDifference(pixels(own), pixels(other));
    System.out.printf(Locale.ROOT, "%s: %.3f/255%n", name, difference);
    assertTrue(difference < 0.3, name + " differs by " + difference + "/255");
    BufferedImage blank = new BufferedImage(own.getWidth(), own.getHeight(), own.getType());
    assertTrue(meanDifference(pixels(own), pixels(blank)) > 2, "the measure sees a missing figure");
  }

  @Test
  void sizeIsLimited() {
    Figure figure = Figure.of(TestCurves.RELU);
    assertThrows(IllegalArgumentException.class, () -> figure.toPng(1e5));
    assertThrows(IllegalArgumentException.class, () -> figure.toPng(0));
    assertThrows(IllegalArgumentException.class, () -> figure.toPng(Double.NaN));
  }

  private static BufferedImage rendered(String svg, ViewBox view, int width, int height) {
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    SVGDocument document =
        Objects.requireNonNull(
            new SVGLoader()
                .load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault()));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document.render(null, graphics, view);
    graphics.dispose();
    return image;
  }

  private static double meanDifference(int[] one, int[] two) {
    long sum = 0;
    for (int i = 0; i < one.length; i++) {
      for (int shift = 0; shift <= 16; shift += 8) {
        sum += Math.abs((one[i] >> shift & 255) - (two[i] >> shift & 255));
      }
    }
    return sum / (3.0 * one.length);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static String name(ByteBuffer png) {
    byte[] name = new byte[4];
    png.get(name);
    return new String(name, StandardCharsets.US_ASCII);
  }
}
