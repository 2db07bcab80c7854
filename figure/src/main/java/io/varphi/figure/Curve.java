package io.varphi.figure;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function of one real variable to be drawn, with its exact derivative: curves are fitted to
 * value and slope, not to samples.
 *
 * <p>The functions may return NaN where they are not defined and ±∞ at a pole; the curve has a gap
 * there. They must be pure. A curve is immutable.
 */
public final class Curve {
  private final Label label;
  private final DoubleUnaryOperator value;
  private final DoubleUnaryOperator slope;
  private final @Nullable DoubleUnaryOperator secondDerivative;
  private final double[] breaks;
  private final boolean dashed;

  private Curve(
      Label label,
      DoubleUnaryOperator value,
      DoubleUnaryOperator slope,
      @Nullable DoubleUnaryOperator secondDerivative,
      double[] breaks,
      boolean dashed) {
    this.label = Objects.requireNonNull(label);
    this.value = Objects.requireNonNull(value);
    this.slope = Objects.requireNonNull(slope);
    this.secondDerivative = secondDerivative;
    this.breaks = breaks;
    this.dashed = dashed;
  }

  /** The curve y = value(x), where slope is the derivative of value. */
  public static Curve of(String label, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
    return of(Label.words(label), value, slope);
  }

  /** The curve y = value(x), where slope is the derivative of value. */
  public static Curve of(Label label, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
    return new Curve(label, value, slope, null, new double[0], false);
  }

  /** This curve with the derivative of its slope, which its {@link #gradient} needs. */
  public Curve secondDerivative(DoubleUnaryOperator secondDerivative) {
    Objects.requireNonNull(secondDerivative);
    return new Curve(label, value, slope, secondDerivative, breaks, dashed);
  }

  /**
   * This curve with the abscissae of the kinks and jumps of its value or slope.
   *
   * @throws IllegalArgumentException if one of them is not finite
   */
  public Curve breaks(double... abscissae) {
    double[] sorted = Arrays.stream(abscissae).sorted().distinct().toArray();
    for (double x : sorted) {
      if (!Double.isFinite(x)) {
        throw new IllegalArgumentException(
            "A kink or jump needs a finite abscissa, not " + x + ".");
      }
    }
    return new Curve(label, value, slope, secondDerivative, sorted, dashed);
  }

  /** This curve under another label. */
  public Curve label(Label label) {
    return new Curve(label, value, slope, secondDerivative, breaks, dashed);
  }

  /** This curve drawn as a gradient is: dashed. */
  public Curve dashed() {
    return new Curve(label, value, slope, secondDerivative, breaks, true);
  }

  /**
   * The curve of the gradient: its value is this curve's slope. It is solid; see {@link #dashed}.
   *
   * @throws IllegalStateException if this curve has no {@link #secondDerivative}
   */
  public Curve gradient() {
    if (secondDerivative == null) {
      throw new IllegalStateException(
          "The gradient of \""
              + label
              + "\" cannot be drawn: the curve was made without its second derivative.");
    }
    return new Curve(label.derivative(), slope, secondDerivative, null, breaks, false);
  }

  /** What the legend calls this curve. */
  public Label label() {
    return label;
  }

  boolean isDashed() {
    return dashed;
  }

  double value(double x) {
    return value.applyAsDouble(x);
  }

  double slope(double x) {
    return slope.applyAsDouble(x);
  }

  double[] breaks() {
    return breaks.clone();
  }
}
