package io.varphi.cli;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Work on many numbers, shared between the processors; results stand in order. */
final class Parallel {
  /** Small enough to share evenly, large enough not to notice. */
  static final int CHUNK = 2048;

  /** Work on the indices from {@code from} to {@code to}, exclusive. */
  interface Chunk {
    void process(int from, int to);
  }

  private Parallel() {}

  static double[] compute(int size, IntToDoubleFunction value) {
    double[] values = new double[size];
    forChunks(
        size,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            values[i] = value.applyAsDouble(i);
          }
        });
    return values;
  }

  static void forChunks(int size, Chunk chunk) {
    chunks(Math.ceilDiv(size, CHUNK))
        .map(i -> i * CHUNK)
        .forEach(from -> chunk.process(from, from + Math.min(CHUNK, size - from)));
  }

  /** The numbers from 0 to count, exclusive; a single one stays on this thread. */
  static IntStream chunks(int count) {
    IntStream numbers = IntStream.range(0, count);
    return count > 1 ? numbers.parallel() : numbers;
  }
}
