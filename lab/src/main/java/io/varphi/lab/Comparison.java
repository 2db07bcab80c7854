package io.varphi.lab;

import java.util.List;
import java.util.Optional;

/**
 * Functions compared in nets of one size on one data set.
 *
 * @param data the name of the data set
 * @param seeds of the runs that are compared: those that all functions have finished
 * @param ranking by the metric on the test part; its names are the specifications of the functions
 * @param baseline what guessing scores there
 */
public record Comparison(
    String data, int depth, int width, List<Long> seeds, Ranking ranking, Baseline baseline) {
  /** Parts as given. */
  public Comparison {
    seeds = List.copyOf(seeds);
  }

  /**
   * The function that is significantly better than each of the others, if there is one that also
   * does better than guessing.
   */
  public Optional<String> winner() {
    return ranking.winner().filter(name -> !baseline.unbeatenBy().contains(name));
  }

  /** Whether none of the functions is shown to do better than guessing. */
  public boolean isNothingLearned() {
    return baseline.unbeatenBy().size() == ranking.standings().size();
  }

  /** Whether the best function does better than this one, or this one no better than guessing. */
  boolean isBeaten(String activation) {
    return ranking.isBeaten(activation) || baseline.unbeatenBy().contains(activation);
  }

  /** A function of the comparison, as runs name it. */
  public Contender contender(String activation) {
    return new Contender(data, depth, width, activation);
  }
}
