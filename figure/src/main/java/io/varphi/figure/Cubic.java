package io.varphi.figure;

/**
 * The cubic y(x) with given values and slopes at two abscissae, which is a Bézier curve whose
 * control points lie above the thirds of the interval.
 *
 * @param y0 y1 the values
 * @param d0 d1 the slopes
 */
record Cubic(double x0, double y0, double d0, double x1, double y1, double d1) {
  /** The ordinate of the first control point, above x0 + (x1 - x0) / 3. */
  double control0() {
    return y0 + d0 * (x1 - x0) / 3;
  }

  /** The ordinate of the second control point, above x1 - (x1 - x0) / 3. */
  double control1() {
    return y1 - d1 * (x1 - x0) / 3;
  }

  double x(double t) {
    return x0 + t * (x1 - x0);
  }

  double y(double t) {
    double u = 1 - t;
    return u * u * (u * y0 + 3 * t * control0()) + t * t * (3 * u * control1() + t * y1);
  }

  double slope(double t) {
    double u = 1 - t;
    double middle = control1() - control0();
    double ends = u * u * (control0() - y0) + t * t * (y1 - control1());
    return 3 * (ends + 2 * u * t * middle) / (x1 - x0);
  }

  /** An upper bound of the length that t = 0 to 1 would have at the greatest speed. */
  double fastest() {
    double start = Math.abs(control0() - y0);
    double middle = Math.abs(control1() - control0());
    double end = Math.abs(y1 - control1());
    return StrictMath.hypot(x1 - x0, 3 * Math.max(middle, Math.max(start, end)));
  }

  /** The ordinate of the chord. */
  double chord(double t) {
    return y0 + t * (y1 - y0);
  }
}
