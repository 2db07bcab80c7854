package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ColourMapTest {
  private static final int STEPS = 64;

  /**
   * Colour blindness as Machado, Oliveira and Fernandes simulate it (A physiologically-based model
   * for simulation of color vision deficiency, 2009), severity 1, on linear light.
   */
  enum Blindness {
    PROTANOPIA(
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998),
    DEUTERANOPIA(
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900);

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final List<Double> matrix;

    Blindness(double... matrix) {
      this.matrix = Arrays.stream(matrix).boxed().toList();
    }

    Oklab seen(Colour colour) {
      double[] light = {linear(colour, 16), linear(colour, 8), linear(colour, 0)};
      int rgb = 0;
      for (int row = 0; row < 3; row++) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
          sum += matrix.get(3 * row + i) * light[i];
        }
        rgb = rgb << 8 | channel(sum);
      }
      return Oklab.of(new Colour(rgb));
    }

    private static double linear(Colour colour, int shift) {
      double c = (colour.rgb() >> shift & 255) / 255.0;
      return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int channel(double light) {
      double c = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      return (int) Math.round(255 * Math.clamp(c, 0, 1));
    }
  }

  static Stream<ColourMap> all() {
    return Stream.of(
        ColourMap.SEQUENTIAL,
        ColourMap.SEQUENTIAL_ON_DARK,
        ColourMap.DIVERGING,
        ColourMap.DIVERGING_ON_DARK,
        ColourMap.GREY);
  }

  @ParameterizedTest
  @MethodSource("all")
  void equalStepsLookEqual(ColourMap map) {
    List<Oklab> colours = IntStream.rangeClosed(0, STEPS).mapToObj(i -> at(map, i)).toList();
    double[] steps =
        IntStream.range(0, STEPS)
            .mapToDouble(i -> colours.get(i).distance(colours.get(i + 1)))
            .toArray();
    double mean = IntStream.range(0, STEPS).mapToDouble(i -> steps[i]).average().orElseThrow();
    for (double step : steps) {
      assertEquals(mean, step, 0.12 * mean); // a step over a bend of the path is shorter
    }
  }

  private static Oklab at(ColourMap map, int step) {
    return map.at((double) step / STEPS);
  }

  /** A colour that sRGB does not have would be clipped, and the steps beside it uneven. */
  @ParameterizedTest
  @MethodSource("all")
  void screensHaveAllColours(ColourMap map) {
    for (int i = 0; i <= STEPS; i++) {
      Oklab wanted = at(map, i);
      assertEquals(0, wanted.distance(Oklab.of(wanted.colour())), 0.004, "step " + i);
    }
  }

  @Test
  void lightnessOrdersSequentialMaps() {
    for (int i = 0; i < STEPS; i++) {
      assertTrue(
          at(ColourMap.SEQUENTIAL, i + 1).lightness() < at(ColourMap.SEQUENTIAL, i).lightness());
      assertTrue(at(ColourMap.GREY, i + 1).lightness() < at(ColourMap.GREY, i).lightness());
      assertTrue(
          at(ColourMap.SEQUENTIAL_ON_DARK, i + 1).lightness()
              > at(ColourMap.SEQUENTIAL_ON_DARK, i).lightness());
    }
  }

  @Test
  void divergingMapsAreSymmetricInLightness() {
    for (ColourMap map : List.of(ColourMap.DIVERGING, ColourMap.DIVERGING_ON_DARK)) {
      double sign = map == ColourMap.DIVERGING ? 1 : -1;
      for (int i = 0; i < STEPS / 2; i++) {
        double left = at(map, i).lightness();
        assertEquals(left, at(map, STEPS - i).lightness(), 1e-9);
        assertTrue(sign * left < sign * at(map, i + 1).lightness());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void sequentialMapsKeepTheirOrder(Blindness blindness) {
    for (int i = 0; i < STEPS; i += 4) {
      Oklab before = blindness.seen(ColourMap.SEQUENTIAL.colour((double) i / STEPS));
      Oklab after = blindness.seen(ColourMap.SEQUENTIAL.colour((i + 4.0) / STEPS));
      assertTrue(after.lightness() < before.lightness(), "step " + i);
      assertTrue(after.distance(before) > 0.02, "step " + i);
    }
  }

  /** A distance of 0.02 is about what is just seen; the colours of both signs differ much more. */
  @ParameterizedTest
  @EnumSource
  void signsAreToldApart(Blindness blindness) {
    for (ColourMap map : List.of(ColourMap.DIVERGING, ColourMap.DIVERGING_ON_DARK)) {
      for (double size : new double[] {0.3, 0.5, 0.75}) {
        Oklab negative = blindness.seen(map.colour(0.5 - size / 2));
        Oklab positive = blindness.seen(map.colour(0.5 + size / 2));
        assertTrue(negative.distance(positive) > 0.06, blindness + " " + size);
      }
    }
  }

  @Test
  void beyondTheEndsIsTheEnd() {
    assertEquals(ColourMap.SEQUENTIAL.colour(0), ColourMap.SEQUENTIAL.colour(-1));
    assertEquals(ColourMap.SEQUENTIAL.colour(1), ColourMap.SEQUENTIAL.colour(2));
  }

  @Test
  void zeroIsInTheMiddle() {
    ColourScale scale = ColourScale.of(new Interval(-1, 3), Theme.LIGHT);
    assertEquals(ColourMap.DIVERGING.colour(0.5), scale.colour(0));
    assertEquals(ColourMap.DIVERGING.colour(1), scale.colour(3));
    assertEquals(ColourMap.DIVERGING.colour(1 / 3.0), scale.colour(-1));
    ColourScale positive = ColourScale.of(new Interval(0, 3), Theme.LIGHT);
    assertEquals(ColourMap.SEQUENTIAL.colour(0), positive.colour(0));
  }

  /** Contrast by WCAG 2.2: at least 3 to 1 between a contour's label and its ground. */
  @ParameterizedTest
  @EnumSource
  void labelsStandOut(Style style) {
    for (Interval values : List.of(new Interval(-1, 1), new Interval(0, 1))) {
      ColourScale scale = ColourScale.of(values, style.theme());
      for (int i = 0; i <= STEPS; i++) {
        double value = values.at((double) i / STEPS);
        double ratio = contrast(scale.colour(value), scale.ink(value));
        assertTrue(ratio >= 3, style + " " + value + ": " + ratio);
      }
    }
  }

  private static double contrast(Colour a, Colour b) {
    double one = luminance(a);
    double other = luminance(b);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(Colour colour) {
    return 0.2126 * Blindness.linear(colour, 16)
        + 0.7152 * Blindness.linear(colour, 8)
        + 0.0722 * Blindness.linear(colour, 0);
  }
}
