package io.varphi.figure;

import java.util.Arrays;
import java.util.List;

/**
 * A path through the colours on which equal steps look equally large. Lightness alone orders the
 * colours of each half, so that a map can be read without seeing hues, and in print without colour.
 */
final class ColourMap {
  private static final double BLUE = 250;
  private static final double ORANGE = 55;

  /** From pale yellow over green and blue to a dark violet. */
  private static final List<Oklab> YELLOW_TO_VIOLET =
      List.of(
          Oklab.polar(0.975, 0.045, 105),
          Oklab.polar(0.82, 0.105, 155),
          Oklab.polar(0.62, 0.095, 215),
          Oklab.polar(0.44, 0.115, 265),
          Oklab.polar(0.30, 0.100, 290));

  /** On white, what is high is dark, as ink is. */
  static final ColourMap SEQUENTIAL = new ColourMap(YELLOW_TO_VIOLET);

  /** On black, what is high is bright, as light is. */
  static final ColourMap SEQUENTIAL_ON_DARK = new ColourMap(YELLOW_TO_VIOLET.reversed());

  /** From blue through white, the middle, to orange. */
  static final ColourMap DIVERGING =
      new ColourMap(
          List.of(
              Oklab.polar(0.42, 0.105, BLUE),
              Oklab.polar(0.66, 0.115, BLUE),
              Oklab.polar(0.98, 0, 0),
              Oklab.polar(0.66, 0.115, ORANGE),
              Oklab.polar(0.42, 0.105, ORANGE)));

  /** From light blue through black, the middle, to light orange. */
  static final ColourMap DIVERGING_ON_DARK =
      new ColourMap(
          List.of(
              Oklab.polar(0.86, 0.06, BLUE),
              Oklab.polar(0.62, 0.115, BLUE),
              Oklab.polar(0.25, 0, 0),
              Oklab.polar(0.62, 0.115, ORANGE),
              Oklab.polar(0.86, 0.06, ORANGE)));

  /** Light enough everywhere for black lines and letters. */
  static final ColourMap GREY = new ColourMap(List.of(new Oklab(1, 0, 0), new Oklab(0.72, 0, 0)));

  /** So many colours differ by less than the rounding of their channels. */
  private static final int COLOURS = 2048;

  private final List<Oklab> anchors;

  /** How long the path is up to each anchor, as a share of the whole. */
  private final double[] places;

  private final Colour[] colours = new Colour[COLOURS + 1];

  private ColourMap(List<Oklab> anchors) {
    this.anchors = anchors;
    this.places = new double[anchors.size()];
    for (int i = 1; i < places.length; i++) {
      places[i] = places[i - 1] + anchors.get(i - 1).distance(anchors.get(i));
    }
    double length = places[places.length - 1];
    for (int i = 1; i < places.length; i++) {
      places[i] /= length;
    }
    Arrays.setAll(colours, i -> at((double) i / COLOURS).colour());
  }

  /** The same as {@link #at}, ready to be shown. */
  Colour colour(double t) {
    return colours[(int) Math.rint(COLOURS * Math.clamp(t, 0, 1))];
  }

  /** The colour at the share t of the path, from 0 to 1; beyond its ends, that of the end. */
  Oklab at(double t) {
    int i = 1;
    while (i < places.length - 1 && places[i] < t) {
      i++;
    }
    double share = (t - places[i - 1]) / (places[i] - places[i - 1]);
    return anchors.get(i - 1).towards(anchors.get(i), Math.clamp(share, 0, 1));
  }
}
