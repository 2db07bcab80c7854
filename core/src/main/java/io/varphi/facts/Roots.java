package io.varphi.facts;

import io.varphi.expr.Derivative;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.real.RealFunction;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The zeros of a sentence in x on the whole line, and the points where it begins or ceases to be defined. */
final class Roots {
  private Roots() {}

  static Listing<Double> of(Expr condition) {
    Expr slope = Derivative.of(condition, "x");
    return Folds.isConstant(slope)
        ? new Listing<>(ofLinear(condition, slope), true)
        : searched(condition, slope);
  }

  private static List<Double> ofLinear(Expr condition, Expr slope) {
    Expr atZero = Folds.substitute(condition, Map.of("x", Expr.ZERO));
    double root = RealFunction.of(atZero.negated().over(slope), List.of()).toDouble();
    return Double.isFinite(root) ? List.of(root + 0.0) : List.of();
  }

  private static Listing<Double> searched(Expr condition, Expr slope) {
    double infinity = Double.POSITIVE_INFINITY;
    Chart slopes = Chart.of(Curve.of(slope), -infinity, infinity, new double[0]);
    Chart values = Chart.of(Curve.of(condition), -infinity, infinity, slopes.boundaries());
    DoubleStream touches = values.touches().stream().mapToDouble(x -> x);
    return new Listing<>(
        DoubleStream.concat(DoubleStream.of(values.boundaries()), touches)
            .sorted()
            .boxed()
            .toList(),
        values.isComplete());
  }
}
