package io.varphi.kernel;

import io.varphi.lanes.Loop;

/** Runs a loop over numbers of 16 bits, block by block through wider ones. */
final class HalfBlocks {
  private static final int BLOCK = 1024;
  private static final double[] NONE = new double[0];
  private static final ThreadLocal<Blocks> BLOCKS = ThreadLocal.withInitial(Blocks::new);

  private HalfBlocks() {}

  /** The blocks of one thread. */
  private static final class Blocks {
    private final float[] x = new float[BLOCK];
    private final float[] dy = new float[BLOCK];
    private final double[] first = new double[BLOCK];
    private final double[] second = new double[BLOCK];
  }

  static void forward(
      Loop loop, short[] x, int xAt, short[] y, int yAt, int length, ElementType type) {
    Blocks blocks = BLOCKS.get();
    for (int from = 0; from < length; from += BLOCK) {
      int size = Math.min(BLOCK, length - from);
      Halves.widen(x, xAt + from, blocks.x, size, type);
      loop.run(
          blocks.x, 0, blocks.first, 0, null, 0, null, 0, null, 0, null, 0, 0, size, NONE, NONE);
      Halves.round(blocks.first, y, yAt + from, size, type);
    }
  }

  static void backward(
      Loop loop,
      short[] x,
      int xAt,
      short[] dy,
      int dyAt,
      short[] dx,
      int dxAt,
      int length,
      ElementType type) {
    Blocks blocks = BLOCKS.get();
    for (int from = 0; from < length; from += BLOCK) {
      int size = Math.min(BLOCK, length - from);
      Halves.widen(x, xAt + from, blocks.x, size, type);
      Halves.widen(dy, dyAt + from, blocks.dy, size, type);
      loop.run(
          blocks.x,
          0,
          blocks.dy,
          0,
          blocks.first,
          0,
          null,
          0,
          null,
          0,
          null,
          0,
          0,
          size,
          NONE,
          NONE);
      Halves.round(blocks.first, dx, dxAt + from, size, type);
    }
  }

  static void forwardAndGradient(
      Loop loop,
      short[] x,
      int xAt,
      short[] y,
      int yAt,
      short[] g,
      int gAt,
      int length,
      ElementType type) {
    Blocks blocks = BLOCKS.get();
    for (int from = 0; from < length; from += BLOCK) {
      int size = Math.min(BLOCK, length - from);
      Halves.widen(x, xAt + from, blocks.x, size, type);
      loop.run(
          blocks.x,
          0,
          blocks.first,
          0,
          blocks.second,
          0,
          null,
          0,
          null,
          0,
          null,
          0,
          0,
          size,
          NONE,
          NONE);
      Halves.round(blocks.first, y, yAt + from, size, type);
      Halves.round(blocks.second, g, gAt + from, size, type);
    }
  }
}
