package io.varphi.kernel;

import io.varphi.lanes.RowCode;

/**
 * A function of whole rows, such as softmax, and its gradient, over arrays of many rows.
 *
 * <p>The result for a row depends on that row alone: not on its place, the number of threads, the
 * back end or the processor. In place means that a result has the same array as an argument.
 * Lengths and shapes that do not fit are refused before anything is written. Calls in one thread
 * allocate nothing once they are warm, but for rows with the infinity that takes everything.
 *
 * <ul>
 *   <li>float32: at most 1 ULP from the exact value; where terms of a gradient cancel, at most 1
 *       ULP or 2^−40 of what their magnitudes sum to.
 *   <li>float64: at most 4 ULP; where terms of a gradient cancel, 4 ULP of what their magnitudes
 *       sum to.
 *   <li>NaN anywhere in a row gives NaN throughout, and so does anything but finite numbers in dy.
 *   <li>The infinity that takes everything shares it among its like, the other one gets nothing; a
 *       row of that alone is 0 throughout, −∞ for log_softmax, and has gradient 0.
 *   <li>A gradient that is 0 may have either sign.
 * </ul>
 *
 * <p>The first calls may run as plain loops until vector code is compiled in the background; the
 * bits are the same. Instances are immutable and safe for use by many threads.
 */
public final class RowKernel {
  private static final RowCode CODE = new RowCode();

  /** So many neighbouring rows are worked on together where they are not contiguous. */
  private static final int TILE_COLUMNS = 16;

  private static final int MAX_TILE = 1 << 20;

  private final RowAlgorithm algorithm;
  private final ExactRows exact;
  private final Threads threads;

  private RowKernel(RowAlgorithm algorithm, ExactRows exact, Threads threads) {
    this.algorithm = algorithm;
    this.exact = exact;
    this.threads = threads;
  }

  /**
   * The kernel of a function.
   *
   * @param exact the same function, for rows with infinities that take everything, and for
   *     temperatures beyond 2^±300
   */
  public static RowKernel of(RowFormula formula, ExactRows exact) {
    return of(formula, exact, CODE);
  }

  static RowKernel of(RowFormula formula, ExactRows exact, RowCode code) {
    RowAlgorithm algorithm =
        switch (formula) {
          case RowFormula.Softmax(var temperature) -> SoftmaxRows.softmax(code, temperature);
          case RowFormula.Softmin(var temperature) -> SoftmaxRows.softmin(code, temperature);
          case RowFormula.LogSoftmax() -> new LogSoftmaxRows(code);
          case RowFormula.Sparsemax() -> new SparseRows(1);
          case RowFormula.Entmax15() -> new SparseRows(2);
          case RowFormula.Hardmax() -> new HardmaxRows();
        };
    return new RowKernel(algorithm, exact, Threads.ONE);
  }

  /**
   * The same function, with the rows of an array split over threads where there are enough of them
   * to gain from it.
   *
   * @throws IllegalArgumentException if there is not at least one thread
   */
  public RowKernel parallel(int threadCount) {
    return new RowKernel(algorithm, exact, Threads.of(threadCount));
  }

  /** The same function, over as many threads as there are processors. */
  public RowKernel parallel() {
    return parallel(Runtime.getRuntime().availableProcessors());
  }

  // float32

  /**
   * The results for each row of {@code rowLength} elements.
   *
   * @throws IllegalArgumentException if x and y differ in length or are no whole number of rows
   */
  public void forward(float[] x, float[] y, int rowLength) {
    checkRows(x.length, y.length, rowLength);
    forward(RowType.FLOAT, x, y, x.length, rowLength, 1);
  }

  /**
   * The results for each row along one axis of arrays in row-major order.
   *
   * @param axis counted from 0, or backwards from −1
   * @throws IllegalArgumentException if the arrays have another shape, or it has no such axis
   */
  public void forward(float[] x, float[] y, int[] shape, int axis) {
    checkShape(x.length, y.length, shape, axis);
    forward(
        RowType.FLOAT, x, y, x.length, RowLayout.length(shape, axis), RowLayout.inner(shape, axis));
  }

  /**
   * The gradient by x for each row of {@code rowLength} elements, where dy is that by y.
   *
   * @throws IllegalArgumentException if x, dy and dx differ in length or are no whole number of
   *     rows
   */
  public void backward(float[] x, float[] dy, float[] dx, int rowLength) {
    checkRows(x.length, dy.length, dx.length, rowLength);
    backward(RowType.FLOAT, x, dy, dx, x.length, rowLength, 1);
  }

