package io.varphi.figure;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import io.varphi.Gate;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalImageTest {
  private static final int WIDTH = 576;

  /** What kitty is sent: control data and a piece of the payload. */
  private static final Pattern COMMAND = Pattern.compile("\u001b_G([^;]*);([^\u001b]*)\u001b\\\\");

  private static Scene scene() {
    return Layout.scene(Figure.of(TestCurves.SILU, TestCurves.RELU).withGradients());
  }

  private static BufferedImage picture(Scene scene) {
    return PngWriter.image(scene, WIDTH * 72 / scene.width());
  }

  private static BufferedImage sixels(BufferedImage image) {
    return SixelReader.read(TerminalImage.of(image, TerminalProtocol.SIXEL).stripTrailing());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 576, 1001})
  void theWidthIsKept(int width) {
    String sixels = TerminalImage.of(scene(), TerminalProtocol.SIXEL, width);
    assertEquals(width, SixelReader.read(sixels.stripTrailing()).getWidth());
  }

  @ParameterizedTest
  @EnumSource
  void aHighPictureIsNarrower(TerminalProtocol protocol) {
    Scene high = new Scene(10, 2000, TestScenes.WHITE, "", "", List.of());
    BufferedImage highest = new BufferedImage(50, 10_000, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = highest.createGraphics();
    graphics.fillRect(0, 0, 50, 10_000);
    graphics.dispose();
    String expected = TerminalImage.of(highest, protocol);
    for (int width : new int[] {50, 51, 10_000}) {
      assertEquals(expected, TerminalImage.of(high, protocol, width), width + " pixels");
    }
  }

  @Test
  void kittyGetsThePngInPieces() {
    String text = TerminalImage.of(scene(), TerminalProtocol.KITTY, WIDTH);
    List<Matcher> commands =
        COMMAND.matcher(text).results().map(r -> COMMAND.matcher(r.group())).toList();
    commands.forEach(Matcher::matches);
    assertEquals(text, commands.stream().map(Matcher::group).collect(Collectors.joining()) + "\n");
    assertTrue(commands.size() > 2, "a picture of several pieces");
    int last = commands.size() - 1;
    for (int i = 0; i <= last; i++) {
      String control = (i == 0 ? "a=T,f=100," : "") + "q=2,m=" + (i < last ? 1 : 0);
      assertEquals(control, commands.get(i).group(1));
      int length = commands.get(i).group(2).length();
      assertTrue(i == last ? 0 < length && length <= 4096 : length == 4096, i + ": " + length);
    }
    String data = commands.stream().map(c -> c.group(2)).collect(Collectors.joining());
    assertArrayEquals(PngWriter.write(picture(scene())), Base64.getDecoder().decode(data));
  }

  @Test
  void kittyGetsASmallPngInOnePiece() {
    BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    String text = TerminalImage.of(dot, TerminalProtocol.KITTY);
    assertTrue(text.startsWith("\u001b_Ga=T,f=100,q=2,m=0;"), text);
  }

  @Test
  void itermGetsThePngAndItsSizes() {
    BufferedImage image = picture(scene());
    byte[] png = PngWriter.write(image);
    String text = TerminalImage.of(scene(), TerminalProtocol.ITERM, WIDTH);
    String name = Base64.getEncoder().encodeToString("figure.png".getBytes(StandardCharsets.UTF_8));
    String head =
        "\u001b]1337;File=inline=1;name=%s;size=%d;width=576px;height=%dpx:"
            .formatted(name, png.length, image.getHeight());
    assertEquals(head, text.substring(0, head.length()));
    assertEquals("\u0007\n", text.substring(text.length() - 2));
    String data = text.substring(head.length(), text.length() - 2);
    assertArrayEquals(png, Base64.getDecoder().decode(data));
  }

  @Test
  void sixelsKeep256Colours() {
    BufferedImage image = new BufferedImage(256, 13, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 256; x++) {
      for (int y = 0; y < 13; y++) {
        image.setRGB(x, y, colour((x + y) % 256));
      }
    }
    BufferedImage read = sixels(image);
    for (int x = 0; x < 256; x++) {
      for (int y = 0; y < 13; y++) {
        assertEquals(0xff000000 | colour((x + y) % 256), read.getRGB(x, y), x + ", " + y);
      }
    }
  }

  /** One of 256 colours whose red and green are 0 %, 6 % … 90 %. */
  private static int colour(int number) {
    return Math.round(number / 16 * 6 * 2.55f) << 16 | Math.round(number % 16 * 6 * 2.55f) << 8;
  }

  @ParameterizedTest
  @EnumSource
  void sixelsShowThePicture(Style style) {
    Figure figure = Figure.of(TestCurves.SILU, TestCurves.RELU).withGradients().style(style);
    BufferedImage image = picture(Layout.scene(figure));
    Difference difference = Difference.of(image, sixels(image));
    assertTrue(difference.mean < 0.5 && difference.most <= 20, difference.toString());
  }

  @Test
  void sixelsShowMapsOfManyColours() {
    BufferedImage image = picture(Layout.scene(Figure.gate((Gate) Catalogue.of("swiglu"))));
    assertTrue(Arrays.stream(pixels(image)).distinct().count() > 1000);
    Difference difference = Difference.of(image, sixels(image));
    assertTrue(difference.mean < 2 && difference.most <= 40, difference.toString());
  }

  @Test
  void areasKeepTheirColours() {
    BufferedImage image = picture(scene());
    int[] expected = pixels(image);
    int[] actual = pixels(sixels(image));
    Map<Integer, Long> counts =
        Arrays.stream(expected).boxed().collect(groupingBy(Function.identity(), counting()));
    Set<Integer> areas = new HashSet<>(counts.keySet());
    areas.removeIf(colour -> counts.get(colour) < expected.length / 1000);
    assertTrue(areas.size() >= 4, "the ground, the ink and two curves");
    for (int i = 0; i < expected.length; i++) {
      if (areas.contains(expected[i])) {
        for (int shift = 0; shift <= 16; shift += 8) {
          int change = (expected[i] >> shift & 0xff) - (actual[i] >> shift & 0xff);
          assertTrue(Math.abs(change) <= 1, Integer.toHexString(expected[i]));
        }
      }
    }
  }

  @Test
  void sixelsShowAnyPicture() {
    Random random = new Random(1);
    BufferedImage image = new BufferedImage(301, 100, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 301; x++) {
      for (int y = 0; y < 100; y++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    // the cells of a cube of 256 are 40 wide
    assertTrue(Difference.of(image, sixels(image)).mean < 20);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private record Difference(double mean, int most) {
    static Difference of(BufferedImage first, BufferedImage second) {
      long sum = 0;
      int most = 0;
      for (int x = 0; x < first.getWidth(); x++) {
        for (int y = 0; y < first.getHeight(); y++) {
          assertEquals(0xff, second.getRGB(x, y) >>> 24, "nothing at " + x + ", " + y);
          for (int shift = 0; shift <= 16; shift += 8) {
            int a = first.getRGB(x, y) >> shift & 0xff;
            int b = second.getRGB(x, y) >> shift & 0xff;
            sum += Math.abs(a - b);
            most = Math.max(most, Math.abs(a - b));
          }
        }
      }
      return new Difference(sum / 3.0 / first.getWidth() / first.getHeight(), most);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sameBytesEachTime(TerminalProtocol protocol) {
    String text = TerminalImage.of(scene(), protocol, WIDTH);
    assertEquals(text, TerminalImage.of(scene(), protocol, WIDTH));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 10_001})
  void theWidthIsLimited(int width) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> TerminalImage.of(scene(), TerminalProtocol.KITTY, width));
    assertTrue(e.getMessage().contains(width + " pixels"), e.getMessage());
  }
}
