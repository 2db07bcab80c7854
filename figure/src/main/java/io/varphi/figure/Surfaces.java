package io.varphi.figure;

import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.kernel.RowKernel;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/** The pictures of functions of more than one variable. */
final class Surfaces {
  private static final double[] HALF_WIDTHS = {4, 5, 6, 8, 10, 15, 20, 30, 40, 50};

  /** A domain reaches this much further than the largest parameter, which may be a limit. */
  private static final double BEYOND = 1.2;

  /** The logits whose way is drawn unless the caller says. */
  private static final List<Double> LOGITS = List.of(2.0, 1.0, 0.0);

  private Surfaces() {}

  static SurfaceMap of(
      String name,
      String xName,
      String yName,
      DoubleBinaryOperator function,
      Interval domain,
      Interval range) {
    return new SurfaceMap(
        Label.words(name), Label.variable(xName), Label.variable(yName), function, domain, range);
  }

  /** The gate as a function of the value a, to the right, and of the gate g, upwards. */
  static SurfaceMap gate(Gate gate) {
    return gate(Label.words(gate.title()), gate::value, domain(gate));
  }

  /** The gate and its two gradients. */
  static List<SurfaceMap> gateGradients(Gate gate) {
    return gateGradients(gate, domain(gate));
  }

  /** The same with both variables in an interval. */
  static List<SurfaceMap> gateGradients(Gate gate, Interval domain) {
    return List.of(
        gate(Label.words(gate.title()), gate::value, domain),
        gate(partial(gate, "a"), gate::gradientByValue, domain),
        gate(partial(gate, "g"), gate::gradientByGate, domain));
  }

  private static Label partial(Gate gate, String variable) {
    return Label.words("\u2202" + gate.title() + "/\u2202").then(Label.variable(variable));
  }

  private static SurfaceMap gate(Label name, DoubleBinaryOperator function, Interval domain) {
    return new SurfaceMap(name, Label.variable("a"), Label.variable("g"), function, domain, domain);
  }

  /** Where there is something to see of a gate. */
  static Interval domain(Gate gate) {
    double largest =
        gate.card().parameters().stream()
            .mapToDouble(parameter -> Math.abs(gate.parameter(parameter.name())))
            .max()
            .orElse(0);
    return around(BEYOND * largest);
  }

  private static Interval around(double reach) {
    double half =
        Arrays.stream(HALF_WIDTHS)
            .filter(width -> width >= reach)
            .findFirst()
            .orElse(Math.ceil(reach));
    return new Interval(-half, half);
  }

  /** The first of two results of a function of rows, as a function of the two logits. */
  static SurfaceMap logits(Normalizer normalizer) {
    return logits(normalizer, around(0));
  }

  /** The same with both logits in an interval. */
  static SurfaceMap logits(Normalizer normalizer, Interval domain) {
    return logits(normalizer, new double[0], domain);
  }

  /** The first of three results, as a function of the first two logits; the third one is 0. */
  static SurfaceMap logitsBesideZero(Normalizer normalizer) {
    return logits(normalizer, new double[] {0}, around(0));
  }

  private static SurfaceMap logits(Normalizer normalizer, double[] rest, Interval domain) {
    UnaryOperator<double[]> function = fast(normalizer);
    return new SurfaceMap(
        probability(normalizer),
        indexed("z", "\u2081"),
        indexed("z", "\u2082"),
        (x, y) -> function.apply(row(x, y, rest))[0],
        domain,
        domain);
  }

  private static double[] row(double first, double second, double[] rest) {
    return DoubleStream.concat(DoubleStream.of(first, second), Arrays.stream(rest)).toArray();
  }

  private static Label probability(Normalizer normalizer) {
    return Label.words(normalizer.title() + ", ").then(indexed("p", "\u2081"));
  }

  private static Label indexed(String variable, String index) {
    return Label.variable(variable).then(Label.words(index));
  }

  /** The function over single rows, by its kernel if it has one. */
  private static UnaryOperator<double[]> fast(Normalizer normalizer) {
    try {
      RowKernel kernel = normalizer.kernel();
      return row -> {
        double[] results = new double[row.length];
        kernel.forward(row, results, row.length);
        return results;
      };
    } catch (UnsupportedOperationException e) {
      return normalizer::apply;
    }
  }

  /** The first of two results of a function of rows, as a curve over z₁ − z₂. */
  static Curve ofDifference(Normalizer normalizer) {
    return Curve.of(
        probability(normalizer),
        x -> normalizer.apply(new double[] {x, 0})[0],
        x -> normalizer.backward(new double[] {x, 0}, new double[] {1, 0})[0]);
  }

  /** The function on the simplex of three probabilities, with the way of the logits 2, 1, 0. */
  static SimplexMap simplex(Normalizer normalizer) {
    return simplex(normalizer, LOGITS);
  }

  /** The same with the way of three other logits. */
  static SimplexMap simplex(Normalizer normalizer, List<Double> logits) {
    return SimplexMap.of(
        Label.words(normalizer.title()), normalizer.name(), fast(normalizer), logits);
  }

  /** The larger one of two lines, a function of the kind that a Maxout unit with k = 2 learns. */
  static Curve maxoutOfLines(double slope1, double height1, double slope2, double height2) {
    Maxout maxout = (Maxout) Catalogue.of("maxout");
    DoubleUnaryOperator first = x -> slope1 * x + height1;
    DoubleUnaryOperator second = x -> slope2 * x + height2;
    Curve curve =
        Curve.of(
            Label.words(maxout.title()),
            x -> maxout.apply(new double[] {first.applyAsDouble(x), second.applyAsDouble(x)})[0],
            x -> first.applyAsDouble(x) >= second.applyAsDouble(x) ? slope1 : slope2);
    double crossing = (height2 - height1) / (slope1 - slope2);
    return Double.isFinite(crossing) ? curve.breaks(crossing) : curve;
  }
}
