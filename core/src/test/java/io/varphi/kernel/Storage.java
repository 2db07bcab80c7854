package io.varphi.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/**
 * One of the ways in which a kernel takes numbers, so that a test is written once for all.
 *
 * @param <M> the memory of several numbers
 */
abstract class Storage<M> {
  static List<Storage<?>> all() {
    return List.of(
        new Floats(),
        new Doubles(),
        new Segments(ElementType.FLOAT32),
        new Segments(ElementType.FLOAT64),
        new Halves(ElementType.FLOAT16),
        new Halves(ElementType.BFLOAT16));
  }

  static List<Storage<?>> arrays() {
    return List.of(new Floats(), new Doubles());
  }

  /** New memory that holds the numbers nearest to these. */
  abstract M of(double... values);

  abstract double[] values(M memory);

  abstract int bytes();

  /** Memory of so many zeros. */
  M zeros(int length) {
    return of(new double[length]);
  }

  abstract void forward(Kernel kernel, M x, M y);

  abstract void forward(Kernel kernel, M x, int xAt, M y, int yAt, int length);

  abstract void backward(Kernel kernel, M x, M dy, M dx);

  abstract void backward(Kernel kernel, M x, int xAt, M dy, int dyAt, M dx, int dxAt, int length);

  abstract void forwardAndGradient(Kernel kernel, M x, M y, M g);

  abstract void forwardAndGradient(
      Kernel kernel, M x, int xAt, M y, int yAt, M g, int gAt, int length);

  static final class Floats extends Storage<float[]> {
    @Override
    float[] of(double... values) {
      float[] floats = new float[values.length];
      for (int i = 0; i < values.length; i++) {
        floats[i] = (float) values[i];
      }
      return floats;
    }

    @Override
    double[] values(float[] memory) {
      double[] values = new double[memory.length];
      for (int i = 0; i < memory.length; i++) {
        values[i] = memory[i];
      }
      return values;
    }

    @Override
    int bytes() {
      return Float.BYTES;
    }

    @Override
    void forward(Kernel kernel, float[] x, float[] y) {
      kernel.forward(x, y);
    }

    @Override
    void forward(Kernel kernel, float[] x, int xAt, float[] y, int yAt, int length) {
      kernel.forward(x, xAt, y, yAt, length);
    }

    @Override
    void backward(Kernel kernel, float[] x, float[] dy, float[] dx) {
      kernel.backward(x, dy, dx);
    }

    @Override
    void backward(
        Kernel kernel, float[] x, int xAt, float[] dy, int dyAt, float[] dx, int dxAt, int length) {
      kernel.backward(x, xAt, dy, dyAt, dx, dxAt, length);
    }

    @Override
    void forwardAndGradient(Kernel kernel, float[] x, float[] y, float[] g) {
      kernel.forwardAndGradient(x, y, g);
    }

    @Override
    void forwardAndGradient(
        Kernel kernel, float[] x, int xAt, float[] y, int yAt, float[] g, int gAt, int length) {
      kernel.forwardAndGradient(x, xAt, y, yAt, g, gAt, length);
    }

    @Override
    public String toString() {
      return "float[]";
    }
  }

  static final class Doubles extends Storage<double[]> {
    @Override
    double[] of(double... values) {
      return values.clone();
    }

    @Override
    double[] values(double[] memory) {
      return memory.clone();
    }

    @Override
    int bytes() {
      return Double.BYTES;
    }

    @Override
    void forward(Kernel kernel, double[] x, double[] y) {
      kernel.forward(x, y);
    }

    @Override
    void forward(Kernel kernel, double[] x, int xAt, double[] y, int yAt, int length) {
      kernel.forward(x, xAt, y, yAt, length);
    }

    @Override
    void backward(Kernel kernel, double[] x, double[] dy, double[] dx) {
      kernel.backward(x, dy, dx);
    }

    @Override
    void backward(
        Kernel kernel,
        double[] x,
        int xAt,
        double[] dy,
        int dyAt,
        double[] dx,
        int dxAt,
        int length) {
      kernel.backward(x, xAt, dy, dyAt, dx, dxAt, length);
    }

    @Override
    void forwardAndGradient(Kernel kernel, double[] x, double[] y, double[] g) {
      kernel.forwardAndGradient(x, y, g);
    }

    @Override
    void forwardAndGradient(
        Kernel kernel, double[] x, int xAt, double[] y, int yAt, double[] g, int gAt, int length) {
      kernel.forwardAndGradient(x, xAt, y, yAt, g, gAt, length);
    }

