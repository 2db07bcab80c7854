package io.varphi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.real.RealFunction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Symbolic derivatives against difference quotients. These are sentences themselves and evaluated
 * without rounding, so a step of 1e-40 leaves an error of about 1e-80.
 */
class NumericDerivativeTest {
  private static final Expr STEP = Expr.number(new BigDecimal("1e-40"));
  private static final Expr X = new Expr.Variable("x");
  private static final int POINTS = 30;

  static List<Activation> activations() {
    return Catalogue.activations();
  }

  @ParameterizedTest
  @MethodSource("activations")
  void gradientIsTheLimitOfTheDifferenceQuotient(Activation f) {
    Expr quotient = shifted(f, X.plus(STEP)).minus(shifted(f, X.minus(STEP))).over(STEP.plus(STEP));
    compare(f, quotient, f::gradient);
  }

  @ParameterizedTest
  @MethodSource("activations")
  void secondDerivativeIsTheLimitOfTheSecondDifferenceQuotient(Activation f) {
    Expr right = shifted(f, X.plus(STEP)).minus(shifted(f, X));
    Expr left = shifted(f, X).minus(shifted(f, X.minus(STEP)));
    compare(f, right.minus(left).over(STEP.times(STEP)), f::secondDerivative);
  }

  private static Expr shifted(Activation f, Expr x) {
    return Folds.substitute(f.bound(f.formula()), Map.of("x", x));
  }

  private static void compare(
      Activation f, Expr quotient, java.util.function.DoubleUnaryOperator symbolic) {
    RealFunction numeric = RealFunction.literal(quotient, List.of("x"));
    points(f)
        .forEach(x -> {
          double expected = numeric.reference(x);
          double tolerance = Math.max(Math.ulp(expected), 1e-30);
          assertEquals(expected, symbolic.applyAsDouble(x), tolerance, () -> f + " at " + x);
        });
  }

  private static DoubleStream points(Activation f) {
    double[] breaks = f.facts().gradientBreaks();
    return new Random(3)
        .doubles(POINTS, -12, 12)
        .filter(x -> Arrays.stream(breaks).allMatch(b -> Math.abs(x - b) > 1e-6));
  }
}
