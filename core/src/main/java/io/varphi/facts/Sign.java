package io.varphi.facts;

/** The sign of a real number, if there is one. */
enum Sign {
  NEGATIVE,
  ZERO,
  POSITIVE,
  /** Of what is not a number. */
  UNDEFINED,
  /** Of a number that no precision tried shows anything of. */
  UNKNOWN;

  static Sign of(double value) {
    if (value == 0) {
      return ZERO;
    }
    return value > 0 ? POSITIVE : value < 0 ? NEGATIVE : UNDEFINED;
  }

  /** Whether this and other are POSITIVE and NEGATIVE, in either order. */
  boolean isOpposite(Sign other) {
    return this == POSITIVE && other == NEGATIVE || this == NEGATIVE && other == POSITIVE;
  }
}
