package io.varphi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every result is the nearest double, or float, to the one in normalizers.csv. */
class NormalizerReferenceTest {
  private static final class Line {
    private final Normalizer function;
    private final double[] x;
    private final double[] dy;
    private final List<BigDecimal> results;

    Line(Map<String, String> cells) {
      this.function = (Normalizer) Catalogue.of(cells.getOrDefault("function", ""));
      this.x = numbers(cells.getOrDefault("x", ""));
      this.dy = numbers(cells.getOrDefault("dy", ""));
      this.results =
          Arrays.stream(cells.getOrDefault("results", "").split(" ", -1))
              .map(BigDecimal::new)
              .toList();
    }

    private static double[] numbers(String cell) {
      return cell.isEmpty()
          ? new double[0]
          : Arrays.stream(cell.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    boolean isGradient() {
      return dy.length > 0;
    }

    boolean isInFloats() {
      return Arrays.stream(x).allMatch(v -> (float) v == v);
    }

    double[] doubles() {
      return results.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    float[] floats() {
      float[] floats = new float[results.size()];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = results.get(i).floatValue();
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
    return Csv.rows("normalizers.csv").stream().map(Line::new).toList();
  }

  /**
   * With +0 for every zero: the table does not tell a zero from what is smaller than any double.
   */
  private static double[] signless(double[] row) {
    return Arrays.stream(row).map(v -> v + 0.0).toArray();
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
                        signless(line.doubles()),
                        signless(line.function.apply(line.x)),
                        line.toString())));
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
                        signless(line.doubles()),
                        signless(line.function.backward(line.x, line.dy)),
                        line.toString())));
  }
}
