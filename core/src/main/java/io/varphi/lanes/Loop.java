package io.varphi.lanes;

import org.jspecify.annotations.Nullable;

/**
 * Compiled code that runs a {@link LaneProgram} over memory. Allocates nothing; safe for use by
 * many threads.
 *
 * <p>The class that implements it is written at run time, so all loops have one signature: for each
 * stream, in the order of {@link LoopShape}, an array or segment and the position of its element 0
 * (an index of an array, a byte of a segment); streams that the shape does not have are null. They
 * are not one record: HotSpot does not inline a method that so many classes have, so each call
 * would allocate it.
 */
public interface Loop {
  /**
   * Runs the elements from {@code from} up to {@code to}, or up to those that vector code leaves to
   * scalar code: a vector of which the program does not compute all, or less than a vector.
   *
   * <p>No result is stored for elements from the returned one on, and none is added to the sums, so
   * an output may be the same memory as an input, at the same position.
   *
   * @param from where there are sums, a multiple of {@link LoopShape#PARTIAL_SUMS}, or what a call
   *     has returned or that much more
   * @param uniforms the numbers that are the same for all elements
   * @param sums {@link LoopShape#PARTIAL_SUMS} partial sums for each summed result, one result's
   *     after the other's; element i is added to number i mod that, in the order of the elements
   * @return the first element not done, always {@code to} of scalar code; else that, or a whole
   *     number of vectors from {@code from}
   */
  int run(
      @Nullable Object stream0,
      long at0,
      @Nullable Object stream1,
      long at1,
      @Nullable Object stream2,
      long at2,
      @Nullable Object stream3,
      long at3,
      @Nullable Object stream4,
      long at4,
      @Nullable Object stream5,
      long at5,
      int from,
      int to,
      double[] uniforms,
      double[] sums);
}
