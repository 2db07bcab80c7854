package io.varphi.kernel;

import io.varphi.GateLayout;
import io.varphi.expr.Expr;
import io.varphi.lanes.GateCode;
import io.varphi.lanes.GateCode.Task;
import io.varphi.lanes.Loop;

/**
 * A gate f(a, g) and its two gradients over whole arrays.
 *
 * <p>The result for an element depends on that element alone: not on its place, the length, the
 * alignment, the number of threads, the back end or the processor. Calls allocate nothing, unless
 * they split the work over threads. In place means the same array and the same offset; ranges that
 * overlap otherwise are refused, and so are lengths that differ, before anything is written.
 *
 * <ul>
 *   <li>float32: y, da and dg are at most 1 ULP from the exact value; where a factor of theirs that
 *       depends on g is less than 2^−280, they may be off by 2^−280 times the other factors.
 *   <li>float64: y, ∂f/∂a and ∂f/∂g are at most 4 ULP from the exact value; near an interior zero
 *       of a slope, 4 ULP of 0.05 times the other factor; where a factor underflows, 2^−1060 times
 *       the other factor. The product with dy is rounded once more.
 *   <li>±∞ give the limits, NaN in a or g gives NaN; at a kink, the gradient is that of the
 *       sentence's else-branch.
 * </ul>
 *
 * <p>The first calls may run as plain loops until vector code is compiled in the background; the
 * bits are the same. Instances are immutable and safe for use by many threads.
 */
public final class GateKernel {
  private final GateCode code;
  private final Threads threads;

  private GateKernel(GateCode code, Threads threads) {
    this.code = code;
    this.threads = threads;
  }

  /**
   * The kernel of a gate.
   *
   * @param sentence f, in a and g, without parameters
   * @throws IllegalArgumentException if it is not a product of a function of a and one of g
   */
  public static GateKernel of(Expr sentence) {
    return new GateKernel(new GateCode(sentence), Threads.ONE);
  }

  /**
   * The same gate, with arrays split over threads where they are large enough to gain from it.
   *
   * @throws IllegalArgumentException if there is not at least one thread
   */
  public GateKernel parallel(int threadCount) {
    return new GateKernel(code, Threads.of(threadCount));
  }

  /** The same gate, over as many threads as there are processors. */
  public GateKernel parallel() {
    return parallel(Runtime.getRuntime().availableProcessors());
  }

  /** The instructions for a value, or for the gradients, in the order in which they are run. */
  public String listing(boolean ofGradient) {
    return Listing.of(code.listing(ofGradient ? Task.BACKWARD : Task.VALUE));
  }

  // float32

  /** y = f(a, g). */
  public void forward(float[] a, float[] g, float[] y) {
    checkLengths(a.length, g.length, y.length);
    forward(a, 0, g, 0, y, 0, a.length);
  }

  /** y = f(a, g) for {@code length} elements from the given offsets on. */
  public void forward(
      float[] a, int aOffset, float[] g, int gOffset, float[] y, int yOffset, int length) {
    Checks.range("a", a.length, aOffset, length);
    Checks.range("g", g.length, gOffset, length);
    Checks.range("y", y.length, yOffset, length);
    forward(false, a, aOffset, g, gOffset, y, yOffset, length);
  }

  /** da = dy·∂f/∂a and dg = dy·∂f/∂g, in one pass. */
  public void backward(float[] a, float[] g, float[] dy, float[] da, float[] dg) {
    checkLengths(a.length, g.length, dy.length, da.length, dg.length);
    backward(a, 0, g, 0, dy, 0, da, 0, dg, 0, a.length);
  }

  /**
   * da = dy·∂f/∂a and dg = dy·∂f/∂g for {@code length} elements from the given offsets on, in one
   * pass.
   */
  public void backward(
      float[] a,
      int aOffset,
      float[] g,
      int gOffset,
      float[] dy,
      int dyOffset,
      float[] da,
      int daOffset,
      float[] dg,
      int dgOffset,
      int length) {
    Checks.range("a", a.length, aOffset, length);
    Checks.range("g", g.length, gOffset, length);
    Checks.range("dy", dy.length, dyOffset, length);
    Checks.range("da", da.length, daOffset, length);
    Checks.range("dg", dg.length, dgOffset, length);
    backward(false, a, aOffset, g, gOffset, dy, dyOffset, da, daOffset, dg, dgOffset, length);
  }

