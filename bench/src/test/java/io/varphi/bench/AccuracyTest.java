package io.varphi.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AccuracyTest {
  @Test
  void errorIsCountedInUnitsOfTheExactResultsBinade() {
    assertEquals(0, Accuracy.ulps(1f, 1));
    assertEquals(1, Accuracy.ulps(Math.nextUp(1f), 1));
    assertEquals(1, Accuracy.ulps(1f, Math.nextUp(1f)));
    assertEquals(0.5, Accuracy.ulps(1f, 1 + Math.ulp(1f) / 2.0));
    assertEquals(0.5, Accuracy.ulps(2f, 2 - Math.ulp(1f) / 2.0));
  }

  @Test
  void subnormalsHaveTheUnitOfTheSmallestNormals() {
    assertEquals(3, Accuracy.ulps(3 * Float.MIN_VALUE, 0));
    assertEquals(0.25, Accuracy.ulps(0f, Float.MIN_VALUE / 4.0));
    assertEquals(1 << 23, Accuracy.ulps(0f, Float.MIN_NORMAL));
  }

  @Test
  void whatIsNotFiniteMustMatch() {
    assertEquals(0, Accuracy.ulps(Float.NaN, Double.NaN));
    assertEquals(0, Accuracy.ulps(Float.POSITIVE_INFINITY, 1e39));
    assertEquals(Double.POSITIVE_INFINITY, Accuracy.ulps(Float.NaN, 1));
    assertEquals(Double.POSITIVE_INFINITY, Accuracy.ulps(Float.POSITIVE_INFINITY, 1));
    assertEquals(Double.POSITIVE_INFINITY, Accuracy.ulps(Float.MAX_VALUE, 1e39));
    assertEquals(Double.POSITIVE_INFINITY, Accuracy.ulps(1f, Double.NaN));
  }

  @Test
  void theWorstAndTheShareAreOfAllResults() {
    float[] x = {1, 2, 3, 4};
    float[] results = {1, Math.nextUp(Math.nextUp(1f)), Math.nextUp(1f), 1};
    Accuracy accuracy = Accuracy.of(x, results, new double[] {1, 1, 1, 1});
    assertEquals(new Accuracy(2, 2, 0.25), accuracy);
  }
}
