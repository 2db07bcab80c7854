package io.varphi.figure;

import java.util.Arrays;
import java.util.List;

/**
 * The colours and sizes of a {@link Style}. Lengths are in points.
 *
 * @param faint the colour of grid lines
 * @param palette the colours of the functions, in order; one colour means black and white, where
 *     functions differ by their dashes
 * @param line the width of a function's curve
 * @param font the size of text
 * @param compact whether there is no room for what can be guessed: the names of framed axes
 * @param widthMm the width of a figure unless the caller asks for another
 * @param heightMm the height of a figure unless the caller asks for another
 */
record Theme(
    Colour background,
    Colour ink,
    Colour faint,
    List<Colour> palette,
    double line,
    double font,
    boolean compact,
    double widthMm,
    double heightMm) {
  /**
   * The four of Okabe and Ito's colours that are dark enough for lines on white, then two that are
   * as far from them, and from each other, as they are, in the common forms of colour blindness.
   */
  private static final List<Colour> ON_WHITE =
      colours(0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0x8d3e3d, 0x504a00);

  /** Found by a search for the largest least difference in all forms of colour blindness. */
  private static final List<Colour> ON_DARK =
      colours(0x56b4e9, 0xff9e4a, 0xcdffab, 0x8573ff, 0xff4674, 0xffc6d1);

  private static final Colour WHITE = new Colour(0xffffff);
  private static final Colour BLACK = new Colour(0x000000);

  static final Theme LIGHT =
      new Theme(
          WHITE, new Colour(0x1a1a1a), new Colour(0xe4e4e4), ON_WHITE, 1.6, 9.5, false, 140, 100);

  static final Theme DARK =
      new Theme(
          new Colour(0x14161a),
          new Colour(0xe6e6e6),
          new Colour(0x32363d),
          ON_DARK,
          1.6,
          9.5,
          false,
          140,
          100);

  static final Theme PAPER =
      new Theme(WHITE, BLACK, new Colour(0xe0e0e0), ON_WHITE, 1.1, 8, false, 85, 62);

  static final Theme PRINT =
      new Theme(WHITE, BLACK, new Colour(0xd8d8d8), List.of(BLACK), 1.1, 8, false, 85, 62);

  /** Dash patterns in units of the line width; the first is solid. */
  private static final List<List<Double>> DASHES =
      List.of(
          List.of(),
          List.of(4.5, 2.0),
          List.of(1.1, 1.6),
          List.of(5.0, 1.6, 1.1, 1.6),
          List.of(8.0, 2.2),
          List.of(5.0, 1.6, 1.1, 1.6, 1.1, 1.6));

  /** Those that do not look like gradients and second derivatives. */
  private static final List<List<Double>> DASHES_BESIDE_DERIVATIVES =
      List.of(DASHES.get(0), DASHES.get(3), DASHES.get(5), DASHES.get(4));

  /** The shares of white in the greys of black and white, as far apart as possible. */
  private static final List<Double> SHADES = List.of(0.15, 0.7, 0.42, 0.0, 0.56, 0.28);

  private static final List<Double> GRADIENT_DASH = List.of(3.4, 2.0);
  private static final List<Double> SECOND_DASH = List.of(1.1, 1.7);
  private static final List<Double> REFERENCE_DASH = List.of(5.0, 4.0);

  private static final double GRADIENT_WIDTH = 0.85;

  private static final double THIN = 0.5;

  /**
   * A figure of this size has the letters and lines of its style; a smaller one has smaller ones.
   */
  private static final double FULL_WIDTH_MM = 55;

  private static final double FULL_HEIGHT_MM = 38;

  private static final double SMALLEST = 0.7;

  boolean isMonochrome() {
    return palette.size() == 1;
  }

  /** The same colours for the small panels of a gallery. */
  Theme small() {
    return scaled(0.8, true);
  }

  /** The same colours for a figure of a size. */
  Theme fitted(double width, double height) {
    double share = Math.min(width / FULL_WIDTH_MM, height / FULL_HEIGHT_MM);
    return share >= 1 ? this : scaled(Math.max(share, SMALLEST), true);
  }

  private Theme scaled(double by, boolean dense) {
    return new Theme(
        background, ink, faint, palette, by * line, by * font, dense, widthMm, heightMm);
  }

  /** The pen of the function number {@code index}: its colour, then its dashes, tell it apart. */
  Pen function(int index) {
    return function(index, false);
  }

  /**
   * The same.
   *
   * @param derived whether there are gradients or second derivatives, whose dashes are left to them
   */
  Pen function(int index, boolean derived) {
    List<List<Double>> dashes = dashes(derived);
    Colour colour = palette.get(index % palette.size());
    return new Pen(colour, line, scaled(dashes.get(index / palette.size() % dashes.size())), 0);
  }

  /** How many functions look different. */
  int pens(boolean derived) {
    return palette.size() * dashes(derived).size();
  }

  private List<List<Double>> dashes(boolean derived) {
    return derived && !isMonochrome() ? DASHES_BESIDE_DERIVATIVES : DASHES;
  }

  /**
   * The pen of a gradient beside {@code count} functions. A single one takes the second colour.
   * Among several it keeps the colour of its function. Without colour it keeps the dashes of its
   * function on a thin line.
   */
  Pen gradient(int index, int count) {
    if (isMonochrome() && count > 1) {
      Pen pen = function(index);
      return new Pen(pen.colour(), THIN * line, pen.dash(), 0);
    }
    Colour colour = palette.get((count == 1 ? index + 1 : index) % palette.size());
    return new Pen(colour, GRADIENT_WIDTH * line, scaled(GRADIENT_DASH), 0);
  }

  /** The pen of a second derivative beside {@code count} functions: dotted. */
  Pen secondDerivative(int index, int count) {
    Colour colour = palette.get((count == 1 ? index + 2 : index) % palette.size());
    return new Pen(colour, GRADIENT_WIDTH * line, scaled(SECOND_DASH), 0);
  }

  /** The pen that stands in a legend for lines in all colours. */
  Pen shared(Pen one) {
    return isMonochrome() ? one : one.colour(ink.mix(background, 0.3));
  }

  /** The colour of areas and points: without colours, a shade of grey. */
  Colour shade(int index) {
    return isMonochrome()
        ? ink.mix(background, SHADES.get(index % SHADES.size()))
        : palette.get(index % palette.size());
  }

  /** How much a region covers the background. */
  double regionOpacity() {
    return 0.1;
  }

  /** The pen of lines to compare with. */
  Pen reference() {
    Pen axis = axis();
    List<Double> dash = REFERENCE_DASH.stream().map(length -> length * axis.width()).toList();
    return new Pen(ink.mix(background, 0.25), axis.width(), dash, 0);
  }

  Pen axis() {
    return Pen.solid(ink, 0.072 * font);
  }

  double tickLength() {
    return 0.32 * font;
  }

  double tickFont() {
    return 0.92 * font;
  }

  double titleFont() {
    return 1.2 * font;
  }

  /** How far letters stay away from the middle of a curve. */
  double clearance() {
    return 0.5 * line + 0.15 * font;
  }

  double dotRadius() {
    return 1.3 * line;
  }

  private List<Double> scaled(List<Double> dash) {
    return dash.stream().map(length -> length * line).toList();
  }

  private static List<Colour> colours(int... rgb) {
    return Arrays.stream(rgb).mapToObj(Colour::new).toList();
  }
}
