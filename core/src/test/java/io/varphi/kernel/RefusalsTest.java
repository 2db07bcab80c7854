package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a kernel does not take: it says why, and has written nothing. */
class RefusalsTest {
  private static final int LENGTH = 40;
  private static final Kernel GELU = Activations.gelu().kernel();
  private static final Kernel PRELU = Activations.prelu().kernel();

  static List<Storage<?>> storages() {
    return Storage.all();
  }

  /** Three memories that must stay as they are. */
  private record Memories<M>(Storage<M> storage, M a, M b, M c) {
    static <M> Memories<M> of(Storage<M> storage, int aLength, int bLength, int cLength) {
      return new Memories<>(
          storage, numbers(storage, aLength), numbers(storage, bLength), numbers(storage, cLength));
    }

    static <M> Memories<M> of(Storage<M> storage) {
      return of(storage, LENGTH, LENGTH, LENGTH);
    }

    private static <M> M numbers(Storage<M> storage, int length) {
      return storage.of(RandomGenerator.of("L64X128MixRandom").doubles(length, -4, 4).toArray());
    }

    void refused(Class<? extends Exception> type, String says, Executable call) {
      List<double[]> before = contents();
      Exception refusal = assertThrows(type, call, storage.toString());
      String message = String.valueOf(refusal.getMessage());
      assertTrue(message.contains(says), () -> "\"" + says + "\" is not in: " + message);
      List<double[]> after = contents();
      for (int i = 0; i < before.size(); i++) {
        assertArrayEquals(before.get(i), after.get(i), "written before the refusal: " + message);
      }
    }

    private List<double[]> contents() {
      return List.of(storage.values(a), storage.values(b), storage.values(c));
    }
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void lengthsThatDiffer(Storage<M> storage) {
    for (int other : new int[] {0, LENGTH - 1, LENGTH + 1}) {
      Memories<M> second = Memories.of(storage, LENGTH, other, LENGTH);
      differs(second, "y has " + other, () -> storage.forward(GELU, second.a(), second.b()));
      differs(
          second,
          "dy has " + other,
          () -> storage.backward(GELU, second.a(), second.b(), second.c()));
      differs(
          second,
          "y has " + other,
          () -> storage.forwardAndGradient(GELU, second.a(), second.b(), second.c()));
      Memories<M> third = Memories.of(storage, LENGTH, LENGTH, other);
      differs(
          third, "dx has " + other, () -> storage.backward(GELU, third.a(), third.b(), third.c()));
      differs(
          third,
          "g has " + other,
          () -> storage.forwardAndGradient(GELU, third.a(), third.b(), third.c()));
    }
  }

