package io.varphi.facts;

import io.varphi.expr.Atoms;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.real.RealFunction;
import io.varphi.real.Singularities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The zeros of a sentence in x on the whole line, and the points where it begins or ceases to be
 * defined.
 */
final class Roots {
  /** More are of no use, the farthest from 0 least. */
  private static final int MAX_ROOTS = 128;

  private static final double[] NO_HINTS = {};

  private Roots() {}

  /** The zeros of any of the sentences. */
  static Listing<Double> of(Set<Expr> conditions) {
    TreeSet<Double> roots = new TreeSet<>();
    boolean isComplete = true;
    for (Expr condition : conditions) {
      Listing<Double> found = of(condition);
      roots.addAll(found.items());
      isComplete &= found.isComplete();
    }
    while (roots.size() > MAX_ROOTS) {
      roots.remove(-roots.first() > roots.last() ? roots.first() : roots.last());
      isComplete = false;
    }
    return new Listing<>(List.copyOf(roots), isComplete);
  }

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

  /** Between the points where the sentence itself may be singular, interval by interval. */
  private static Listing<Double> searched(Expr condition, Optional<Expr> slope) {
    Listing<Double> cuts = of(Singularities.conditions(condition));
    List<Double> ends = new ArrayList<>(cuts.items());
    ends.addFirst(Double.NEGATIVE_INFINITY);
    ends.addLast(Double.POSITIVE_INFINITY);
    Curve curve = Curve.of(condition);
    Optional<Curve> turns = slope.map(Curve::of);
    TreeSet<Double> found = new TreeSet<>();
    boolean isComplete = cuts.isComplete();
    for (int i = 0; i + 1 < ends.size(); i++) {
      Chart chart = chart(curve, turns, ends.get(i), ends.get(i + 1));
      Arrays.stream(chart.boundaries()).forEach(found::add);
      found.addAll(chart.touches());
      isComplete &= chart.isComplete();
    }
    return new Listing<>(List.copyOf(found), isComplete);
  }

  private static Chart chart(Curve curve, Optional<Curve> turns, double low, double high) {
    double[] hints =
        turns.map(turn -> Chart.of(turn, low, high, NO_HINTS).boundaries()).orElse(NO_HINTS);
    return Chart.of(curve, low, high, hints);
  }
}
