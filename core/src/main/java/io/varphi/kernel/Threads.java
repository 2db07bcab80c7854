package io.varphi.kernel;

import io.varphi.lanes.Loop;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Runs a loop over all elements: in the calling thread, or in parts of many elements. */
final class Threads {
  static final Threads ONE = new Threads(1);

  /** A part that is not worth a thread of its own is not made. */
  private static final int MIN_PART = 8192;

  /** Parts begin at multiples of this, so that the partial sums of a loop stay in step. */
  private static final int ALIGNMENT = 64;

  private static final double[] NONE = new double[0];

  private final int count;

  private Threads(int count) {
    this.count = count;
  }

  static Threads of(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          count + " threads cannot compute anything; give 1 or more");
    }
    return count == 1 ? ONE : new Threads(count);
  }

  /** What is done for the elements from {@code from} to {@code to}. */
  interface Part {
    void run(int from, int to);
  }

  void run(Loop loop, Object a, int aOffset, Object b, int bOffset, int length) {
    if (isOnePart(length)) {
      loop.run(a, aOffset, b, bOffset, null, 0, null, 0, null, 0, null, 0, 0, length, NONE, NONE);
    } else {
      split(
          length,
          (from, to) ->
              loop.run(
                  a, aOffset, b, bOffset, null, 0, null, 0, null, 0, null, 0, from, to, NONE,
                  NONE));
    }
  }

  void run(
      Loop loop, Object a, int aOffset, Object b, int bOffset, Object c, int cOffset, int length) {
    if (isOnePart(length)) {
      loop.run(
          a, aOffset, b, bOffset, c, cOffset, null, 0, null, 0, null, 0, 0, length, NONE, NONE);
    } else {
      split(
          length,
          (from, to) ->
              loop.run(
                  a, aOffset, b, bOffset, c, cOffset, null, 0, null, 0, null, 0, from, to, NONE,
                  NONE));
    }
  }

  /** Longest stretch of native memory that is run as one loop. */
  private static final int STRETCH = 1 << 30;

  void run(Loop loop, int bytes, MemorySegment a, MemorySegment b, long length) {
    for (long start = 0; start < length; start += STRETCH) {
      long at = start * bytes;
      int size = (int) Math.min(STRETCH, length - start);
      if (isOnePart(size)) {
        loop.run(a, at, b, at, null, 0, null, 0, null, 0, null, 0, 0, size, NONE, NONE);
      } else {
        split(
            size,
            (from, to) ->
                loop.run(a, at, b, at, null, 0, null, 0, null, 0, null, 0, from, to, NONE, NONE));
      }
    }
  }

  void run(Loop loop, int bytes, MemorySegment a, MemorySegment b, MemorySegment c, long length) {
    for (long start = 0; start < length; start += STRETCH) {
      long at = start * bytes;
      int size = (int) Math.min(STRETCH, length - start);
      if (isOnePart(size)) {
        loop.run(a, at, b, at, c, at, null, 0, null, 0, null, 0, 0, size, NONE, NONE);
      } else {
        split(
            size,
            (from, to) ->
                loop.run(a, at, b, at, c, at, null, 0, null, 0, null, 0, from, to, NONE, NONE));
      }
    }
  }

  private boolean isOnePart(int length) {
    return count == 1 || length < 2 * MIN_PART;
  }

  /** Runs the parts of {@code length} elements; the calling thread takes the first. */
  void split(int length, Part part) {
    int parts = Math.min(count, Math.max(1, length / MIN_PART));
    int size = roundedUp((length + parts - 1) / parts);
    List<ForkJoinTask<?>> others = new ArrayList<>();
    for (int from = size; from < length; from += size) {
      int start = from;
      int end = Math.min(length, from + size);
      others.add(ForkJoinPool.commonPool().submit(() -> part.run(start, end)));
    }
    part.run(0, Math.min(size, length));
    others.forEach(ForkJoinTask::join);
  }

  private static int roundedUp(int size) {
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
