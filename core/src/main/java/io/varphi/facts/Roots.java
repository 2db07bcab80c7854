package io.varphi.facts;

import io.varphi.expr.Atoms;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.real.RealFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The zeros of a sentence in x on the whole line, and the points where it begins or ceases to be
 * defined.
 */
final class Roots {
  private Roots() {}

  static Listing<Double> of(Expr condition) {
    Optional<Expr> slope = Differentiation.of(condition);
    return slope
        .filter(Folds::isConstant)
        .map(constant -> new Listing<>(ofLinear(condition, constant), true))
        .orElseGet(() -> searched(condition, slope));
  }

  private static List<Double> ofLinear(Expr condition, Expr slope) {
    Expr atZero = Folds.substitute(condition, Map.of("x", Atoms.ZERO));
    double root = RealFunction.of(atZero.negated().over(slope), List.of()).toDouble();
    return Double.isFinite(root) ? List.of(root + 0.0) : List.of();
  }

  private static Listing<Double> searched(Expr condition, Optional<Expr> slope) {
    double[] turns = slope.map(s -> onLine(s, new double[0]).boundaries()).orElse(new double[0]);
    Chart values = onLine(condition, turns);
    DoubleStream touches = values.touches().stream().mapToDouble(x -> x);
    return new Listing<>(
        DoubleStream.concat(DoubleStream.of(values.boundaries()), touches)
            .sorted()
            .boxed()
            .toList(),
        values.isComplete());
  }

  private static Chart onLine(Expr sentence, double[] hints) {
    return Chart.of(Curve.of(sentence), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, hints);
  }
}
