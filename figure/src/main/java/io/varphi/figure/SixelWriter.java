package io.varphi.figure;

import java.awt.image.BufferedImage;

/**
 * Writes a picture as sixels: bands of six rows, in each band every colour by itself as a row of
 * characters that say which of the six pixels have it. The format is that of DEC's VT340 Programmer
 * Reference Manual, chapter 14.
 */
final class SixelWriter {
  private static final int BAND = 6;

  /** The character of no pixel; those of the other 63 patterns follow. */
  private static final char EMPTY = '?';

  /** Repeated so often, a character is written as a count. */
  private static final int SHORTEST_RUN = 4;

  private static final String DEVICE_CONTROL = "\u001bP";
  private static final String STRING_END = "\u001b\\";

  private final int width;
  private final int height;

  /** RGB values, row by row. */
  private final int[] pixels;

  private final SixelPalette palette;
  private final StringBuilder out = new StringBuilder();

  private SixelWriter(BufferedImage image) {
    width = image.getWidth();
    height = image.getHeight();
    pixels = image.getRGB(0, 0, width, height, null, 0, width);
    palette = SixelPalette.of(pixels);
  }

  static String write(BufferedImage image) {
    return new SixelWriter(image).written();
  }

  private String written() {
    out.append(DEVICE_CONTROL).append("0;1q"); // 1: what is not drawn stays as it is
    out.append("\"1;1;").append(width).append(';').append(height);
    definePalette();
    for (int top = 0; top < height; top += BAND) {
      out.append(top > 0 ? "-" : "");
      band(top);
    }
    return out.append(STRING_END).toString();
  }

  private void definePalette() {
    for (int i = 0; i < palette.size(); i++) {
      out.append('#').append(i).append(";2");
      for (int percent : palette.percentages(i)) {
        out.append(';').append(percent);
      }
    }
  }

  private void band(int top) {
    byte[][] patterns = new byte[palette.size()][];
    for (int row = 0; row < Math.min(BAND, height - top); row++) {
      for (int x = 0; x < width; x++) {
        int colour = palette.number(pixels[(top + row) * width + x]);
        if (patterns[colour] == null) {
          patterns[colour] = new byte[width];
        }
        patterns[colour][x] |= (byte) (1 << row);
      }
    }
    String back = ""; // to the left end of the band
    for (int colour = 0; colour < patterns.length; colour++) {
      if (patterns[colour] != null) {
        out.append(back).append('#').append(colour);
        runs(patterns[colour]);
        back = "$";
      }
    }
  }

  private void runs(byte[] patterns) {
    int end = patterns.length;
    while (patterns[end - 1] == 0) {
      end--;
    }
    for (int from = 0; from < end; ) {
      int to = from + 1;
      while (to < end && patterns[to] == patterns[from]) {
        to++;
      }
      run((char) (EMPTY + patterns[from]), to - from);
      from = to;
    }
  }

  private void run(char pattern, int count) {
    if (count >= SHORTEST_RUN) {
      out.append('!').append(count).append(pattern);
    } else {
      out.repeat(pattern, count);
    }
  }
}
