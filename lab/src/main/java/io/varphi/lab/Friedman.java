package io.varphi.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Functions compared over several data sets: Friedman's test with the correction for ties, the form
 * of Iman and Davenport, and Nemenyi's critical difference at 5 %, as in Demšar 2006.
 *
 * <p>The probability is exact, by counting, where that takes less than a second; as it is for the
 * usual few data sets, where no approximation holds: if two sets agree on two functions, Iman and
 * Davenport's F is infinite, but the probability of that is one half.
 *
 * @param names the functions, the best mean rank first
 * @param meanRanks the mean rank of each, from 1
 * @param dataSets the number of data sets
 * @param chiSquared Friedman's statistic
 * @param chiSquaredP its probability if all functions were alike
 * @param f the statistic of Iman and Davenport, less conservative; infinite if all data sets agree
 * @param fP its probability by the F distribution, which holds for many data sets
 * @param p the probability of ranks that differ as much, if all functions were alike
 * @param isExact whether p was counted; if not, it is that of F, but no less than the smallest
 *     possible
 * @param criticalDifference what two mean ranks must differ by to be told apart
 * @param groups the largest sets of neighbours in rank that cannot be told apart
 */
public record Friedman(
    List<String> names,
    List<Double> meanRanks,
    int dataSets,
    double chiSquared,
    double chiSquaredP,
    double f,
    double fP,
    double p,
    boolean isExact,
    double criticalDifference,
    List<List<String>> groups) {
  private static final double LEVEL = 0.05;

  /** Parts as given. */
  public Friedman {
    names = List.copyOf(names);
    meanRanks = List.copyOf(meanRanks);
    groups = groups.stream().map(List::copyOf).toList();
  }

  /**
   * The comparison of functions by their scores.
   *
   * @param names the functions
   * @param scores for each data set the score of each function, such as its mean over seeds;
   *     infinite, to the bad side, for one that failed there
   * @throws IllegalArgumentException if there are fewer than two functions or data sets, or a score
   *     is NaN
   */
  public static Friedman of(List<String> names, List<double[]> scores, Better better) {
    checkShape(names, scores);
    int functions = names.size();
    int dataSets = scores.size();
    List<double[]> allRanks =
        scores.stream()
            .map(row -> Ranks.of(Arrays.stream(row).map(score -> -better.merit(score)).toArray()))
            .toList();
    double[] sums = new double[functions];
    double ties = 0;
    for (double[] ranks : allRanks) {
      IntStream.range(0, functions).forEach(i -> sums[i] += ranks[i]);
      ties += Ranks.tieTerm(ranks);
    }
    double[] means = Arrays.stream(sums).map(sum -> sum / dataSets).toArray();
    double chiSquared = chiSquared(means, dataSets, ties);
    double f = imanDavenport(chiSquared, functions, dataSets);
    double fP = fProbability(f, functions, dataSets);
    OptionalDouble exact = FriedmanCounts.probability(allRanks);
    double critical =
        StudentizedRange.upperQuantile(LEVEL, functions)
            / Math.sqrt(2)
            * standardError(functions, dataSets);
    int[] order =
        IntStream.range(0, functions)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> means[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<String> ranked = Arrays.stream(order).mapToObj(names::get).toList();
    List<Double> rankedMeans = Arrays.stream(order).mapToObj(i -> means[i]).toList();
    return new Friedman(
        ranked,
        rankedMeans,
        dataSets,
        chiSquared,
        ChiSquaredDistribution.of(functions - 1).survivalProbability(chiSquared),
        f,
        fP,
        exact.orElse(Math.max(fP, smallestP(functions, dataSets))),
        exact.isPresent(),
        critical,
        groups(ranked, rankedMeans, critical));
  }

  private static void checkShape(List<String> names, List<double[]> scores) {
    if (names.size() < 2 || scores.size() < 2) {
      throw new IllegalArgumentException(
          "%d functions on %d data sets cannot be compared; there must be two of each or more"
              .formatted(names.size(), scores.size()));
    }
    for (double[] row : scores) {
      if (row.length != names.size() || Arrays.stream(row).anyMatch(Double::isNaN)) {
        throw new IllegalArgumentException(
            "each data set needs one score for each of the %d functions, not %s"
                .formatted(names.size(), Arrays.toString(row)));
      }
    }
  }

  /** 0 if all scores of each data set are the same. */
  private static double chiSquared(double[] meanRanks, int dataSets, double ties) {
    double k = meanRanks.length;
    double spread = 0;
    for (double rank : meanRanks) {
      spread += (rank - (k + 1) / 2) * (rank - (k + 1) / 2);
    }
    double correction = 1 - ties / (dataSets * k * (k * k - 1));
    return spread == 0 ? 0 : 12 * dataSets / (k * (k + 1)) * spread / correction;
  }

  private static double imanDavenport(double chiSquared, int functions, int dataSets) {
    double rest = dataSets * (functions - 1.0) - chiSquared;
    return (dataSets - 1) * chiSquared / Math.max(0, rest);
  }

  private static double fProbability(double f, int functions, int dataSets) {
    double between = functions - 1;
    return Double.isInfinite(f)
        ? 0
        : FDistribution.of(between, between * (dataSets - 1)).survivalProbability(f);
  }

  /** The smallest p that so many data sets can give: all but the first have to agree with it. */
  private static double smallestP(int functions, int dataSets) {
    return StrictMath.pow(FriedmanCounts.orders(functions), 1 - dataSets);
  }

  /** The fewest data sets with which so many functions could differ significantly. */
  public int dataSetsNeeded() {
    int needed = 2;
    while (smallestP(names.size(), needed) > LEVEL) {
      needed++;
    }
    return needed;
  }

  /** Whether the functions differ, at a level of 5 %. */
  public boolean isSignificant() {
    return p <= LEVEL;
  }

  private static double standardError(int functions, int dataSets) {
    return Math.sqrt(functions * (functions + 1.0) / (6.0 * dataSets));
  }

  private static List<List<String>> groups(
      List<String> names, List<Double> ranks, double critical) {
    List<List<String>> groups = new ArrayList<>();
    int reached = 0;
    for (int first = 0; first < names.size(); first++) {
      int end = first;
      while (end < names.size() && ranks.get(end) - ranks.get(first) < critical) {
        end++;
      }
      if (end > reached && end - first >= 2) {
        groups.add(names.subList(first, end));
      }
      reached = Math.max(reached, end);
    }
    return groups;
  }

  /** The probability that the mean ranks of two functions differ by so much if they are alike. */
  public double nemenyi(String first, String second) {
    double difference = Math.abs(meanRank(first) - meanRank(second));
    double q = difference / standardError(names.size(), dataSets) * Math.sqrt(2);
    return Math.max(0, 1 - StudentizedRange.probability(q, names.size()));
  }

  private double meanRank(String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException(
          "\"" + name + "\" was not compared; there are " + String.join(", ", names));
    }
    return meanRanks.get(place);
  }
}
