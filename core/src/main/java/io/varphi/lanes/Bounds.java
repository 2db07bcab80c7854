package io.varphi.lanes;

/**
 * Between what a quantity lies, unless it is NaN. Rounding is not accounted for: who relies on
 * bounds leaves room.
 */
record Bounds(double min, double max) {
  static final Bounds REAL = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  static Bounds of(double value) {
    return Double.isNaN(value) ? REAL : new Bounds(value, value);
  }

  /** The least bounds that hold the given numbers; unbounded if one of them is NaN. */
  private static Bounds hull(double... values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isNaN(value)) {
        return REAL;
      }
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    return new Bounds(min, max);
  }

  /** Between two numbers, whichever is the lesser one. */
  static Bounds between(double a, double b) {
    return new Bounds(Math.min(a, b), Math.max(a, b));
  }

  Bounds negated() {
    return new Bounds(-max, -min);
  }

  Bounds plus(Bounds other) {
    return hull(min + other.min, max + other.max);
  }

  Bounds times(Bounds other) {
    return hull(
        product(min, other.min),
        product(min, other.max),
        product(max, other.min),
        product(max, other.max));
  }

  /** 0 times an infinite bound is 0: the bound itself is never attained. */
  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }

  Bounds reciprocal() {
    return min > 0 || max < 0 ? hull(1 / max, 1 / min) : REAL;
  }

  Bounds power(int n) {
    if (n < 0) {
      return power(-n).reciprocal();
    }
    double a = Math.pow(min, n);
    double b = Math.pow(max, n);
    return n % 2 == 0 && contains(0) ? hull(0, a, b) : hull(a, b);
  }

  Bounds abs() {
    double a = Math.abs(min);
    double b = Math.abs(max);
    return contains(0) ? new Bounds(0, Math.max(a, b)) : hull(a, b);
  }

  /** The image under a function that never falls. */
  Bounds under(java.util.function.DoubleUnaryOperator increasing) {
    return hull(increasing.applyAsDouble(min), increasing.applyAsDouble(max));
  }

  Bounds smaller(Bounds other) {
    return new Bounds(Math.min(min, other.min), Math.min(max, other.max));
  }

  Bounds larger(Bounds other) {
    return new Bounds(Math.max(min, other.min), Math.max(max, other.max));
  }

  Bounds or(Bounds other) {
    return new Bounds(Math.min(min, other.min), Math.max(max, other.max));
  }

  /** What is left below {@code limit}. */
  Bounds below(double limit) {
    return new Bounds(Math.min(min, limit), Math.min(max, limit));
  }

  /** What is left above {@code limit}. */
  Bounds above(double limit) {
    return new Bounds(Math.max(min, limit), Math.max(max, limit));
  }

  boolean contains(double value) {
    return min <= value && value <= max;
  }
}