  private static void differs(Memories<?> memories, String says, Executable call) {
    memories.refused(IllegalArgumentException.class, says, call);
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void rangesOutside(Storage<M> storage) {
    int most = Integer.MAX_VALUE;
    int[][] offsetsAndLengths = {
      {-1, 4},
      {0, -1},
      {0, LENGTH + 1},
      {1, LENGTH},
      {LENGTH, 1},
      {LENGTH + 1, 0},
      {most, 1},
      {most, most},
      {1, most},
      {-most, 1},
      {0, Integer.MIN_VALUE},
      {Integer.MIN_VALUE, most}
    };
    for (int[] each : offsetsAndLengths) {
      rangeOutside(Memories.of(storage), each[0], each[1]);
    }
  }

  private static <M> void rangeOutside(Memories<M> memories, int offset, int length) {
    Storage<M> storage = memories.storage();
    M a = memories.a();
    M b = memories.b();
    M c = memories.c();
    outside(memories, () -> storage.forward(GELU, a, offset, b, 0, length));
    outside(memories, () -> storage.forward(GELU, a, 0, b, offset, length));
    outside(memories, () -> storage.backward(GELU, a, offset, b, 0, c, 0, length));
    outside(memories, () -> storage.backward(GELU, a, 0, b, offset, c, 0, length));
    outside(memories, () -> storage.backward(GELU, a, 0, b, 0, c, offset, length));
    outside(memories, () -> storage.forwardAndGradient(GELU, a, offset, b, 0, c, 0, length));
    outside(memories, () -> storage.forwardAndGradient(GELU, a, 0, b, offset, c, 0, length));
    outside(memories, () -> storage.forwardAndGradient(GELU, a, 0, b, 0, c, offset, length));
  }

  private static void outside(Memories<?> memories, Executable call) {
    memories.refused(IndexOutOfBoundsException.class, "", call);
  }

  @Test
  void rangesOutsideNameTheArrayAndItsLength() {
    float[] x = new float[10];
    Exception refusal =
        assertThrows(
            IndexOutOfBoundsException.class, () -> GELU.forward(x, 8, new float[10], 0, 3));
    List.of("3", "8", "x", "10").forEach(part -> assertTrue(contains(refusal, part)));
  }

  private static boolean contains(Exception refusal, String part) {
    return Arrays.asList(refusal.getMessage().split("[ ,;:]")).contains(part);
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void rangesThatOverlapWithoutBeingTheSame(Storage<M> storage) {
    for (int shift : new int[] {1, 2, 15, 16, 19}) {
      overlap(Memories.of(storage), 0, shift);
      overlap(Memories.of(storage), shift, 0);
    }
  }

  private static <M> void overlap(Memories<M> memories, int readAt, int writtenAt) {
    Storage<M> storage = memories.storage();
    M a = memories.a();
    M b = memories.b();
    int length = LENGTH / 2;
    overlapping(memories, () -> storage.forward(GELU, a, readAt, a, writtenAt, length));
    overlapping(memories, () -> storage.backward(GELU, a, readAt, b, 0, a, writtenAt, length));
    overlapping(memories, () -> storage.backward(GELU, b, 0, a, readAt, a, writtenAt, length));
    overlapping(
        memories, () -> storage.forwardAndGradient(GELU, a, readAt, a, writtenAt, b, 0, length));
    overlapping(
        memories, () -> storage.forwardAndGradient(GELU, a, readAt, b, 0, a, writtenAt, length));
    overlapping(
        memories, () -> storage.forwardAndGradient(GELU, b, 0, a, readAt, a, writtenAt, length));
  }

  private static void overlapping(Memories<?> memories, Executable call) {
    memories.refused(IllegalArgumentException.class, "overlap", call);
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void rangesSideBySideAreTaken(Storage<M> storage) {
    M memory = storage.of(new double[LENGTH]);
    int half = LENGTH / 2;
    storage.forward(GELU, memory, 0, memory, half, half);
    storage.forward(GELU, memory, half, memory, 0, half);
    storage.forwardAndGradient(GELU, memory, 0, memory, half, storage.zeros(half), 0, half);
    storage.forwardAndGradient(GELU, storage.zeros(half), 0, memory, 0, memory, half, half);
    assertTrue(storage.values(memory)[LENGTH - 1] == 0.5, "gelu′(0)");
  }

  @ParameterizedTest
  @MethodSource("storages")
  <M> void valueAndGradientInOnePlace(Storage<M> storage) {
    Memories<M> memories = Memories.of(storage);
    M a = memories.a();
    M b = memories.b();
    overlapping(memories, () -> storage.forwardAndGradient(GELU, a, b, b));
    overlapping(memories, () -> storage.forwardAndGradient(GELU, a, a, a));
  }

  @Test
  void segmentsOnTheHeap() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment heap = MemorySegment.ofArray(new float[LENGTH]);
      MemorySegment x = arena.allocate(heap.byteSize());
      MemorySegment y = arena.allocate(heap.byteSize());
      onHeap(() -> GELU.forward(heap, y, ElementType.FLOAT32));
      onHeap(() -> GELU.forward(x, heap, ElementType.FLOAT32));
      onHeap(() -> GELU.backward(heap, x, y, ElementType.FLOAT32));
      onHeap(() -> GELU.backward(x, heap, y, ElementType.FLOAT32));
      onHeap(() -> GELU.backward(x, y, heap, ElementType.FLOAT32));
      onHeap(() -> GELU.forwardAndGradient(heap, x, y, ElementType.FLOAT64));
      onHeap(() -> GELU.forwardAndGradient(x, heap, y, ElementType.FLOAT64));
      onHeap(() -> GELU.forwardAndGradient(x, y, heap, ElementType.FLOAT64));
    }
  }

  private static void onHeap(Executable call) {
    refused(IllegalArgumentException.class, "on the Java heap", call);
  }

  private static void refused(Class<? extends Exception> type, String says, Executable call) {
    Exception refusal = assertThrows(type, call);
    assertTrue(refusal.getMessage().contains(says), refusal.getMessage());
  }

  @Test
  void segmentsOfOddSizes() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment even = arena.allocate(40);
      for (long size : new long[] {1, 2, 37, 38, 39}) {
        MemorySegment odd = arena.allocate(size);
        odd(size, () -> GELU.forward(odd, even, ElementType.FLOAT32));
        odd(size, () -> GELU.forward(even, odd, ElementType.FLOAT32));
        odd(size, () -> GELU.backward(even, odd, even, ElementType.FLOAT64));
        odd(size, () -> GELU.forwardAndGradient(even, even, odd, ElementType.FLOAT64));
      }
      MemorySegment noDoubles = arena.allocate(36);
      odd(36, () -> GELU.forward(noDoubles, noDoubles, ElementType.FLOAT64));
    }
  }