  /**
   * The gradient by x for each row along one axis of arrays in row-major order, where dy is that by
   * y.
   *
   * @param axis counted from 0, or backwards from −1
   * @throws IllegalArgumentException if the arrays have another shape, or it has no such axis
   */
  public void backward(float[] x, float[] dy, float[] dx, int[] shape, int axis) {
    checkShape(x.length, dy.length, dx.length, shape, axis);
    backward(
        RowType.FLOAT,
        x,
        dy,
        dx,
        x.length,
        RowLayout.length(shape, axis),
        RowLayout.inner(shape, axis));
  }

  // float64

  /**
   * The results for each row of {@code rowLength} elements.
   *
   * @throws IllegalArgumentException if x and y differ in length or are no whole number of rows
   */
  public void forward(double[] x, double[] y, int rowLength) {
    checkRows(x.length, y.length, rowLength);
    forward(RowType.DOUBLE, x, y, x.length, rowLength, 1);
  }

  /**
   * The results for each row along one axis of arrays in row-major order.
   *
   * @param axis counted from 0, or backwards from −1
   * @throws IllegalArgumentException if the arrays have another shape, or it has no such axis
   */
  public void forward(double[] x, double[] y, int[] shape, int axis) {
    checkShape(x.length, y.length, shape, axis);
    forward(
        RowType.DOUBLE,
        x,
        y,
        x.length,
        RowLayout.length(shape, axis),
        RowLayout.inner(shape, axis));
  }

  /**
   * The gradient by x for each row of {@code rowLength} elements, where dy is that by y.
   *
   * @throws IllegalArgumentException if x, dy and dx differ in length or are no whole number of
   *     rows
   */
  public void backward(double[] x, double[] dy, double[] dx, int rowLength) {
    checkRows(x.length, dy.length, dx.length, rowLength);
    backward(RowType.DOUBLE, x, dy, dx, x.length, rowLength, 1);
  }

  /**
   * The gradient by x for each row along one axis of arrays in row-major order, where dy is that by
   * y.
   *
   * @param axis counted from 0, or backwards from −1
   * @throws IllegalArgumentException if the arrays have another shape, or it has no such axis
   */
  public void backward(double[] x, double[] dy, double[] dx, int[] shape, int axis) {
    checkShape(x.length, dy.length, dx.length, shape, axis);
    backward(
        RowType.DOUBLE,
        x,
        dy,
        dx,
        x.length,
        RowLayout.length(shape, axis),
        RowLayout.inner(shape, axis));
  }

  // refusals

  private static void checkRows(int x, int y, int rowLength) {
    Checks.sameLength("x", x, "y", y);
    RowLayout.checkRows(x, rowLength);
  }

  private static void checkRows(int x, int dy, int dx, int rowLength) {
    Checks.sameLength("x", x, "dy", dy);
    Checks.sameLength("x", x, "dx", dx);
    RowLayout.checkRows(x, rowLength);
  }

  private static void checkShape(int x, int y, int[] shape, int axis) {
    Checks.sameLength("x", x, "y", y);
    RowLayout.checkShape(x, shape, axis);
  }

  private static void checkShape(int x, int dy, int dx, int[] shape, int axis) {
    Checks.sameLength("x", x, "dy", dy);
    Checks.sameLength("x", x, "dx", dx);
    RowLayout.checkShape(x, shape, axis);
  }

  // groups of rows: one contiguous row, or a tile of neighbouring columns

  private void forward(RowType type, Object x, Object y, int size, int length, int inner) {
    if (size == 0) {
      return;
    }
    int groups = groups(size, length, inner);
    if (threads == Threads.ONE) {
      forward(type, x, y, length, inner, 0, groups);
    } else {
      threads.split(
          size,
          (from, to) ->
              forward(
                  type,
                  x,
                  y,
                  length,
                  inner,
                  firstGroup(from, groups, size),
                  firstGroup(to, groups, size)));
    }
  }

  private void backward(
      RowType type, Object x, Object dy, Object dx, int size, int length, int inner) {
    if (size == 0) {
      return;
    }
    int groups = groups(size, length, inner);
    if (threads == Threads.ONE) {
      backward(type, x, dy, dx, length, inner, 0, groups);
    } else {
      threads.split(
          size,
          (from, to) ->
              backward(
                  type,
                  x,
                  dy,
                  dx,
                  length,
                  inner,
                  firstGroup(from, groups, size),
                  firstGroup(to, groups, size)));
    }
  }

  private static int columns(int length, int inner) {
    return Math.min(inner, Math.clamp(MAX_TILE / length, 1, TILE_COLUMNS));
  }

  private static int groupsOfPlane(int length, int inner) {
    return Math.ceilDiv(inner, columns(length, inner));
  }

