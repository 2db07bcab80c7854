package io.varphi.lanes;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Memory for loops of a shape, the first half of it filled with values that are usual. */
final class Scratch implements AutoCloseable {
  /** Whole vectors of every width, and some elements that do not fill one. */
  static final int ELEMENTS = 259;

  private static final double[] SPECIAL = {
    0,
    -0.0,
    1,
    -1,
    100,
    -100,
    1e9,
    -1e9,
    1e30,
    -1e30,
    1e-40,
    -1e-40,
    0.5,
    3e38,
    -3e38,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  private final Arena arena = Arena.ofConfined();
  private final @Nullable Object[] streams = new @Nullable Object[LoopShape.MAX_STREAMS];
  private final long[] special = new long[LoopShape.MAX_STREAMS];
  private final double[] uniforms;
  private final double[] sums;

  Scratch(LoopShape shape, int uniforms) {
    List<Memory> memories = shape.streams();
    Random random = new Random(1);
    for (int i = 0; i < memories.size(); i++) {
      double[] values = random.doubles(2 * ELEMENTS, -4, 4).toArray();
      for (int j = 0; j < ELEMENTS; j++) {
        values[ELEMENTS + j] = SPECIAL[(i + j) % SPECIAL.length];
      }
      streams[i] = memory(memories.get(i), values);
      special[i] = position(memories.get(i), ELEMENTS);
    }
    this.uniforms = new double[uniforms];
    Arrays.fill(this.uniforms, 0.5);
    this.sums = new double[shape.sums() * LoopShape.PARTIAL_SUMS];
  }

  private Object memory(Memory memory, double[] values) {
    return switch (memory) {
      case FLOAT_ARRAY -> floats(values);
      case DOUBLE_ARRAY -> values;
      case FLOAT_SEGMENT -> arena.allocateFrom(ValueLayout.JAVA_FLOAT, floats(values));
      case DOUBLE_SEGMENT -> arena.allocateFrom(ValueLayout.JAVA_DOUBLE, values);
    };
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static long position(Memory memory, int element) {
    return switch (memory) {
      case FLOAT_ARRAY, DOUBLE_ARRAY -> element;
      case FLOAT_SEGMENT -> (long) element * Float.BYTES;
      case DOUBLE_SEGMENT -> (long) element * Double.BYTES;
    };
  }

  /** Runs a loop over the first elements. */
  void run(Loop loop, int elements) {
    int _ =
        loop.run(
            streams[0],
            0,
            streams[1],
            0,
            streams[2],
            0,
            streams[3],
            0,
            streams[4],
            0,
            streams[5],
            0,
            0,
            elements,
            uniforms,
            sums);
  }

  /** Runs a loop over values among which all kinds of numbers are. */
  void runOnSpecialValues(Loop loop, int elements) {
    int _ =
        loop.run(
            streams[0],
            special[0],
            streams[1],
            special[1],
            streams[2],
            special[2],
            streams[3],
            special[3],
            streams[4],
            special[4],
            streams[5],
            special[5],
            0,
            elements,
            uniforms,
            sums);
  }

  @Override
  public void close() {
    arena.close();
  }
}
