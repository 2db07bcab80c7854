package io.varphi.lanes;

import org.jspecify.annotations.Nullable;

/**
 * Compiled code that runs a {@link LaneProgram} over memory. Allocates nothing; safe for use by
 * many threads.
 *
 * <p>The class that implements it is written at run time, so all loops have one signature: for each
 * stream, in the order of {@link LoopShape}, an array or segment and the position of its element 0
 * (an index of an array, a byte of a segment); streams that the shape does not have are null.
 */
public interface Loop {
  /**
   * Runs the elements from {@code from} up to {@code to}, or up to a group of elements that the
   * program leaves to scalar code.
   *
   * @param uniforms the numbers that are the same for all elements
   * @param sums {@link LoopShape#PARTIAL_SUMS} partial sums for each summed result, which are added
   *     to
   * @return the first element not done: {@code to}, or less where the program escapes
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
