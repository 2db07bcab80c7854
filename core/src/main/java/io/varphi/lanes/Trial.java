package io.varphi.lanes;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Whether code for double results is accurate enough, by comparison with exact values. */
final class Trial {
  /** Half of the error that is allowed: not all arguments are tried. */
  private static final double MAX_ULPS = 2;

  /** So near a zero, the error is relative to {@link #NEAR_ZERO}. */
  private static final double NEIGHBOURHOOD = 0.5;

  private static final double NEAR_ZERO = 0.05;

  private final DoubleUnaryOperator code;
  private final Exact exact;
  private final List<Double> zeros;

  Trial(DoubleUnaryOperator code, Exact exact) {
    this.code = code;
    this.exact = exact;
    this.zeros = RootSearch.of(exact::at);
  }

  boolean fails() {
    return arguments().anyMatch(x -> !(ulps(x) <= MAX_ULPS)); // not >: a NaN fails
  }

  /** Some in each binade of either sign, some evenly spaced, and some next to each zero. */
  private DoubleStream arguments() {
    DoubleStream binades =
        IntStream.range(-240, 64).mapToDouble(i -> Math.scalb(1 + fraction(i), i >> 3));
    DoubleStream even = IntStream.range(0, 240).mapToDouble(i -> (i + fraction(i)) / 40);
    DoubleStream beside =
        zeros.stream()
            .flatMapToDouble(zero ->
                IntStream.rangeClosed(-40, 40).mapToDouble(i -> zero + (i + fraction(i)) / 80));
    return DoubleStream.concat(
        DoubleStream.concat(binades, even).flatMap(x -> DoubleStream.of(x, -x)), beside);
  }

  /** Between 0 and 1, of which no few bits are all there is. */
  private static double fraction(int i) {
    double product = i * 0x1.9e3779b97f4a8p-1;
    return product - Math.floor(product);
  }

  private double ulps(double x) {
    double right = exact.at(x);
    double result = code.applyAsDouble(x);
    if (Double.compare(result, right) == 0 || !exact.isKnown(x)) {
      return 0;
    }
    double error = Math.abs(result - right);
    double size = isNearZero(x) ? Math.max(Math.abs(right), NEAR_ZERO) : right;
    return error / Math.ulp(size);
  }

  private boolean isNearZero(double x) {
    return zeros.stream().anyMatch(zero -> Math.abs(x - zero) <= NEIGHBOURHOOD);
  }
}
