package io.varphi.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * At most 256 colours that stand for those of a picture, with red, green and blue in percent.
 *
 * <p>A picture that has no more colours keeps them. The colours of another are divided, time and
 * again that part whose error is largest, across the channel where it is widest; a part becomes the
 * colour that most of its pixels have. So areas of one colour keep it, and what changes a little is
 * the shades at their edges.
 */
final class SixelPalette {
  private static final int MOST_COLOURS = 256;
  private static final int CHANNELS = 3;

  /** The bits of a channel in a code: a percentage has seven. */
  private static final int BITS = 7;

  /** A colour and how many pixels have it. */
  private record Shade(int code, int pixels) {
    int percent(int channel) {
      return SixelPalette.percent(code, channel);
    }
  }

  /** The sums over the pixels of some shades that their error in one channel follows from. */
  private record Spread(int channel, double pixels, double sum, double squares) {
    static Spread of(List<Shade> shades, int channel) {
      double pixels = 0;
      double sum = 0;
      double squares = 0;
      for (Shade shade : shades) {
        double percent = shade.percent(channel);
        pixels += shade.pixels;
        sum += shade.pixels * percent;
        squares += shade.pixels * percent * percent;
      }
      return new Spread(channel, pixels, sum, squares);
    }

    double mean() {
      return sum / pixels;
    }

    /** The sum of the squares of the distances from the mean. */
    double error() {
      return squares - sum * mean();
    }
  }

  /** Shades, in the order of their codes, that one colour is to stand for. */
  private record Part(List<Shade> shades, Spread widest, double error) {
    static Part of(List<Shade> shades) {
      Spread widest = Spread.of(shades, 0);
      double error = widest.error();
      for (int channel = 1; channel < CHANNELS; channel++) {
        Spread spread = Spread.of(shades, channel);
        error += spread.error();
        widest = spread.error() > widest.error() ? spread : widest;
      }
      return new Part(shades, widest, error);
    }

    boolean isOneColour() {
      return shades.size() == 1;
    }

    int firstCode() {
      return shades.getFirst().code;
    }

    List<Part> divided() {
      List<Shade> below = new ArrayList<>();
      List<Shade> above = new ArrayList<>();
      for (Shade shade : shades) {
        (shade.percent(widest.channel) <= widest.mean() ? below : above).add(shade);
      }
      return List.of(Part.of(below), Part.of(above));
    }

    int mostFrequent() {
      Shade most = shades.getFirst();
      for (Shade shade : shades) {
        most = shade.pixels > most.pixels ? shade : most;
      }
      return most.code;
    }
  }

  private final int[] codes;

  /** By the code of a colour, the number of the one that stands for it. */
  private final byte[] numbers;

  private SixelPalette(List<Part> parts) {
    codes = parts.stream().mapToInt(Part::mostFrequent).toArray();
    numbers = new byte[1 << CHANNELS * BITS];
    for (int i = 0; i < parts.size(); i++) {
      for (Shade shade : parts.get(i).shades) {
        numbers[shade.code] = (byte) i;
      }
    }
  }

  /** A palette for pixels, which are RGB values. */
  static SixelPalette of(int[] pixels) {
    Comparator<Part> worstFirst =
        Comparator.comparing(Part::isOneColour)
            .thenComparingDouble(part -> -part.error)
            .thenComparingInt(Part::firstCode);
    PriorityQueue<Part> parts = new PriorityQueue<>(worstFirst);
    parts.add(Part.of(shades(pixels)));
    while (parts.size() < MOST_COLOURS && !parts.element().isOneColour()) {
      parts.addAll(parts.remove().divided());
    }
    return new SixelPalette(
        parts.stream().sorted(Comparator.comparingInt(Part::firstCode)).toList());
  }

  private static List<Shade> shades(int[] pixels) {
    int[] counts = new int[1 << CHANNELS * BITS];
    for (int pixel : pixels) {
      counts[code(pixel)]++;
    }
    List<Shade> shades = new ArrayList<>();
    for (int code = 0; code < counts.length; code++) {
      if (counts[code] > 0) {
        shades.add(new Shade(code, counts[code]));
      }
    }
    return shades;
  }

  int size() {
    return codes.length;
  }

  /** Red, green and blue of the colour of a number. */
  int[] percentages(int number) {
    return IntStream.range(0, CHANNELS).map(c -> percent(codes[number], c)).toArray();
  }

  /** The number of the colour that stands for an RGB value of the picture. */
  int number(int pixel) {
    return Byte.toUnsignedInt(numbers[code(pixel)]);
  }

  private static int code(int pixel) {
    return percent(pixel >> 16) << 2 * BITS | percent(pixel >> 8) << BITS | percent(pixel);
  }

  /** To the nearest percent. */
  private static int percent(int sample) {
    return ((sample & 0xff) * 100 + 127) / 255;
  }

  private static int percent(int code, int channel) {
    return code >> (CHANNELS - 1 - channel) * BITS & (1 << BITS) - 1;
  }
}
