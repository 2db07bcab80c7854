package io.varphi.figure;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A picture as the control sequences that make a terminal show it at the cursor, and a line end.
 */
final class TerminalImage {
  /** Kitty refuses pictures that are wider or higher. */
  private static final int MOST_PIXELS = 10_000;

  private static final double POINTS_PER_INCH = 72;

  /** Kitty takes at most so many characters at a time; a multiple of 4, as Base64 needs it. */
  private static final int PIECE = 4096;

  private static final String APPLICATION_COMMAND = "\u001b_";
  private static final String SYSTEM_COMMAND = "\u001b]";
  private static final String STRING_END = "\u001b\\";
  private static final String BELL = "\u0007";

  private TerminalImage() {}

  /**
   * A scene in so many pixels across; in fewer if it would be higher than 10 000 pixels.
   *
   * @throws IllegalArgumentException unless they are from 1 to 10 000
   */
  static String of(Scene scene, TerminalProtocol protocol, int widthPixels) {
    if (widthPixels < 1 || widthPixels > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "a picture for a terminal cannot be "
              + widthPixels
              + " pixels wide; give a width from 1 to "
              + MOST_PIXELS);
    }
    double pixelsPerPoint = Math.min(widthPixels / scene.width(), MOST_PIXELS / scene.height());
    return of(PngWriter.image(scene, pixelsPerPoint * POINTS_PER_INCH), protocol);
  }

  static String of(BufferedImage image, TerminalProtocol protocol) {
    return switch (protocol) {
          case KITTY -> kitty(PngWriter.write(image));
          case ITERM -> iterm(PngWriter.write(image), image.getWidth(), image.getHeight());
          case SIXEL -> SixelWriter.write(image);
        }
        + "\n";
  }

  /** Transmits and shows a PNG; q=2 is for no answer, which a shell would take for typed text. */
  private static String kitty(byte[] png) {
    String data = Base64.getEncoder().encodeToString(png);
    StringBuilder out = new StringBuilder(data.length() + data.length() / 100);
    for (int from = 0; from < data.length(); from += PIECE) {
      int to = Math.min(from + PIECE, data.length());
      out.append(APPLICATION_COMMAND).append('G');
      out.append(from == 0 ? "a=T,f=100," : "").append("q=2,m=").append(to < data.length() ? 1 : 0);
      out.append(';').append(data, from, to).append(STRING_END);
    }
    return out.toString();
  }

  private static String iterm(byte[] png, int width, int height) {
    Base64.Encoder base64 = Base64.getEncoder();
    String name = base64.encodeToString("figure.png".getBytes(StandardCharsets.US_ASCII));
    return SYSTEM_COMMAND
        + "1337;File=inline=1;name="
        + name
        + ";size="
        + png.length
        + ";width="
        + width
        + "px;height="
        + height
        + "px:"
        + base64.encodeToString(png)
        + BELL;
  }
}
