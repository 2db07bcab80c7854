package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.Normalizer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowKernelTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  static Stream<String> specifications() {
    return Stream.of(
        "softmax",
        "softmax(temperature=0.1)",
        "softmax(temperature=1e200)",
        "softmin(temperature=3)",
        "log_softmax",
        "softmax2d",
        "sparsemax",
        "entmax15",
        "hardmax");
  }

  static Normalizer normalizer(String specification) {
    return (Normalizer) Catalogue.of(specification);
  }

  // NaN, infinities, masks

  static List<double[]> specialRows() {
    return List.of(
        new double[] {Double.NaN},
        new double[] {1, Double.NaN, 2},
        new double[] {Double.NaN, INFINITY, -INFINITY},
        new double[] {Double.NaN, -INFINITY},
        new double[] {INFINITY},
        new double[] {-INFINITY},
        new double[] {0, INFINITY},
        new double[] {INFINITY, 1, INFINITY, -INFINITY},
        new double[] {-INFINITY, -INFINITY, -INFINITY},
        new double[] {-INFINITY, 1, 2, -INFINITY},
        new double[] {3, 1, -INFINITY},
        new double[] {-1e30, 0, 1},
        new double[] {-0.0, 0},
        longRow(200, Double.NaN),
        longRow(200, INFINITY),
        longRow(200, -INFINITY));
  }

  private static double[] longRow(int length, double inTheMiddle) {
    double[] row = TestRows.doubles(length, 1, 1);
    row[length / 2] = inTheMiddle;
    return row;
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void specialRowsAreThoseOfTheNormalizer(String specification) {
    Normalizer normalizer = normalizer(specification);
    for (double[] x : specialRows()) {
      double[] y = new double[x.length];
      normalizer.kernel().forward(x, y, x.length);
      TestRows.assertClose(normalizer.apply(x), y, 4);
      float[] floats = TestRows.narrowed(x);
      float[] results = new float[x.length];
      normalizer.kernel().forward(floats, results, x.length);
      TestRows.assertClose(normalizer.apply(TestRows.widened(floats)), results);
    }
  }

  @Test
  void logSoftmaxTellsAnExactZeroFromOneThatUnderflows() {
    Normalizer normalizer = normalizer("log_softmax");
    for (double[] x :
        List.of(
            new double[] {5},
            new double[] {5, -INFINITY},
            new double[] {-INFINITY, -0.0, -INFINITY},
            new double[] {0, -800},
            new double[] {-1000, 0, -INFINITY})) {
      double[] y = new double[x.length];
      normalizer.kernel().forward(x, y, x.length);
      assertArrayEquals(normalizer.apply(x), y);
      float[] floats = TestRows.narrowed(x);
      float[] results = new float[x.length];
      normalizer.kernel().forward(floats, results, x.length);
      assertArrayEquals(normalizer.apply(floats), results);
    }
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void gradientsOfSpecialRowsAreThoseOfTheNormalizer(String specification) {
    Normalizer normalizer = normalizer(specification);
    for (double[] x : specialRows()) {
      double[] dy = TestRows.doubles(x.length, 2, 1);
      double[] dx = new double[x.length];
      normalizer.kernel().backward(x, dy, dx, x.length);
      double bound = 0x1p-46 * Arrays.stream(dy).map(Math::abs).sum();
      assertArrayEquals(normalizer.backward(x, dy), dx, Math.max(bound, Double.MIN_VALUE));
    }
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void aGradientThatIsNotFiniteMakesAllNaN(String specification) {
    RowKernel kernel = normalizer(specification).kernel();
    for (double bad : new double[] {Double.NaN, INFINITY, -INFINITY}) {
      for (double first : new double[] {1, -INFINITY, INFINITY, -2000}) {
        double[] dx = new double[3];
        kernel.backward(new double[] {first, 0, 0.5}, new double[] {bad, 1, 2}, dx, 3);
        assertTrue(Arrays.stream(dx).allMatch(Double::isNaN), Arrays.toString(dx));
        float[] floats = new float[3];
        kernel.backward(
            new float[] {(float) first, 0, 0.5f}, new float[] {(float) bad, 1, 2}, floats, 3);
        assertTrue(Float.isNaN(floats[0]) && Float.isNaN(floats[1]), Arrays.toString(floats));
      }
    }
  }

  @Test
  void hugeGradientsDoNotOverflow() {
    double huge = Double.MAX_VALUE;
    for (String specification : List.of("softmax", "log_softmax", "sparsemax", "entmax15")) {
      Normalizer normalizer = normalizer(specification);
      double[] x = {1, 0.75, 0.5, -30};
      double[] dy = {huge, huge, -huge, huge};
      double[] dx = new double[4];
      normalizer.kernel().backward(x, dy, dx, 4);
      assertArrayEquals(normalizer.backward(x, dy), dx);
    }
  }

  // Layout

  @ParameterizedTest
  @MethodSource("specifications")
  void everyAxisIsAsContiguousRows(String specification) {
    RowKernel kernel = normalizer(specification).kernel();
    int[] shape = {3, 70, 2, 19};
    int size = 3 * 70 * 2 * 19;
    float[] x = TestRows.floats(size, 3, 2);
    float[] dy = TestRows.floats(size, 4, 1);
    for (int axis = -4; axis < 4; axis++) {
      float[] y = new float[size];
      float[] dx = new float[size];
      kernel.forward(x, y, shape, axis);
      kernel.backward(x, dy, dx, shape, axis);
      int place = Math.floorMod(axis, 4);
      int length = shape[place];
      int inner = Arrays.stream(shape, place + 1, 4).reduce(1, (a, b) -> a * b);
      for (int row = 0; row < size / length; row++) {
        int first = row / inner * length * inner + row % inner;
        float[] results = new float[length];
        kernel.forward(column(x, first, inner, length), results, length);
        assertArrayEquals(results, column(y, first, inner, length));
        float[] gradient = new float[length];
        kernel.backward(
            column(x, first, inner, length), column(dy, first, inner, length), gradient, length);
        assertArrayEquals(gradient, column(dx, first, inner, length));
      }
    }
  }

  private static float[] column(float[] array, int first, int step, int length) {
    float[] column = new float[length];
    for (int i = 0; i < length; i++) {
      column[i] = array[first + i * step];
    }
    return column;
  }

  @Test
  void anAxisOfDoublesIsThatOfTheNormalizer() {
    Normalizer normalizer = normalizer("softmax");
    int[] shape = {2, 5, 33};
    double[] x = TestRows.doubles(330, 5, 2);
    double[] y = new double[330];
    for (int axis = 0; axis < 3; axis++) {
      normalizer.kernel().forward(x, y, shape, axis);
      TestRows.assertClose(normalizer.apply(x, shape, axis), y, 4);
    }
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void inPlaceGivesTheSameBits(String specification) {
    RowKernel kernel = normalizer(specification).kernel();
    for (int length : new int[] {1, 5, 64, 100, 1500}) {
      float[] x = TestRows.floats(2 * length, 6, 2);
      float[] dy = TestRows.floats(2 * length, 7, 1);
      float[] y = new float[2 * length];
      kernel.forward(x, y, length);
      float[] inPlace = x.clone();
      kernel.forward(inPlace, inPlace, length);
      assertArrayEquals(y, inPlace);
      float[] dx = new float[2 * length];
      kernel.backward(x, dy, dx, length);
      float[] overX = x.clone();
      kernel.backward(overX, dy, overX, length);
      assertArrayEquals(dx, overX);
      float[] overGradient = dy.clone();
      kernel.backward(x, overGradient, overGradient, length);
      assertArrayEquals(dx, overGradient);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 64})
  void anyNumberOfThreadsGivesTheSameBits(int threads) {
    for (String specification : List.of("softmax", "log_softmax", "entmax15")) {
      RowKernel kernel = normalizer(specification).kernel();
      for (int[] shape : new int[][] {{700, 90}, {7, 90, 100}, {1, 63_000}}) {
        float[] x = TestRows.floats(63_000, 8, 2);
        float[] one = new float[63_000];
        float[] many = new float[63_000];
        kernel.forward(x, one, shape, 1);
        kernel.parallel(threads).forward(x, many, shape, 1);
        assertArrayEquals(one, many);
        kernel.backward(x, x, one, shape, 1);
        kernel.parallel(threads).backward(x, x, many, shape, 1);
        assertArrayEquals(one, many);
      }
    }
  }

  @Test
  void theEmptyArrayIsAccepted() {
    RowKernel kernel = normalizer("softmax").kernel();
    kernel.forward(new float[0], new float[0], 0);
    kernel.forward(new float[0], new float[0], 5);
    kernel.backward(new double[0], new double[0], new double[0], new int[] {3, 0, 2}, 1);
  }

  // Refusals

  private static String refusal(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeAnythingIsWritten() {
    RowKernel kernel = normalizer("softmax").kernel();
    float[] x = new float[6];
    float[] y = new float[6];
    Arrays.fill(y, 7);
    assertEquals(
        "6 elements are no whole number of rows of 4; give a row length of 1 or more that divides"
            + " their number",
        refusal(() -> kernel.forward(x, y, 4)));
    assertTrue(refusal(() -> kernel.forward(x, y, 0)).contains("rows of 0;"));
    assertTrue(refusal(() -> kernel.forward(x, y, -3)).contains("rows of -3;"));
    assertTrue(refusal(() -> kernel.forward(x, new float[5], 3)).contains("y has 5"));
    assertTrue(refusal(() -> kernel.backward(x, new float[3], y, 3)).contains("dy has 3"));
    assertTrue(refusal(() -> kernel.backward(x, y, new float[3], 3)).contains("dx has 3"));
    assertEquals(
        "there is no axis 2 in the shape [2, 3]; give one from -2 to 1",
        refusal(() -> kernel.forward(x, y, new int[] {2, 3}, 2)));
    assertEquals(
        "the shape [2, 4] is not that of 6 elements; give one whose product is their number",
        refusal(() -> kernel.forward(x, y, new int[] {2, 4}, 0)));
    assertTrue(refusal(() -> kernel.forward(x, y, new int[] {-2, -3}, 0)).contains("[-2, -3]"));
    assertTrue(
        refusal(() -> kernel.forward(x, y, new int[] {1 << 30, 1 << 30, 1 << 30, 6}, 0))
            .contains("is not that of 6"));
    assertTrue(refusal(() -> kernel.forward(x, y, new int[0], 0)).contains("it has none"));
    assertTrue(refusal(() -> kernel.parallel(0)).contains("0 threads"));
    for (float untouched : y) {
      assertEquals(7, untouched);
    }
  }

  @Test
  void aNormalizerWithoutKernelSaysWhatToDo() {
    String advice =
        "there is no kernel for gumbel_softmax, for kernels draw no noise; add -log(-log(u)) to"
            + " each x, with u uniform between 0 and 1, as"
            + " Activation.parse(\"-log(-log(x))\").kernel() computes it, then use ";
    assertEquals(
        advice + "softmax(temperature=0.5).kernel()", adviceOf("gumbel_softmax(temperature=0.5)"));
    assertEquals(
        advice + "hardmax.kernel() forward and softmax.kernel() backward",
        adviceOf("gumbel_softmax(hard=1)"));
  }

  private static String adviceOf(String specification) {
    Normalizer gumbel = normalizer(specification);
    return assertThrows(UnsupportedOperationException.class, gumbel::kernel).getMessage();
  }

  /** That advice, with the uniform numbers that gumbel_softmax draws. */
  @Test
  void givenTheNoiseGumbelSoftmaxIsSoftmax() {
    int n = 60;
    SplittableRandom random = new SplittableRandom(7);
    double[] u = new double[n];
    Arrays.setAll(u, _ -> ((random.nextLong() >>> 12) * 2 + 1) * 0x1p-53);
    double[] noise = new double[n];
    Activation.parse("-log(-log(x))").kernel().forward(u, noise);
    double[] x = TestRows.doubles(n, 3, 2);
    double[] noisy = new double[n];
    Arrays.setAll(noisy, i -> x[i] + noise[i]);
    RowKernel softmax = normalizer("softmax(temperature=0.5)").kernel();
    RowKernel hardmax = normalizer("hardmax").kernel();
    double[] y = new double[n];

    softmax.forward(noisy, y, n);
    double[] soft = normalizer("gumbel_softmax(temperature=0.5, seed=7)").apply(x);
    assertArrayEquals(soft, y, 0x1p-44);

    Normalizer hard = normalizer("gumbel_softmax(temperature=0.5, seed=7, hard=1)");
    hardmax.forward(noisy, y, n);
    assertArrayEquals(hard.apply(x), y);
    double[] dy = TestRows.doubles(n, 4, 1);
    double[] dx = new double[n];
    softmax.backward(noisy, dy, dx, n);
    assertArrayEquals(hard.backward(x, dy), dx, 0x1p-44);
  }

  // Cost

  @Test
  void theKernelIsMadeOnce() {
    Normalizer softmax = normalizer("softmax");
    assertSame(softmax.kernel(), softmax.kernel());
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void warmCallsAllocateNothing(String specification) {
    if (specification.contains("1e200")) {
      return; // computed exactly, which allocates
    }
    RowKernel kernel = normalizer(specification).kernel();
    float[] x = TestRows.floats(3000, 9, 2);
    float[] dy = TestRows.floats(3000, 10, 1);
    float[] y = new float[3000];
    double[] wide = TestRows.widened(x);
    double[] wideResults = new double[3000];
    int[] shape = {10, 300};
    Runnable calls =
        () -> {
          kernel.forward(x, y, 300);
          kernel.backward(x, dy, y, 300);
          kernel.forward(x, y, shape, 0);
          kernel.backward(x, dy, y, shape, 0);
          kernel.forward(wide, wideResults, 300);
          kernel.backward(wide, wide, wideResults, shape, 1);
        };
    assertTrue(
        IntStream.range(0, 2000).anyMatch(_ -> allocatedBytes(calls) == 0),
        "there are still allocations after 20000 calls");
  }

  private static long allocatedBytes(Runnable calls) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 10; i++) {
      calls.run();
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
