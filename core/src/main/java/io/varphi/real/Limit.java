package io.varphi.real;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The limits of a function of x at ±∞, from intervals of its values at far points.
 *
 * <p>Points with a million binary digits before the point come first: there, whatever decays like a
 * power of x, or faster, has decayed. A limit that is approached like 1/log x is extrapolated from
 * the ratio of successive steps, if that ratio is steady; steps that do not shrink mean an infinite
 * limit; unsteady ones (sin x) mean that there is none. Where such points say nothing, because
 * exponentials of them are beyond all exponents or because the function cancels, nearer points are
 * asked, with more bits.
 */
final class Limit {
  /** The points ±2^e for each exponent e. */
  private record Probe(int precision, List<Integer> exponents) {}

  private static final Probe FARTHEST =
      new Probe(256, List.of(1 << 16, 1 << 17, 1 << 18, 1 << 19, 1 << 20));

  private static final Probe MANY = new Probe(256, IntStream.rangeClosed(21, 36).boxed().toList());

  private static final List<Integer> NEAR_EXPONENTS = List.of(5, 6, 7, 8, 9, 10, 11);

  /** Enough bits unless the function cancels. */
  private static final Probe NEAR = new Probe(256, NEAR_EXPONENTS);

  private static final Probe NEAR_EXACT = new Probe(1 << 13, NEAR_EXPONENTS);

  private static final Probe LARGEST_DOUBLES =
      new Probe(1 << 9, IntStream.rangeClosed(1, 16).mapToObj(i -> 64 * i).toList());

  private static final List<Probe> PROBES =
      List.of(FARTHEST, MANY, NEAR, NEAR_EXACT, LARGEST_DOUBLES);

  /**
   * Points at which a sine is cheap, and so many of them that it does not seem to grow or decay by
   * chance.
   */
  private static final List<Probe> PROBES_OF_PERIODIC = List.of(MANY, LARGEST_DOUBLES);

  /** The digits of points with a fraction: those of e. */
  private static final long MANTISSA = 0x15bf0a8b145769L;

  /** Points that are no multiples of what a period may be: cos(πx) is 1 at all 2^e. */
  private static final List<Integer> FRACTIONAL_EXPONENTS =
      IntStream.rangeClosed(-24, -9).boxed().toList();

  /** How far from its limit a function may be at those points. */
  private static final double APPROACHED = 1e-3;

  private static final double HUGE = 1e300;
  private static final double TINY = 1e-300;
  private static final double SETTLED = 1e-15;
  private static final double SHRINKING = 0.9;
  private static final double STEADY = 0.05;
  private static final double NEGLIGIBLE = 1e-6;

  private final RealFunction function;
  private volatile OptionalDouble left = OptionalDouble.empty();
  private volatile OptionalDouble right = OptionalDouble.empty();

  Limit(RealFunction function) {
    this.function = function;
  }

  /**
   * The limit at the end of the line on which x lies: a real number, ±∞, or NaN where there is
   * none.
   */
  double at(double x) {
    OptionalDouble known = x < 0 ? left : right;
    if (known.isPresent()) {
      return known.getAsDouble();
    }
    double limit = found((long) Math.signum(x));
    if (x < 0) {
      left = OptionalDouble.of(limit);
    } else {
      right = OptionalDouble.of(limit);
    }
    return limit;
  }

  private double found(long side) {
    List<Probe> probes = function.isPeriodicInside() ? PROBES_OF_PERIODIC : PROBES;
    double otherwise = Double.NaN;
    for (Probe probe : probes) {
      List<Interval> values = values(probe, side);
      OptionalDouble verdict = verdict(values);
      if (verdict.isPresent()) {
        double limit = verdict.getAsDouble();
        return function.isPeriodicInside() && !isApproached(limit, side) ? Double.NaN : limit;
      }
      if (vanishes(values.getLast())) {
        otherwise = 0.0; // its sign may show at the next points
      }
    }
    return otherwise;
  }

