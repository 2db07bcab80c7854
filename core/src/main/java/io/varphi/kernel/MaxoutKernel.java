package io.varphi.kernel;

import java.util.Arrays;

/**
 * The largest of each k consecutive numbers, and its gradient, over whole arrays.
 *
 * <p>Results are exact. A group with NaN in it gives NaN, also as its gradient. Of equal numbers
 * the first counts as the largest and gets the whole gradient. Calls allocate nothing, unless they
 * split the work over threads. Lengths that do not fit and results that overlap what is read are
 * refused before anything is written; only dx may be x itself, at the same offset.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public final class MaxoutKernel {
  private final int k;
  private final Threads threads;

  private MaxoutKernel(int k, Threads threads) {
    this.k = k;
    this.threads = threads;
  }

  /**
   * The kernel for groups of k numbers.
   *
   * @throws IllegalArgumentException if k is less than 1
   */
  public static MaxoutKernel of(int k) {
    if (k < 1) {
      throw new IllegalArgumentException(
          "a group of " + k + " numbers has no largest one; give a k of at least 1");
    }
    return new MaxoutKernel(k, Threads.ONE);
  }

  /**
   * The same function, with arrays split over threads where they are large enough to gain from it.
   *
   * @throws IllegalArgumentException if there is not at least one thread
   */
  public MaxoutKernel parallel(int threadCount) {
    return new MaxoutKernel(k, Threads.of(threadCount));
  }

  /** The same function, over as many threads as there are processors. */
  public MaxoutKernel parallel() {
    return parallel(Runtime.getRuntime().availableProcessors());
  }

  // float32

  /** y = the largest number of each group of x. */
  public void forward(float[] x, float[] y) {
    checkGroups(x.length, "y", y.length);
    forward(x, 0, y, 0, y.length);
  }

  /** y = the largest number of each of so many groups, from the given offsets on. */
  public void forward(float[] x, int xOffset, float[] y, int yOffset, int groups) {
    Checks.range("x", x.length, xOffset, elements(groups));
    Checks.range("y", y.length, yOffset, groups);
    checkApart("x", x, xOffset, "y", y, yOffset, groups);
    if (threads.isOnePart(groups)) {
      forward(x, xOffset, y, yOffset, 0, groups);
    } else {
      threads.split(groups, (from, to) -> forward(x, xOffset, y, yOffset, from, to));
    }
  }

  /** dx = dy at the first largest number of each group of x, and 0 elsewhere. */
  public void backward(float[] x, float[] dy, float[] dx) {
    checkGroups(x.length, "dy", dy.length);
    Checks.sameLength("x", x.length, "dx", dx.length);
    backward(x, 0, dy, 0, dx, 0, dy.length);
  }

  /** The same for so many groups, from the given offsets on. */
  public void backward(
      float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset, int groups) {
    Checks.range("x", x.length, xOffset, elements(groups));
    Checks.range("dy", dy.length, dyOffset, groups);
    Checks.range("dx", dx.length, dxOffset, elements(groups));
    Checks.overlap("x", x, xOffset, "dx", dx, dxOffset, elements(groups));
    checkApart("dx", dx, dxOffset, "dy", dy, dyOffset, groups);
    if (threads.isOnePart(groups)) {
      backward(x, xOffset, dy, dyOffset, dx, dxOffset, 0, groups);
    } else {
      threads.split(
          groups, (from, to) -> backward(x, xOffset, dy, dyOffset, dx, dxOffset, from, to));
    }
  }

  private void forward(float[] x, int xOffset, float[] y, int yOffset, int from, int to) {
    for (int group = from; group < to; group++) {
      y[yOffset + group] = largest(x, xOffset + group * k);
    }
  }

  private void backward(
      float[] x,
      int xOffset,
      float[] dy,
      int dyOffset,
      float[] dx,
      int dxOffset,
      int from,
      int to) {
    for (int group = from; group < to; group++) {
      float largest = largest(x, xOffset + group * k);
      int first = dxOffset + group * k;
      if (Float.isNaN(largest)) {
        Arrays.fill(dx, first, first + k, Float.NaN);
      } else {
        giveToFirst(largest, x, xOffset + group * k, dy[dyOffset + group], dx, first);
      }
    }
  }

  private void giveToFirst(
      float largest, float[] x, int xStart, float gradient, float[] dx, int dxStart) {
    boolean given = false;
    for (int i = 0; i < k; i++) {
      boolean isFirst = !given && x[xStart + i] == largest;
      dx[dxStart + i] = isFirst ? gradient : 0;
      given |= isFirst;
    }
  }

  /** {@link Math#max} has no branches, but takes +0 to be larger than −0. */
  private float largest(float[] x, int start) {
    float largest = x[start];
    for (int i = start + 1; i < start + k; i++) {
      largest = Math.max(largest, x[i]);
    }
    return largest == 0 ? firstZero(x, start) : largest;
  }

  private static float firstZero(float[] x, int start) {
    int place = start;
    while (x[place] != 0) {
      place++;
    }
    return x[place];
  }

  // float64

  /** y = the largest number of each group of x. */
  public void forward(double[] x, double[] y) {
    checkGroups(x.length, "y", y.length);
    forward(x, 0, y, 0, y.length);
  }

  /** y = the largest number of each of so many groups, from the given offsets on. */
  public void forward(double[] x, int xOffset, double[] y, int yOffset, int groups) {
    Checks.range("x", x.length, xOffset, elements(groups));
    Checks.range("y", y.length, yOffset, groups);
    checkApart("x", x, xOffset, "y", y, yOffset, groups);
    if (threads.isOnePart(groups)) {
      forward(x, xOffset, y, yOffset, 0, groups);
    } else {
      threads.split(groups, (from, to) -> forward(x, xOffset, y, yOffset, from, to));
    }
  }

  /** dx = dy at the first largest number of each group of x, and 0 elsewhere. */
  public void backward(double[] x, double[] dy, double[] dx) {
    checkGroups(x.length, "dy", dy.length);
    Checks.sameLength("x", x.length, "dx", dx.length);
    backward(x, 0, dy, 0, dx, 0, dy.length);
  }

  /** The same for so many groups, from the given offsets on. */
  public void backward(
      double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset, int groups) {
    Checks.range("x", x.length, xOffset, elements(groups));
    Checks.range("dy", dy.length, dyOffset, groups);
    Checks.range("dx", dx.length, dxOffset, elements(groups));
    Checks.overlap("x", x, xOffset, "dx", dx, dxOffset, elements(groups));
    checkApart("dx", dx, dxOffset, "dy", dy, dyOffset, groups);
    if (threads.isOnePart(groups)) {
      backward(x, xOffset, dy, dyOffset, dx, dxOffset, 0, groups);
    } else {
      threads.split(
          groups, (from, to) -> backward(x, xOffset, dy, dyOffset, dx, dxOffset, from, to));
    }
  }

  private void forward(double[] x, int xOffset, double[] y, int yOffset, int from, int to) {
    for (int group = from; group < to; group++) {
      y[yOffset + group] = largest(x, xOffset + group * k);
    }
  }

  private void backward(
      double[] x,
      int xOffset,
      double[] dy,
      int dyOffset,
      double[] dx,
      int dxOffset,
      int from,
      int to) {
    for (int group = from; group < to; group++) {
      double largest = largest(x, xOffset + group * k);
      int first = dxOffset + group * k;
      if (Double.isNaN(largest)) {
        Arrays.fill(dx, first, first + k, Double.NaN);
      } else {
        giveToFirst(largest, x, xOffset + group * k, dy[dyOffset + group], dx, first);
      }
    }
  }

  private void giveToFirst(
      double largest, double[] x, int xStart, double gradient, double[] dx, int dxStart) {
    boolean given = false;
    for (int i = 0; i < k; i++) {
      boolean isFirst = !given && x[xStart + i] == largest;
      dx[dxStart + i] = isFirst ? gradient : 0;
      given |= isFirst;
    }
  }

  /** {@link Math#max} has no branches, but takes +0 to be larger than −0. */
  private double largest(double[] x, int start) {
    double largest = x[start];
    for (int i = start + 1; i < start + k; i++) {
      largest = Math.max(largest, x[i]);
    }
    return largest == 0 ? firstZero(x, start) : largest;
  }

  private static double firstZero(double[] x, int start) {
    int place = start;
    while (x[place] != 0) {
      place++;
    }
    return x[place];
  }

  private void checkGroups(int numbers, String reduced, int length) {
    if (numbers % k != 0) {
      throw new IllegalArgumentException(
          "x of length "
              + numbers
              + " has no whole number of groups of k = "
              + k
              + "; give a length that "
              + k
              + " divides");
    }
    if (numbers / k != length) {
      throw new IllegalArgumentException(
          "x of length "
              + numbers
              + " has "
              + numbers / k
              + " groups of "
              + k
              + ", so "
              + reduced
              + " of length "
              + length
              + " does not fit; give one number for each group, or offsets");
    }
  }

  /** As many as no array has, where an int cannot say it. */
  private int elements(int groups) {
    return (int) Math.min(Integer.MAX_VALUE, (long) groups * k);
  }

  /** Refuses groups of k numbers and one number for each of them that overlap. */
  @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
  private void checkApart(
      String full, Object x, int xOffset, String reduced, Object y, int yOffset, int groups) {
    boolean isApart = yOffset >= xOffset + (long) groups * k || xOffset >= yOffset + (long) groups;
    if (x == y && !isApart) {
      throw new IllegalArgumentException(
          full + " and " + reduced + " overlap; give each a place of its own");
    }
  }
}
