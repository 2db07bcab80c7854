package io.varphi.lab;

/**
 * Two functions over the same seeds. Which scores are better is taken into account: a positive
 * effect is in favour of the first.
 *
 * @param first the one higher up in the ranking
 * @param second the other
 * @param mean of the differences of scores, first less second
 * @param interval for that mean
 * @param p of Wilcoxon's signed-rank test, two-sided and exact
 * @param adjustedP the same after Holm's correction for all pairs of the ranking
 * @param rankBiserial effect size from −1 to 1: 1 if the first is better with every seed
 * @param cohensDz effect size: mean over standard deviation of the differences, Cohen's d_z
 */
public record Difference(
    String first,
    String second,
    double mean,
    ConfidenceInterval interval,
    double p,
    double adjustedP,
    double rankBiserial,
    double cohensDz) {
  static final double LEVEL = 0.05;

  /** Whether the two differ, at a level of 5 % for all pairs together. */
  public boolean isSignificant() {
    return adjustedP <= LEVEL;
  }

  /** Whether the first is significantly better: higher up, and favoured by the test too. */
  public boolean isForFirst() {
    return isSignificant() && rankBiserial > 0;
  }

  /**
   * Whether the second is better by the test, and the first by the mean: with most seeds the
   * second, and with a few, by much, the first.
   */
  public boolean isContradictory() {
    return isSignificant() && rankBiserial < 0;
  }
}
