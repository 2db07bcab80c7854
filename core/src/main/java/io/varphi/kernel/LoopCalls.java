package io.varphi.kernel;

import io.varphi.lanes.Loop;
import org.jspecify.annotations.Nullable;

/** Calls of loops that have fewer streams than a loop may have. */
final class LoopCalls {
  private static final double[] NONE = Sums.NONE;

  private LoopCalls() {}

  static void run(Loop loop, Object a, long aAt, Object b, long bAt, int from, int to) {
    loop.run(a, aAt, b, bAt, null, 0, null, 0, null, 0, null, 0, from, to, NONE, NONE);
  }

  static void run(
      Loop loop, Object a, long aAt, Object b, long bAt, Object c, long cAt, int from, int to) {
    loop.run(a, aAt, b, bAt, c, cAt, null, 0, null, 0, null, 0, from, to, NONE, NONE);
  }

  static void run(
      Loop loop,
      Object a,
      long aAt,
      Object b,
      long bAt,
      Object c,
      long cAt,
      Object d,
      long dAt,
      Object e,
      long eAt,
      int from,
      int to) {
    loop.run(a, aAt, b, bAt, c, cAt, d, dAt, e, eAt, null, 0, from, to, NONE, NONE);
  }

  /** With the uniforms and the partial sums of a row's scratch memory. */
  static void run(
      Loop loop,
      Object a,
      int aAt,
      @Nullable Object b,
      int bAt,
      @Nullable Object c,
      int cAt,
      int from,
      int to,
      RowScratch scratch) {
    loop.run(
        a,
        aAt,
        b,
        bAt,
        c,
        cAt,
        null,
        0,
        null,
        0,
        null,
        0,
        from,
        to,
        scratch.uniforms,
        scratch.partialSums);
  }
}
