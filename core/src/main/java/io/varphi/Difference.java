package io.varphi;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where and by how much two functions differ on an interval. What is narrower than a four
 * thousandth of the interval, and no kink or jump, may be missed.
 */
public final class Difference {
  private static final int STEPS = 4000;

  /** Samples left and right of a kink or jump are this far from it, relative to the interval. */
  private static final double BESIDE = 0x1p-40;

  private final Activation f;
  private final Activation g;
  private final double from;
  private final double to;
  private final double[] samples;

  private Difference(Activation f, Activation g, double from, double to) {
    this.f = f;
    this.g = g;
    this.from = from;
    this.to = to;
    this.samples = samples();
  }

  /**
   * The difference of two functions from one number to another.
   *
   * @throws IllegalArgumentException unless both are finite and from is less than to
   */
  public static Difference of(Activation f, Activation g, double from, double to) {
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "functions cannot be compared from "
              + from
              + " to "
              + to
              + "; give two finite numbers, the lesser one first");
    }
    return new Difference(f, g, from, to);
  }

  private double[] samples() {
    double length = to - from;
    DoubleStream even =
        IntStream.rangeClosed(0, STEPS).mapToDouble(i -> (from * (STEPS - i) + to * i) / STEPS);
    DoubleStream breaks =
        Arrays.stream(breaks())
            .flatMap(x -> DoubleStream.of(x - length * BESIDE, x, x + length * BESIDE))
            .filter(x -> x >= from && x <= to);
    return DoubleStream.concat(even, breaks).map(x -> x + 0.0).sorted().distinct().toArray();
  }

  /** The points where one of the functions has a kink or jumps. */
  public double[] breaks() {
    return DoubleStream.concat(Arrays.stream(f.facts().breaks()), Arrays.stream(g.facts().breaks()))
        .sorted()
        .distinct()
        .toArray();
  }

  /** At how many points the functions are compared. */
  public int sampleCount() {
    return samples.length;
  }

  /** Where |f − g| is greatest. */
  public Peak absolute() {
    return PeakSearch.of(
        samples,
        x -> distance(f.value(x), g.value(x)),
        x -> Math.signum(f.value(x) - g.value(x)) * (f.gradient(x) - g.gradient(x)));
  }

  /** Where |f − g|/max(|f|, |g|) is greatest. */
  public Peak relative() {
    return PeakSearch.of(samples, this::relativeDistance, this::relativeSlope);
  }

  /** Where |f′ − g′| is greatest. */
  public Peak gradient() {
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
  public double[] lone() {
    return Arrays.stream(samples)
        .filter(x -> Double.isNaN(f.value(x)) != Double.isNaN(g.value(x)))
        .toArray();
  }
}
