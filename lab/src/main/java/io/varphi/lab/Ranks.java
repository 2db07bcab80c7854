package io.varphi.lab;

import org.apache.commons.statistics.ranking.NaturalRanking;

/** Ranks from 1, the smallest; equal numbers share the mean of their ranks. */
final class Ranks {
  private static final NaturalRanking AVERAGING = new NaturalRanking();

  private Ranks() {}

  static double[] of(double[] values) {
    return AVERAGING.apply(values);
  }

  /** Σ (t³ − t) over groups of t equal numbers. */
  static double tieTerm(double[] ranks) {
    double sum = 0;
    for (double rank : ranks) {
      double equal = 0;
      for (double other : ranks) {
        equal += other == rank ? 1 : 0;
      }
      sum += equal * equal - 1; // t times in each group
    }
    return sum;
  }
}
