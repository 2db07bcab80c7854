package io.varphi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.expr.Atoms;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;

  private static Normalizer normalizer(String specification) {
    return (Normalizer) Catalogue.of(specification);
  }

  static List<Normalizer> all() {
    return Normalizers.ENTRIES;
  }

  /** Those whose results sum to 1. */
  static List<Normalizer> sharing() {
    return all().stream().filter(entry -> !entry.name().equals("log_softmax")).toList();
  }

  /** Those whose Jacobian is the derivative of what they compute. */
  static List<Normalizer> smooth() {
    return all().stream().filter(entry -> !entry.name().equals("hardmax")).toList();
  }

  private static double[] row(double... numbers) {
    return numbers;
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[] random(int length, double scale) {
    Random random = new Random(length);
    return IntStream.range(0, length).mapToDouble(_ -> scale * random.nextGaussian()).toArray();
  }

  @Test
  void softmaxOfFourNumbersToFourPlaces() {
    assertArrayEquals(
        row(0.1185, 0.0059, 0.8753, 0.0003),
        normalizer("softmax").apply(row(1, -2, 3, -5)),
        0.00005);
  }

  @Test
  void sparsemaxIsNotASoftmaxOfTheThreeLargest() {
    assertArrayEquals(row(0, 0, 0, 1), normalizer("sparsemax").apply(row(0, 1, 2, 3)));
    assertArrayEquals(row(0, 0.25, 0.75), normalizer("sparsemax").apply(row(-2, 0, 0.5)));
  }

  @Test
  void entmaxHasZerosBetweenThoseOfSoftmaxAndSparsemax() {
    assertArrayEquals(
        row(0, 0.3260, 0.6740), normalizer("entmax15").apply(row(-2, 0, 0.5)), 0.00005);
  }

  @Test
  void hardmaxTakesTheFirstOfEqualEntries() {
    assertArrayEquals(row(0, 1, 0, 0), normalizer("hardmax").apply(row(1, 2, 2, -1)));
    assertArrayEquals(row(1, 0), normalizer("hardmax").apply(row(-0.0, 0.0)));
  }

  @ParameterizedTest
  @MethodSource("sharing")
  void sharesSumToOne(Normalizer function) {
    for (double scale : new double[] {1e-8, 0.1, 1, 10, 1000}) {
      double[] shares = function.apply(random(1000, scale));
      assertEquals(1, Arrays.stream(shares).sum(), 1000 * Math.ulp(1.0), function + " " + scale);
      assertTrue(Arrays.stream(shares).allMatch(share -> share >= 0));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aShiftOfAllEntriesChangesNoBit(Normalizer function) {
    double[] x = Arrays.stream(random(50, 1)).map(v -> Math.rint(v * 1024) / 1024).toArray();
    double[] shifted = Arrays.stream(x).map(v -> v + 4096).toArray();
    assertArrayEquals(function.apply(x), function.apply(shifted));
  }

  @ParameterizedTest
  @MethodSource("all")
  void nanAnywhereGivesNanThroughout(Normalizer function) {
    assertArrayEquals(row(NAN, NAN, NAN), function.apply(row(1, NAN, INFINITY)));
    assertArrayEquals(
        new float[] {Float.NaN, Float.NaN}, function.apply(new float[] {1, Float.NaN}));
    assertArrayEquals(row(NAN, NAN), function.backward(row(1, NAN), row(1, 1)));
    assertArrayEquals(row(NAN, NAN), function.backward(row(1, 2), row(1, NAN)));
    assertArrayEquals(row(NAN, NAN), function.backward(row(1, 2), row(1, INFINITY)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void anEmptyRowGivesAnEmptyRow(Normalizer function) {
    assertEquals(0, function.apply(new double[0]).length);
    assertEquals(0, function.apply(new float[0]).length);
    assertEquals(0, function.backward(new double[0], new double[0]).length);
    assertEquals(0, function.jacobian(new double[0]).length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"softmax", "softmax2d", "sparsemax", "entmax15"})
  void positiveInfinityTakesAllAndSharesWithItsEqualsAlone(String name) {
    Normalizer function = normalizer(name);
    assertArrayEquals(row(0, 1), function.apply(row(0, INFINITY)));
    assertArrayEquals(
        row(0.5, 0, 0, 0.5), function.apply(row(INFINITY, 1e300, -INFINITY, INFINITY)));
    assertArrayEquals(row(0, 0), function.apply(row(-INFINITY, -INFINITY)));
    assertArrayEquals(row(0, 0.5, 0.5), function.apply(row(-INFINITY, 3, 3)));
    assertArrayEquals(new float[] {0, 1}, function.apply(new float[] {0, Float.POSITIVE_INFINITY}));
    assertArrayEquals(row(0, 0), function.backward(row(0, INFINITY), row(1, 2)));
    assertArrayEquals(row(0, 0), function.backward(row(-INFINITY, -INFINITY), row(1, 2)));
  }

  @Test
  void negativeInfinityTakesAllInSoftmin() {
    Normalizer softmin = normalizer("softmin");
    assertArrayEquals(row(0, 1), softmin.apply(row(0, -INFINITY)));
    assertArrayEquals(row(1, 0), softmin.apply(row(0, INFINITY)));
    assertArrayEquals(row(0, 0), softmin.apply(row(INFINITY, INFINITY)));
  }

  @Test
  void logSoftmaxOfInfinitiesIsTheLogarithmOfTheShares() {
    Normalizer function = normalizer("log_softmax");
    assertArrayEquals(row(-INFINITY, 0), function.apply(row(0, INFINITY)));
    assertArrayEquals(row(-INFINITY, -INFINITY), function.apply(row(-INFINITY, -INFINITY)));
    assertArrayEquals(
        row(-Math.log(2), -Math.log(2), -INFINITY), function.apply(row(INFINITY, INFINITY, 3)));
    assertArrayEquals(row(-INFINITY, 0), function.apply(row(-INFINITY, 5)));
  }

  @Test
  void logSoftmaxKeepsTheGradientOfAMaskedEntry() {
    Normalizer function = normalizer("log_softmax");
    assertArrayEquals(row(2, -2), function.backward(row(-INFINITY, 5), row(2, 7)));
    assertArrayEquals(row(0, 0), function.backward(row(-INFINITY, -INFINITY), row(2, 7)));
  }

  @Test
  void hardmaxTakesTheFirstInfinity() {
    Normalizer hardmax = normalizer("hardmax");
    assertArrayEquals(row(0, 1, 0), hardmax.apply(row(5, INFINITY, INFINITY)));
    assertArrayEquals(row(0, 0), hardmax.apply(row(-INFINITY, -INFINITY)));
  }

  @Test
  void sharesAreRightWhereTheyUnderflow() {
    assertArrayEquals(row(1, Double.MIN_VALUE), normalizer("softmax").apply(row(0, -745)));
    assertArrayEquals(
        new float[] {1, Float.MIN_VALUE}, normalizer("softmax").apply(new float[] {0, -103.5f}));
    assertArrayEquals(row(-0.0, -800), normalizer("log_softmax").apply(row(0, -800)));
    assertArrayEquals(row(0, 1), normalizer("softmax(temperature=1e-300)").apply(row(0, 1)));
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void jacobianIsTheSlopeOfTheValues(Normalizer function) {
    double[] x = row(0.25, -0.5, 0.625, 0.125);
    double[][] jacobian = function.jacobian(x);
    double step = 0x1p-20;
    for (int j = 0; j < x.length; j++) {
      double[] right = x.clone();
      double[] left = x.clone();
      right[j] += step;
      left[j] -= step;
      double[] above = function.apply(right);
      double[] below = function.apply(left);
      for (int i = 0; i < x.length; i++) {
        assertEquals((above[i] - below[i]) / (2 * step), jacobian[i][j], 1e-9, i + " by " + j);
      }
    }
  }

  @Test
  void jacobianOfTheSampledClassIsThatOfTheSoftSample() {
    double[] x = row(0.25, -0.5, 0.625);
    Normalizer soft = normalizer("gumbel_softmax(seed=3)");
    Normalizer hard = normalizer("gumbel_softmax(seed=3, hard=1)");
    assertArrayEquals(soft.jacobian(x), hard.jacobian(x));
    assertArrayEquals(new double[2][2], normalizer("hardmax").jacobian(row(1, 2)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void backwardIsTheTransposedJacobianTimesDy(Normalizer function) {
    double[] x = row(0.3, -0.2, 0.3, -1.5, 0.1);
    double[] dy = row(1, -2, 0.5, 3, 0.25);
    double[][] jacobian = function.jacobian(x);
    double[] gradient = function.backward(x, dy);
    for (int j = 0; j < x.length; j++) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += dy[i] * jacobian[i][j];
      }
      assertEquals(sum, gradient[j], 1e-15);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0 1 2 3 4 5, 2 3, 1, 1, 0 1 2 | 3 4 5",
    "0 1 2 3 4 5, 2 3, -1, 1, 0 1 2 | 3 4 5",
    "0 1 2 3 4 5, 2 3, 0, 3, 0 3 | 1 4 | 2 5",
    "0 1 2 3 4 5 6 7, 2 2 2, 1, 2, 0 2 | 1 3 | 4 6 | 5 7",
    "0 1 2 3 4 5 6 7, 2 2 2, -3, 4, 0 4 | 1 5 | 2 6 | 3 7",
  })
  void rowsLieAlongTheAxis(String data, String shape, int axis, int step, String rows) {
    double[] numbers = numbers(data);
    int[] lengths = Arrays.stream(shape.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    double[] expected = new double[numbers.length];
    float[] floats = new float[numbers.length];
    for (String row : rows.split(" \\| ", -1)) {
      double[] places = numbers(row);
      double[] shares = normalizer("softmax").apply(places); // the numbers are their own places
      assertEquals(step, places[1] - places[0]);
      for (int i = 0; i < places.length; i++) {
        expected[(int) places[i]] = shares[i];
        floats[(int) places[i]] = (float) places[i];
      }
    }
    assertArrayEquals(expected, normalizer("softmax").apply(numbers, lengths, axis));
    float[] narrow = normalizer("softmax").apply(floats, lengths, axis);
    for (int i = 0; i < narrow.length; i++) {
      assertEquals((float) expected[i], narrow[i]);
    }
  }

  @Test
  void softmax2dWorksOnChannels() {
    double[] image = random(2 * 3 * 5, 1);
    int[] shape = {2, 3, 5};
    assertArrayEquals(
        normalizer("softmax").apply(image, shape, 0), normalizer("softmax2d").apply(image, shape));
    assertThrows(
        IllegalArgumentException.class,
        () -> normalizer("softmax2d").apply(new double[4], new int[] {2, 2}));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 3 | 2 | there is no axis 2 in the shape [2, 3]; give one from -2 to 1",
        "2 3 | -3 | there is no axis -3 in the shape [2, 3]; give one from -2 to 1",
        "2 4 | 0 | the shape [2, 4] is not that of 6 numbers",
        "-2 -3 | 0 | the shape [-2, -3] is not that of 6 numbers",
        "65536 65536 6 | 0 | the shape [65536, 65536, 6] is not that of 6 numbers", // 2^32·6
      })
  void wrongShapesAreNamed(String shape, int axis, String message) {
    int[] lengths = Arrays.stream(shape.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> normalizer("softmax").apply(new double[6], lengths, axis));
    assertEquals(message, thrown.getMessage());
  }

  @Test
  void emptyArraysHaveEmptyResults() {
    assertEquals(
        0, normalizer("softmax").apply(new double[0], new int[] {65536, 65536, 0}, 0).length);
    assertThrows(
        IllegalArgumentException.class,
        () -> normalizer("softmax").apply(new double[1], new int[0], 0));
  }

  @Test
  void aGradientOfAnotherLengthIsNamed() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> normalizer("softmax").backward(row(1, 2), row(1)));
    assertEquals(
        "a row of length 2 has no gradient of length 1; give one of the same length",
        thrown.getMessage());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aRowOfAHundredThousandTakesAboutASecond(Normalizer function) {
    double[] x = random(100_000, 1);
    double[] dy = random(100_000, 2);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          function.apply(x);
          function.backward(x, dy);
        });
  }

  @Test
  void exactZerosInALongGradientAreSeenAtOnce() {
    double[] x = random(100_000, 1);
    double[] dy = new double[x.length];
    x[7] = x[70_000];
    dy[7] = 1;
    dy[70_000] = -1;
    double[] gradient =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> normalizer("softmax").backward(x, dy));
    assertEquals(0.0, gradient[0]);
    assertTrue(gradient[7] > 0);
  }

  @Test
  void whatDoesNotDependOnTheRowHasGradientZero() {
    double[] gradient = normalizer("softmax").backward(random(20, 1), filled(20, -0.7));
    assertArrayEquals(new double[20], gradient);
    assertArrayEquals(
        row(0, 0.21194155761708544, -0.21194155761708544),
        normalizer("softmax").backward(row(1, 0, 0), row(0, 1, -1)));
  }

  private static double[] filled(int length, double value) {
    double[] row = new double[length];
    Arrays.fill(row, value);
    return row;
  }

  // Gumbel-softmax --------------------------------------------------------------------------------

  @Test
  void noiseIsGumbelDistributed() {
    GumbelRule rule = new GumbelRule(new HardmaxRule(), new SoftmaxRule(Atoms.ONE), 5);
    double[] noise = IntStream.range(0, 20_000).mapToDouble(rule::noise).toArray();
    double mean = Arrays.stream(noise).average().orElseThrow();
    double variance = Arrays.stream(noise).map(g -> (g - mean) * (g - mean)).sum() / noise.length;
    double euler = 0.5772156649015329;
    double expected = Math.PI * Math.PI / 6;
    assertEquals(euler, mean, 4 * Math.sqrt(expected / noise.length));
    assertEquals(expected, variance, 4 * expected * Math.sqrt(4.4 / noise.length)); // kurtosis 5.4
    double u = CounterRandom.openUniform(5, 17);
    assertEquals(-Math.log(-Math.log(u)), rule.noise(17), 1e-13);
  }

  @Test
  void aSampleIsSoftmaxOfTheScoresWithNoise() {
    GumbelRule rule = new GumbelRule(new HardmaxRule(), new SoftmaxRule(Atoms.ONE), 11);
    double[] noise = IntStream.range(0, 6).mapToDouble(rule::noise).toArray();
    assertArrayEquals(
        normalizer("softmax(temperature=0.5)").apply(noise),
        normalizer("gumbel_softmax(temperature=0.5, seed=11)").apply(new double[6]));
    assertArrayEquals(
        normalizer("hardmax").apply(noise),
        normalizer("gumbel_softmax(seed=11, hard=1)").apply(new double[6]));
  }

  @Test
  void noiseInAnArrayGoesByPlaceNotByRow() {
    Normalizer function = normalizer("gumbel_softmax(seed=2)");
    double[] alongRows = function.apply(new double[6], new int[] {2, 3}, 1);
    assertArrayEquals(function.apply(new double[3]), Arrays.copyOf(alongRows, 3));
    assertNotEquals(alongRows[0], alongRows[3]);
    double[] onlyRow = function.apply(new double[6], new int[] {1, 6}, 1);
    assertArrayEquals(onlyRow, function.apply(new double[6], new int[] {6, 1}, 0));
  }

  @Test
  void classesAreDrawnAsOftenAsSoftmaxSays() {
    double[] x = row(0, 1, -1);
    int draws = 3000;
    double[] tiled = new double[3 * draws];
    for (int i = 0; i < tiled.length; i++) {
      tiled[i] = x[i % 3];
    }
    double[] drawn =
        normalizer("gumbel_softmax(hard=1, seed=1)").apply(tiled, new int[] {draws, 3}, 1);
    double[] shares = normalizer("softmax").apply(x);
    for (int c = 0; c < 3; c++) {
      int column = c;
      double count = IntStream.range(0, draws).mapToDouble(i -> drawn[3 * i + column]).sum();
      double deviation = Math.sqrt(shares[c] * (1 - shares[c]) / draws);
      assertEquals(shares[c], count / draws, 4 * deviation);
    }
  }

  // Parameters
  // --------------------------------------------------------------------------------------

  @Test
  void parametersAreChecked() {
    assertEquals("softmax(temperature=2)", normalizer("softmax").with("temperature", 2).toString());
    assertThrows(
        IllegalArgumentException.class, () -> normalizer("softmax").with("temperature", 0));
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class, () -> normalizer("gumbel_softmax").with("hard", 0.5));
    assertEquals(
        "gumbel_softmax: hard = 0.5 is not a whole number; give one such as 0",
        thrown.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> normalizer("gumbel_softmax").with("seed", -1));
  }

  @Test
  void equalFunctionsAreEqual() {
    assertEquals(
        normalizer("softmax(temperature=0.5)"), normalizer("softmax").with("temperature", 0.5));
    assertEquals(
        normalizer("softmax(temperature=0.5)").hashCode(),
        normalizer("softmax").with("temperature", 0.5).hashCode());
    assertNotEquals(normalizer("softmax"), normalizer("softmin"));
  }
}
