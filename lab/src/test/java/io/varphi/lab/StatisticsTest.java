package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {
  private static double[] zeros(int count) {
    return new double[count];
  }

  /** Differences 1 … n, of which those with a rank in the smaller sum are negative. */
  private static double p(int n, int smaller) {
    double[] differences = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    int left = smaller;
    for (int rank = n; rank >= 1 && left > 0; rank--) {
      if (rank <= left) {
        differences[rank - 1] = -rank;
        left -= rank;
      }
    }
    return PairedTest.of(differences, zeros(n)).p();
  }

  /** The largest rank sums at 5 %, two-sided, and their exact p, as in the tables. */
  @ParameterizedTest
  @CsvSource({
    "6, 0, 0.03125",
    "8, 3, 0.0390625",
    "10, 8, 0.048828125",
    "12, 13, 0.0424804688",
    "20, 52, 0.0484409332"
  })
  void smallSamplesHaveTheTabulatedProbabilities(int n, int rankSum, double expected) {
    assertEquals(expected, p(n, rankSum), 1e-9);
    assertTrue(p(n, rankSum + 1) > 0.05);
  }

  /** The depression scale factors of Hollander and Wolfe (1973): V = 40, p = 0.03906. */
  @Test
  void aKnownExampleComesOut() {
    double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

    PairedTest test = PairedTest.of(before, after);

    assertEquals(0.0390625, test.p(), 1e-15);
    assertEquals((40 - 5) / 45.0, test.rankBiserial(), 1e-15);
    assertEquals(0.4318, test.meanDifference(), 1e-4);
  }

  /** All signs of a sample with ties and zeros, counted one by one. */
  @Test
  void tiesAndZerosAreCountedExactly() {
    double[] differences = {0, 0, 1, 1, -1, 2, 2, 3, -3, 3, 4};
    double[] ranks =
        Ranks.of(IntStream.range(0, 11).mapToDouble(i -> Math.abs(differences[i])).toArray());
    double observed = ranks[4] + ranks[8];
    int nonZero = 9;
    int below = 0;
    for (int signs = 0; signs < 1 << nonZero; signs++) {
      double sum = 0;
      for (int i = 0; i < nonZero; i++) {
        sum += (signs >> i & 1) * ranks[i + 2];
      }
      below += sum <= observed ? 1 : 0;
    }

    assertEquals(2.0 * below / (1 << nonZero), PairedTest.of(differences, zeros(11)).p(), 1e-12);
  }

  @Test
  void equalDifferencesAreTiesHoweverTheyAreRounded() {
    double[] first = {0.98, 0.97, 0.96, 0.70};
    double[] second = {0.97, 0.96, 0.95, 0.71};

    assertEquals(0.625, PairedTest.of(first, second).p(), 1e-15);
    assertEquals(0.5, PairedTest.of(first, second).rankBiserial(), 1e-15);
  }

  @Test
  void noDifferenceIsNoEvidence() {
    PairedTest test = PairedTest.of(new double[] {0.5, 0.7}, new double[] {0.5, 0.7});

    assertEquals(new PairedTest(1, 0, 0, 0), test);
  }

  @Test
  void oneWinAmongEqualsIsASmallEffect() {
    double[] once = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    PairedTest test = PairedTest.of(once, zeros(10));

    assertEquals(10 / 55.0, test.rankBiserial(), 1e-15);
    assertEquals(1, test.p(), 1e-15);
  }

  @Test
  void effectSizesHaveTheSignOfTheDifference() {
    double[] worse = {1, 2, 3, 4};
    double[] better = {2, 4, 4, 6};
    PairedTest test = PairedTest.of(worse, better);

    assertEquals(-1, test.rankBiserial());
    assertEquals(-1.5 / Math.sqrt(1 / 3.0), test.cohensDz(), 1e-9);
    double[] equal = {0.25, 0.25};
    assertEquals(Double.POSITIVE_INFINITY, PairedTest.of(equal, zeros(2)).cohensDz());
    assertEquals(0.125, PairedTest.smallestP(4));
    assertEquals(PairedTest.smallestP(4), test.p());
  }

  /** Holm 1979: each p times the number of hypotheses left, never falling. */
  @Test
  void holmMultipliesByWhatIsLeft() {
    double[] adjusted = Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005, 0.5});

    assertArrayEquals(new double[] {0.04, 0.09, 0.09, 0.025, 0.5}, adjusted, 1e-15);
    assertArrayEquals(new double[] {1, 1}, Holm.adjusted(new double[] {0.9, 0.6}));
  }

  @Test
  void intervalsFollowFromTheSeed() {
    double[] values = {0.9112, 0.9321, 0.8934, 0.9743, 0.9455, 0.9216, 0.9017, 0.9618};
    ConfidenceInterval interval = Bootstrap.ofMean(values, 1);

    assertEquals(interval, Bootstrap.ofMean(values, 1));
    assertNotEquals(interval, Bootstrap.ofMean(values, 2));
    assertTrue(interval.contains(0.93));
    assertTrue(interval.low() > 0.9 && interval.high() < 0.96);
    assertEquals(
        new ConfidenceInterval(0.3, 0.3), Bootstrap.ofMean(new double[] {0.3, 0.3, 0.3}, 1));
    assertEquals(
        new ConfidenceInterval(Double.NaN, Double.NaN), Bootstrap.ofMean(new double[] {1}, 1));
  }

  /** Of 400 samples of 10 normal numbers, 95 % would be 380; plain percentiles give some 360. */
  @Test
  void intervalsCoverTheMean() {
    RandomStream random = RandomStream.of(11, "test");
    int covered = 0;
    for (int trial = 0; trial < 400; trial++) {
      double[] sample = IntStream.range(0, 10).mapToDouble(_ -> random.nextGaussian()).toArray();
      covered += Bootstrap.ofMean(sample, trial).contains(0) ? 1 : 0;
    }
    assertEquals(377, covered, 13, covered + " of 400");
  }

  @Test
  void groupsAreTheLargestSetsWithoutADifference() {
    boolean[][] different = new boolean[5][5];
    for (int[] pair : new int[][] {{0, 2}, {0, 3}, {0, 4}, {1, 3}, {1, 4}, {2, 4}, {3, 4}}) {
      different[pair[0]][pair[1]] = true;
      different[pair[1]][pair[0]] = true;
    }

    assertEquals(List.of(List.of(0, 1), List.of(1, 2), List.of(2, 3)), Groups.alike(different));
    assertEquals(List.of(List.of(0, 1, 2)), Groups.alike(new boolean[3][3]));
  }
}
