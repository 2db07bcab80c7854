package io.varphi.facts;

/**
 * Expectations for an input z that is distributed as N(0, 1). NaN where an integral diverges or f
 * is not defined everywhere.
 *
 * @param mean E f(z)
 * @param secondMoment E f(z)²
 * @param gradientSecondMoment E f′(z)²; f′ is taken pointwise, so that a jump counts nothing
 */
public record Moments(double mean, double secondMoment, double gradientSecondMoment) {
  /** E f(z)² − (E f(z))². */
  public double variance() {
    return Math.max(0, Math.fma(-mean, mean, secondMoment));
  }

  /**
   * 1/√E f(z)²: weights of variance gain²/fan_in keep the second moment at 1 in the forward pass.
   */
  public double gainForward() {
    return 1 / Math.sqrt(secondMoment);
  }

  /**
   * 1/√E f′(z)²: weights of variance gain²/fan_out keep the gradient's second moment in the
   * backward pass.
   */
  public double gainBackward() {
    return 1 / Math.sqrt(gradientSecondMoment);
  }
}
