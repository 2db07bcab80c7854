package io.varphi.lab;

import java.util.List;

/**
 * The variances that a layer leaves as they are.
 *
 * @param points 0, if it is one, and those between 1e-10 and 1e10, rising
 * @param isEveryVariance whether all are, as for ReLU with sigmaW = √2; then only 0 is listed
 * @param growsWithoutBound whether a variance of 1e10 grows further
 */
public record FixedPoints(List<Point> points, boolean isEveryVariance, boolean growsWithoutBound) {
  /**
   * A fixed point.
   *
   * @param q the variance
   * @param slope of the variance map
   * @param chi χ₁, the growth of gradients
   * @param isStable whether variances nearby approach it, so |slope| is below 1
   */
  public record Point(double q, double slope, double chi, boolean isStable) {}

  /** Parts as given. */
  public FixedPoints {
    points = List.copyOf(points);
  }
}
