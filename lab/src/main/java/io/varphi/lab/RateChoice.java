package io.varphi.lab;

import io.varphi.Text;
import java.util.List;
import java.util.Optional;

/**
 * How the learning rate of a contender was chosen.
 *
 * @param tried all rates that were tried, ascending
 * @param best the chosen one
 * @param remark where the grid was extended, or the best rate lies at its end
 */
public record RateChoice(
    Contender contender, List<Tried> tried, double best, Optional<Text> remark) {
  /** Parts as given. */
  public RateChoice {
    tried = List.copyOf(tried);
  }

  /** Whether the best is the largest of several. */
  boolean isLargest() {
    return !tried.isEmpty() && tried.getLast().learningRate() == best;
  }

  /** Whether the best is the smallest of several. */
  boolean isSmallest() {
    return !tried.isEmpty() && tried.getFirst().learningRate() == best;
  }

  /**
   * What came of one rate.
   *
   * @param runs with this rate
   * @param diverged the number of those that diverged
   * @param metric the mean validation metric; NaN if a run diverged
   * @param loss the mean validation loss; NaN if a run diverged
   */
  public record Tried(double learningRate, int runs, int diverged, double metric, double loss) {}
}
