package io.varphi.figure;

/**
 * The colours of values. Where values of both signs occur, zero has the colour in the middle, and
 * values of the same size are equally far from it.
 *
 * @param shown the values that occur
 * @param low the value with the first colour
 * @param high the value with the last colour
 */
record ColourScale(ColourMap map, Interval shown, double low, double high) {
  /** A colour of at least this lightness takes black letters. */
  private static final double LIGHT = 0.6;

  private static final Colour BLACK = new Colour(0x000000);
  private static final Colour WHITE = new Colour(0xffffff);

  static ColourScale of(Interval shown, Theme theme) {
    boolean dark = Oklab.of(theme.background()).lightness() < 0.5;
    if (theme.isMonochrome()) {
      return new ColourScale(ColourMap.GREY, shown, shown.from(), shown.to());
    }
    if (shown.from() < 0 && shown.to() > 0) {
      double most = Math.max(-shown.from(), shown.to());
      ColourMap map = dark ? ColourMap.DIVERGING_ON_DARK : ColourMap.DIVERGING;
      return new ColourScale(map, shown, -most, most);
    }
    ColourMap map = dark ? ColourMap.SEQUENTIAL_ON_DARK : ColourMap.SEQUENTIAL;
    return new ColourScale(map, shown, shown.from(), shown.to());
  }

  /** Whether values of both signs occur. */
  boolean isSigned() {
    return shown.from() < 0 && shown.to() > 0;
  }

  Colour colour(double value) {
    return map.colour(share(value));
  }

  /** Black or white, whichever stands out from the colour of a value. */
  Colour ink(double value) {
    return map.at(share(value)).lightness() >= LIGHT ? BLACK : WHITE;
  }

  private double share(double value) {
    return (value - low) / (high - low);
  }
}