  private static int groups(int size, int length, int inner) {
    return size / length / inner * groupsOfPlane(length, inner);
  }

  /** The first group of a part that begins at this element. */
  private static int firstGroup(int element, int groups, int size) {
    return (int) Math.ceilDiv((long) element * groups, size);
  }

  private void forward(RowType type, Object x, Object y, int length, int inner, int from, int to) {
    RowScratch scratch = RowScratch.ofThread();
    for (int group = from; group < to; group++) {
      if (inner == 1) {
        forwardRow(type, x, group * length, y, group * length, length, scratch);
      } else {
        forwardTile(type, x, y, length, inner, group, scratch);
      }
    }
  }

  private void backward(
      RowType type, Object x, Object dy, Object dx, int length, int inner, int from, int to) {
    RowScratch scratch = RowScratch.ofThread();
    for (int group = from; group < to; group++) {
      if (inner == 1) {
        int at = group * length;
        backwardRow(type, x, at, dy, at, dx, at, length, scratch);
      } else {
        backwardTile(type, x, dy, dx, length, inner, group, scratch);
      }
    }
  }

  private void forwardTile(
      RowType type, Object x, Object y, int length, int inner, int group, RowScratch scratch) {
    int columns = columns(length, inner);
    int column = group % groupsOfPlane(length, inner) * columns;
    int at = group / groupsOfPlane(length, inner) * length * inner + column;
    int width = Math.min(columns, inner - column);
    Object tile = type.tile(scratch, 0, length * columns);
    type.gather(x, at, inner, tile, length, width);
    for (int c = 0; c < width; c++) {
      forwardRow(type, tile, c * length, tile, c * length, length, scratch);
    }
    type.scatter(tile, y, at, inner, length, width);
  }

  private void backwardTile(
      RowType type,
      Object x,
      Object dy,
      Object dx,
      int length,
      int inner,
      int group,
      RowScratch scratch) {
    int columns = columns(length, inner);
    int column = group % groupsOfPlane(length, inner) * columns;
    int at = group / groupsOfPlane(length, inner) * length * inner + column;
    int width = Math.min(columns, inner - column);
    Object tile = type.tile(scratch, 0, length * columns);
    Object gradients = type.tile(scratch, 1, length * columns);
    type.gather(x, at, inner, tile, length, width);
    type.gather(dy, at, inner, gradients, length, width);
    for (int c = 0; c < width; c++) {
      int row = c * length;
      backwardRow(type, tile, row, gradients, row, tile, row, length, scratch);
    }
    type.scatter(tile, dx, at, inner, length, width);
  }

  // rows

  private void forwardRow(
      RowType type, Object x, int xAt, Object y, int yAt, int length, RowScratch scratch) {
    if (algorithm.forwardWithoutExtreme(type, x, xAt, y, yAt, length, scratch)) {
      return;
    }
    double extreme = extreme(type, x, xAt, length, scratch);
    if (Double.isNaN(extreme)) {
      type.fill(y, yAt, length, Double.NaN);
    } else if (extreme == -dominant()) {
      type.fill(y, yAt, length, algorithm.nothing());
    } else if (extreme == dominant()
        || !algorithm.forward(type, x, xAt, y, yAt, length, extreme, scratch)) {
      type.apply(exact, x, xAt, y, yAt, length);
    }
  }

  private void backwardRow(
      RowType type,
      Object x,
      int xAt,
      Object dy,
      int dyAt,
      Object dx,
      int dxAt,
      int length,
      RowScratch scratch) {
    double extreme = extreme(type, x, xAt, length, scratch);
    if (Double.isNaN(extreme)) {
      type.fill(dx, dxAt, length, Double.NaN);
    } else if (extreme == -dominant()) {
      boolean isDefined = Double.isFinite(type.largestSize(dy, dyAt, length));
      type.fill(dx, dxAt, length, isDefined ? 0 : Double.NaN);
    } else if (extreme == dominant()
        || !algorithm.backward(type, x, xAt, dy, dyAt, dx, dxAt, length, extreme, scratch)) {
      type.backward(exact, x, xAt, dy, dyAt, dx, dxAt, length);
    }
  }

  private double extreme(RowType type, Object x, int at, int length, RowScratch scratch) {
    double extreme = algorithm.extreme(type, x, at, length, scratch);
    if (Double.isFinite(extreme)) {
      return extreme;
    }
    return algorithm.prefersSmallest() ? type.smallest(x, at, length) : type.largest(x, at, length);
  }

  private double dominant() {
    return algorithm.prefersSmallest() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }
}