  /** Whether the function is near its limit between the points that are powers of two, too. */
  private boolean isApproached(double limit, long side) {
    if (!Double.isFinite(limit)) {
      return true;
    }
    Probe between = new Probe(256, FRACTIONAL_EXPONENTS);
    double tolerance = APPROACHED * Math.max(1, Math.abs(limit));
    return values(between, side * MANTISSA).stream()
        .allMatch(value -> Math.abs(value.lo().toDouble() - limit) <= tolerance);
  }

  private List<Interval> values(Probe probe, long mantissa) {
    Program<Interval> program = function.program(probe.precision());
    return probe.exponents().stream()
        .map(exponent -> BigFloat.exact(BigInteger.valueOf(mantissa), exponent))
        .map(far -> program.evaluate(List.of(Interval.point(far))))
        .toList();
  }

  private static OptionalDouble verdict(List<Interval> values) {
    if (values.stream().anyMatch(Interval::isNaN)) {
      return OptionalDouble.empty();
    }
    Interval last = values.getLast();
    double low = last.lo().toDouble();
    double high = last.hi().toDouble();
    if (values.stream().allMatch(Interval::isPositive) && low >= HUGE) {
      return OptionalDouble.of(Double.POSITIVE_INFINITY);
    }
    if (values.stream().allMatch(Interval::isNegative) && high <= -HUGE) {
      return OptionalDouble.of(Double.NEGATIVE_INFINITY);
    }
    if (vanishes(last)) {
      return signedZero(values);
    }
    boolean tight = values.stream().allMatch(Limit::isTight);
    return tight
        ? extrapolated(values.stream().mapToDouble(Interval::toDouble).toArray())
        : OptionalDouble.empty();
  }

  private static boolean vanishes(Interval value) {
    return !value.isNaN() && value.lo().toDouble() >= -TINY && value.hi().toDouble() <= TINY;
  }

  private static OptionalDouble signedZero(List<Interval> values) {
    if (values.stream().allMatch(Limit::isBelowZero)) {
      return OptionalDouble.of(-0.0);
    }
    return values.stream().allMatch(value -> value.lo().signum() >= 0)
        ? OptionalDouble.of(0.0)
        : OptionalDouble.empty();
  }

  private static boolean isBelowZero(Interval value) {
    return value.hi().signum() <= 0 && value.lo().signum() < 0;
  }

  private static boolean isTight(Interval value) {
    double low = value.lo().toDouble();
    double high = value.hi().toDouble();
    double size = Math.max(Math.abs(low), Math.abs(high));
    return Double.isFinite(size) && high - low <= SETTLED * size;
  }

  private static OptionalDouble extrapolated(double[] values) {
    int n = values.length;
    double last = values[n - 1];
    double step = last - values[n - 2];
    double previousStep = values[n - 2] - values[n - 3];
    if (Math.abs(step) <= SETTLED * Math.abs(last)
        && Math.abs(previousStep) <= SETTLED * Math.abs(last)) {
      return OptionalDouble.of(last);
    }
    double[] ratios = ratios(values);
    double ratio = ratios[ratios.length - 1];
    if (Arrays.stream(ratios).allMatch(r -> r >= SHRINKING)) {
      return OptionalDouble.of(Math.copySign(Double.POSITIVE_INFINITY, step));
    }
    boolean steady = Arrays.stream(ratios).skip(1).allMatch(r -> Math.abs(r - ratio) <= STEADY);
    if (!steady || !(Math.abs(ratio) < SHRINKING)) {
      return OptionalDouble.empty();
    }
    double limit = last + step * ratio / (1 - ratio);
    boolean vanishes = Math.abs(limit) <= NEGLIGIBLE * Math.abs(last);
    return OptionalDouble.of(vanishes ? Math.copySign(0.0, last) : limit);
  }

  /** Each step by the one before it. */
  private static double[] ratios(double[] values) {
    double[] ratios = new double[values.length - 2];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = (values[i + 2] - values[i + 1]) / (values[i + 1] - values[i]);
    }
    return ratios;
  }
}
