package io.varphi.lanes;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Whether code for float results is accurate enough, by comparison with exact values. */
final class FloatTrial {
  /** Beside the half that rounding takes. */
  private static final double MAX_ULPS = 0.45;

  private static final int MIN_EXPONENT = -126;
  private static final int MAX_EXPONENT = 126;

  private final DoubleUnaryOperator code;
  private final Exact exact;

  FloatTrial(DoubleUnaryOperator code, Exact exact) {
    this.code = code;
    this.exact = exact;
  }

  boolean passes() {
    return arguments().flatMap(x -> DoubleStream.of(x, -x)).noneMatch(this::isWrong);
  }

  /** Few but telling: small and large ones, and some in each binade where functions bend. */
  private static DoubleStream arguments() {
    DoubleStream all =
        IntStream.rangeClosed(MIN_EXPONENT / 21, MAX_EXPONENT / 21)
            .mapToDouble(i -> (float) Math.scalb(1.37, 21 * i));
    DoubleStream usual =
        IntStream.range(-24, 24)
            .mapToDouble(i -> (float) Math.scalb((i & 1) == 0 ? 1.03 : 1.43, i >> 1));
    return DoubleStream.concat(all, usual);
  }

  /** Nothing but ∞ is near ∞. */
  private static double ulp(float right) {
    return Float.isInfinite(right) ? 0 : Math.ulp(right);
  }

  private boolean isWrong(double x) {
    double right = exact.at(x);
    double result = code.applyAsDouble(x);
    return exact.isKnown(x)
        && Float.compare((float) result, (float) right) != 0
        && !(Math.abs(result - right) <= MAX_ULPS * ulp((float) right));
  }
}
