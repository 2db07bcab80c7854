package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final double NONE = Double.NaN;

  private static Dataset classes(int... labels) {
    return new Dataset(
        "classes",
        Matrix.of(labels.length, 1, new float[labels.length]),
        new Target.Classes(labels, List.of("a", "b", "c")),
        List.of("x"));
  }

  @Test
  void theCommonestClassIsThatOfTheTrainingPart() {
    Split split = new Split(classes(2, 1, 1, 0), classes(0), classes(1, 2, 2, 1, 0, 2, 2, 2, 2, 2));
    assertEquals(0.2, Guess.score(split));
  }

  @Test
  void theMeanIsThatOfTheTrainingPart() {
    float[][] inputs = {{0}, {0}, {0}};
    Dataset train = TestNets.table(inputs, new float[] {1, 2, 6});
    Dataset test = TestNets.table(inputs, new float[] {1, 2, 3});
    assertEquals(1 - (4 + 1 + 0) / 2.0, Guess.score(new Split(train, train, test)), 1e-12);
    assertEquals(0, Guess.score(new Split(test, train, test)), 1e-12);
    Dataset same = TestNets.table(inputs, new float[] {5, 5, 5});
    assertTrue(Double.isNaN(Guess.score(new Split(train, train, same))));
  }

  private static double[] scores(double level, int seeds) {
    return IntStream.range(0, seeds).mapToDouble(i -> level + 0.001 * (i % 3)).toArray();
  }

  @Test
  void functionsThatOnlyGuessAreNamed() {
    double[] guesses = new double[10];
    java.util.Arrays.fill(guesses, 0.65);
    double[] diverged = scores(0.9, 10);
    for (int i = 0; i < 6; i++) {
      diverged[i] = NONE;
    }
    Baseline baseline =
        Baseline.of(
            List.of("good", "constant", "worse", "wild"),
            List.of(scores(0.7, 10), guesses.clone(), scores(0.6, 10), diverged),
            guesses);
    assertEquals(0.65, baseline.mean(), 1e-15);
    assertEquals(List.of("constant", "worse", "wild"), baseline.unbeatenBy());
  }

  @Test
  void withFewSeedsMeansDecide() {
    double[] guesses = {0.5, 0.5};
    Baseline baseline =
        Baseline.of(
            List.of("good", "same"), List.of(new double[] {0.9, 0.8}, guesses.clone()), guesses);
    assertEquals(List.of("same"), baseline.unbeatenBy());
  }

  @Test
  void withoutAScoreThereIsNothingToCompareWith() {
    Baseline baseline =
        Baseline.of(List.of("a"), List.of(new double[] {NONE}), new double[] {NONE});
    assertTrue(Double.isNaN(baseline.mean()));
    assertEquals(List.of(), baseline.unbeatenBy());
  }
}
