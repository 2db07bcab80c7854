package io.varphi.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What the systems are given, and must leave as it is. */
final class Inputs {
  private static final long SEED = 42;
  private static final double STANDARD_DEVIATION = 3;

  private final float[] x;
  private final float[] dy;
  private final int rowLength;

  private Inputs(float[] x, float[] dy, int rowLength) {
    this.x = x;
    this.dy = dy;
    this.rowLength = rowLength;
  }

  /** Whole rows of normal numbers with standard deviation 3; dy with 1. */
  static Inputs normal(int rows, int rowLength) {
    SplittableRandom random = new SplittableRandom(SEED);
    int elements = Math.multiplyExact(rows, rowLength);
    return new Inputs(
        normal(random, elements, STANDARD_DEVIATION), normal(random, elements, 1), rowLength);
  }

  private static float[] normal(SplittableRandom random, int elements, double standardDeviation) {
    float[] numbers = new float[elements];
    for (int i = 0; i < elements; i++) {
      numbers[i] = (float) (standardDeviation * random.nextGaussian());
    }
    return numbers;
  }

  /** Every finite float whose bit pattern is a multiple of the stride, of both signs; dy is 1. */
  static Inputs sweep(int stride) {
    int positives = Float.floatToRawIntBits(Float.POSITIVE_INFINITY) / stride;
    float[] x = new float[2 * positives];
    IntStream.range(0, positives)
        .forEach(i -> {
          x[positives + i] = Float.intBitsToFloat(i * stride);
          x[positives - 1 - i] = -x[positives + i];
        });
    float[] dy = new float[x.length];
    Arrays.fill(dy, 1);
    return new Inputs(x, dy, x.length);
  }

  float[] x() {
    return x;
  }

  float[] dy() {
    return dy;
  }

  /** The length of the rows in x; for element-wise functions, all of x is one. */
  int rowLength() {
    return rowLength;
  }

  int elements() {
    return x.length;
  }

  int rows() {
    return x.length / rowLength;
  }
}