  /**
   * y = f(a, g) for rows that hold a and g.
   *
   * @param rows of {@code rowLength} numbers each, one after the other
   * @param y half as long; row by row
   */
  public void forward(float[] rows, float[] y, int rowLength, GateLayout layout) {
    checkRows(rows.length, rowLength, "y", y.length);
    forwardRows(false, rows, y, y.length, rowLength / 2, layout);
  }

  /**
   * The gradients for rows that hold a and g, in one pass.
   *
   * @param rows of {@code rowLength} numbers each, one after the other
   * @param dy half as long; row by row
   * @param dRows receives dy·∂f/∂a and dy·∂f/∂g in the places of a and g; may be {@code rows}
   */
  public void backward(float[] rows, float[] dy, float[] dRows, int rowLength, GateLayout layout) {
    checkRows(rows.length, rowLength, "dy", dy.length);
    Checks.sameLength("rows", rows.length, "dRows", dRows.length);
    backwardRows(false, rows, dy, dRows, dy.length, rowLength / 2, layout);
  }

  // float64

  /** y = f(a, g). */
  public void forward(double[] a, double[] g, double[] y) {
    checkLengths(a.length, g.length, y.length);
    forward(a, 0, g, 0, y, 0, a.length);
  }

  /** y = f(a, g) for {@code length} elements from the given offsets on. */
  public void forward(
      double[] a, int aOffset, double[] g, int gOffset, double[] y, int yOffset, int length) {
    Checks.range("a", a.length, aOffset, length);
    Checks.range("g", g.length, gOffset, length);
    Checks.range("y", y.length, yOffset, length);
    forward(true, a, aOffset, g, gOffset, y, yOffset, length);
  }

  /** da = dy·∂f/∂a and dg = dy·∂f/∂g, in one pass. */
  public void backward(double[] a, double[] g, double[] dy, double[] da, double[] dg) {
    checkLengths(a.length, g.length, dy.length, da.length, dg.length);
    backward(a, 0, g, 0, dy, 0, da, 0, dg, 0, a.length);
  }

  /**
   * da = dy·∂f/∂a and dg = dy·∂f/∂g for {@code length} elements from the given offsets on, in one
   * pass.
   */
  public void backward(
      double[] a,
      int aOffset,
      double[] g,
      int gOffset,
      double[] dy,
      int dyOffset,
      double[] da,
      int daOffset,
      double[] dg,
      int dgOffset,
      int length) {
    Checks.range("a", a.length, aOffset, length);
    Checks.range("g", g.length, gOffset, length);
    Checks.range("dy", dy.length, dyOffset, length);
    Checks.range("da", da.length, daOffset, length);
    Checks.range("dg", dg.length, dgOffset, length);
    backward(true, a, aOffset, g, gOffset, dy, dyOffset, da, daOffset, dg, dgOffset, length);
  }

  /**
   * y = f(a, g) for rows that hold a and g.
   *
   * @param rows of {@code rowLength} numbers each, one after the other
   * @param y half as long; row by row
   */
  public void forward(double[] rows, double[] y, int rowLength, GateLayout layout) {
    checkRows(rows.length, rowLength, "y", y.length);
    forwardRows(true, rows, y, y.length, rowLength / 2, layout);
  }

  /**
   * The gradients for rows that hold a and g, in one pass.
   *
   * @param rows of {@code rowLength} numbers each, one after the other
   * @param dy half as long; row by row
   * @param dRows receives dy·∂f/∂a and dy·∂f/∂g in the places of a and g; may be {@code rows}
   */
  public void backward(
      double[] rows, double[] dy, double[] dRows, int rowLength, GateLayout layout) {
    checkRows(rows.length, rowLength, "dy", dy.length);
    Checks.sameLength("rows", rows.length, "dRows", dRows.length);
    backwardRows(true, rows, dy, dRows, dy.length, rowLength / 2, layout);
  }

