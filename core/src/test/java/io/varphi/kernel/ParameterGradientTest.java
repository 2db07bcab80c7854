package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Parameter;
import io.varphi.lanes.LoopShape;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sums of dy·∂f/∂θ, as a whole and by channel. */
class ParameterGradientTest {
  /** A function with a parameter that is learned. */
  record Learned(Activation f, String parameter) {
    double exactly(double x) {
      return f.parameterGradient(parameter, x);
    }

    double sum(double[] x, double[] dy) {
      return f.kernel().parameterGradient(parameter, x, dy);
    }

    double sum(float[] x, float[] dy) {
      return f.kernel().parameterGradient(parameter, x, dy);
    }

    double[] sums(double[] x, double[] dy, int inner, int channels) {
      double[] result = new double[channels];
      f.kernel().parameterGradients(parameter, x, dy, inner, result);
      return result;
    }

    double[] sums(float[] x, float[] dy, int inner, int channels) {
      double[] result = new double[channels];
      f.kernel().parameterGradients(parameter, x, dy, inner, result);
      return result;
    }
  }

  /** A tensor of (outer, channels, inner) elements. */
  record Shape(int outer, int channels, int inner) {
    int length() {
      return outer * channels * inner;
    }

    int[] elements(int channel) {
      int[] elements = new int[outer * inner];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = (i / inner * channels + channel) * inner + i % inner;
      }
      return elements;
    }
  }

  static List<Learned> learned() {
    return Catalogue.activations().stream().flatMap(ParameterGradientTest::learned).toList();
  }

  private static Stream<Learned> learned(Activation f) {
    return f.card().parameters().stream()
        .filter(Parameter::learnable)
        .map(parameter -> new Learned(f, parameter.name()));
  }

  @Test
  void theCatalogueHasSuchFunctions() {
    assertTrue(learned().contains(new Learned(Activations.prelu(), "a")));
    assertTrue(learned().size() >= 5, () -> learned().toString());
  }

  private static float[] numbers(int length, double bound, long seed) {
    float[] numbers = new float[length];
    Random random = new Random(seed);
    for (int i = 0; i < length; i++) {
      numbers[i] = (float) random.nextDouble(-bound, bound);
    }
    return numbers;
  }

  private static double[] widened(float[] numbers) {
    double[] wide = new double[numbers.length];
    Arrays.setAll(wide, i -> numbers[i]);
    return wide;
  }

  /** The exact sum, and how far from it a sum may be whose terms have a relative error. */
  private record Expected(double sum, double magnitude, int terms) {
    static Expected of(Learned learned, double[] x, double[] dy, int[] elements) {
      BigDecimal sum = BigDecimal.ZERO;
      double magnitude = 0;
      for (int i : elements) {
        BigDecimal term = new BigDecimal(dy[i]).multiply(new BigDecimal(learned.exactly(x[i])));
        sum = sum.add(term);
        magnitude += Math.abs(term.doubleValue()) + Math.abs(dy[i]) * NEAR_ZERO;
      }
      return new Expected(sum.doubleValue(), magnitude, elements.length);
    }

    /** Near an interior zero of ∂f/∂θ, the errors of terms are relative to this. */
    private static final double NEAR_ZERO = 0.05;

    void check(double actual, double relativeErrorOfTerms, Object what) {
      double bound = magnitude * (relativeErrorOfTerms + terms * 0x1p-53);
      double error = Math.abs(sum - actual);
      assertTrue(
          error <= bound,
          () -> what + ": expected " + sum + " but was " + actual + ", off by " + error);
    }
  }

  /** One ULP of a float; 4 ULP of a double and the rounding of the product. */
  private static final double FLOAT_ERROR = 0x1p-23;

  private static final double DOUBLE_ERROR = 5 * 0x1p-52;

  private static int[] all(int length) {
    return java.util.stream.IntStream.range(0, length).toArray();
  }

  @ParameterizedTest
  @MethodSource("learned")
  void sumOverAllElements(Learned learned) {
    for (int length : new int[] {0, 1, 2, 15, 16, 17, 63, 64, 65, 333}) {
      float[] x = numbers(length, 6, length);
      float[] dy = numbers(length, 2, -length);
      double[] wideX = widened(x);
      double[] wideDy = widened(dy);
      Expected expected = Expected.of(learned, wideX, wideDy, all(length));
      expected.check(learned.sum(x, dy), FLOAT_ERROR, learned + " of float");
      expected.check(learned.sum(wideX, wideDy), DOUBLE_ERROR, learned + " of double");
    }
  }

  @ParameterizedTest
  @MethodSource("learned")
  void sumByChannel(Learned learned) {
    List<Shape> shapes =
        List.of(
            new Shape(3, 5, 7),
            new Shape(2, 4, 1),
            new Shape(1, 1, 40),
            new Shape(50, 6, 1), // channels last
            new Shape(7, 11, 31)); // more than a block of elements
    for (Shape shape : shapes) {
      byChannel(learned, shape);
    }
  }

  private static void byChannel(Learned learned, Shape shape) {
    float[] x = numbers(shape.length(), 6, 1);
    float[] dy = numbers(shape.length(), 2, 2);
    double[] wideX = widened(x);
    double[] wideDy = widened(dy);
    double[] sums = learned.sums(x, dy, shape.inner(), shape.channels());
    double[] wideSums = learned.sums(wideX, wideDy, shape.inner(), shape.channels());
    for (int channel = 0; channel < shape.channels(); channel++) {
      Expected expected = Expected.of(learned, wideX, wideDy, shape.elements(channel));
      String what = learned + ", channel " + channel + " of " + shape;
      expected.check(sums[channel], FLOAT_ERROR, what + " of float");
      expected.check(wideSums[channel], DOUBLE_ERROR, what + " of double");
    }
  }

  @Test
  void whatTheResultHeldDoesNotCount() {
    double[] result = {Double.NaN, 5};
    Activations.prelu()
        .kernel()
        .parameterGradients("a", new float[] {-1, -2}, new float[] {1, 1}, 1, result);
    assertArrayEquals(new double[] {-1, -2}, result);
  }

  private static final int BLOCK = 8192;

  /** In each block, 16 partial sums of every 16th term, then in pairs; then block after block. */
  @ParameterizedTest
  @MethodSource("learned")
  void orderOfTheSumIsFixed(Learned learned) {
    for (int length : new int[] {1, 16, 37, 500, BLOCK, BLOCK + 1, 3 * BLOCK - 5}) {
      float[] x = numbers(length, 6, 3);
      float[] dy = numbers(length, 2, 4);
      double[] terms = learned.sums(x, dy, 1, length);
      assertEquals(sumOfBlocks(terms), learned.sum(x, dy), learned + " of " + length);
      double[] wideTerms = learned.sums(widened(x), widened(dy), 1, length);
      assertEquals(sumOfBlocks(wideTerms), learned.sum(widened(x), widened(dy)));
    }
  }

  private static double sumOfBlocks(double[] terms) {
    double sum = 0;
    for (int from = 0; from < terms.length; from += BLOCK) {
      int to = Math.min(terms.length, from + BLOCK);
      sum += sumInPairs(Arrays.copyOfRange(terms, from, to));
    }
    return sum;
  }

  private static double sumInPairs(double[] terms) {
    double[] partial = new double[LoopShape.PARTIAL_SUMS];
    for (int i = 0; i < terms.length; i++) {
      partial[i % partial.length] += terms[i];
    }
    return total(partial, 0, 1);
  }

  /** The sum of every {@code stride}-th number from a place on: of the even and of the odd ones. */
  private static double total(double[] partial, int from, int stride) {
    return stride == partial.length
        ? partial[from]
        : total(partial, from, 2 * stride) + total(partial, from + stride, 2 * stride);
  }

  @ParameterizedTest
  @MethodSource("learned")
  void sameBitsAgainAndByThreads(Learned learned) {
    int length = 40_001;
    float[] x = numbers(length, 6, 5);
    float[] dy = numbers(length, 2, 6);
    double sum = learned.sum(x, dy);
    double[] sums = learned.sums(x, dy, 1, length);
    assertFalse(Double.isNaN(sum));
    for (int threads = 1; threads <= 4; threads++) {
      Kernel kernel = learned.f().kernel().parallel(threads);
      double[] result = new double[length];
      kernel.parameterGradients(learned.parameter(), x, dy, 1, result);
      assertEquals(sum, kernel.parameterGradient(learned.parameter(), x, dy));
      assertArrayEquals(sums, result);
    }
  }

  static List<Shape> largeShapes() {
    return List.of(
        new Shape(40_001, 1, 1),
        new Shape(10_001, 4, 1),
        new Shape(1, 3, 30_000),
        new Shape(5, 64, 130),
        new Shape(40, 1000, 1),
        new Shape(3, 20_000, 1),
        new Shape(2, 550_000, 1)); // more sums of blocks than are held at once
  }

  /** The terms one by one, added up in any order, and any number of threads. */
  @ParameterizedTest
  @MethodSource("largeShapes")
  void largeShapesByThreads(Shape shape) {
    Learned learned = new Learned(Activations.prelu(), "a");
    float[] x = numbers(shape.length(), 6, 7);
    float[] dy = numbers(shape.length(), 2, 8);
    double[] expected = new double[shape.channels()];
    double[] magnitudes = new double[shape.channels()];
    for (int i = 0; i < shape.length(); i++) {
      double term = dy[i] * learned.exactly(x[i]);
      expected[i / shape.inner() % shape.channels()] += term;
      magnitudes[i / shape.inner() % shape.channels()] += Math.abs(term);
    }
    double[] sums = learned.sums(x, dy, shape.inner(), shape.channels());
    for (int c = 0; c < shape.channels(); c++) {
      assertEquals(
          expected[c], sums[c], magnitudes[c] * shape.length() * 0x1p-53, shape.toString());
    }
    for (int threads = 2; threads <= 5; threads++) {
      double[] result = new double[shape.channels()];
      Kernel kernel = learned.f().kernel().parallel(threads);
      kernel.parameterGradients("a", x, dy, shape.inner(), result);
      assertArrayEquals(sums, result);
    }
  }
}
