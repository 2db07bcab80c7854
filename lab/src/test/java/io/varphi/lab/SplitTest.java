package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitTest {
  /** Row i has the input i; every tenth is of the rare class. */
  private static Dataset numbered(int rows) {
    float[] inputs = new float[rows];
    IntStream.range(0, rows).forEach(i -> inputs[i] = i);
    int[] labels = IntStream.range(0, rows).map(i -> i % 10 == 0 ? 1 : 0).toArray();
    Target target = new Target.Classes(labels, List.of("common", "rare"));
    return new Dataset("numbered", Matrix.of(rows, 1, inputs), target, List.of("i"));
  }

  private static int rare(Dataset data) {
    return Arrays.stream(((Target.Classes) data.target()).labels()).sum();
  }

  @Test
  void eachRowIsInOnePartWithItsTarget() {
    Split split = Split.of(numbered(1000), 0.2, 0.1, 7);

    assertEquals(700, split.train().rows());
    assertEquals(200, split.validation().rows());
    assertEquals(100, split.test().rows());
    List<Dataset> parts = List.of(split.train(), split.validation(), split.test());
    double[] all =
        parts.stream()
            .flatMapToDouble(
                part -> IntStream.range(0, part.rows()).mapToDouble(i -> part.inputs().at(i, 0)))
            .sorted()
            .toArray();
    assertArrayEquals(IntStream.range(0, 1000).asDoubleStream().toArray(), all);
    for (Dataset part : parts) {
      for (int row = 0; row < part.rows(); row++) {
        int label = ((Target.Classes) part.target()).labels()[row];
        assertEquals(part.inputs().at(row, 0) % 10 == 0 ? 1 : 0, label);
      }
    }
  }

  @Test
  void eachPartHasItsShareOfEachClass() {
    for (int rows : new int[] {30, 101, 1000}) {
      Split split = Split.of(numbered(rows), 0.25, 0.15, 3);
      double rare = rare(numbered(rows));
      assertEquals(0.15 * rare, rare(split.test()), 1);
      assertEquals(0.25 * rare, rare(split.validation()), 2);
    }
  }

  /** So that no run is tested by a row that another one learned from. */
  @Test
  void theTestPartIsThatOfItsOwnSeed() {
    Set<Float> test = firstColumn(Split.of(numbered(500), 0.2, 0.2, 9, 1).test());
    List<Set<Float>> validations = new ArrayList<>();
    for (long seed = -3; seed < 4; seed++) {
      Split split = Split.of(numbered(500), 0.2, 0.2, 9, seed);
      assertEquals(test, firstColumn(split.test()));
      assertEquals(100, split.test().rows());
      assertEquals(100, split.validation().rows(), 1);
      validations.add(firstColumn(split.validation()));
      validations.getLast().forEach(row -> assertFalse(test.contains(row)));
      firstColumn(split.train()).forEach(row -> assertFalse(test.contains(row)));
    }
    assertEquals(7, Set.copyOf(validations).size());
    assertNotEquals(test, firstColumn(Split.of(numbered(500), 0.2, 0.2, 8, 1).test()));
  }

  private static Set<Float> firstColumn(Dataset data) {
    return IntStream.range(0, data.rows())
        .mapToObj(row -> data.inputs().at(row, 0))
        .collect(Collectors.toSet());
  }

  @Test
  void rowsAreInRandomOrderFromTheSeed() {
    Split split = Split.of(numbered(1000), 0.2, 0.1, 7);

    assertEquals(split, Split.of(numbered(1000), 0.2, 0.1, 7));
    assertNotEquals(split.train(), Split.of(numbered(1000), 0.2, 0.1, 8).train());
    float[] first = Arrays.copyOf(split.train().inputs().values(), 100);
    float[] sorted = first.clone();
    Arrays.sort(sorted);
    assertTrue(!Arrays.equals(first, sorted));
    assertTrue(sorted[99] > 900 && sorted[0] < 100, "from one end: " + Arrays.toString(sorted));
  }

  @Test
  void sharesAreChecked() {
    Dataset data = numbered(100);
    Stream.of(0.0, 1.0, -0.1, Double.NaN)
        .forEach(share -> {
          assertThrows(IllegalArgumentException.class, () -> Split.of(data, share, 0.1, 1));
          assertThrows(IllegalArgumentException.class, () -> Split.of(data, 0.1, share, 1));
        });
    assertThrows(IllegalArgumentException.class, () -> Split.of(data, 0.5, 0.5, 1));
    IllegalArgumentException tooSmall =
        assertThrows(IllegalArgumentException.class, () -> Split.of(numbered(3), 0.1, 0.4, 1));
    assertEquals(
        "no row of numbered is left for the validation part; give it a larger share or add rows",
        tooSmall.getMessage());
  }

  private static Dataset table(InputShape shape, float... values) {
    int rows = values.length / 2;
    Matrix targets = Matrix.of(rows, 1, Arrays.copyOf(values, rows));
    return new Dataset(
        "table",
        Matrix.of(rows, 2, values),
        new Target.Values(targets, List.of("y")),
        List.of("a", "b"),
        shape);
  }

  @Test
  void scalesComeFromTheTrainingPartAlone() {
    Dataset train = table(new InputShape.Table(), 1, 7, 3, 7, 5, 7);
    Dataset other = table(new InputShape.Table(), 3, 9);
    Split split = new Split(train, other, other).standardised();

    double deviation = Math.sqrt(8 / 3.0);
    float unit = (float) (2 / deviation);
    assertArrayEquals(new float[] {-unit, 0, 0, 0, unit, 0}, split.train().inputs().values());
    assertArrayEquals(new float[] {0, 0}, split.validation().inputs().values());
  }

  @Test
  void targetsThatAreValuesAreScaledToo() {
    Dataset train = table(new InputShape.Table(), 1, 7, 3, 7, 5, 7);
    Matrix values =
        ((Target.Values) new Split(train, train, train).standardised().test().target()).values();

    double mean = 11 / 3.0;
    double deviation =
        Math.sqrt(
            ((1 - mean) * (1 - mean) + (7 - mean) * (7 - mean) + (3 - mean) * (3 - mean)) / 3);
    assertEquals((1 - mean) / deviation, values.at(0, 0), 1e-6);
    assertEquals((7 - mean) / deviation, values.at(1, 0), 1e-6);
  }

  @Test
  void pixelsShareOneScale() {
    Dataset train = table(new InputShape.Image(1, 1, 2), 0, 0, 0, 4);
    Matrix inputs = new Split(train, train, train).standardised().train().inputs();

    double deviation = Math.sqrt(3);
    assertEquals(-1 / deviation, inputs.at(0, 0), 1e-6);
    assertEquals(3 / deviation, inputs.at(1, 1), 1e-6);
  }

  @Test
  void aConstantColumnIsZeroHoweverItsSumIsRounded() {
    float[] values = new float[2 * 999];
    Arrays.fill(values, 0.1f);
    Dataset train = table(new InputShape.Table(), values);
    Split split = new Split(train, train, train).standardised();

    assertArrayEquals(new float[values.length], split.train().inputs().values());
  }
}
