package io.varphi.kernel;

import io.varphi.lanes.Loop;
import java.util.Arrays;

/**
 * Sums of a loop's results over each channel in a fixed order, whatever the number of threads:
 * within blocks of elements, then block after block.
 */
final class ChannelSums {
  private static final int BLOCK = Sums.BLOCK;

  /** So many results are computed at once. */
  private static final int CHUNK = 1024;

  /** So many sums of blocks are held at once. */
  private static final int MAX_HELD = 1 << 20;

  private static final ThreadLocal<double[]> RESULTS =
      ThreadLocal.withInitial(() -> new double[CHUNK]);

  private static final ThreadLocal<double[]> SUMS =
      ThreadLocal.withInitial(() -> new double[BLOCK]);

  private ChannelSums() {}

  /** Puts the sums for elements (any, {@code result.length} channels, inner) into a result. */
  static void put(
      Threads threads, Loop loop, Object x, Object dy, int length, int inner, double[] result) {
    check(length, inner, result.length);
    Arrays.fill(result, 0);
    if (threads.isOnePart(length)) {
      double[] sums = SUMS.get();
      for (int block = 0; block < Math.ceilDiv(length, BLOCK); block++) {
        sum(loop, x, dy, length, inner, result.length, block, sums, 0);
        add(sums, 0, inner, block, result);
      }
    } else {
      putInParts(threads, loop, x, dy, length, inner, result);
    }
  }

  private static void putInParts(
      Threads threads, Loop loop, Object x, Object dy, int length, int inner, double[] result) {
    int channels = result.length;
    int slots = slots(inner, channels);
    int blocks = Math.ceilDiv(length, BLOCK);
    int held = Math.min(blocks, MAX_HELD / slots);
    double[] sums = new double[held * slots];
    for (int start = 0; start < blocks; start += held) {
      int first = start;
      threads.splitBlocks(
          (int) Math.min((long) held * BLOCK, length - first * BLOCK),
          BLOCK,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              sum(loop, x, dy, length, inner, channels, first + i, sums, i * slots);
            }
          });
      for (int i = 0; i < Math.min(held, blocks - first); i++) {
        add(sums, i * slots, inner, first + i, result);
      }
    }
  }

  /** How many channels a block meets at most: no more than it has elements. */
  private static int slots(int inner, int channels) {
    return Math.min(channels, (BLOCK - 2) / inner + 2);
  }

  /** Puts the sums of a block's channels in their order, from its first one on, into slots. */
  private static void sum(
      Loop loop,
      Object x,
      Object dy,
      int length,
      int inner,
      int channels,
      int block,
      double[] sums,
      int at) {
    Arrays.fill(sums, at, at + slots(inner, channels), 0);
    double[] results = RESULTS.get();
    int start = block * BLOCK;
    int end = start + Math.min(BLOCK, length - start);
    int next = start;
    while (next < end) {
      int size = Math.min(CHUNK, end - next);
      LoopCalls.run(loop, x, next, dy, next, results, 0, 0, size);
      int slot = (next / inner - start / inner) % channels;
      if (inner == 1) {
        addEach(results, size, slot, channels, sums, at);
      } else {
        addRuns(results, size, inner - next % inner, inner, slot, channels, sums, at);
      }
      next += size;
    }
  }

  /** Each result is of another channel than the one before it. */
  private static void addEach(
      double[] results, int size, int firstSlot, int channels, double[] sums, int at) {
    int slot = firstSlot;
    int done = 0;
    while (done < size) {
      int run = Math.min(channels - slot, size - done);
      for (int i = 0; i < run; i++) {
        sums[at + slot + i] += results[done + i];
      }
      done += run;
      slot = 0;
    }
  }

  /** Runs of results are of one channel, the first run perhaps less than whole. */
  private static void addRuns(
      double[] results,
      int size,
      int firstRun,
      int inner,
      int firstSlot,
      int channels,
      double[] sums,
      int at) {
    int slot = firstSlot;
    int from = 0;
    int to = Math.min(firstRun, size);
    while (from < size) {
      sums[at + slot] += sum(results, from, to);
      slot = slot + 1 == channels ? 0 : slot + 1;
      from = to;
      to += Math.min(inner, size - to);
    }
  }

  /** Of every fourth number, then of these sums: additions need not wait for each other. */
  private static double sum(double[] numbers, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i < to - 3; i += 4) {
      a += numbers[i];
      b += numbers[i + 1];
      c += numbers[i + 2];
      d += numbers[i + 3];
    }
    for (; i < to; i++) {
      a += numbers[i];
    }
    return (a + b) + (c + d);
  }

  private static void add(double[] sums, int at, int inner, int block, double[] result) {
    int channel = block * BLOCK / inner % result.length;
    for (int slot = 0; slot < slots(inner, result.length); slot++) {
      result[channel] += sums[at + slot];
      channel = channel + 1 == result.length ? 0 : channel + 1;
    }
  }

  private static void check(int length, int inner, int channels) {
    if (inner < 1 || channels < 1 || length % ((long) inner * channels) != 0) {
      throw new IllegalArgumentException(
          length
              + " elements are no whole number of blocks of "
              + channels
              + " channels by "
              + inner
              + "; give the shape (any, channels, inner)");
    }
  }
}
