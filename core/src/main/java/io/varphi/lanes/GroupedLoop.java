package io.varphi.lanes;

import org.jspecify.annotations.Nullable;

/**
 * Whole groups of vectors by one loop, the rest by another. Two classes: HotSpot would make one
 * method of two loops in the same class, which is then too large to be compiled well.
 *
 * @param groupElements of fewer elements there is no group
 * @param lanes the elements of a vector
 * @param operations of a vector
 */
record GroupedLoop(Loop groups, int groupElements, Loop rest, int lanes, int operations)
    implements Loop {
  /** Of an operation on vectors in registers; on vectors that are objects it takes longer. */
  private static final int OPERATION_NANOS = 4;

  private static final int CALL_NANOS = 100;

  /** All by one loop. */
  static GroupedLoop withoutGroups(Loop loop, int lanes, int operations) {
    return new GroupedLoop(loop, Integer.MAX_VALUE, loop, lanes, operations);
  }

  /** What a call takes at most, on most processors, where vectors are in registers. */
  long usualNanos(int elements) {
    return CALL_NANOS + (elements / lanes + 1L) * operations * OPERATION_NANOS;
  }

  @Override
  public int run(
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
      double[] sums) {
    int next = from;
    if (to - from >= groupElements) {
      boolean isWhole = ((to - from) & (lanes - 1)) == 0;
      int end = isWhole ? to : to - lanes; // the rest needs a vector before it
      next =
          groups.run(
              stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5,
              from, end, uniforms, sums);
    }
    return next == to
        ? to
        : rest.run(
            stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5,
            next, to, uniforms, sums);
  }
}
