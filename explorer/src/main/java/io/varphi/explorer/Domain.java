package io.varphi.explorer;

/** The numbers from one to another. */
record Domain(double from, double to) {
  private static final double FARTHEST = 1e12;

  /** A part of the line so short that its doubles can be counted is no picture. */
  private static final double SHORTEST = 1e-12;

  /**
   * A domain that can be drawn.
   *
   * @param names of the two parameters, for the message
   * @throws Refusal if it is empty, too short, or reaches too far out
   */
  static Domain of(String names, double from, double to) {
    if (!(from < to)) {
      throw Refusal.bad(
          names
              + " = "
              + Numeral.text(from)
              + " and "
              + Numeral.text(to)
              + " are not in order; give the smaller one first");
    }
    if (Math.max(Math.abs(from), Math.abs(to)) > FARTHEST) {
      throw Refusal.bad(
          names
              + " = "
              + Numeral.text(from)
              + " and "
              + Numeral.text(to)
              + " are too far out; stay within 1e12");
    }
    if (to - from < SHORTEST * Math.max(1, Math.max(Math.abs(from), Math.abs(to)))) {
      throw Refusal.bad(
          names
              + " = "
              + Numeral.text(from)
              + " and "
              + Numeral.text(to)
              + " are too close together to tell numbers apart");
    }
    return new Domain(from, to);
  }

  static Domain of(Query query, String from, String to, Domain otherwise) {
    return of(from + ", " + to, query.number(from, otherwise.from), query.number(to, otherwise.to));
  }

  /** The number at a share of the way, from 0 to 1; the ends are met exactly. */
  double at(double share) {
    return share == 1 ? to : Math.fma(share, to - from, from);
  }

  boolean contains(double x) {
    return from <= x && x <= to;
  }
}
