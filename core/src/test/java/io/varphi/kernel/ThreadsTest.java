package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts are what there is, each of it once. */
class ThreadsTest {
  private static final List<Integer> LENGTHS =
      List.of(
          1,
          8191,
          8192,
          16_383,
          16_384,
          16_385,
          100_000,
          1_234_567,
          Integer.MAX_VALUE - 8,
          Integer.MAX_VALUE);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
  void partsAreAdjacent(int count) {
    for (int length : LENGTHS) {
      ConcurrentSkipListMap<Integer, Integer> parts = new ConcurrentSkipListMap<>();
      Threads.of(count).split(length, parts::put);
      assertAdjacent(parts, length);
      assertTrue(parts.size() <= count, () -> parts.toString());
      assertTrue(parts.keySet().stream().allMatch(from -> from % 64 == 0), () -> parts.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
  void blocksAreNotCut(int count) {
    for (int length : LENGTHS) {
      ConcurrentSkipListMap<Integer, Integer> parts = new ConcurrentSkipListMap<>();
      Threads.of(count)
          .splitBlocks(
              length,
              8192,
              (from, to) -> {
                if (from < to) {
                  parts.put(from, to);
                }
              });
      assertAdjacent(parts, Math.ceilDiv(length, 8192));
    }
  }

  private static void assertAdjacent(ConcurrentSkipListMap<Integer, Integer> parts, int end) {
    int next = 0;
    for (var part : parts.entrySet()) {
      assertEquals(next, part.getKey(), () -> parts.toString());
      next = part.getValue();
    }
    assertEquals(end, next, () -> parts.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void largeArraysAreSplit(int count) {
    ConcurrentSkipListMap<Integer, Integer> parts = new ConcurrentSkipListMap<>();
    Threads threads = Threads.of(count);
    assertTrue(threads.isOnePart(16_383));
    assertEquals(false, threads.isOnePart(16_384));
    threads.split(count * 8192, parts::put);
    assertEquals(count, parts.size());
  }
}
