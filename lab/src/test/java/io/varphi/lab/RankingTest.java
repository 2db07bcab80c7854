package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final int SEEDS = 10;

  /** Scores around a level, with a spread and a share that all functions have in common. */
  private static double[] scores(double level, double spread, String name) {
    RandomStream common = RandomStream.of(1, "common");
    RandomStream own = RandomStream.of(1, name);
    return IntStream.range(0, SEEDS)
        .mapToDouble(_ -> level + 0.05 * common.nextGaussian() + spread * own.nextGaussian())
        .toArray();
  }

  private static Ranking three() {
    return Ranking.of(
        List.of("relu", "gelu", "mish"),
        List.of(
            scores(0.80, 0.005, "relu"), scores(0.90, 0.005, "gelu"), scores(0.90, 0.005, "mish")),
        Better.HIGHER,
        7);
  }

  @Test
  void whatDiffersIsToldFromWhatDoesNot() {
    Ranking ranking = three();

    assertEquals("relu", ranking.standings().getLast().name());
    assertEquals(3, ranking.differences().size());
    assertFalse(ranking.differences().getFirst().isSignificant());
    Difference last = ranking.differences().getLast();
    assertTrue(last.isSignificant());
    assertEquals(Math.scalb(1.0, -9), last.p());
    assertEquals(3 * last.p(), last.adjustedP(), 1e-12);
    assertEquals(1, last.rankBiserial());
    assertTrue(last.interval().low() > 0.09 && last.interval().high() < 0.11);
    assertEquals(Optional.empty(), ranking.winner());
    assertEquals(1, ranking.groups().size());
  }

  @Test
  void theVerdictSaysSo() {
    Ranking ranking = three();
    List<String> names = ranking.standings().stream().map(Standing::name).toList();

    assertEquals(
        List.of(
            names.getFirst()
                + " is significantly better than relu (p ≤ 0.0059 after Holm's correction)",
            "no significant difference between " + names.get(0) + " and " + names.get(1)),
        ranking.verdict(Language.ENGLISH));
    assertEquals(
        List.of(
            names.getFirst() + " 显著优于 relu（经 Holm 校正，p ≤ 0.0059）",
            names.get(0) + "、" + names.get(1) + " 之间无显著差异"),
        ranking.verdict(Language.CHINESE));
  }

  @Test
  void aClearWinnerIsNamed() {
    Ranking ranking =
        Ranking.of(
            List.of("a", "b"),
            List.of(scores(0.3, 0.01, "a"), scores(0.2, 0.01, "b")),
            Better.LOWER,
            1);

    assertEquals(Optional.of("b"), ranking.winner());
    assertEquals(1, ranking.differences().getFirst().rankBiserial());
    assertTrue(ranking.differences().getFirst().cohensDz() > 0);
    assertTrue(ranking.differences().getFirst().mean() < 0);
  }

  /** With 11 of 12 seeds a is better, and fails with one: its mean is the lower one. */
  @Test
  void whereMeanAndTestDisagreeNoneIsBetter() {
    double[] steady = scores(0.90, 0.001, 12);
    double[] better = IntStream.range(0, 12).mapToDouble(i -> steady[i] + 0.01).toArray();
    better[7] = 0.1;
    Ranking ranking = Ranking.of(List.of("a", "b"), List.of(better, steady), Better.HIGHER, 1);

    Difference difference = ranking.differences().getFirst();
    assertEquals("b", difference.first());
    assertTrue(difference.isSignificant() && difference.rankBiserial() < -0.5);
    assertTrue(difference.isContradictory() && !difference.isForFirst());
    assertEquals(Optional.empty(), ranking.winner());
    assertFalse(ranking.isBeaten("a"));
    assertEquals(
        List.of(
            "b has the better mean, but a is better with most seeds (p = 0.033 after Holm's"
                + " correction): a few seeds decide the mean, and neither is called better"),
        ranking.verdict(Language.ENGLISH));
    assertEquals(
        List.of("b 的均值更好，但在多数随机种子下 a 更好（经 Holm 校正，p = 0.033）：均值由少数种子决定，因此不判定孰优孰劣"),
        ranking.verdict(Language.CHINESE));
  }

  private static double[] scores(double level, double step, int seeds) {
    return IntStream.range(0, seeds).mapToDouble(i -> level + step * (i % 5)).toArray();
  }

  @Test
  void oneSeedIsNotCalledSeeds() {
    Ranking ranking =
        Ranking.of(
            List.of("a", "b"), List.of(new double[] {1}, new double[] {2}), Better.HIGHER, 1);
    assertEquals(
        "1 seed cannot show any difference among 2 functions; train with 6 or more",
        ranking.verdict(Language.ENGLISH).getFirst());
  }

  /**
   * Six functions without any true difference: at least one pair is found different in at most 5 %
   * of comparisons.
   */
  @Test
  void chanceHasNoWinner() {
    int found = 0;
    int winners = 0;
    for (int trial = 0; trial < 50; trial++) {
      List<String> names = new ArrayList<>();
      List<double[]> scores = new ArrayList<>();
      RandomStream random = RandomStream.of(trial, "chance");
      for (int function = 0; function < 6; function++) {
        names.add("f" + function);
        scores.add(
            IntStream.range(0, 12)
                .mapToDouble(_ -> Math.rint(50 + 5 * random.nextGaussian()) / 100)
                .toArray());
      }
      Ranking ranking = Ranking.of(names, scores, Better.HIGHER, 1);
      found += ranking.differences().stream().anyMatch(Difference::isSignificant) ? 1 : 0;
      winners += ranking.winner().isPresent() ? 1 : 0;
    }
    assertTrue(found <= 7, found + " of 50");
    assertEquals(0, winners);
  }

  @Test
  void tooFewSeedsAreSaid() {
    Ranking ranking =
        Ranking.of(
            List.of("a", "b", "c"),
            List.of(new double[] {1, 2, 3}, new double[] {4, 5, 6}, new double[] {7, 8, 9}),
            Better.HIGHER,
            1);

    assertEquals(7, ranking.seedsNeeded());
    assertEquals(
        List.of(
            "3 seeds cannot show any difference among 3 functions; train with 7 or more",
            "no significant difference between c, b and a"),
        ranking.verdict(Language.ENGLISH));
  }

  @Test
  void runsThatDivergeCountAsTheWorst() {
    double failed = Double.NaN;
    Ranking ranking =
        Ranking.of(
            List.of("wild", "tame", "hopeless"),
            List.of(
                new double[] {0.99, failed, 0.98, failed},
                new double[] {0.90, 0.91, 0.92, 0.70},
                new double[] {failed, failed, failed, failed}),
            Better.HIGHER,
            1);

    Standing wild = ranking.standings().get(1);
    assertEquals(
        List.of("tame", "wild", "hopeless"),
        ranking.standings().stream().map(Standing::name).toList());
    assertEquals(2, wild.finished());
    assertEquals(0.99, wild.best());
    assertEquals((0.99 + 0.98 + 0.70 + 0.70) / 4, wild.mean(), 1e-12);
    assertTrue(Double.isNaN(ranking.standings().get(2).mean()));
    assertTrue(
        ranking
            .verdict(Language.ENGLISH)
            .contains(
                "wild diverged with 2 of 4 seeds; such a run counts as the worst score of all"));
  }

  @Test
  void scoresThatDoNotFitAreRefused() {
    List<String> names = List.of("a", "b");
    double[] two = {1, 2};
    for (List<double[]> bad :
        List.of(
            List.of(two),
            List.of(two, new double[] {1}),
            List.of(new double[0], new double[0]),
            List.of(two, new double[] {1, Double.POSITIVE_INFINITY}))) {
      assertThrows(IllegalArgumentException.class, () -> Ranking.of(names, bad, Better.HIGHER, 1));
    }
  }
}
