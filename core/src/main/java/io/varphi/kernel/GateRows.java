package io.varphi.kernel;

import io.varphi.GateLayout;
import io.varphi.lanes.Loop;

/**
 * Runs the loops of a gate over rows that hold as many values as gates; {@code values} is their
 * number in a row.
 */
final class GateRows {
  private static final int BLOCK = 1024;
  private static final double[] NONE = new double[0];

  private static final ThreadLocal<FloatBlocks> FLOATS = ThreadLocal.withInitial(FloatBlocks::new);
  private static final ThreadLocal<DoubleBlocks> DOUBLES =
      ThreadLocal.withInitial(DoubleBlocks::new);

  /** Values and gates of interleaved rows, apart from each other. */
  private static final class FloatBlocks {
    private final float[] a = new float[BLOCK];
    private final float[] g = new float[BLOCK];
  }

  private static final class DoubleBlocks {
    private final double[] a = new double[BLOCK];
    private final double[] g = new double[BLOCK];
  }

  private GateRows() {}

  private static boolean isInterleaved(GateLayout layout) {
    return switch (layout) {
      case VALUE_THEN_GATE, GATE_THEN_VALUE -> false;
      case INTERLEAVED_VALUE_FIRST, INTERLEAVED_GATE_FIRST -> true;
    };
  }

  /** The place of the first value in a row. */
  private static int firstValue(GateLayout layout, int values) {
    return switch (layout) {
      case VALUE_THEN_GATE, INTERLEAVED_VALUE_FIRST -> 0;
      case GATE_THEN_VALUE -> values;
      case INTERLEAVED_GATE_FIRST -> 1;
    };
  }

  /** The place of the first gate in a row. */
  private static int firstGate(GateLayout layout, int values) {
    return switch (layout) {
      case VALUE_THEN_GATE -> values;
      case GATE_THEN_VALUE, INTERLEAVED_GATE_FIRST -> 0;
      case INTERLEAVED_VALUE_FIRST -> 1;
    };
  }

  /** The elements of y from {@code from} to {@code to}. */
  static void forward(
      Loop loop, GateLayout layout, int values, float[] rows, float[] y, int from, int to) {
    if (isInterleaved(layout)) {
      forwardPairs(loop, layout, rows, y, from, to);
    } else {
      forwardHalves(loop, layout, values, rows, y, from, to);
    }
  }

  /** The gradients for the elements of dy from {@code from} to {@code to}. */
  static void backward(
      Loop loop,
      GateLayout layout,
      int values,
      float[] rows,
      float[] dy,
      float[] dRows,
      int from,
      int to) {
    if (isInterleaved(layout)) {
      backwardPairs(loop, layout, rows, dy, dRows, from, to);
    } else {
      backwardHalves(loop, layout, values, rows, dy, dRows, from, to);
    }
  }

  private static void forwardPairs(
      Loop loop, GateLayout layout, float[] rows, float[] y, int from, int to) {
    FloatBlocks blocks = FLOATS.get();
    for (int start = from; start < to; start += BLOCK) {
      int size = Math.min(BLOCK, to - start);
      split(layout, rows, start, blocks, size);
      loop.run(blocks.a, 0, blocks.g, 0, y, start, null, 0, null, 0, null, 0, 0, size, NONE, NONE);
    }
  }

  private static void backwardPairs(
      Loop loop, GateLayout layout, float[] rows, float[] dy, float[] dRows, int from, int to) {
    FloatBlocks blocks = FLOATS.get();
    for (int start = from; start < to; start += BLOCK) {
      int size = Math.min(BLOCK, to - start);
      split(layout, rows, start, blocks, size);
      loop.run(
          blocks.a, 0, blocks.g, 0, dy, start, blocks.a, 0, blocks.g, 0, null, 0, 0, size, NONE,
          NONE);
      join(layout, blocks, dRows, start, size);
    }
  }

  private static void split(
      GateLayout layout, float[] rows, int start, FloatBlocks blocks, int size) {
    int a = 2 * start + firstValue(layout, 1);
    int g = 2 * start + firstGate(layout, 1);
    for (int i = 0; i < size; i++) {
      blocks.a[i] = rows[a + 2 * i];
      blocks.g[i] = rows[g + 2 * i];
    }
  }

