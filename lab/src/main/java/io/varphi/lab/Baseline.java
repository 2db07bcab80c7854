package io.varphi.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What functions are compared with that have learned nothing: always guessing the commonest class
 * of the training part, or the mean of its values.
 *
 * @param mean of its scores over the seeds; NaN where R² is none, as all values are equal
 * @param unbeatenBy the functions that are not shown to do better, in the order of the ranking: by
 *     the same test and correction as pairs of functions, or, with too few seeds for that, by means
 */
public record Baseline(double mean, List<String> unbeatenBy) {
  /** Parts as given. */
  public Baseline {
    unbeatenBy = List.copyOf(unbeatenBy);
  }

  /**
   * Compares functions with guesses.
   *
   * @param names of the functions
   * @param scores of each, by seed; NaN for runs that diverged
   * @param guesses the scores of guessing, by seed
   */
  static Baseline of(List<String> names, List<double[]> scores, double[] guesses) {
    double mean = Descriptive.mean(guesses);
    if (Double.isNaN(mean)) {
      return new Baseline(mean, List.of());
    }
    List<double[]> filled = scores.stream().map(row -> withGuesses(row, guesses)).toList();
    List<PairedTest> tests = filled.stream().map(row -> PairedTest.of(row, guesses)).toList();
    double[] adjusted = Holm.adjusted(tests.stream().mapToDouble(PairedTest::p).toArray());
    boolean isTestable = PairedTest.smallestP(guesses.length) * names.size() <= Difference.LEVEL;
    List<String> unbeatenBy = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean isBetter =
          isTestable
              ? adjusted[i] <= Difference.LEVEL && tests.get(i).rankBiserial() > 0
              : tests.get(i).meanDifference() > 0;
      if (!isBetter) {
        unbeatenBy.add(names.get(i));
      }
    }
    return new Baseline(mean, unbeatenBy);
  }

  /** A run that diverged is no better than a guess. */
  private static double[] withGuesses(double[] scores, double[] guesses) {
    double[] filled = scores.clone();
    Arrays.setAll(filled, i -> Double.isNaN(filled[i]) ? guesses[i] : filled[i]);
    return filled;
  }
}
