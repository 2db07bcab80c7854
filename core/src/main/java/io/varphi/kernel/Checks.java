package io.varphi.kernel;

import java.lang.foreign.MemorySegment;

/** Refusals, before anything is written. */
final class Checks {
  private Checks() {}

  static void sameLength(String first, long a, String second, long b) {
    if (a != b) {
      throw new IllegalArgumentException(
          first
              + " has "
              + a
              + " elements and "
              + second
              + " has "
              + b
              + "; they must have the same number, or give offsets and a length");
    }
  }

  static void range(String name, int size, int offset, int length) {
    if (offset < 0 || length < 0 || offset > size - length) {
      throw new IndexOutOfBoundsException(
          "the range of "
              + length
              + " elements from "
              + offset
              + " on is not inside "
              + name
              + ", which has "
              + size);
    }
  }

  /** Refuses ranges of one array that overlap without being the same. */
  static void overlap(
      String read, Object a, int aOffset, String written, Object b, int bOffset, int length) {
    if (aOffset != bOffset && meet(a, aOffset, b, bOffset, length)) {
      throw overlapping(read, written);
    }
  }

  /** Refuses two results in the same place. */
  static void distinct(
      String first, Object a, int aOffset, String second, Object b, int bOffset, int length) {
    if (meet(a, aOffset, b, bOffset, length)) {
      throw new IllegalArgumentException(
          first + " and " + second + " overlap; give each a place of its own");
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
  private static boolean meet(Object a, int aOffset, Object b, int bOffset, int length) {
    return a == b && Math.abs((long) aOffset - bOffset) < length;
  }

  static void overlap(String read, MemorySegment a, String written, MemorySegment b) {
    boolean same = a.address() == b.address();
    if (!same && a.asOverlappingSlice(b).isPresent()) {
      throw overlapping(read, written);
    }
  }

  static void distinct(String first, MemorySegment a, String second, MemorySegment b) {
    if (a.asOverlappingSlice(b).isPresent()) {
      throw new IllegalArgumentException(
          first + " and " + second + " overlap; give each a place of its own");
    }
  }

  private static IllegalArgumentException overlapping(String read, String written) {
    return new IllegalArgumentException(
        read
            + " and "
            + written
            + " overlap without being the same range; use the same range, or a copy");
  }

  /** Refuses results that cannot be written. */
  static void writable(String name, MemorySegment segment) {
    if (segment.isReadOnly()) {
      throw new IllegalArgumentException(
          name + " is read-only memory; give a segment that can be written");
    }
  }

  /** The number of elements of a native segment. */
  static long elements(String name, MemorySegment segment, ElementType type) {
    if (!segment.isNative()) {
      throw new IllegalArgumentException(
          name + " is a segment on the Java heap; give the array itself, or native memory");
    }
    if (!segment.scope().isAlive()) {
      throw new IllegalStateException(
          name + " is memory of an arena that is closed; keep it open for the call");
    }
    if (!segment.isAccessibleBy(Thread.currentThread())) {
      throw new IllegalArgumentException(
          name + " is memory of another thread; use Arena.ofShared() or the thread that owns it");
    }
    if (segment.byteSize() % type.bytes() != 0) {
      throw new IllegalArgumentException(
          name
              + " has "
              + segment.byteSize()
              + " bytes, which is no multiple of the "
              + type.bytes()
              + " bytes of "
              + type);
    }
    return segment.byteSize() / type.bytes();
  }

  /** Refuses a type that is not stored in a {@code short}. */
  static void half(ElementType type) {
    if (type.bytes() != Short.BYTES) {
      throw new IllegalArgumentException(
          "a short[] holds FLOAT16 or BFLOAT16, not " + type + "; use a float[] or double[]");
    }
  }

  /** Refuses a segment type for which there is no native code. */
  static void wide(ElementType type) {
    if (type.bytes() == Short.BYTES) {
      throw new IllegalArgumentException(
          "native memory holds FLOAT32 or FLOAT64, not " + type + "; use a short[]");
    }
  }
}