  private static void join(
      GateLayout layout, FloatBlocks blocks, float[] rows, int start, int size) {
    int a = 2 * start + firstValue(layout, 1);
    int g = 2 * start + firstGate(layout, 1);
    for (int i = 0; i < size; i++) {
      rows[a + 2 * i] = blocks.a[i];
      rows[g + 2 * i] = blocks.g[i];
    }
  }

  /** The elements of y from {@code from} to {@code to}. */
  static void forward(
      Loop loop, GateLayout layout, int values, double[] rows, double[] y, int from, int to) {
    if (isInterleaved(layout)) {
      forwardPairs(loop, layout, rows, y, from, to);
    } else {
      forwardHalves(loop, layout, values, rows, y, from, to);
    }
  }

  /** The gradients for the elements of dy from {@code from} to {@code to}. */
  static void backward(
      Loop loop,
      GateLayout layout,
      int values,
      double[] rows,
      double[] dy,
      double[] dRows,
      int from,
      int to) {
    if (isInterleaved(layout)) {
      backwardPairs(loop, layout, rows, dy, dRows, from, to);
    } else {
      backwardHalves(loop, layout, values, rows, dy, dRows, from, to);
    }
  }

  private static void forwardPairs(
      Loop loop, GateLayout layout, double[] rows, double[] y, int from, int to) {
    DoubleBlocks blocks = DOUBLES.get();
    for (int start = from; start < to; start += BLOCK) {
      int size = Math.min(BLOCK, to - start);
      split(layout, rows, start, blocks, size);
      loop.run(blocks.a, 0, blocks.g, 0, y, start, null, 0, null, 0, null, 0, 0, size, NONE, NONE);
    }
  }

  private static void backwardPairs(
      Loop loop, GateLayout layout, double[] rows, double[] dy, double[] dRows, int from, int to) {
    DoubleBlocks blocks = DOUBLES.get();
    for (int start = from; start < to; start += BLOCK) {
      int size = Math.min(BLOCK, to - start);
      split(layout, rows, start, blocks, size);
      loop.run(
          blocks.a, 0, blocks.g, 0, dy, start, blocks.a, 0, blocks.g, 0, null, 0, 0, size, NONE,
          NONE);
      join(layout, blocks, dRows, start, size);
    }
  }

  private static void split(
      GateLayout layout, double[] rows, int start, DoubleBlocks blocks, int size) {
    int a = 2 * start + firstValue(layout, 1);
    int g = 2 * start + firstGate(layout, 1);
    for (int i = 0; i < size; i++) {
      blocks.a[i] = rows[a + 2 * i];
      blocks.g[i] = rows[g + 2 * i];
    }
  }

  private static void join(
      GateLayout layout, DoubleBlocks blocks, double[] rows, int start, int size) {
    int a = 2 * start + firstValue(layout, 1);
    int g = 2 * start + firstGate(layout, 1);
    for (int i = 0; i < size; i++) {
      rows[a + 2 * i] = blocks.a[i];
      rows[g + 2 * i] = blocks.g[i];
    }
  }

  private static void forwardHalves(
      Loop loop, GateLayout layout, int values, Object rows, Object y, int from, int to) {
    for (int next = from; next < to; next = endOfRow(next, values, to)) {
      int done = next - next % values;
      loop.run(
          rows,
          2L * done + firstValue(layout, values),
          rows,
          2L * done + firstGate(layout, values),
          y,
          done,
          null,
          0,
          null,
          0,
          null,
          0,
          next - done,
          endOfRow(next, values, to) - done,
          NONE,
          NONE);
    }
  }

  private static void backwardHalves(
      Loop loop,
      GateLayout layout,
      int values,
      Object rows,
      Object dy,
      Object dRows,
      int from,
      int to) {
    for (int next = from; next < to; next = endOfRow(next, values, to)) {
      int done = next - next % values;
      long a = 2L * done + firstValue(layout, values);
      long g = 2L * done + firstGate(layout, values);
      loop.run(
          rows,
          a,
          rows,
          g,
          dy,
          done,
          dRows,
          a,
          dRows,
          g,
          null,
          0,
          next - done,
          endOfRow(next, values, to) - done,
          NONE,
          NONE);
    }
  }

  /** The end of the row that an element is in, if it is not beyond {@code to}. */
  private static int endOfRow(int element, int values, int to) {
    return Math.min(to - element, values - element % values) + element;
  }
}
