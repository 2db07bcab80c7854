package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FriedmanTest {
  private static final List<String> NAMES = List.of("C4.5", "C4.5+m", "C4.5+cf", "C4.5+m+cf");

  /**
   * Areas under curves, table 6 of Demšar 2006. In the row before the last, the table has 0.975
   * twice, but ranks them 2 and 3.
   */
  private static final List<double[]> DEMSAR =
      List.of(
          new double[] {0.763, 0.768, 0.771, 0.798},
          new double[] {0.599, 0.591, 0.590, 0.569},
          new double[] {0.954, 0.971, 0.968, 0.967},
          new double[] {0.628, 0.661, 0.654, 0.657},
          new double[] {0.882, 0.888, 0.886, 0.898},
          new double[] {0.936, 0.931, 0.916, 0.931},
          new double[] {0.661, 0.668, 0.609, 0.685},
          new double[] {0.583, 0.583, 0.563, 0.625},
          new double[] {0.775, 0.838, 0.866, 0.875},
          new double[] {1.000, 1.000, 1.000, 1.000},
          new double[] {0.940, 0.962, 0.965, 0.962},
          new double[] {0.619, 0.666, 0.614, 0.669},
          new double[] {0.972, 0.981, 0.975, 0.9749},
          new double[] {0.957, 0.978, 0.946, 0.970});

  private static double rank(Friedman friedman, String name) {
    return friedman.meanRanks().get(friedman.names().indexOf(name));
  }

  @Test
  void thePublishedExampleComesOut() {
    Friedman friedman = Friedman.of(NAMES, DEMSAR, Better.HIGHER);

    assertEquals(3.143, rank(friedman, "C4.5"), 5e-4);
    assertEquals(2.000, rank(friedman, "C4.5+m"), 5e-4);
    assertEquals(2.893, rank(friedman, "C4.5+cf"), 5e-4);
    assertEquals(1.964, rank(friedman, "C4.5+m+cf"), 5e-4);
    assertEquals("C4.5+m+cf", friedman.names().getFirst());

    double squares = friedman.meanRanks().stream().mapToDouble(r -> r * r).sum();
    double published = 12.0 * 14 / (4 * 5) * (squares - 4 * 25 / 4.0);
    assertEquals(9.28, published, 5e-3);
    double ties = 1 - 78 / (14.0 * 60); // one of four, three of two
    assertEquals(published / ties, friedman.chiSquared(), 1e-12);
    assertEquals(10.228, friedman.chiSquared(), 5e-4);
    assertEquals(4.185, friedman.f(), 5e-4);
    assertEquals(0.0167, friedman.chiSquaredP(), 5e-5);
    assertEquals(0.0116, friedman.fP(), 5e-5);
    assertTrue(friedman.isExact());
    assertEquals(friedman.fP(), friedman.p(), 0.004, "near, for 14 data sets");
  }

  /** Demšar 2006: CD = 1.25, and the best and the worst just miss it. */
  @Test
  void theCriticalDifferenceGroupsNeighbours() {
    Friedman friedman = Friedman.of(NAMES, DEMSAR, Better.HIGHER);

    assertEquals(1.2536, friedman.criticalDifference(), 5e-5);
    assertEquals(List.of(friedman.names()), friedman.groups());
    assertTrue(friedman.nemenyi("C4.5", "C4.5+m+cf") > 0.05);
    assertEquals(1, friedman.nemenyi("C4.5", "C4.5"), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> friedman.nemenyi("C4.5", "C5"));
  }

  /** The upper 5 % points of tables, and those of Demšar's table 5 times √2. */
  @ParameterizedTest
  @CsvSource({
    "2, 0.05, 2.772",
    "3, 0.05, 3.314",
    "4, 0.05, 3.633",
    "5, 0.05, 3.858",
    "10, 0.05, 4.474",
    "20, 0.05, 5.012",
    "3, 0.01, 4.120",
    "10, 0.01, 5.157"
  })
  void theStudentizedRangeIsThatOfTheTables(int k, double alpha, double expected) {
    assertEquals(expected, StudentizedRange.upperQuantile(alpha, k), 1e-3);
  }

  /** For k = 2, the range is |z₁ − z₂|, so √2 times a normal one. */
  @Test
  void theRangeOfTwoIsNormal() {
    assertEquals(1.959963984540054 * Math.sqrt(2), StudentizedRange.upperQuantile(0.05, 2), 1e-12);
  }

  @Test
  void groupsOverlapWhereRanksAreFarApart() {
    List<double[]> scores = new java.util.ArrayList<>();
    for (int i = 0; i < 20; i++) {
      scores.add(i % 3 == 0 ? new double[] {4, 3, 1, 2} : new double[] {4, 3, 2, 1});
    }
    Friedman friedman = Friedman.of(List.of("a", "b", "c", "d"), scores, Better.HIGHER);

    assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), friedman.groups());
    assertTrue(friedman.p() < 1e-10);
  }

  @Test
  void lowerLossesAreBetter() {
    List<double[]> losses = List.of(new double[] {0.1, 0.2}, new double[] {0.3, 0.4});
    Friedman friedman = Friedman.of(List.of("a", "b"), losses, Better.LOWER);

    assertEquals(List.of("a", "b"), friedman.names());
    assertEquals(List.of(1.0, 2.0), friedman.meanRanks());
    assertEquals(0, friedman.fP(), "all data sets agree");
    assertEquals(0.5, friedman.p(), 1e-15, "or all are the other way round");
  }

  private static Friedman agreeing(int functions, int dataSets) {
    double[] row = IntStream.range(0, functions).asDoubleStream().toArray();
    List<String> names = IntStream.range(0, functions).mapToObj(i -> "f" + i).toList();
    return Friedman.of(names, Collections.nCopies(dataSets, row), Better.HIGHER);
  }

  /** The first data set has any order, each other one the same: (1/k!)^(N − 1). */
  @ParameterizedTest
  @CsvSource({"2, 2, 2, 6", "2, 5, 16, 6", "3, 2, 6, 3", "3, 3, 36, 3", "4, 2, 24, 2"})
  void agreementOfFewDataSetsMayBeChance(int functions, int dataSets, double orders, int needed) {
    Friedman friedman = agreeing(functions, dataSets);

    assertTrue(friedman.isExact());
    assertEquals(1 / orders, friedman.p(), 1e-15);
    assertEquals(orders >= 20, friedman.isSignificant());
    assertEquals(needed, friedman.dataSetsNeeded());
  }

  @Test
  void whereOrdersAreTooManyTheProbabilityIsNotNothing() {
    Friedman friedman = agreeing(11, 2);

    assertFalse(friedman.isExact());
    assertEquals(1 / 39916800.0, friedman.p(), 1e-20);
  }

  /** All 6³ orders of three data sets with ties, one by one. */
  @Test
  void ordersAreCountedWithTies() {
    List<double[]> scores =
        List.of(new double[] {3, 1, 1}, new double[] {3, 2, 1}, new double[] {2, 2, 1});
    int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    double[][] ranks = {{1, 2.5, 2.5}, {1, 2, 3}, {1.5, 1.5, 3}};
    double observed = spread(ranks, orders[0], orders[0], orders[0]);
    int asMuch = 0;
    for (int[] first : orders) {
      for (int[] second : orders) {
        for (int[] third : orders) {
          asMuch += spread(ranks, first, second, third) >= observed ? 1 : 0;
        }
      }
    }

    Friedman friedman = Friedman.of(List.of("a", "b", "c"), scores, Better.HIGHER);
    assertEquals(asMuch / 216.0, friedman.p(), 1e-15);
    assertTrue(asMuch > 6 && asMuch < 100, "not trivial: " + asMuch);
  }

  private static double spread(double[][] ranks, int[]... orders) {
    double spread = 0;
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int set = 0; set < 3; set++) {
        sum += ranks[set][orders[set][i]];
      }
      spread += sum * sum;
    }
    return spread;
  }

  @Test
  void equalScoresAreNoDifference() {
    List<double[]> same = List.of(new double[] {1, 1, 1}, new double[] {2, 2, 2});
    Friedman friedman = Friedman.of(List.of("a", "b", "c"), same, Better.HIGHER);

    assertEquals(0, friedman.chiSquared());
    assertEquals(1, friedman.p(), 1e-12);
    assertEquals(1, friedman.chiSquaredP(), 1e-12);
    assertEquals(List.of(List.of("a", "b", "c")), friedman.groups());
  }

  @Test
  void tablesThatDoNotFitAreRefused() {
    List<double[]> one = List.of(new double[] {1, 2});
    List<double[]> ragged = List.of(new double[] {1, 2}, new double[] {1});
    List<double[]> failed = List.of(new double[] {1, 2}, new double[] {1, Double.NaN});
    for (List<double[]> bad : List.of(one, ragged, failed)) {
      assertThrows(
          IllegalArgumentException.class, () -> Friedman.of(List.of("a", "b"), bad, Better.HIGHER));
    }
  }
}
