package io.varphi.figure;

import java.util.Locale;

/** An opaque sRGB colour, {@code 0xRRGGBB}. */
record Colour(int rgb) {
  String hex() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  /** This colour with a share of another one mixed in, channel by channel. */
  Colour mix(Colour other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int mine = rgb >> shift & 255;
      int theirs = other.rgb >> shift & 255;
      mixed |= (int) Math.round(mine + (theirs - mine) * share) << shift;
    }
    return new Colour(mixed);
  }
}
