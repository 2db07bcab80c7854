package io.varphi.kernel;

import io.varphi.lanes.Loop;

/** Runs a loop over numbers of 16 bits, block by block through wider ones. */
final class HalfBlocks {
  private static final int BLOCK = 1024;
  private static final ThreadLocal<HalfBlocks> OF_THREAD = ThreadLocal.withInitial(HalfBlocks::new);

  private final float[] x = new float[BLOCK];
  private final float[] dy = new float[BLOCK];
  private final double[] first = new double[BLOCK];
  private final double[] second = new double[BLOCK];

  private HalfBlocks() {}

  static void forward(
      Threads threads,
      Loop loop,
      short[] x,
      int xAt,
      short[] y,
      int yAt,
      int length,
      ElementType type) {
    if (threads.isOnePart(length)) {
      forward(loop, x, xAt, y, yAt, 0, length, type);
    } else {
      threads.split(length, (from, to) -> forward(loop, x, xAt, y, yAt, from, to, type));
    }
  }

  private static void forward(
      Loop loop, short[] x, int xAt, short[] y, int yAt, int from, int to, ElementType type) {
    HalfBlocks block = OF_THREAD.get();
    for (int at = from; at < to; at += sizeAt(at, to)) {
      int size = sizeAt(at, to);
      Halves.widen(x, xAt + at, block.x, size, type);
      LoopCalls.run(loop, block.x, 0, block.first, 0, 0, size);
      Halves.round(block.first, y, yAt + at, size, type);
    }
  }

  static void backward(
      Threads threads,
      Loop loop,
      short[] x,
      int xAt,
      short[] dy,
      int dyAt,
      short[] dx,
      int dxAt,
      int length,
      ElementType type) {
    if (threads.isOnePart(length)) {
      backward(loop, x, xAt, dy, dyAt, dx, dxAt, 0, length, type);
    } else {
      threads.split(
          length, (from, to) -> backward(loop, x, xAt, dy, dyAt, dx, dxAt, from, to, type));
    }
  }

  private static void backward(
      Loop loop,
      short[] x,
      int xAt,
      short[] dy,
      int dyAt,
      short[] dx,
      int dxAt,
      int from,
      int to,
      ElementType type) {
    HalfBlocks block = OF_THREAD.get();
    for (int at = from; at < to; at += sizeAt(at, to)) {
      int size = sizeAt(at, to);
      Halves.widen(x, xAt + at, block.x, size, type);
      Halves.widen(dy, dyAt + at, block.dy, size, type);
      LoopCalls.run(loop, block.x, 0, block.dy, 0, block.first, 0, 0, size);
      Halves.round(block.first, dx, dxAt + at, size, type);
    }
  }

  static void forwardAndGradient(
      Threads threads,
      Loop loop,
      short[] x,
      int xAt,
      short[] y,
      int yAt,
      short[] g,
      int gAt,
      int length,
      ElementType type) {
    if (threads.isOnePart(length)) {
      forwardAndGradient(loop, x, xAt, y, yAt, g, gAt, 0, length, type);
    } else {
      threads.split(
          length, (from, to) -> forwardAndGradient(loop, x, xAt, y, yAt, g, gAt, from, to, type));
    }
  }

  private static void forwardAndGradient(
      Loop loop,
      short[] x,
      int xAt,
      short[] y,
      int yAt,
      short[] g,
      int gAt,
      int from,
      int to,
      ElementType type) {
    HalfBlocks block = OF_THREAD.get();
    for (int at = from; at < to; at += sizeAt(at, to)) {
      int size = sizeAt(at, to);
      Halves.widen(x, xAt + at, block.x, size, type);
      LoopCalls.run(loop, block.x, 0, block.first, 0, block.second, 0, 0, size);
      Halves.round(block.first, y, yAt + at, size, type);
      Halves.round(block.second, g, gAt + at, size, type);
    }
  }

  /** The size of the block that begins at an element: the last one may be less than whole. */
  private static int sizeAt(int at, int to) {
    return Math.min(BLOCK, to - at);
  }
}
