package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Colours as people with each form of colour blindness see them, by the matrices of Machado,
 * Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency,
 * 2009, at full severity, on linear RGB.
 */
class PaletteTest {
  /** In CIELAB; 2.3 is just noticeable, these are seen at a glance. */
  private static final double LEAST_DIFFERENCE = 15;

  /** WCAG 2's for graphics. */
  private static final double LEAST_CONTRAST = 3;

  enum Vision {
    NORMAL,
    PROTANOPIA,
    DEUTERANOPIA,
    TRITANOPIA;

    private double[][] matrix() {
      return switch (this) {
        case NORMAL -> new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        case PROTANOPIA ->
            new double[][] {
              {0.152286, 1.052583, -0.204868},
              {0.114503, 0.786281, 0.099216},
              {-0.003882, -0.048116, 1.051998}
            };
        case DEUTERANOPIA ->
            new double[][] {
              {0.367322, 0.860646, -0.227968},
              {0.280085, 0.672501, 0.047413},
              {-0.011820, 0.042940, 0.968881}
            };
        case TRITANOPIA ->
            new double[][] {
              {1.255528, -0.076749, -0.178779},
              {-0.078411, 0.930809, 0.147602},
              {0.004733, 0.691367, 0.303900}
            };
      };
    }

    double[] lab(Colour colour) {
      double[] rgb = linear(colour);
      double[] seen =
          Arrays.stream(matrix())
              .mapToDouble(row -> row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])
              .map(channel -> Math.clamp(channel, 0, 1))
              .toArray();
      return PaletteTest.lab(seen);
    }
  }

  private static double[] linear(Colour colour) {
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = (colour.rgb() >> (16 - 8 * i) & 255) / 255.0;
      rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double luminance(Colour colour) {
    double[] rgb = linear(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double[] lab(double[] rgb) {
    double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
    double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
    return new double[] {116 * cube(y) - 16, 500 * (cube(x) - cube(y)), 200 * (cube(y) - cube(z))};
  }

  private static double cube(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  private static double difference(Vision vision, Colour a, Colour b) {
    double[] one = vision.lab(a);
    double[] other = vision.lab(b);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return Math.sqrt(sum);
  }

  private static double contrast(Colour a, Colour b) {
    double one = luminance(a) + 0.05;
    double other = luminance(b) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  @Test
  void theSimulationConfusesRedAndGreen() {
    Colour red = new Colour(0xa04030);
    Colour green = new Colour(0x5c6410);
    assertTrue(difference(Vision.NORMAL, red, green) > 40, "as far apart as they look");
    assertTrue(difference(Vision.DEUTERANOPIA, red, green) < 10, "confused");
    assertEquals(100, Vision.NORMAL.lab(new Colour(0xffffff))[0], 0.01);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK", "PAPER"})
  void everyoneCanTellColoursApart(Style style) {
    List<Colour> palette = style.theme().palette();
    for (Vision vision : Vision.values()) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < palette.size(); i++) {
        for (int j = 0; j < i; j++) {
          least = Math.min(least, difference(vision, palette.get(i), palette.get(j)));
        }
      }
      System.out.printf(Locale.ROOT, "%s, %s: %.1f%n", style, vision, least);
      assertTrue(least >= LEAST_DIFFERENCE, style + ", " + vision + ": " + least);
    }
  }

  @ParameterizedTest
  @EnumSource
  void coloursStandOutFromTheBackground(Style style) {
    Theme theme = style.theme();
    List<Colour> colours = new ArrayList<>(theme.palette());
    colours.add(theme.ink());
    for (Colour colour : colours) {
      double contrast = contrast(colour, theme.background());
      assertTrue(contrast >= LEAST_CONTRAST, style + ", " + colour.hex() + ": " + contrast);
    }
  }

  @Test
  void greysOfPrintedAreasDiffer() {
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < i; j++) {
        double difference = difference(Vision.NORMAL, Theme.PRINT.shade(i), Theme.PRINT.shade(j));
        assertTrue(difference >= LEAST_DIFFERENCE, i + ", " + j + ": " + difference);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void functionsBeyondThePaletteDifferInTheirDashes(Style style) {
    Theme theme = style.theme();
    int colours = theme.palette().size();
    long pens = IntStream.range(0, 6 * colours).mapToObj(theme::function).distinct().count();
    assertEquals(6L * colours, pens);
  }
}
