package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.varphi.Normalizer;
import io.varphi.expr.Expr;
import io.varphi.lanes.RowCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.RestoreSystemProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kernels against the exact results; and their bits, on vectors and in plain code. */
class RowKernelAccuracyTest {
  /** Relative to the sum of the terms' magnitudes, where they cancel. */
  private static final double FLOAT_CANCELLING = 0x1p-40;

  /** Powers and their sum are 2^−34 off at most, 2^−9 units of a float each. */
  private static final double MOST_FLOAT = 0.504;

  private static final double DOUBLE_CANCELLING = 0x1p-50;

  static Stream<String> specifications() {
    return RowKernelTest.specifications();
  }

  /** The largest errors that have been seen, in units in the last place. */
  private static final class Errors {
    private final String specification;
    private double forward;
    private double backward;

    Errors(String specification) {
      this.specification = specification;
    }

    void assertAtMost(String type, double limit) {
      IO.println(
          String.format(
              Locale.ROOT,
              "%-28s %s: forward %.5f ULP, backward %.5f ULP",
              specification,
              type,
              forward,
              backward));
      assertTrue(forward <= limit, specification + " forward: " + forward);
      assertTrue(backward <= limit, specification + " backward: " + backward);
    }
  }

  private static IntStream lengths() {
    return IntStream.concat(IntStream.rangeClosed(1, 70), IntStream.of(255, 1000));
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void floatsAreWithinOneUlp(String specification) {
    Errors errors = new Errors(specification);
    lengths().forEach(n -> measureFloats(errors, n, n, 1));
    lengths().forEach(n -> measureFloats(errors, n, n + 100, 10));
    IntStream.range(2, 20).forEach(n -> measureFloats(errors, n, n + 200, 100));
    errors.assertAtMost("float32", MOST_FLOAT);
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void doublesAreWithinFourUlp(String specification) {
    Errors errors = new Errors(specification);
    lengths().forEach(n -> measureDoubles(errors, n, n, 1));
    lengths().forEach(n -> measureDoubles(errors, n, n + 100, 10));
    IntStream.range(2, 20).forEach(n -> measureDoubles(errors, n, n + 200, 200));
    errors.assertAtMost("float64", 4);
  }

  @ParameterizedTest
  @MethodSource("longRows")
  void longRowsAreAccurateToo(String specification) {
    Errors floats = new Errors(specification);
    measureFloats(floats, 100_000, 1, 3);
    floats.assertAtMost("float32, 100000", MOST_FLOAT);
    Errors doubles = new Errors(specification);
    measureDoubles(doubles, 100_000, 1, 3);
    doubles.assertAtMost("float64, 100000", 4);
  }

  static Stream<String> longRows() {
    return Stream.of("softmax", "log_softmax");
  }

  private static void measureFloats(Errors errors, int length, long seed, double scale) {
    Normalizer normalizer = RowKernelTest.normalizer(errors.specification);
    float[] x = TestRows.floats(length, seed, scale);
    float[] dy = TestRows.floats(length, seed + 1, 1);
    float[] y = new float[length];
    float[] dx = new float[length];
    normalizer.kernel().forward(x, y, length);
    normalizer.kernel().backward(x, dy, dx, length);
    double[] exact = normalizer.apply(TestRows.widened(x));
    double[] exactGradient = normalizer.backward(TestRows.widened(x), TestRows.widened(dy));
    double[] scales = scales(normalizer, exact, TestRows.widened(dy));
    for (int i = 0; i < length; i++) {
      errors.forward = Math.max(errors.forward, TestRows.ulps(exact[i], y[i]));
      if (Math.abs(dx[i] - exactGradient[i]) > FLOAT_CANCELLING * scales[i]) {
        errors.backward = Math.max(errors.backward, TestRows.ulps(exactGradient[i], dx[i]));
      }
    }
  }

  private static void measureDoubles(Errors errors, int length, long seed, double scale) {
    Normalizer normalizer = RowKernelTest.normalizer(errors.specification);
    double[] x = TestRows.doubles(length, seed, scale);
    double[] dy = TestRows.doubles(length, seed + 1, 1);
    double[] y = new double[length];
    double[] dx = new double[length];
    normalizer.kernel().forward(x, y, length);
    normalizer.kernel().backward(x, dy, dx, length);
    double[] exact = normalizer.apply(x);
    double[] exactGradient = normalizer.backward(x, dy);
    double[] scales = scales(normalizer, exact, dy);
    for (int i = 0; i < length; i++) {
      errors.forward = Math.max(errors.forward, TestRows.ulps(exact[i], y[i]));
      if (Math.abs(dx[i] - exactGradient[i]) > DOUBLE_CANCELLING * scales[i]) {
        errors.backward = Math.max(errors.backward, TestRows.ulps(exactGradient[i], dx[i]));
      }
    }
  }

  /** For each entry what the terms of its gradient sum to in magnitude, at least. */
  private static double[] scales(Normalizer normalizer, double[] y, double[] dy) {
    double largest = Arrays.stream(dy).map(Math::abs).max().orElse(0);
    double sum = Arrays.stream(dy).map(Math::abs).sum();
    return IntStream.range(0, y.length)
        .mapToDouble(i ->
            switch (normalizer.name()) {
              case "log_softmax" -> Math.abs(dy[i]) + Math.exp(y[i]) * sum;
              case "sparsemax" -> y[i] > 0 ? largest : 0;
              case "entmax15" -> Math.sqrt(y[i]) * largest;
              case "hardmax" -> 0;
              case "softmax2d" -> y[i] * largest;
              default -> y[i] * largest / normalizer.parameter("temperature");
            })
        .toArray();
  }

  /** The gradient of a classifier that is almost sure: 1 − share, which must not cancel. */
  @Test
  void theGradientOfASureClassifierIsAccurate() {
    for (String specification : List.of("softmax", "log_softmax")) {
      Normalizer normalizer = RowKernelTest.normalizer(specification);
      for (float lead : new float[] {0, 1, 5, 20, 60, 100}) {
        float[] x = new float[100];
        float[] dy = new float[100];
        x[37] = lead;
        dy[37] = -1;
        float[] dx = new float[100];
        normalizer.kernel().backward(x, dy, dx, 100);
        TestRows.assertClose(normalizer.backward(TestRows.widened(x), TestRows.widened(dy)), dx);
        double[] wide = new double[100];
        normalizer.kernel().backward(TestRows.widened(x), TestRows.widened(dy), wide, 100);
        TestRows.assertClose(
            normalizer.backward(TestRows.widened(x), TestRows.widened(dy)), wide, 4);
      }
    }
  }

  @Test
  void theLogarithmOfAShareNearOneIsAccurate() {
    Normalizer normalizer = RowKernelTest.normalizer("log_softmax");
    for (float lead : new float[] {1, 5, 10, 15, 20, 30, 60, 100}) {
      float[] x = TestRows.floats(1000, 11, 0.5);
      x[999] += lead;
      float[] y = new float[1000];
      normalizer.kernel().forward(x, y, 1000);
      TestRows.assertClose(normalizer.apply(TestRows.widened(x)), y);
    }
  }

  @Test
  void numbersFarFromZeroLoseNothing() {
    for (String specification : List.of("softmax", "softmin", "log_softmax")) {
      Normalizer normalizer = RowKernelTest.normalizer(specification);
      for (float centre : new float[] {0, 100, -1000, 1e5f, -1e7f, 3e38f}) {
        float[] x = TestRows.floats(100, 12, 3);
        for (int i = 0; i < 100; i++) {
          x[i] += centre;
        }
        float[] y = new float[100];
        normalizer.kernel().forward(x, y, 100);
        TestRows.assertClose(normalizer.apply(TestRows.widened(x)), y);
      }
    }
  }

  /** Shares of 1e-40 beside 1: the gap to the threshold is far below the last bit of the gaps. */
  @Test
  void sharesAtTheEdgeOfTheSupportAreAccurate() {
    double[][] rows = {{1, 1e-40}, {1, 1e-7, 0}, {1, 0}, {2, 0, 0}, {2, 1e-20}, {0.5, 0.25, -0.5}};
    for (String specification : List.of("sparsemax", "entmax15")) {
      Normalizer normalizer = RowKernelTest.normalizer(specification);
      for (double[] row : rows) {
        float[] x = TestRows.narrowed(row);
        float[] y = new float[x.length];
        normalizer.kernel().forward(x, y, x.length);
        TestRows.assertClose(normalizer.apply(TestRows.widened(x)), y);
      }
    }
  }

  @Test
  void equalEntriesShareEqually() {
    for (String specification : List.of("softmax", "log_softmax", "sparsemax", "entmax15")) {
      Normalizer normalizer = RowKernelTest.normalizer(specification);
      for (int n : new int[] {1, 2, 3, 64, 1000}) {
        double[] y = new double[n];
        normalizer.kernel().forward(new double[n], y, n);
        TestRows.assertClose(normalizer.apply(new double[n]), y, 1);
      }
    }
  }

  // Back ends

  @Test
  @RestoreSystemProperties
  void vectorsGiveTheBitsOfPlainCode() {
    assumeTrue(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        "needs --add-modules jdk.incubator.vector");
    for (RowFormula formula :
        List.of(
            new RowFormula.Softmax(Expr.number(1)),
            new RowFormula.Softmin(Expr.number(3)),
            new RowFormula.LogSoftmax())) {
      List<Object> plain = results(formula, "scalar", "512");
      for (String bits : List.of("128", "256", "512")) {
        List<Object> vector = results(formula, "vector", bits);
        for (int i = 0; i < plain.size(); i++) {
          assertSameBits(plain.get(i), vector.get(i));
        }
      }
    }
  }

  private static void assertSameBits(Object expected, Object actual) {
    if (expected instanceof float[] floats) {
      assertArrayEquals(floats, (float[]) actual);
    } else {
      assertArrayEquals((double[]) expected, (double[]) actual);
    }
  }

  private static List<Object> results(RowFormula formula, String backend, String bits) {
    System.setProperty("varphi.backend", backend);
    System.setProperty("varphi.vector.bits", bits);
    RowKernel kernel = RowKernel.of(formula, NO_EXACT_ROWS, new RowCode());
    return IntStream.of(1, 2, 7, 8, 15, 16, 17, 31, 63, 64, 65, 70, 200, 1023, 1025, 2500)
        .boxed()
        .flatMap(n -> results(kernel, n))
        .toList();
  }

  private static Stream<Object> results(RowKernel kernel, int length) {
    float[] x = TestRows.floats(length, length, 40);
    float[] dy = TestRows.floats(length, length + 1, 1);
    float[] y = new float[length];
    float[] dx = new float[length];
    double[] wide = TestRows.doubles(length, length, 40);
    double[] wideY = new double[length];
    double[] wideDx = new double[length];
    kernel.forward(x, y, length);
    kernel.backward(x, dy, dx, length);
    kernel.forward(wide, wideY, length);
    kernel.backward(wide, wide, wideDx, length);
    return Stream.of(y, dx, wideY, wideDx);
  }

  private static final ExactRows NO_EXACT_ROWS =
      new ExactRows() {
        @Override
        public float[] apply(float[] row) {
          throw new AssertionError("finite rows need no exact results");
        }

        @Override
        public double[] apply(double[] row) {
          throw new AssertionError("finite rows need no exact results");
        }

        @Override
        public double[] backward(double[] row, double[] dy) {
          throw new AssertionError("finite rows need no exact results");
        }
      };
}
