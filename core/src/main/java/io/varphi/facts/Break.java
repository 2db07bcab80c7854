package io.varphi.facts;

/**
 * A point where the sentence changes from one branch to another, or has a pole, so that the
 * function is not analytic.
 *
 * @param x the double nearest to the point
 * @param smoothness the smoothness of the function at the point
 * @param value f on either side
 * @param slope f′ on either side
 * @param curvature f″ on either side
 */
public record Break(double x, Smoothness smoothness, Sided value, Sided slope, Sided curvature) {
  public Break {
    x += 0.0; // −0.0 becomes 0.0
  }

  /** Whether the function jumps. */
  public boolean isJump() {
    return smoothness == Smoothness.DISCONTINUOUS;
  }

  /** Whether the function goes on, but in another direction. */
  public boolean isKink() {
    return smoothness == Smoothness.C0;
  }
}
