package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GemmTest {
  private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 48, 67};

  private static float[] numbers(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (random.nextDouble() * 2 - 1);
    }
    return numbers;
  }

  /** Element by element, in the order that is promised. */
  private static float[] expected(
      int rows,
      int columns,
      int depth,
      float[] a,
      int aRow,
      int aDepth,
      float[] b,
      float[] start,
      int startRow) {
    float[] c = new float[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        float sum = start[i * startRow + j];
        for (int p = 0; p < depth; p++) {
          sum = Math.fma(a[i * aRow + p * aDepth], b[p * columns + j], sum);
        }
        c[i * columns + j] = sum;
      }
    }
    return c;
  }

  static List<Product> products() {
    return List.of(Products.PLAIN, Products.vectors().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("products")
  void elementsAreAccumulatedInOrder(Product product) {
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        for (int depth : new int[] {1, 2, 5, 33}) {
          float[] a = numbers(1, rows * depth);
          float[] b = numbers(2, depth * columns);
          float[] start = numbers(3, columns);
          float[] c = new float[rows * columns];
          product.run(0, rows, columns, depth, a, 0, depth, 1, b, 0, start, 0, 0, c, 0);
          float[] expected = expected(rows, columns, depth, a, depth, 1, b, start, 0);
          Supplier<String> shape = () -> "%d × %d".formatted(rows, columns);
          assertArrayEquals(expected, c, 0, shape);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void partsDoNotTouchTheirSurroundings(Product product) {
    int columns = 21;
    float[] a = numbers(1, 9 * 4 + 3);
    float[] b = numbers(2, 4 * columns + 5);
    float[] c = new float[2 + 9 * columns + 7];
    Arrays.fill(c, 42);
    product.run(3, 8, columns, 4, a, 3, 4, 1, b, 5, new float[columns], 0, 0, c, 2);
    float[] expected =
        expected(
            9,
            columns,
            4,
            Arrays.copyOfRange(a, 3, a.length),
            4,
            1,
            Arrays.copyOfRange(b, 5, b.length),
            new float[columns],
            0);
    for (int i = 0; i < c.length; i++) {
      boolean isInside = i >= 2 + 3 * columns && i < 2 + 8 * columns;
      assertEquals(isInside ? expected[i - 2] : 42, c[i], "at " + i);
    }
  }

  @Test
  void gradientsAreProductsWithTransposes() {
    int rows = 11;
    int depth = 7;
    int columns = 19;
    Gemm gemm = Gemm.onThreads(1);
    float[] x = numbers(1, rows * depth);
    float[] w = numbers(2, depth * columns);
    float[] dz = numbers(3, rows * columns);
    float[] zeros = new float[100];

    float[] dw = new float[depth * columns];
    gemm.weightGradient(rows, depth, columns, x, dz, dw);
    assertArrayEquals(expected(depth, columns, rows, x, 1, depth, dz, zeros, 0), dw);

    float[] more = dw.clone();
    gemm.addWeightGradient(rows, depth, columns, x, dz, 0, more);
    assertArrayEquals(expected(depth, columns, rows, x, 1, depth, dz, dw, columns), more);

    float[] transposed = new float[w.length];
    Gemm.transpose(depth, columns, w, transposed);
    float[] dx = new float[rows * depth];
    gemm.inputGradient(rows, depth, columns, dz, 0, transposed, dx);
    assertArrayEquals(expected(rows, depth, columns, dz, columns, 1, transposed, zeros, 0), dx);

    float[] sums = new float[columns];
    gemm.biasGradient(rows, columns, dz, sums);
    for (int j = 0; j < columns; j++) {
      float sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += dz[i * columns + j];
      }
      assertEquals(sum, sums[j]);
    }
  }

  @Test
  void threadsShareRowsAndNothingElse() {
    int rows = 403;
    int depth = 129;
    int columns = 71;
    float[] a = numbers(1, rows * depth);
    float[] b = numbers(2, depth * columns);
    float[] expected = expected(rows, columns, depth, a, depth, 1, b, new float[columns], 0);
    for (int threads = 1; threads <= 5; threads++) {
      float[] c = new float[rows * columns];
      Gemm.onThreads(threads).multiply(rows, depth, columns, a, b, c);
      assertArrayEquals(expected, c, threads + " threads");
    }
    assertThrows(IllegalArgumentException.class, () -> Gemm.onThreads(0));
  }

  @Test
  void fusedMultiplyAddFromDoublesIsExact() {
    SplittableRandom random = new SplittableRandom(5);
    int inexact = 0;
    for (int i = 0; i < 2_000_000; i++) {
      float a = Float.intBitsToFloat(random.nextInt());
      float b = i % 2 == 0 ? Float.intBitsToFloat(random.nextInt()) : (float) random.nextDouble();
      float product = a * b;
      float c =
          switch (i % 4) {
            case 0 -> Float.intBitsToFloat(random.nextInt());
            case 1 -> -product;
            case 2 -> Math.nextUp(-product);
            default -> Math.scalb(product, random.nextInt(-30, 30));
          };
      float expected = Math.fma(a, b, c);
      float actual = FusedMultiplyAdd.fromDoubles(a, b, c);
      if (Float.floatToIntBits(expected) != Float.floatToIntBits(actual)) {
        throw new AssertionError("%s * %s + %s: %s, not %s".formatted(a, b, c, actual, expected));
      }
      inexact += expected != (float) ((double) a * b + c) ? 1 : 0;
    }
    assertTrue(inexact > 0, "the sum in double would have been enough");
  }

  @Test
  void fusedMultiplyAddFromDoublesRoundsTiesBySmallRests() {
    float tie = 1 + 0x1p-12f; // its square is halfway between two floats but for 2^-24
    float[] rests = {0, Float.MIN_VALUE, -Float.MIN_VALUE, 0x1p-60f, -0x1p-60f};
    for (float rest : rests) {
      for (float sign : new float[] {1, -1}) {
        float expected = Math.fma(sign * tie, tie, rest);
        assertEquals(expected, FusedMultiplyAdd.fromDoubles(sign * tie, tie, rest));
      }
    }
  }
}
