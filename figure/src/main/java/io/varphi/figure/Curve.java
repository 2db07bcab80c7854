package io.varphi.figure;

import io.varphi.Activation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * A function of one real variable to be drawn, with its exact derivative: curves are fitted to
 * value and slope, not to samples.
 *
 * <p>The functions may return NaN where they are not defined and ±∞ at a pole; the curve has a gap
 * there. They must be pure. A curve is immutable.
 */
public final class Curve implements Mark {
  /** A derivative of the function, and the abscissae of its kinks and jumps. */
  private record Order(DoubleUnaryOperator function, List<Double> breaks) {
    static Order of(DoubleUnaryOperator function) {
      return new Order(Objects.requireNonNull(function), List.of());
    }

    Order breaks(List<Double> abscissae) {
      return new Order(function, abscissae);
    }
  }

  /** How a curve is drawn, and what is known of it besides its values. */
  private record Traits(OptionalInt colour, boolean dashed, Optional<Activation> activation) {
    static final Traits NONE = new Traits(OptionalInt.empty(), false, Optional.empty());
  }

  private final CurveNames names;
  private final List<Order> orders;
  private final Traits traits;

  /** At least value and slope are known. */
  private Curve(CurveNames names, List<Order> orders, Traits traits) {
    this.names = Objects.requireNonNull(names);
    this.orders = List.copyOf(orders);
    this.traits = traits;
  }

  /** The curve y = value(x), where slope is the derivative of value. */
  public static Curve of(String label, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
    return of(Labels.typed(label), value, slope);
  }

  /** The curve y = value(x), where slope is the derivative of value. */
  public static Curve of(Label label, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
    return new Curve(CurveNames.of(label), List.of(Order.of(value), Order.of(slope)), Traits.NONE);
  }

  /** The curve of an activation function under the name that the catalogue gives it. */
  public static Curve of(Activation activation) {
    return ActivationCurve.of(activation);
  }

  /**
   * This curve with the abscissae of the kinks and jumps of its value.
   *
   * @throws IllegalArgumentException if one of them is not finite
   */
  public Curve breaks(double... abscissae) {
    List<Order> changed = new ArrayList<>(orders);
    changed.set(0, orders.getFirst().breaks(checked(abscissae)));
    return new Curve(names, changed, traits);
  }

  /**
   * This curve with the derivative of its slope, which its {@link #gradient} needs, and the
   * abscissae of the kinks and jumps of its slope. The {@link #breaks} of its value need not be
   * repeated.
   *
   * @throws IllegalArgumentException if one of them is not finite
   */
  public Curve secondDerivative(DoubleUnaryOperator derivative, double... abscissae) {
    Order slope = orders.get(1).breaks(checked(abscissae));
    return new Curve(names, List.of(orders.getFirst(), slope, Order.of(derivative)), traits);
  }

  /**
   * This curve with the derivative of its second derivative, and the abscissae of the kinks and
   * jumps of that one which are not among those of value and slope.
   *
   * @throws IllegalStateException if it has no {@link #secondDerivative}
   * @throws IllegalArgumentException if one of them is not finite
   */
  public Curve thirdDerivative(DoubleUnaryOperator derivative, double... abscissae) {
    require(3);
    Order second = orders.get(2).breaks(checked(abscissae));
    return new Curve(
        names, List.of(orders.get(0), orders.get(1), second, Order.of(derivative)), traits);
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
    return new Curve(CurveNames.of(label), orders, traits);
  }

  /** This curve under other names. */
  Curve names(CurveNames others) {
    return new Curve(others, orders, traits);
  }

  /** This curve drawn as a gradient is: dashed. */
  public Curve dashed() {
    return new Curve(names, orders, new Traits(traits.colour, true, traits.activation));
  }

  /** This curve in the colour of that number, from 0. */
  public Curve colour(int number) {
    return new Curve(names, orders, new Traits(Hue.of(number), traits.dashed, traits.activation));
  }

  /** This curve as the graph of an activation function. */
  Curve activation(Activation activation) {
    return new Curve(
        names, orders, new Traits(traits.colour, traits.dashed, Optional.of(activation)));
  }

  /**
   * The curve of the gradient: its value is this curve's slope. It is solid; see {@link #dashed}.
   *
   * @throws IllegalStateException if this curve has no {@link #secondDerivative}
   */
  public Curve gradient() {
    require(3);
    List<Order> derived = new ArrayList<>(orders.subList(1, orders.size()));
    Stream<Double> breaks =
        Stream.concat(orders.getFirst().breaks.stream(), derived.getFirst().breaks.stream());
    derived.set(0, derived.getFirst().breaks(sorted(breaks)));
    Traits plain = new Traits(traits.colour, false, Optional.empty());
    return new Curve(names.derived(), derived, plain);
  }

  private void require(int count) {
    if (orders.size() < count) {
      throw new IllegalStateException(
          "The gradient of \""
              + label()
              + "\" cannot be drawn: the curve was made without its derivative.");
    }
  }

  /** What the legend calls this curve. */
  @Override
  public Label label() {
    return names.label();
  }

  @Override
  public OptionalInt colour() {
    return traits.colour;
  }

  @Override
  public String toString() {
    return label().toString();
  }

  CurveNames names() {
    return names;
  }

  /** The function that this is the graph of, if it is in the catalogue or a formula. */
  Optional<Activation> activation() {
    return traits.activation;
  }

  /** Whether there is nothing to it but its function. */
  boolean isPlain() {
    return !traits.dashed && traits.colour.isEmpty() && hasOwnName();
  }

  /** Whether the label is the one that the catalogue gives, and no parameter's. */
  boolean hasOwnName() {
    return names.parameter() == null
        && traits.activation.map(FunctionLabel::of).filter(label()::equals).isPresent();
  }

  boolean isDashed() {
    return traits.dashed;
  }

  double value(double x) {
    return orders.get(0).function.applyAsDouble(x);
  }

  double slope(double x) {
    return orders.get(1).function.applyAsDouble(x);
  }

  double[] breaks() {
    return orders.getFirst().breaks.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** This curve over the positions of an axis each, where logarithmic axes are straight. */
  Curve on(Scale x, Scale y) {
    if (x == Scale.LINEAR && y == Scale.LINEAR) {
      return this;
    }
    DoubleUnaryOperator value = at -> y.position(value(x.value(at)));
    DoubleUnaryOperator slope =
        at -> {
          double there = x.value(at);
          return y.stretch(value(there)) * slope(there) / x.stretch(there);
        };
    double[] breaks = Arrays.stream(breaks()).map(x::position).filter(Double::isFinite).toArray();
    return new Curve(names, List.of(Order.of(value), Order.of(slope)), traits).breaks(breaks);
  }
}
