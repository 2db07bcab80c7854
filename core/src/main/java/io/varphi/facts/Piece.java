package io.varphi.facts;

/**
 * An open interval on which a function has one trend.
 *
 * @param from the limit at the lower end; the value there if a function that oscillates was cut off
 * @param to the limit at the upper end, likewise
 */
record Piece(double low, double high, Trend trend, double from, double to) {
  boolean isLevel() {
    return trend == Trend.LEVEL;
  }

  Piece withFrom(double value) {
    return new Piece(low, high, trend, value, to);
  }

  Piece withTo(double value) {
    return new Piece(low, high, trend, from, value);
  }
}