    @Override
    public String toString() {
      return "double[]";
    }
  }

  /** Native memory; a range of it is a slice, which need not be aligned. */
  static final class Segments extends Storage<MemorySegment> {
    private final ElementType type;

    Segments(ElementType type) {
      this.type = type;
    }

    @Override
    MemorySegment of(double... values) {
      Arena arena = Arena.ofAuto();
      return type == ElementType.FLOAT32
          ? arena.allocateFrom(ValueLayout.JAVA_FLOAT, new Floats().of(values))
          : arena.allocateFrom(ValueLayout.JAVA_DOUBLE, values);
    }

    @Override
    double[] values(MemorySegment memory) {
      return type == ElementType.FLOAT32
          ? new Floats().values(memory.toArray(ValueLayout.JAVA_FLOAT))
          : memory.toArray(ValueLayout.JAVA_DOUBLE);
    }

    @Override
    int bytes() {
      return type.bytes();
    }

    private MemorySegment slice(MemorySegment memory, int at, int length) {
      return memory.asSlice((long) at * bytes(), (long) length * bytes());
    }

    @Override
    void forward(Kernel kernel, MemorySegment x, MemorySegment y) {
      kernel.forward(x, y, type);
    }

    @Override
    void forward(Kernel kernel, MemorySegment x, int xAt, MemorySegment y, int yAt, int length) {
      kernel.forward(slice(x, xAt, length), slice(y, yAt, length), type);
    }

    @Override
    void backward(Kernel kernel, MemorySegment x, MemorySegment dy, MemorySegment dx) {
      kernel.backward(x, dy, dx, type);
    }

    @Override
    void backward(
        Kernel kernel,
        MemorySegment x,
        int xAt,
        MemorySegment dy,
        int dyAt,
        MemorySegment dx,
        int dxAt,
        int length) {
      kernel.backward(
          slice(x, xAt, length), slice(dy, dyAt, length), slice(dx, dxAt, length), type);
    }

    @Override
    void forwardAndGradient(Kernel kernel, MemorySegment x, MemorySegment y, MemorySegment g) {
      kernel.forwardAndGradient(x, y, g, type);
    }

    @Override
    void forwardAndGradient(
        Kernel kernel,
        MemorySegment x,
        int xAt,
        MemorySegment y,
        int yAt,
        MemorySegment g,
        int gAt,
        int length) {
      kernel.forwardAndGradient(
          slice(x, xAt, length), slice(y, yAt, length), slice(g, gAt, length), type);
    }

    @Override
    public String toString() {
      return "native " + type;
    }
  }

  static final class Halves extends Storage<short[]> {
    private final ElementType type;

    Halves(ElementType type) {
      this.type = type;
    }

    @Override
    short[] of(double... values) {
      short[] halves = new short[values.length];
      for (int i = 0; i < values.length; i++) {
        halves[i] = HalfFormat.of(type).nearest(values[i]);
      }
      return halves;
    }

    @Override
    double[] values(short[] memory) {
      double[] values = new double[memory.length];
      for (int i = 0; i < memory.length; i++) {
        values[i] = HalfFormat.of(type).value(memory[i]);
      }
      return values;
    }

    @Override
    int bytes() {
      return Short.BYTES;
    }

    @Override
    void forward(Kernel kernel, short[] x, short[] y) {
      kernel.forward(x, y, type);
    }

    @Override
    void forward(Kernel kernel, short[] x, int xAt, short[] y, int yAt, int length) {
      kernel.forward(x, xAt, y, yAt, length, type);
    }

    @Override
    void backward(Kernel kernel, short[] x, short[] dy, short[] dx) {
      kernel.backward(x, dy, dx, type);
    }

    @Override
    void backward(
        Kernel kernel, short[] x, int xAt, short[] dy, int dyAt, short[] dx, int dxAt, int length) {
      kernel.backward(x, xAt, dy, dyAt, dx, dxAt, length, type);
    }

    @Override
    void forwardAndGradient(Kernel kernel, short[] x, short[] y, short[] g) {
      kernel.forwardAndGradient(x, y, g, type);
    }

    @Override
    void forwardAndGradient(
        Kernel kernel, short[] x, int xAt, short[] y, int yAt, short[] g, int gAt, int length) {
      kernel.forwardAndGradient(x, xAt, y, yAt, g, gAt, length, type);
    }

    @Override
    public String toString() {
      return type.toString();
    }
  }
}
