package io.varphi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every result is the nearest double, or float, to the one in normalizers.csv. */
class NormalizerReferenceTest {
  private record Line(Normalizer function, double[] x, double[] dy, BigDecimal[] results) {
    static Line of(String[] cells) {
      return new Line(
          (Normalizer) Catalogue.of(cells[0]),
          Resource.numbers(cells[1]),
          Resource.numbers(cells[2]),
          Arrays.stream(cells[3].split(" ")).map(BigDecimal::new).toArray(BigDecimal[]::new));
    }

    boolean isGradient() {
      return dy.length > 0;
    }

    boolean isInFloats() {
      return Arrays.stream(x).allMatch(v -> (float) v == v);
    }

    /** The nearest doubles. A zero is +0, unless it is a smaller number than any double. */
    double[] doubles() {
      return Arrays.stream(results).mapToDouble(BigDecimal::doubleValue).toArray();
    }

    float[] floats() {
      float[] floats = new float[results.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = results[i].floatValue();
      }
      return floats;
    }

    @Override
    public String toString() {
      return function
          + " at "
          + Arrays.toString(x)
          + (isGradient() ? " times " + Arrays.toString(dy) : "");
    }
  }

  private static List<Line> lines() {
    return Resource.rows("normalizers.csv").stream().map(Line::of).toList();
  }

  @Test
  void valuesAreTheNearestDoubles() {
    List<Line> values = lines().stream().filter(line -> !line.isGradient()).toList();
    assertEquals(7 * 46, values.size());
    assertAll(
        values.stream()
            .map(line ->
                () ->
                    assertArrayEquals(
                        line.doubles(), line.function.apply(line.x), line.toString())));
  }

  @Test
  void floatValuesAreTheNearestFloats() {
    List<Line> values =
        lines().stream().filter(line -> !line.isGradient() && line.isInFloats()).toList();
    assertTrue(values.size() > 100, () -> values.size() + " rows");
    assertAll(
        values.stream()
            .map(line ->
                () -> {
                  float[] x = new float[line.x.length];
                  for (int i = 0; i < x.length; i++) {
                    x[i] = (float) line.x[i];
                  }
                  assertArrayEquals(line.floats(), line.function.apply(x), line.toString());
                }));
  }

  @Test
  void gradientsAreTheNearestDoubles() {
    List<Line> gradients = lines().stream().filter(Line::isGradient).toList();
    assertTrue(gradients.size() > 900, () -> gradients.size() + " gradients");
    assertAll(
        gradients.stream()
            .map(line ->
                () ->
                    assertArrayEquals(
                        line.doubles(), line.function.backward(line.x, line.dy), line.toString())));
  }
}
