package io.varphi.figure;

/**
 * A colour in OKLab, Björn Ottosson's space of 2020, in which equal distances look equally large.
 *
 * @param lightness from 0, black, to 1, white
 * @param a from green to red
 * @param b from blue to yellow
 */
record Oklab(double lightness, double a, double b) {
  /** The colour of a lightness, a chroma and a hue in degrees. */
  static Oklab polar(double lightness, double chroma, double hue) {
    double angle = StrictMath.toRadians(hue);
    return new Oklab(lightness, chroma * StrictMath.cos(angle), chroma * StrictMath.sin(angle));
  }

  static Oklab of(Colour colour) {
    double red = linear(colour.rgb() >> 16 & 255);
    double green = linear(colour.rgb() >> 8 & 255);
    double blue = linear(colour.rgb() & 255);
    double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new Oklab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** The nearest sRGB colour, channel by channel. */
  Colour colour() {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    int red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    int green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    int blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    return new Colour(red << 16 | green << 8 | blue);
  }

  /** How different two colours look. */
  double distance(Oklab other) {
    return Math.sqrt(
        square(lightness - other.lightness) + square(a - other.a) + square(b - other.b));
  }

  /** The colour at the share t of the way to another one. */
  Oklab towards(Oklab other, double t) {
    return new Oklab(
        lightness + t * (other.lightness - lightness),
        a + t * (other.a - a),
        b + t * (other.b - b));
  }

  private static double square(double x) {
    return x * x;
  }

  private static double cube(double x) {
    return x * x * x;
  }

  /** IEC 61966-2-1, from a channel of sRGB to the amount of light. */
  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }

  /** The inverse of {@link #linear}. */
  private static int channel(double light) {
    double c = light <= 0.0031308 ? 12.92 * light : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.clamp(c, 0, 1));
  }
}
