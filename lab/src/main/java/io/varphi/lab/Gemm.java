package io.varphi.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Products of matrices in row-major order.
 *
 * <p>Each element is accumulated with a fused multiply-add in ascending order of the inner index,
 * so the bits depend on the numbers alone: not on the processor, the width of its vectors, the back
 * end or the number of threads, which share the rows of the result.
 *
 * <p>Calls allocate nothing once the largest size has been seen, unless they split the work over
 * threads. Instances are for one caller at a time.
 */
final class Gemm {
  /** So many multiplications are worth a thread of their own. */
  private static final long MIN_PART = 1 << 18;

  /** Rows are computed four at a time. */
  private static final int BLOCK = 4;

  private final int threads;
  private float[] zeros = {};
  private float[] ones = {};

  private Gemm(int threads) {
    this.threads = threads;
  }

  /**
   * Products in the caller's thread and, where they are large, in others.
   *
   * @throws IllegalArgumentException if there is not at least one thread
   */
  static Gemm onThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          threads + " threads cannot compute anything; give 1 or more");
    }
    return new Gemm(threads);
  }

  /** C (rows × columns) = A (rows × depth) · B (depth × columns). */
  void multiply(int rows, int depth, int columns, float[] a, float[] b, float[] c) {
    run(rows, columns, depth, a, 0, depth, 1, b, 0, zeros(columns), 0, 0, c, 0);
  }

  /** Z (examples × units) = bias + X (examples × inputs) · W (inputs × units). */
  void forward(
      int examples,
      int inputs,
      int units,
      float[] x,
      int xAt,
      float[] w,
      float[] bias,
      float[] z,
      int zAt) {
    run(examples, units, inputs, x, xAt, inputs, 1, w, 0, bias, 0, 0, z, zAt);
  }

  /** dX (examples × inputs) = dZ (examples × units) · Wᵀ, where Wᵀ (units × inputs) is given. */
  void inputGradient(
      int examples, int inputs, int units, float[] dz, int dzAt, float[] wTransposed, float[] dx) {
    run(examples, inputs, units, dz, dzAt, units, 1, wTransposed, 0, zeros(inputs), 0, 0, dx, 0);
  }

  /** dX (examples × inputs) += dZ (examples × units) · Wᵀ, where Wᵀ (units × inputs) is given. */
  void addInputGradient(
      int examples, int inputs, int units, float[] dz, float[] wTransposed, float[] dx) {
    run(examples, inputs, units, dz, 0, units, 1, wTransposed, 0, dx, 0, inputs, dx, 0);
  }

  /** dW (inputs × units) = Xᵀ · dZ, where X is examples × inputs and dZ examples × units. */
  void weightGradient(int examples, int inputs, int units, float[] x, float[] dz, float[] dw) {
    run(inputs, units, examples, x, 0, 1, inputs, dz, 0, zeros(units), 0, 0, dw, 0);
  }

  /** dW (inputs × units) += Xᵀ · dZ, where X is examples × inputs and dZ examples × units. */
  void addWeightGradient(
      int examples, int inputs, int units, float[] x, float[] dz, int dzAt, float[] dw) {
    run(inputs, units, examples, x, 0, 1, inputs, dz, dzAt, dw, 0, units, dw, 0);
  }

  /** The sum of each column of dZ (examples × units). */
  void biasGradient(int examples, int units, float[] dz, float[] sums) {
    if (ones.length < examples) {
      ones = new float[examples];
      Arrays.fill(ones, 1);
    }
    run(1, units, examples, ones, 0, 0, 1, dz, 0, zeros(units), 0, 0, sums, 0);
  }

  /** Aᵀ (columns × rows) of A (rows × columns). */
  static void transpose(int rows, int columns, float[] a, float[] transposed) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        transposed[j * rows + i] = a[i * columns + j];
      }
    }
  }

  private float[] zeros(int count) {
    if (zeros.length < count) {
      zeros = new float[count];
    }
    return zeros;
  }

  private void run(
      int rows,
      int columns,
      int depth,
      float[] a,
      int aAt,
      int aRow,
      int aDepth,
      float[] b,
      int bAt,
      float[] start,
      int startAt,
      int startRow,
      float[] c,
      int cAt) {
    Product product = Products.current();
    int parts = parts(rows, columns, depth);
    if (parts == 1) {
      product.run(
          0, rows, columns, depth, a, aAt, aRow, aDepth, b, bAt, start, startAt, startRow, c, cAt);
      return;
    }
    int size = Math.ceilDiv(Math.ceilDiv(rows, parts), BLOCK) * BLOCK;
    List<ForkJoinTask<?>> others = new ArrayList<>();
    for (int from = size; from < rows; from += size) {
      int first = from;
      int end = Math.min(rows, from + size);
      others.add(
          ForkJoinPool.commonPool()
              .submit(() ->
                  product.run(
                      first, end, columns, depth, a, aAt, aRow, aDepth, b, bAt, start, startAt,
                      startRow, c, cAt)));
    }
    product.run(
        0, size, columns, depth, a, aAt, aRow, aDepth, b, bAt, start, startAt, startRow, c, cAt);
    others.forEach(ForkJoinTask::join);
  }

  private int parts(int rows, int columns, int depth) {
    long work = (long) rows * columns * depth;
    long most = Math.min(threads, Math.ceilDiv(rows, BLOCK));
    return (int) Math.clamp(work / MIN_PART, 1, Math.max(1, most));
  }
}
