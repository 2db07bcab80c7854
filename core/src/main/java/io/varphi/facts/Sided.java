package io.varphi.facts;

/**
 * The limits at a point from the left and from the right; NaN where there is none.
 *
 * @param left the limit from below
 * @param right the limit from above
 */
public record Sided(double left, double right) {
  public Sided {
    left += 0.0; // −0.0 becomes 0.0
    right += 0.0;
  }

  /** right − left. */
  public double jump() {
    return left == right ? 0 : right - left;
  }
}
