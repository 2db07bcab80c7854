package io.varphi.lab;

import io.varphi.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which of several functions did best on one data set, and whether that means anything.
 *
 * <p>All pairs are compared, not each with the best: the best was chosen by the same scores, and
 * comparing with it as if it had been named before finds winners on data that have none.
 */
public final class Ranking {
  private final List<Standing> standings;
  private final List<Difference> differences;
  private final List<List<String>> groups;
  private final int seeds;

  private Ranking(
      List<Standing> standings,
      List<Difference> differences,
      List<List<String>> groups,
      int seeds) {
    this.standings = standings;
    this.differences = differences;
    this.groups = groups;
    this.seeds = seeds;
  }

  /**
   * The ranking of functions by their scores.
   *
   * @param names the functions
   * @param scores for each function the scores by seed, the same seeds in the same order; NaN for a
   *     run that diverged
   * @param seed of the resamples for the intervals
   * @throws IllegalArgumentException if names and scores do not fit each other, or a score is
   *     infinite
   */
  public static Ranking of(List<String> names, List<double[]> scores, Better better, long seed) {
    checkShape(names, scores);
    double[][] filled = withWorst(scores, better);
    int[] order =
        IntStream.range(0, names.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                        (Integer i) -> -better.merit(Descriptive.mean(filled[i])))
                    .thenComparingInt(i -> -finished(scores.get(i))))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Standing> standings =
        Arrays.stream(order)
            .mapToObj(i -> standing(names.get(i), scores.get(i), filled[i], better, seed))
            .toList();
    List<String> ranked = Arrays.stream(order).mapToObj(names::get).toList();
    double[][] inOrder = Arrays.stream(order).mapToObj(i -> filled[i]).toArray(double[][]::new);
    List<Difference> differences = differences(ranked, inOrder, better, seed);
    int seeds = scores.getFirst().length;
    return new Ranking(standings, differences, groups(ranked, differences), seeds);
  }

  private static void checkShape(List<String> names, List<double[]> scores) {
    if (names.isEmpty() || names.size() != scores.size()) {
      throw new IllegalArgumentException(
          "there are %d names, but scores for %d; give one row of scores for each name"
              .formatted(names.size(), scores.size()));
    }
    int seeds = scores.getFirst().length;
    for (int i = 0; i < names.size(); i++) {
      double[] row = scores.get(i);
      if (row.length == 0 || row.length != seeds) {
        throw new IllegalArgumentException(
            "%s has %d scores, but %s has %d; train each function from the same seeds"
                .formatted(names.get(i), row.length, names.getFirst(), seeds));
      }
      if (Arrays.stream(row).anyMatch(Double::isInfinite)) {
        throw new IllegalArgumentException(
            names.get(i) + " has an infinite score; a run that diverged has NaN");
      }
    }
  }

  private static double[][] withWorst(List<double[]> scores, Better better) {
    double worst =
        scores.stream()
            .flatMapToDouble(Arrays::stream)
            .filter(score -> !Double.isNaN(score))
            .map(better::merit)
            .min()
            .orElse(0);
    return scores.stream()
        .map(row ->
            Arrays.stream(row)
                .map(score -> Double.isNaN(score) ? better.merit(worst) : score)
                .toArray())
        .toArray(double[][]::new);
  }

  private static int finished(double[] scores) {
    return (int) Arrays.stream(scores).filter(score -> !Double.isNaN(score)).count();
  }

  private static Standing standing(
      String name, double[] scores, double[] filled, Better better, long seed) {
    int finished = finished(scores);
    if (finished == 0) {
      ConfidenceInterval none = new ConfidenceInterval(Double.NaN, Double.NaN);
      return new Standing(name, scores.length, 0, Double.NaN, Double.NaN, Double.NaN, none);
    }
    double best =
        Arrays.stream(scores)
            .filter(score -> !Double.isNaN(score))
            .boxed()
            .max(Comparator.comparingDouble(better::merit))
            .orElseThrow();
    return new Standing(
        name,
        scores.length,
        finished,
        Descriptive.mean(filled),
        best,
        Descriptive.standardDeviation(filled),
        Bootstrap.ofMean(filled, seed));
  }

  private static List<Difference> differences(
      List<String> names, double[][] scores, Better better, long seed) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        pairs.add(new int[] {i, j});
      }
    }
    List<PairedTest> tests =
        pairs.stream().map(pair -> PairedTest.of(scores[pair[0]], scores[pair[1]])).toList();
    double[] adjusted = Holm.adjusted(tests.stream().mapToDouble(PairedTest::p).toArray());
    return IntStream.range(0, pairs.size())
        .mapToObj(k -> {
          int first = pairs.get(k)[0];
          int second = pairs.get(k)[1];
          PairedTest test = tests.get(k);
          return new Difference(
              names.get(first),
              names.get(second),
              test.meanDifference(),
              Bootstrap.ofMean(less(scores[first], scores[second]), seed),
              test.p(),
              adjusted[k],
              better.merit(test.rankBiserial()),
              better.merit(test.cohensDz()));
        })
        .toList();
  }

  private static double[] less(double[] first, double[] second) {
    return IntStream.range(0, first.length).mapToDouble(i -> first[i] - second[i]).toArray();
  }

  private static List<List<String>> groups(List<String> names, List<Difference> differences) {
    boolean[][] isDifferent = new boolean[names.size()][names.size()];
    for (Difference difference : differences) {
      int first = names.indexOf(difference.first());
      int second = names.indexOf(difference.second());
      isDifferent[first][second] = difference.isSignificant();
      isDifferent[second][first] = difference.isSignificant();
    }
    return Groups.alike(isDifferent).stream()
        .map(group -> group.stream().map(names::get).toList())
        .toList();
  }

  /** The functions, the best mean first. */
  public List<Standing> standings() {
    return standings;
  }

  /** All pairs, in the order of the ranking. */
  public List<Difference> differences() {
    return differences;
  }

  /**
   * The largest sets of functions in which no two differ significantly, in the order of the
   * ranking. They may overlap.
   */
  public List<List<String>> groups() {
    return groups;
  }

  /** The function that is significantly better than each of the others, if there is one. */
  public Optional<String> winner() {
    String first = standings.getFirst().name();
    return Optional.of(first).filter(_ -> standings.size() > 1 && isFirstBetterThanAll());
  }

  /** Whether the function at the top is significantly better than each of the others. */
  private boolean isFirstBetterThanAll() {
    String first = standings.getFirst().name();
    return differences.stream()
        .filter(difference -> difference.first().equals(first))
        .allMatch(Difference::isForFirst);
  }

  /** Whether the first function is significantly better than the given one. */
  boolean isBeaten(String name) {
    String first = standings.getFirst().name();
    return differences.stream()
        .filter(difference -> difference.first().equals(first))
        .filter(difference -> difference.second().equals(name))
        .anyMatch(Difference::isForFirst);
  }

  /**
   * The fewest seeds with which any pair could differ significantly, even if one were better with
   * every seed.
   */
  public int seedsNeeded() {
    int needed = 2;
    while (PairedTest.smallestP(needed) * Math.max(1, differences.size()) > Difference.LEVEL) {
      needed++;
    }
    return needed;
  }

  /** What the ranking means, in plain sentences. */
  public List<String> verdict(Language language) {
    return new Verdict(this, language).sentences();
  }

  int seeds() {
    return seeds;
  }
}
