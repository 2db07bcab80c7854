package io.varphi;

import io.varphi.expr.Expr;
import java.util.Map;

/**
 * RReLU as it is in training: x for x &gt; 0, a·x elsewhere, with a slope a drawn from U(lower,
 * upper) for each element (Xu, Wang, Chen, Li 2015, arXiv:1505.00853). In evaluation it is the
 * catalogue's {@code rrelu}, whose slope is the mean.
 *
 * <p>A slope depends on the seed and on the counter that the caller gives an element, and on
 * nothing else: it is the same in the backward pass, on every machine, and in whatever order or
 * thread it is asked for. The slope of counter n is made from the n-th number, from 0, that {@link
 * java.util.SplittableRandom#nextDouble()} gives for the seed.
 */
public final class RandomizedLeakyRelu {
  private final double lower;
  private final double upper;
  private final long seed;

  private RandomizedLeakyRelu(double lower, double upper, long seed) {
    this.lower = lower;
    this.upper = upper;
    this.seed = seed;
  }

  /**
   * Slopes from lower, inclusive, to upper, exclusive; the one slope where both are equal.
   *
   * @throws IllegalArgumentException if a bound is not finite or lower is greater than upper
   */
  public static RandomizedLeakyRelu of(double lower, double upper, long seed) {
    if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper)) {
      throw new IllegalArgumentException(
          "no slope lies between "
              + lower
              + " and "
              + upper
              + "; give two finite numbers, the smaller one first");
    }
    return new RandomizedLeakyRelu(lower, upper, seed);
  }

  /** The slope on the negative side for the element with that counter. */
  public double slope(long counter) {
    if (lower == upper) {
      return lower;
    }
    double u = CounterRandom.uniform(seed, counter);
    double slope = (1 - u) * lower + u * upper; // not lower + u * (upper - lower): may overflow
    return Math.clamp(slope, lower, Math.nextDown(upper));
  }

  /** x for x &gt; 0, slope·x rounded once elsewhere. */
  public double value(double x, long counter) {
    if (x > 0 || Double.isNaN(x)) {
      return x;
    }
    double slope = slope(counter);
    return slope == 0 ? 0 : slope * x;
  }

  /** The derivative by x; at 0 the slope, as in the evaluation mode. */
  public double gradient(double x, long counter) {
    if (Double.isNaN(x)) {
      return x;
    }
    return x > 0 ? 1 : slope(counter);
  }

  /** The function for evaluation: the leaky ReLU with the mean slope. */
  public Activation evaluation() {
    Map<String, Expr> bounds =
        Map.of("lower", Settings.decimal(lower), "upper", Settings.decimal(upper));
    return switch (Catalogue.of("rrelu")) {
      case Activation rrelu -> rrelu.withSettings(bounds);
      case Gate _, Normalizer _, Maxout _ ->
          throw new IllegalStateException("rrelu is not element-wise");
    };
  }
}
