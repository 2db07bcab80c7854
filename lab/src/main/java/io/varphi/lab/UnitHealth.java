package io.varphi.lab;

/**
 * How one unit fares. Shares are of the examples, for a convolution of the places of all examples;
 * gradients are those of each example's loss by what the unit's function is applied to.
 *
 * @param zeroShare where its output is 0
 * @param positiveShare where its output is positive
 * @param saturatedShare where |f′| is below 1 % of its supremum; NaN for gates, which have more
 *     than one slope, and where the slope is unbounded. For a function with learnable parameters,
 *     the supremum is that with its first ones
 * @param mean of its outputs
 * @param variance of its outputs
 * @param gradientMean of its gradients
 * @param gradientVariance of its gradients
 */
public record UnitHealth(
    double zeroShare,
    double positiveShare,
    double saturatedShare,
    double mean,
    double variance,
    double gradientMean,
    double gradientVariance) {
  private static final double NEARLY_ALL = 0.99;

  /** Whether its output is 0 for all examples. */
  public boolean isDead() {
    return zeroShare == 1;
  }

  /** Whether its output is 0 for at least 99 % of the examples, but not for all. */
  public boolean isNearlyDead() {
    return zeroShare >= NEARLY_ALL && zeroShare < 1;
  }

  /** Whether it is saturated for at least 99 % of the examples. */
  public boolean isSaturated() {
    return saturatedShare >= NEARLY_ALL;
  }

  /** Whether its outputs are all positive, or all negative. */
  public boolean hasOneSign() {
    return zeroShare == 0 && (positiveShare == 0 || positiveShare == 1);
  }
}
