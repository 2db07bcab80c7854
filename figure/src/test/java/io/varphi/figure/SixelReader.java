package io.varphi.figure;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/** Reads sixels with an RGB palette as a terminal does, and finds fault where one may not. */
final class SixelReader {
  private static final String START = "\u001bP";
  private static final String END = "\u001b\\";

  private final String sixels;
  private final Map<Integer, Integer> palette = new HashMap<>();
  private int at;

  private SixelReader(String sixels) {
    this.sixels = sixels;
  }

  /** The picture; pixels that nothing is drawn on are transparent. */
  static BufferedImage read(String sixels) {
    return new SixelReader(sixels).picture();
  }

  private BufferedImage picture() {
    expect(START);
    expect("0;1q");
    expect("\"1;1;");
    int width = number();
    expect(";");
    int height = number();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int x = 0;
    int top = 0;
    int colour = 0;
    while (!sixels.startsWith(END, at)) {
      char c = sixels.charAt(at++);
      switch (c) {
        case '#' -> colour = colour();
        case '$' -> x = 0;
        case '-' -> {
          x = 0;
          top += 6;
        }
        case '!' -> {
          int count = number();
          x = draw(image, sixels.charAt(at++), count, x, top, colour);
        }
        default -> x = draw(image, c, 1, x, top, colour);
      }
    }
    expect(END);
    if (at != sixels.length()) {
      throw new AssertionError("after the end: " + sixels.substring(at));
    }
    return image;
  }

  /** Chooses a colour, or defines one. */
  private int colour() {
    int number = number();
    if (sixels.startsWith(";", at)) {
      expect(";2;");
      int red = percent();
      expect(";");
      int green = percent();
      expect(";");
      palette.put(number, 0xff000000 | red << 16 | green << 8 | percent());
    }
    return palette.get(number);
  }

  private int percent() {
    int percent = number();
    if (percent > 100) {
      throw new AssertionError(percent + " % at " + at);
    }
    return Math.round(percent * 2.55f);
  }

  private int draw(BufferedImage image, char pattern, int count, int from, int top, int colour) {
    if (pattern < '?' || pattern > '~') {
      throw new AssertionError("'" + pattern + "' before " + at + " is no sixel");
    }
    int bits = pattern - '?';
    for (int x = from; x < from + count; x++) {
      for (int row = 0; row < 6; row++) {
        if ((bits >> row & 1) == 1) {
          image.setRGB(x, top + row, colour);
        }
      }
    }
    return from + count;
  }

  private int number() {
    int from = at;
    while (Character.isDigit(sixels.charAt(at))) {
      at++;
    }
    return Integer.parseInt(sixels.substring(from, at));
  }

  private void expect(String text) {
    if (!sixels.startsWith(text, at)) {
      throw new AssertionError("no " + text + " at " + at);
    }
    at += text.length();
  }
}
