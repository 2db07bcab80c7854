package io.varphi.lab;

import java.util.stream.IntStream;

/**
 * Wilcoxon's signed-rank test of paired scores, two-sided and exact.
 *
 * <p>Two functions are trained from the same seed, so on the same split, in the same order; the
 * difference is theirs alone. If it makes no difference which is which, each sign of a difference
 * is as likely as the other, and the distribution of the rank sum follows by counting: for any
 * number of seeds, with ties and zeros too. Equal accuracies are common, so zeros are ranked and
 * then left out (Pratt 1959), which is why no table is used.
 *
 * <p>Not the paired t-test: a run that diverges is an outlier that widens it beyond use, and where
 * accuracies are coarse, a few equal differences would give p = 0. The price is that p is never
 * below 2^(1 − n) for n pairs.
 *
 * @param p the probability of differences as one-sided as these, if there is no true one
 * @param rankBiserial the share of all ranks in favour of the first less that in favour of the
 *     second, from −1 to 1 (Kerby 2014): 0 for no difference, 1 if the first always wins; pairs
 *     without a difference are in favour of neither
 * @param cohensDz the mean difference over the standard deviation of differences (Cohen's d_z, for
 *     pairs); infinite if they are all the same but 0
 * @param meanDifference of the first less the second
 */
record PairedTest(double p, double rankBiserial, double cohensDz, double meanDifference) {
  /** Differences that agree to so many of the largest score count as equal: 0.98 − 0.97 is 0.01. */
  private static final double RESOLUTION = 1e-12;

  static PairedTest of(double[] first, double[] second) {
    double[] differences = differences(first, second);
    double[] sizes =
        IntStream.range(0, differences.length).mapToDouble(i -> Math.abs(differences[i])).toArray();
    double[] ranks = Ranks.of(sizes);
    double positive = rankSum(differences, ranks, 1);
    double negative = rankSum(differences, ranks, -1);
    double total = ranks.length * (ranks.length + 1) / 2.0;
    return new PairedTest(
        probability(differences, ranks, Math.min(positive, negative)),
        (positive - negative) / total,
        cohensDz(differences),
        mean(differences));
  }

  /** The smallest p that this many pairs can give. */
  static double smallestP(int pairs) {
    return Math.scalb(1.0, Math.min(0, 1 - pairs));
  }

  private static double[] differences(double[] first, double[] second) {
    double largest =
        IntStream.range(0, first.length)
            .mapToDouble(i -> Math.max(Math.abs(first[i]), Math.abs(second[i])))
            .max()
            .orElse(0);
    double unit = RESOLUTION * largest;
    return IntStream.range(0, first.length)
        .mapToDouble(i -> unit == 0 ? 0 : Math.rint((first[i] - second[i]) / unit) * unit)
        .toArray();
  }

  private static double rankSum(double[] differences, double[] ranks, double sign) {
    return IntStream.range(0, ranks.length)
        .filter(i -> Math.signum(differences[i]) == sign)
        .mapToDouble(i -> ranks[i])
        .sum();
  }

  /** P(the smaller rank sum is at most this) over all signs; ranks are whole when doubled. */
  private static double probability(double[] differences, double[] ranks, double smaller) {
    int[] doubled =
        IntStream.range(0, ranks.length)
            .filter(i -> differences[i] != 0)
            .map(i -> (int) Math.rint(2 * ranks[i]))
            .toArray();
    double[] shares = new double[IntStream.of(doubled).sum() + 1];
    shares[0] = 1;
    for (int rank : doubled) {
      for (int sum = shares.length - 1; sum >= 0; sum--) {
        shares[sum] = (shares[sum] + (sum >= rank ? shares[sum - rank] : 0)) / 2;
      }
    }
    double below = 0;
    for (int sum = 0; sum <= 2 * smaller; sum++) {
      below += shares[sum];
    }
    return Math.min(1, 2 * below);
  }

  private static double cohensDz(double[] differences) {
    double mean = mean(differences);
    double deviation = Descriptive.standardDeviation(differences);
    return mean == 0 ? 0 : mean / deviation;
  }

  private static double mean(double[] values) {
    return Descriptive.mean(values);
  }
}
