package io.varphi.explorer;

/** The numbers from one to another. */
record Domain(double from, double to) {
  /** How far out the numbers may be, and how close together. */
  enum Axis {
    /** Where functions are looked at. */
    ARGUMENTS(1e12, 1),
    /** What they are there: powers lead further out, and closer to 0. */
    VALUES(1e200, 1e-200);

    private final double farthest;
    private final double unit;

    Axis(double farthest, double unit) {
      this.farthest = farthest;
      this.unit = unit;
    }
  }

  /** A part of the line so short that its doubles can be counted is no picture. */
  private static final double SHORTEST = 1e-12;

  /**
   * A domain that can be drawn.
   *
   * @param names of the two parameters, for the message
   * @throws Refusal if it is empty, too short, or reaches too far out
   */
  static Domain of(Axis axis, String names, double from, double to) {
    double size = Math.max(Math.abs(from), Math.abs(to));
    if (!(from < to)) {
      throw bad(
          "%s = %s and %s are not in order; give the smaller one first",
          "%s = %s 与 %s 次序颠倒，请把较小的放在前面", names, from, to);
    }
    if (size > axis.farthest) {
      String limit = Numeral.text(axis.farthest);
      throw bad(
          "%s = %s and %s are too far out; stay within " + limit,
          "%s = %s 与 %s 太远，绝对值不得超过 " + limit,
          names,
          from,
          to);
    }
    if (to - from < SHORTEST * Math.max(axis.unit, size)) {
      throw bad(
          "%s = %s and %s are too close together to tell numbers apart",
          "%s = %s 与 %s 靠得太近，其间的数已无法区分", names, from, to);
    }
    return new Domain(from, to);
  }

  private static Refusal bad(String english, String chinese, String names, double from, double to) {
    return Refusal.bad(english, chinese, names, Numeral.text(from), Numeral.text(to));
  }

  static Domain of(Axis axis, Query query, String from, String to, Domain otherwise) {
    return of(
        axis, from + ", " + to, query.number(from, otherwise.from), query.number(to, otherwise.to));
  }

  /** The number at a share of the way, from 0 to 1; the ends are met exactly. */
  double at(double share) {
    return share == 1 ? to : Math.fma(share, to - from, from);
  }

  boolean contains(double x) {
    return from <= x && x <= to;
  }
}
