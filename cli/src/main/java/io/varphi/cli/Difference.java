package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.figure.Curve;
import io.varphi.figure.Figure;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Two functions and their difference on an interval. */
final class Difference {
  private static final int STEPS = 4000;

  /** Samples left and right of a kink or jump are this far from it, relative to the interval. */
  private static final double BESIDE = 0x1p-40;

  private final Activation f;
  private final Activation g;
  private final Domain domain;
  private final double[] samples;

  Difference(Activation f, Activation g, Domain domain) {
    this.f = f;
    this.g = g;
    this.domain = domain;
    this.samples = samples();
  }

  private double[] samples() {
    double length = domain.to() - domain.from();
    DoubleStream even =
        IntStream.rangeClosed(0, STEPS)
            .mapToDouble(i -> (domain.from() * (STEPS - i) + domain.to() * i) / STEPS);
    DoubleStream breaks =
        Arrays.stream(breaks())
            .flatMap(x -> DoubleStream.of(x - length * BESIDE, x, x + length * BESIDE))
            .filter(x -> x >= domain.from() && x <= domain.to());
    return DoubleStream.concat(even, breaks).map(x -> x + 0.0).sorted().distinct().toArray();
  }

  private double[] breaks() {
    return DoubleStream.concat(Arrays.stream(f.facts().breaks()), Arrays.stream(g.facts().breaks()))
        .sorted()
        .distinct()
        .toArray();
  }

  int sampleCount() {
    return samples.length;
  }

  /** Where |f − g| is greatest. */
  Peak absolute() {
    return PeakSearch.of(
        samples,
        x -> distance(f.value(x), g.value(x)),
        x -> Math.signum(f.value(x) - g.value(x)) * (f.gradient(x) - g.gradient(x)));
  }

  /** Where |f − g|/max(|f|, |g|) is greatest. */
  Peak relative() {
    return PeakSearch.of(samples, this::relativeDistance, this::relativeSlope);
  }

  /** Where |f′ − g′| is greatest. */
  Peak gradient() {
    return PeakSearch.of(
        samples,
        x -> distance(f.gradient(x), g.gradient(x)),
        x ->
            Math.signum(f.gradient(x) - g.gradient(x))
                * (f.secondDerivative(x) - g.secondDerivative(x)));
  }

  private static double distance(double a, double b) {
    return a == b ? 0 : Math.abs(a - b); // not of ∞ and ∞: NaN
  }

  private double relativeDistance(double x) {
    double a = f.value(x);
    double b = g.value(x);
    return a == b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
  }

  /** The sign of (|d|/m)′ is that of |d|′·m − |d|·m′. */
  private double relativeSlope(double x) {
    double a = f.value(x);
    double b = g.value(x);
    boolean isFirst = Math.abs(a) >= Math.abs(b);
    double larger = isFirst ? a : b;
    double growth = Math.signum(larger) * (isFirst ? f : g).gradient(x);
    double difference = Math.signum(a - b) * (f.gradient(x) - g.gradient(x));
    return difference * Math.abs(larger) - Math.abs(a - b) * growth;
  }

  /** Samples where one function has a value and the other has none. */
  double[] lone() {
    return Arrays.stream(samples)
        .filter(x -> Double.isNaN(f.value(x)) != Double.isNaN(g.value(x)))
        .toArray();
  }

  /** The graph of f − g. */
  Figure figure() {
    DoubleUnaryOperator value = x -> f.value(x) - g.value(x);
    DoubleUnaryOperator slope = x -> f.gradient(x) - g.gradient(x);
    String label = f.specification() + " − " + g.specification();
    return Figure.of(Curve.of(label, value, slope).breaks(breaks()))
        .domain(domain.from(), domain.to());
  }
}
