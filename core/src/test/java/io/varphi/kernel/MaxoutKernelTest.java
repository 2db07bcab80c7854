package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import io.varphi.Catalogue;
import io.varphi.Maxout;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaxoutKernelTest {
  /** So few that many groups have ties, zeros of both signs or NaN. */
  private static final double[] NUMBERS = {
    0, -0.0, 1, -1, 2, 2.5, -3, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
  };

  private static Maxout maxout(int k) {
    return ((Maxout) Catalogue.of("maxout")).with("k", k);
  }

  private static double[] numbers(int seed, int length) {
    Random random = new Random(seed);
    double[] numbers = new double[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = NUMBERS[random.nextInt(NUMBERS.length)];
    }
    return numbers;
  }

  private static float[] floats(double[] doubles) {
    float[] floats = new float[doubles.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) doubles[i];
    }
    return floats;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void resultsAreThoseOfMaxout(int k) {
    Maxout maxout = maxout(k);
    for (int groups = 0; groups <= 70; groups++) {
      double[] x = numbers(groups, k * groups);
      double[] dy = numbers(groups + 1000, groups);
      double[] y = new double[groups];
      double[] dx = new double[k * groups];
      maxout.kernel().forward(x, y);
      maxout.kernel().backward(x, dy, dx);
      assertArrayEquals(maxout.apply(x), y);
      assertArrayEquals(maxout.backward(x, dy), dx);
      float[] floatY = new float[groups];
      float[] floatDx = new float[k * groups];
      maxout.kernel().forward(floats(x), floatY);
      maxout.kernel().backward(floats(x), floats(dy), floatDx);
      assertArrayEquals(maxout.apply(floats(x)), floatY);
      assertArrayEquals(floats(dx), floatDx);
    }
  }

  @Test
  void theFirstZeroCounts() {
    MaxoutKernel kernel = MaxoutKernel.of(2);
    double[] y = new double[2];
    double[] x = {-0.0, 0.0, 0.0, -0.0};
    double[] dx = new double[4];
    kernel.forward(x, y);
    kernel.backward(x, new double[] {3, 4}, dx);
    assertArrayEquals(new double[] {-0.0, 0.0}, y);
    assertArrayEquals(new double[] {3, 0, 4, 0}, dx);
  }

  @Test
  void rangesBeginAtOffsets() {
    double[] x = numbers(1, 80);
    double[] dy = numbers(2, 40);
    for (int groups = 0; groups <= 20; groups++) {
      double[] y = new double[30];
      double[] dx = new double[90];
      MaxoutKernel.of(3).forward(x, 7, y, 5, groups);
      MaxoutKernel.of(3).backward(x, 7, dy, 9, dx, 11, groups);
      double[] part = Arrays.copyOfRange(x, 7, 7 + 3 * groups);
      double[] dPart = Arrays.copyOfRange(dy, 9, 9 + groups);
      assertArrayEquals(placed(maxout(3).apply(part), 5, 30), y);
      assertArrayEquals(placed(maxout(3).backward(part, dPart), 11, 90), dx);
    }
  }

  private static double[] placed(double[] numbers, int at, int length) {
    double[] result = new double[length];
    System.arraycopy(numbers, 0, result, at, numbers.length);
    return result;
  }

  @Test
  void theGradientMayTakeThePlaceOfTheNumbers() {
    double[] x = numbers(3, 300);
    double[] dy = numbers(4, 100);
    double[] expected = maxout(3).backward(x, dy);
    MaxoutKernel.of(3).backward(x, dy, x);
    assertArrayEquals(expected, x);
  }

  @Test
  void threadsGiveTheSameResults() {
    double[] x = numbers(5, 100_000);
    double[] dy = numbers(6, 50_000);
    double[] y = new double[50_000];
    double[] dx = new double[100_000];
    MaxoutKernel.of(2).parallel(3).forward(x, y);
    MaxoutKernel.of(2).parallel().backward(x, dy, dx);
    assertArrayEquals(maxout(2).apply(x), y);
    assertArrayEquals(maxout(2).backward(x, dy), dx);
    float[] floatY = new float[50_000];
    MaxoutKernel.of(2).parallel(3).forward(floats(x), floatY);
    assertArrayEquals(maxout(2).apply(floats(x)), floatY);
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeAnythingIsWritten() {
    MaxoutKernel kernel = MaxoutKernel.of(3);
    double[] x = numbers(7, 6);
    double[] y = {42, 42, 42};
    assertEquals(
        "x of length 7 has no whole number of groups of k = 3; give a length that 3 divides",
        refusal(() -> kernel.forward(new double[7], y)));
    assertEquals(
        "x of length 6 has 2 groups of 3, so y of length 3 does not fit; give one number for each"
            + " group, or offsets",
        refusal(() -> kernel.forward(x, y)));
    assertEquals(
        "x and y overlap; give each a place of its own",
        refusal(() -> kernel.forward(x, 0, x, 4, 2)));
    assertEquals(
        "dx and dy overlap; give each a place of its own",
        refusal(() -> kernel.backward(x, 0, y, 0, y, 0, 1)));
    assertEquals(
        "x and dx overlap without being the same range; use the same range, or a copy",
        refusal(() -> kernel.backward(x, 0, y, 0, x, 1, 1)));
    assertThrows(IndexOutOfBoundsException.class, () -> kernel.forward(x, 0, y, 0, 3));
    assertThrows(
        IndexOutOfBoundsException.class, () -> kernel.forward(x, 0, y, 0, Integer.MAX_VALUE));
    assertThrows(IndexOutOfBoundsException.class, () -> kernel.forward(x, 0, y, 0, -1));
    assertThrows(IllegalArgumentException.class, () -> kernel.parallel(0));
    assertEquals(
        "a group of 0 numbers has no largest one; give a k of at least 1",
        refusal(() -> MaxoutKernel.of(0)));
    assertArrayEquals(new double[] {42, 42, 42}, y);
  }

  private static @Nullable String refusal(Executable action) {
    return assertThrows(IllegalArgumentException.class, action).getMessage();
  }

  @Test
  void callsAllocateNothing() {
    MaxoutKernel kernel = MaxoutKernel.of(4);
    double[] x = numbers(8, 400);
    double[] y = new double[100];
    double[] dx = new double[400];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 100 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 200; i++) {
        kernel.forward(x, y);
        kernel.backward(x, y, dx);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }
}
