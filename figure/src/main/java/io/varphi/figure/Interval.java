package io.varphi.figure;

/** A closed interval with finite ends, {@code from < to}. */
record Interval(double from, double to) {
  Interval {
    if (!(from < to && Double.isFinite(to - from))) {
      throw new IllegalArgumentException(
          "the interval from " + from + " to " + to + " needs finite ends, the smaller one first");
    }
  }

  double length() {
    return to - from;
  }

  boolean contains(double value) {
    return from <= value && value <= to;
  }

  double clamp(double value) {
    return Math.clamp(value, from, to);
  }

  /** The point at the share t of the way, {@code at(0) = from} and {@code at(1) = to}. */
  double at(double t) {
    return t == 1 ? to : from + t * length();
  }

  Interval widened(double by) {
    return new Interval(from - by, to + by);
  }
}
