package io.varphi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MaxoutTest {
  private static final double NAN = Double.NaN;
  private static final Maxout OF_TWO = (Maxout) Catalogue.of("maxout");
  private static final Maxout OF_THREE = OF_TWO.with("k", 3);

  @Test
  void theLargestOfEachGroupRemains() {
    double[] row = {1, 2, -3, -4, 5, 5};
    assertArrayEquals(new double[] {2, -3, 5}, OF_TWO.apply(row));
    assertArrayEquals(new double[] {2, 5}, OF_THREE.apply(row));
    assertArrayEquals(row, OF_TWO.with("k", 1).apply(row));
    assertArrayEquals(new float[] {2, 0.1f}, OF_TWO.apply(new float[] {1, 2, 0.1f, -4}));
    assertEquals(0, OF_TWO.apply(new double[0]).length);
  }

  @Test
  void theFirstLargestGetsTheGradient() {
    double[] row = {1, 2, -3, -4, 5, 5};
    assertArrayEquals(
        new double[] {0, 10, 20, 0, 30, 0}, OF_TWO.backward(row, new double[] {10, 20, 30}));
  }

  @Test
  void nanSpoilsItsGroupAlone() {
    double[] row = {1, NAN, Double.POSITIVE_INFINITY, 3, Double.NEGATIVE_INFINITY, -5};
    assertArrayEquals(new double[] {NAN, Double.POSITIVE_INFINITY, -5}, OF_TWO.apply(row));
    assertArrayEquals(
        new double[] {NAN, NAN, 2, 0, 0, 3}, OF_TWO.backward(row, new double[] {1, 2, 3}));
    assertArrayEquals(new float[] {Float.NaN}, OF_TWO.apply(new float[] {Float.NaN, 1}));
  }

  @Test
  void lengthsThatDoNotFitAreNamed() {
    assertEquals(
        "a row of length 7 has no whole number of groups of k = 3; give a length that 3 divides",
        message(() -> OF_THREE.apply(new double[7])));
    assertEquals(
        "a row of length 6 has 2 groups of 3, so no gradient of length 3",
        message(() -> OF_THREE.backward(new double[6], new double[3])));
  }

  @Test
  void kIsAWholeNumberFromOne() {
    assertEquals(
        "maxout: k = 2.5 is not a whole number; give one such as 2",
        message(() -> OF_TWO.with("k", 2.5)));
    assertThrows(IllegalArgumentException.class, () -> OF_TWO.with("k", 0));
    assertEquals(4.0, ((Maxout) Catalogue.of("maxout(4)")).parameter("k"));
    assertEquals("maxout(k=4)", Catalogue.of("maxout(4)").specification());
  }

  private static @Nullable String message(Executable action) {
    return assertThrows(IllegalArgumentException.class, action).getMessage();
  }
}
