package io.varphi.lanes;

import org.jspecify.annotations.Nullable;

/**
 * Whole groups of vectors by one loop, the rest by another. Two classes: HotSpot would make one
 * method of two loops in the same class, which is then too large to be compiled well.
 *
 * @param groupElements of fewer elements there is no group
 */
record GroupedLoop(Loop groups, int groupElements, Loop rest) implements Loop {
  /** All by one loop. */
  static GroupedLoop withoutGroups(Loop loop) {
    return new GroupedLoop(loop, Integer.MAX_VALUE, loop);
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
      next =
          groups.run(
              stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5,
              from, to, uniforms, sums);
    }
    return next == to
        ? to
        : rest.run(
            stream0, at0, stream1, at1, stream2, at2, stream3, at3, stream4, at4, stream5, at5,
            next, to, uniforms, sums);
  }
}
