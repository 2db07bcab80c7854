package io.varphi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomizedLeakyReluTest {
  private static final RandomizedLeakyRelu TRAINING = RandomizedLeakyRelu.of(0.125, 0.375, 42);

  @Test
  void slopesAreUniform() {
    int n = 100_000;
    double[] slopes = LongStream.range(0, n).mapToDouble(TRAINING::slope).toArray();
    assertTrue(Arrays.stream(slopes).allMatch(slope -> slope >= 0.125 && slope < 0.375));
    double deviation = 0.25 / Math.sqrt(12);
    assertEquals(0.25, Arrays.stream(slopes).average().orElseThrow(), 4 * deviation / Math.sqrt(n));
    double below = (double) Arrays.stream(slopes).filter(slope -> slope < 0.1875).count();
    assertEquals(n / 4.0, below, 4 * Math.sqrt(n * 3 / 16.0));
  }

  /** From 0 to 1 a slope is the uniform number itself, and this is a published generator. */
  @Test
  void slopesAreThoseOfSplittableRandom() {
    RandomizedLeakyRelu unit = RandomizedLeakyRelu.of(0, 1, -7);
    SplittableRandom random = new SplittableRandom(-7);
    for (int counter = 0; counter < 1000; counter++) {
      assertEquals(random.nextDouble(), unit.slope(counter));
    }
  }

  @Test
  void aSlopeDependsOnSeedAndCounterAlone() {
    double[] forwards = LongStream.range(0, 100).mapToDouble(TRAINING::slope).toArray();
    double[] backwards =
        LongStream.range(0, 100).map(i -> 99 - i).mapToDouble(TRAINING::slope).toArray();
    double[] inParallel =
        LongStream.range(0, 100).parallel().mapToDouble(TRAINING::slope).toArray();
    for (int i = 0; i < 100; i++) {
      assertEquals(forwards[i], backwards[99 - i]);
    }
    assertArrayEquals(forwards, inParallel);
    assertNotEquals(TRAINING.slope(0), RandomizedLeakyRelu.of(0.125, 0.375, 43).slope(0));
    assertNotEquals(TRAINING.slope(0), TRAINING.slope(Long.MIN_VALUE));
  }

  @Test
  void valuesAndGradients() {
    double slope = TRAINING.slope(3);
    assertEquals(2.5, TRAINING.value(2.5, 3));
    assertEquals(-2 * slope, TRAINING.value(-2, 3));
    assertEquals(-0.0, TRAINING.value(-0.0, 3));
    assertEquals(1.0, TRAINING.gradient(2.5, 3));
    assertEquals(slope, TRAINING.gradient(-2, 3));
    assertEquals(slope, TRAINING.gradient(0, 3));
    assertEquals(Double.NEGATIVE_INFINITY, TRAINING.value(Double.NEGATIVE_INFINITY, 3));
    assertTrue(Double.isNaN(TRAINING.value(Double.NaN, 3)));
    assertTrue(Double.isNaN(TRAINING.gradient(Double.NaN, 3)));
    assertEquals(0.0, RandomizedLeakyRelu.of(0, 0, 1).value(Double.NEGATIVE_INFINITY, 3));
  }

  @Test
  void evaluationHasTheMeanSlope() {
    Activation evaluation = TRAINING.evaluation();
    assertEquals("rrelu", evaluation.name());
    assertEquals(-0.25, evaluation.value(-1));
    assertEquals(0.25, evaluation.gradient(-1));
    assertEquals(3.0, evaluation.value(3));
  }

  @Test
  void boundsAreChecked() {
    assertEquals(0.5, RandomizedLeakyRelu.of(0.5, 0.5, 1).slope(9));
    assertTrue(RandomizedLeakyRelu.of(1, Math.nextUp(1.0), 1).slope(9) == 1);
    for (double[] bounds :
        new double[][] {{1, 0}, {Double.NaN, 1}, {0, Double.POSITIVE_INFINITY}}) {
      assertThrows(
          IllegalArgumentException.class, () -> RandomizedLeakyRelu.of(bounds[0], bounds[1], 1));
    }
  }
}
