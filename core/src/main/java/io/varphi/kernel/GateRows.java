package io.varphi.kernel;

import io.varphi.GateLayout;
import io.varphi.lanes.Loop;

/**
 * Runs the loops of a gate over rows that hold as many values as gates; {@code values} is their
 * number in a row. Arrays are all {@code float[]} or all double[].
 */
final class GateRows {
  private static final int BLOCK = 1024;

  private static final ThreadLocal<FloatPairs> FLOATS = ThreadLocal.withInitial(FloatPairs::new);
  private static final ThreadLocal<DoublePairs> DOUBLES = ThreadLocal.withInitial(DoublePairs::new);

  private GateRows() {}

  /** A block of values and one of gates, apart from each other. */
  private abstract static class Pairs {
    abstract Object a();

    abstract Object g();

    /** Takes values and gates from every second place of rows. */
    abstract void load(Object rows, int a, int g, int size);

    /** Puts them there. */
    abstract void store(Object rows, int a, int g, int size);
  }

  private static final class FloatPairs extends Pairs {
    private final float[] a = new float[BLOCK];
    private final float[] g = new float[BLOCK];

    @Override
    Object a() {
      return a;
    }

    @Override
    Object g() {
      return g;
    }

    @Override
    void load(Object rows, int firstA, int firstG, int size) {
      float[] from = (float[]) rows;
      for (int i = 0; i < size; i++) {
        a[i] = from[firstA + 2 * i];
        g[i] = from[firstG + 2 * i];
      }
    }

    @Override
    void store(Object rows, int firstA, int firstG, int size) {
      float[] to = (float[]) rows;
      for (int i = 0; i < size; i++) {
        to[firstA + 2 * i] = a[i];
        to[firstG + 2 * i] = g[i];
      }
    }
  }

  private static final class DoublePairs extends Pairs {
    private final double[] a = new double[BLOCK];
    private final double[] g = new double[BLOCK];

    @Override
    Object a() {
      return a;
    }

    @Override
    Object g() {
      return g;
    }

    @Override
    void load(Object rows, int firstA, int firstG, int size) {
      double[] from = (double[]) rows;
      for (int i = 0; i < size; i++) {
        a[i] = from[firstA + 2 * i];
        g[i] = from[firstG + 2 * i];
      }
    }

    @Override
    void store(Object rows, int firstA, int firstG, int size) {
      double[] to = (double[]) rows;
      for (int i = 0; i < size; i++) {
        to[firstA + 2 * i] = a[i];
        to[firstG + 2 * i] = g[i];
      }
    }
  }

  private static Pairs pairsFor(Object rows) {
    return rows instanceof float[] ? FLOATS.get() : DOUBLES.get();
  }

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
      Loop loop, GateLayout layout, int values, Object rows, Object y, int from, int to) {
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
      Object rows,
      Object dy,
      Object dRows,
      int from,
      int to) {
    if (isInterleaved(layout)) {
      backwardPairs(loop, layout, rows, dy, dRows, from, to);
    } else {
      backwardHalves(loop, layout, values, rows, dy, dRows, from, to);
    }
  }

  private static void forwardPairs(
      Loop loop, GateLayout layout, Object rows, Object y, int from, int to) {
    Pairs pairs = pairsFor(rows);
    for (int start = from; start < to; start += BLOCK) {
      int size = Math.min(BLOCK, to - start);
      int a = 2 * start + firstValue(layout, 1);
      int g = 2 * start + firstGate(layout, 1);
      pairs.load(rows, a, g, size);
      LoopCalls.run(loop, pairs.a(), 0, pairs.g(), 0, y, start, 0, size);
    }
  }

  private static void backwardPairs(
      Loop loop, GateLayout layout, Object rows, Object dy, Object dRows, int from, int to) {
    Pairs pairs = pairsFor(rows);
    for (int start = from; start < to; start += BLOCK) {
      int size = Math.min(BLOCK, to - start);
      int a = 2 * start + firstValue(layout, 1);
      int g = 2 * start + firstGate(layout, 1);
      pairs.load(rows, a, g, size);
      LoopCalls.run(
          loop, pairs.a(), 0, pairs.g(), 0, dy, start, pairs.a(), 0, pairs.g(), 0, 0, size);
      pairs.store(dRows, a, g, size);
    }
  }

  private static void forwardHalves(
      Loop loop, GateLayout layout, int values, Object rows, Object y, int from, int to) {
    for (int next = from; next < to; next = endOfRow(next, values, to)) {
      int done = next - next % values;
      long a = 2L * done + firstValue(layout, values);
      long g = 2L * done + firstGate(layout, values);
      int end = endOfRow(next, values, to) - done;
      LoopCalls.run(loop, rows, a, rows, g, y, done, next - done, end);
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
      int end = endOfRow(next, values, to) - done;
      LoopCalls.run(loop, rows, a, rows, g, dy, done, dRows, a, dRows, g, next - done, end);
    }
  }

  /** The end of the row that an element is in, if it is not beyond {@code to}. */
  private static int endOfRow(int element, int values, int to) {
    return Math.min(to - element, values - element % values) + element;
  }
}