  private static void odd(long size, Executable call) {
    refused(IllegalArgumentException.class, size + " bytes", call);
  }

  @Test
  void segmentsThatMustNotBeTouched() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment x = arena.allocate(4 * LENGTH);
      MemorySegment y = arena.allocate(4 * LENGTH);
      MemorySegment readOnly = arena.allocate(4 * LENGTH).asReadOnly();
      y.fill((byte) 1);
      byte[] before = y.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
      assertThrows(RuntimeException.class, () -> GELU.forward(x, readOnly, ElementType.FLOAT32));
      assertThrows(
          RuntimeException.class, () -> GELU.backward(x, y, readOnly, ElementType.FLOAT32));
      assertThrows(
          RuntimeException.class,
          () -> GELU.forwardAndGradient(x, y, readOnly, ElementType.FLOAT32));
      assertArrayEquals(before, y.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE));
    }
  }

  @Test
  void segmentsThatAreNoMore() {
    MemorySegment closed;
    try (Arena arena = Arena.ofConfined()) {
      closed = arena.allocate(4 * LENGTH);
    }
    assertThrows(
        IllegalStateException.class, () -> GELU.forward(closed, closed, ElementType.FLOAT32));
  }

  @Test
  void typesThatTheMemoryDoesNotHold() {
    short[] halves = new short[4];
    short[] more = new short[4];
    for (ElementType wide : List.of(ElementType.FLOAT32, ElementType.FLOAT64)) {
      wrongType(wide, () -> GELU.forward(halves, more, wide));
      wrongType(wide, () -> GELU.backward(halves, halves, more, wide));
      wrongType(wide, () -> GELU.forwardAndGradient(halves, halves, more, wide));
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment a = arena.allocate(40);
      MemorySegment b = arena.allocate(40);
      for (ElementType half : List.of(ElementType.FLOAT16, ElementType.BFLOAT16)) {
        wrongType(half, () -> GELU.forward(a, b, half));
        wrongType(half, () -> GELU.backward(a, a, b, half));
        wrongType(half, () -> GELU.forwardAndGradient(a, a, b, half));
      }
    }
  }

  private static void wrongType(ElementType type, Executable call) {
    refused(IllegalArgumentException.class, "not " + type, call);
  }

  @Test
  void noThreads() {
    for (int threads : new int[] {0, -1, Integer.MIN_VALUE}) {
      refused(
          IllegalArgumentException.class, String.valueOf(threads), () -> GELU.parallel(threads));
    }
  }

  @Test
  void parametersThatThereAreNot() {
    float[] x = new float[4];
    double[] wide = new double[4];
    double[] result = {7, 7};
    unknown("slope; there is [a]", () -> PRELU.parameterGradient("slope", x, x));
    unknown("slope; there is", () -> PRELU.parameterGradient("slope", wide, wide));
    unknown("", () -> PRELU.parameterGradients("slope", x, x, 2, result));
    unknown("", () -> PRELU.parameterGradients("slope", wide, wide, 2, result));
    unknown("alpha; this function has none", () -> GELU.parameterGradient("alpha", x, x));
    assertArrayEquals(new double[] {7, 7}, result);
  }

  private static void unknown(String says, Executable call) {
    refused(IllegalArgumentException.class, "there is no parameter " + says, call);
  }

  @Test
  void shapesThatDoNotFit() {
    float[] x = new float[24];
    double[] wide = new double[24];
    for (int channels : new int[] {0, 5, 7, 25}) {
      shape(channels, result -> PRELU.parameterGradients("a", x, x, 1, result));
      shape(channels, result -> PRELU.parameterGradients("a", wide, wide, 1, result));
    }
    for (int inner : new int[] {0, -1, 5, 24, Integer.MAX_VALUE}) {
      shape(2, result -> PRELU.parameterGradients("a", x, x, inner, result));
      shape(2, result -> PRELU.parameterGradients("a", wide, wide, inner, result));
    }
    refused(
        IllegalArgumentException.class,
        "dy has 23",
        () -> PRELU.parameterGradient("a", x, new float[23]));
    refused(
        IllegalArgumentException.class,
        "dy has 25",
        () -> PRELU.parameterGradients("a", wide, new double[25], 1, new double[1]));
  }

  private static void shape(int channels, java.util.function.Consumer<double[]> call) {
    double[] result = new double[channels];
    Arrays.fill(result, 7);
    double[] before = result.clone();
    refused(IllegalArgumentException.class, "channels", () -> call.accept(result));
    assertArrayEquals(before, result);
  }
}
