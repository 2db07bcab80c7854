package io.varphi.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
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
  private final List<Double> breaks;
  private final @Nullable Second second;
  private final boolean dashed;

  /** The derivative of the slope, and the abscissae where the slope has a kink or jump. */
  private record Second(DoubleUnaryOperator derivative, List<Double> breaks) {}

  private Curve(
      Label label,
      DoubleUnaryOperator value,
      DoubleUnaryOperator slope,
      List<Double> breaks,
      @Nullable Second second,
      boolean dashed) {
    this.label = Objects.requireNonNull(label);
    this.value = Objects.requireNonNull(value);
    this.slope = Objects.requireNonNull(slope);
    this.breaks = breaks;
    this.second = second;
    this.dashed = dashed;
  }

  /** The curve y = value(x), where slope is the derivative of value. */
  public static Curve of(String label, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
    return of(Label.words(label), value, slope);
  }

  /** The curve y = value(x), where slope is the derivative of value. */
  public static Curve of(Label label, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
    return new Curve(label, value, slope, List.of(), null, false);
  }

  /**
   * This curve with the abscissae of the kinks and jumps of its value.
   *
   * @throws IllegalArgumentException if one of them is not finite
   */
  public Curve breaks(double... abscissae) {
    return new Curve(label, value, slope, checked(abscissae), second, dashed);
  }

  /**
   * This curve with the derivative of its slope, which its {@link #gradient} needs, and the
   * abscissae of the kinks and jumps of its slope. The {@link #breaks} of its value need not be
   * repeated.
   *
   * @throws IllegalArgumentException if one of them is not finite
   */
  public Curve secondDerivative(DoubleUnaryOperator derivative, double... abscissae) {
    Second known = new Second(Objects.requireNonNull(derivative), checked(abscissae));
    return new Curve(label, value, slope, breaks, known, dashed);
  }

  private static List<Double> checked(double... abscissae) {
    for (double x : abscissae) {
      if (!Double.isFinite(x)) {
        throw new IllegalArgumentException(
            "A kink or jump needs a finite abscissa, not " + x + ".");
      }
    }
    return sorted(Arrays.stream(abscissae).boxed());
  }

  private static List<Double> sorted(Stream<Double> abscissae) {
    return abscissae.sorted().distinct().toList();
  }

  /** This curve under another label. */
  public Curve label(Label label) {
    return new Curve(label, value, slope, breaks, second, dashed);
  }

  /** This curve drawn as a gradient is: dashed. */
  public Curve dashed() {
    return new Curve(label, value, slope, breaks, second, true);
  }

  /**
   * The curve of the gradient: its value is this curve's slope. It is solid; see {@link #dashed}.
   *
   * @throws IllegalStateException if this curve has no {@link #secondDerivative}
   */
  public Curve gradient() {
    if (second == null) {
      throw new IllegalStateException(
          "The gradient of \""
              + label
              + "\" cannot be drawn: the curve was made without its second derivative.");
    }
    List<Double> both = sorted(Stream.concat(breaks.stream(), second.breaks.stream()));
    return new Curve(label.derivative(), slope, second.derivative, both, null, false);
  }

  /** What the legend calls this curve. */
  public Label label() {
    return label;
  }

  @Override
  public String toString() {
    return label.toString();
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
    return breaks.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
