package io.varphi.figure;

import io.varphi.Activation;

/** The tangent of a curve at one abscissa: the line, the point of contact and the slope. */
public final class Tangent implements Mark {
  private final Curve curve;
  private final double x;

  private Tangent(Curve curve, double x) {
    this.curve = curve;
    this.x = x;
  }

  /**
   * The tangent of a function at x.
   *
   * @throws IllegalArgumentException if the function has no finite value or slope there
   */
  public static Tangent of(Activation activation, double x) {
    return of(Curve.of(activation), x);
  }

  /** The same as {@link #of(Activation, double)}, of a curve. */
  public static Tangent of(Curve curve, double x) {
    if (!(Double.isFinite(curve.value(x)) && Double.isFinite(curve.slope(x)))) {
      throw new IllegalArgumentException(
          curve + " has no tangent at " + x + "; choose an x where value and slope are finite");
    }
    return new Tangent(curve, x);
  }

  /** The label of the curve. */
  @Override
  public Label label() {
    return curve.label();
  }

  Curve curve() {
    return curve;
  }

  double x() {
    return x;
  }

  double y() {
    return curve.value(x);
  }

  double slope() {
    return curve.slope(x);
  }

  /** The line as a curve. */
  Curve line() {
    return Curve.of("", at -> y() + (at - x) * slope(), _ -> slope());
  }
}
