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

  /** Never started. */
  private static final Thread ANOTHER = Thread.ofPlatform().unstarted(() -> {});

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

  /** What is done for the elements, or the blocks, from {@code from} to {@code to}. */
  interface Part {
    void run(int from, int to);
  }

  void run(Loop loop, Object a, long aAt, Object b, long bAt, int length) {
    if (isOnePart(length)) {
      LoopCalls.run(loop, a, aAt, b, bAt, 0, length);
    } else {
      split(length, (from, to) -> LoopCalls.run(loop, a, aAt, b, bAt, from, to));
    }
  }

  void run(Loop loop, Object a, long aAt, Object b, long bAt, Object c, long cAt, int length) {
    if (isOnePart(length)) {
      LoopCalls.run(loop, a, aAt, b, bAt, c, cAt, 0, length);
    } else {
      split(length, (from, to) -> LoopCalls.run(loop, a, aAt, b, bAt, c, cAt, from, to));
    }
  }

  void run(
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
      int length) {
    if (isOnePart(length)) {
      LoopCalls.run(loop, a, aAt, b, bAt, c, cAt, d, dAt, e, eAt, 0, length);
    } else {
      split(
          length,
          (from, to) -> LoopCalls.run(loop, a, aAt, b, bAt, c, cAt, d, dAt, e, eAt, from, to));
    }
  }

  /** Longest stretch of native memory that is run as one loop. */
  private static final int STRETCH = 1 << 30;

  void run(Loop loop, int bytes, MemorySegment a, MemorySegment b, long length) {
    Threads threads = isShared(a) && isShared(b) ? this : ONE;
    for (long start = 0; start < length; start += STRETCH) {
      long at = start * bytes;
      threads.run(loop, a, at, b, at, (int) Math.min(STRETCH, length - start));
    }
  }

  void run(Loop loop, int bytes, MemorySegment a, MemorySegment b, MemorySegment c, long length) {
    Threads threads = isShared(a) && isShared(b) && isShared(c) ? this : ONE;
    for (long start = 0; start < length; start += STRETCH) {
      long at = start * bytes;
      threads.run(loop, a, at, b, at, c, at, (int) Math.min(STRETCH, length - start));
    }
  }

  /** Whether threads other than the caller's may read and write it. */
  private static boolean isShared(MemorySegment segment) {
    return segment.isAccessibleBy(ANOTHER);
  }

  /** Whether so many elements are not worth more than the calling thread. */
  boolean isOnePart(int length) {
    return count == 1 || length < 2 * MIN_PART;
  }

  /** Runs the parts of {@code length} elements; the calling thread takes the first. */
  void split(int length, Part part) {
    int parts = Math.min(count, Math.max(1, length / MIN_PART));
    long size = roundedUp(Math.ceilDiv(length, parts)); // not int: overflows
    List<ForkJoinTask<?>> others = new ArrayList<>();
    for (long from = size; from < length; from += size) {
      int start = (int) from;
      int end = (int) Math.min(length, from + size);
      others.add(ForkJoinPool.commonPool().submit(() -> part.run(start, end)));
    }
    try {
      part.run(0, (int) Math.min(size, length));
    } finally {
      others.forEach(ForkJoinTask::quietlyJoin); // nobody writes after the call, whatever happens
    }
    others.forEach(ForkJoinTask::join);
  }

  /** The same for blocks of so many elements, which parts do not cut. */
  void splitBlocks(int length, int block, Part part) {
    split(length, (from, to) -> part.run(Math.ceilDiv(from, block), Math.ceilDiv(to, block)));
  }

  private static long roundedUp(long size) {
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
