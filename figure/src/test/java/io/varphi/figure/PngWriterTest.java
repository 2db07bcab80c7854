package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

  @Test
  void picturesAreSharpCells() {
    BufferedImage picture = TestScenes.chequers();
    Scene scene = TestScenes.of(new Scene.Raster(picture, new Rectangle2D.Double(10, 20, 60, 40)));
    BufferedImage drawn = PngWriter.image(scene, 144);
    for (int y = 0; y < 80; y++) {
      for (int x = 0; x < 120; x++) {
        int expected = x < 10 && y < 10 ? -1 : picture.getRGB(x / 10, y / 10);
        assertEquals(expected, drawn.getRGB(20 + x, 40 + y), x + ", " + y);
      }
    }
  }

  @Test
  void transparentPicturesStayTransparent() throws Exception {
    BufferedImage picture = TestScenes.chequers();
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngWriter.write(picture)));
    assertArrayEquals(pixels(picture), pixels(read));
    assertTrue(read.getColorModel().hasAlpha());
  }

  @Test
  void rulesAreDrawn() {
    TextBox.Rule rule = new TextBox.Rule(5, 10, 20, 2);
    TextBox box = new TextBox(List.of(), List.of(rule), 30, 12, 0, "");
    Scene.Item halo = new Scene.Halo(box, 10, 50, TestScenes.RED, 2);
    Scene scene = TestScenes.of(halo, new Scene.Text(box, 10, 50, TestScenes.BLACK));
    BufferedImage drawn = PngWriter.image(scene, 72);
    assertEquals(0xff000000, drawn.getRGB(15, 38));
    assertEquals(0xff000000, drawn.getRGB(34, 39));
    assertEquals(0xff000000 | TestScenes.RED.rgb(), drawn.getRGB(20, 41));
    assertEquals(-1, drawn.getRGB(20, 43));
  }

  @Test
  void sizeIsLimited() {
    Figure figure = Figure.of(TestCurves.RELU);
    assertThrows(IllegalArgumentException.class, () -> figure.toPng(1e5));
    assertThrows(IllegalArgumentException.class, () -> figure.toPng(0));
    assertThrows(IllegalArgumentException.class, () -> figure.toPng(Double.NaN));
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
