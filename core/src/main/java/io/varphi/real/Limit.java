package io.varphi.real;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The limits of a function of x at ±∞, from intervals of its values at x = ±2^(2^k).
 *
 * <p>At the last of these points, with a million binary digits before the point, whatever decays has decayed: a limit that is approached
 * like a power of x, or faster, is read off to all digits. One that is approached like 1/log x is extrapolated from the ratio of
 * successive steps; steps that do not shrink mean that there is none, or an infinite one. An interval that stays wide (sin x) means that
 * there is none.
 */
final class Limit {
  private static final int PRECISION = 256;
  private static final int FIRST = 17;
  private static final int LAST = 20;
  private static final double HUGE = 1e300;
  private static final double TINY = 1e-300;
  private static final double SETTLED = 1e-15;
  private static final double SHRINKING = 0.9;
  private static final double NEGLIGIBLE = 1e-6;

  private final RealFunction function;

  Limit(RealFunction function) {
    this.function = function;
  }

  /** The limit at an infinite x: a real number, ±∞, or NaN where there is none. */
  double at(double x) {
    List<Interval> values = new ArrayList<>();
    for (int k = FIRST; k <= LAST; k++) {
      BigFloat far = BigFloat.exact(BigInteger.valueOf((long) Math.signum(x)), 1L << k);
      values.add(function.program(PRECISION).evaluate(List.of(Interval.point(far))));
    }
    return values.stream().anyMatch(Interval::isNaN) ? Double.NaN : limit(values);
  }

  private static double limit(List<Interval> values) {
    Interval last = values.getLast();
    double low = last.lo().toDouble();
    double high = last.hi().toDouble();
    if (low >= HUGE || high <= -HUGE) {
      return low > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    if (low >= -TINY && high <= TINY) {
      return last.hi().signum() <= 0 && last.lo().signum() < 0 ? -0.0 : 0.0;
    }
    return high - low <= SETTLED * Math.max(Math.abs(low), Math.abs(high))
        ? extrapolated(values)
        : Double.NaN;
  }

  private static double extrapolated(List<Interval> values) {
    double last = values.get(3).toDouble();
    double step = last - values.get(2).toDouble();
    double previousStep = values.get(2).toDouble() - values.get(1).toDouble();
    if (Math.abs(step) <= SETTLED * Math.abs(last)) {
      return last;
    }
    double ratio = step / previousStep;
    if (ratio >= SHRINKING) {
      return step > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    if (!(Math.abs(ratio) < SHRINKING)) {
      return Double.NaN;
    }
    double rest = last + step * ratio / (1 - ratio);
    return Math.abs(rest) <= NEGLIGIBLE * Math.abs(last) ? 0.0 : rest;
  }
}