  // both

  private void forward(
      boolean isDouble,
      Object a,
      int aOffset,
      Object g,
      int gOffset,
      Object y,
      int yOffset,
      int length) {
    Checks.overlap("a", a, aOffset, "y", y, yOffset, length);
    Checks.overlap("g", g, gOffset, "y", y, yOffset, length);
    Loop loop = code.loop(Task.VALUE, isDouble);
    threads.run(loop, a, aOffset, g, gOffset, y, yOffset, length);
  }

  private void backward(
      boolean isDouble,
      Object a,
      int aOffset,
      Object g,
      int gOffset,
      Object dy,
      int dyOffset,
      Object da,
      int daOffset,
      Object dg,
      int dgOffset,
      int length) {
    checkPlace(a, aOffset, g, gOffset, dy, dyOffset, "da", da, daOffset, length);
    checkPlace(a, aOffset, g, gOffset, dy, dyOffset, "dg", dg, dgOffset, length);
    Checks.distinct("da", da, daOffset, "dg", dg, dgOffset, length);
    Loop loop = code.loop(Task.BACKWARD, isDouble);
    threads.run(loop, a, aOffset, g, gOffset, dy, dyOffset, da, daOffset, dg, dgOffset, length);
  }

  private void forwardRows(
      boolean isDouble, Object rows, Object y, int length, int values, GateLayout layout) {
    Loop loop = code.loop(Task.VALUE, isDouble);
    if (threads.isOnePart(length)) {
      GateRows.forward(loop, layout, values, rows, y, 0, length);
    } else {
      threads.split(
          length, (from, to) -> GateRows.forward(loop, layout, values, rows, y, from, to));
    }
  }

  private void backwardRows(
      boolean isDouble,
      Object rows,
      Object dy,
      Object dRows,
      int length,
      int values,
      GateLayout layout) {
    Loop loop = code.loop(Task.BACKWARD, isDouble);
    if (threads.isOnePart(length)) {
      GateRows.backward(loop, layout, values, rows, dy, dRows, 0, length);
    } else {
      threads.split(
          length, (from, to) -> GateRows.backward(loop, layout, values, rows, dy, dRows, from, to));
    }
  }

  // refusals

  private static void checkLengths(int a, int g, int y) {
    Checks.sameLength("a", a, "g", g);
    Checks.sameLength("a", a, "y", y);
  }

  private static void checkLengths(int a, int g, int dy, int da, int dg) {
    Checks.sameLength("a", a, "g", g);
    Checks.sameLength("a", a, "dy", dy);
    Checks.sameLength("a", a, "da", da);
    Checks.sameLength("a", a, "dg", dg);
  }

  private static void checkPlace(
      Object a,
      int aOffset,
      Object g,
      int gOffset,
      Object dy,
      int dyOffset,
      String name,
      Object result,
      int offset,
      int length) {
    Checks.overlap("a", a, aOffset, name, result, offset, length);
    Checks.overlap("g", g, gOffset, name, result, offset, length);
    Checks.overlap("dy", dy, dyOffset, name, result, offset, length);
  }

  private static void checkRows(int numbers, int rowLength, String half, int halfLength) {
    if (rowLength < 2 || rowLength % 2 != 0) {
      throw new IllegalArgumentException(
          "a row of length "
              + rowLength
              + " cannot hold a gate for every value; give an even length of at least 2");
    }
    if (numbers % rowLength != 0) {
      throw new IllegalArgumentException(
          numbers
              + " numbers are no whole number of rows of "
              + rowLength
              + "; give a length that "
              + rowLength
              + " divides");
    }
    if (halfLength != numbers / 2) {
      throw new IllegalArgumentException(
          half
              + " has "
              + halfLength
              + " elements; for "
              + numbers
              + " numbers in rows it must"
              + " have half as many, "
              + numbers / 2);
    }
  }
}
