package io.varphi.kernel;

import io.varphi.lanes.Loop;
import io.varphi.lanes.RowCode;
import java.util.Arrays;

/**
 * What rows of floats and rows of doubles do differently. An array is {@code float[]} or double[].
 */
enum RowType {
  FLOAT {
    @Override
    Loop loop(RowCode code, RowCode.Task task) {
      return code.floats(task);
    }

    @Override
    double largest(Object row, int at, int length) {
      float[] x = (float[]) row;
      float largest = Float.NEGATIVE_INFINITY;
      for (int i = at; i < at + length; i++) {
        largest = Math.max(largest, x[i]);
      }
      return largest;
    }

    @Override
    double smallest(Object row, int at, int length) {
      float[] x = (float[]) row;
      float smallest = Float.POSITIVE_INFINITY;
      for (int i = at; i < at + length; i++) {
        smallest = Math.min(smallest, x[i]);
      }
      return smallest;
    }

    @Override
    double largestSize(Object row, int at, int length) {
      float[] x = (float[]) row;
      float largest = 0;
      for (int i = at; i < at + length; i++) {
        largest = Math.max(largest, Math.abs(x[i]));
      }
      return largest;
    }

    @Override
    double get(Object row, int i) {
      return ((float[]) row)[i];
    }

    @Override
    void set(Object row, int i, double value) {
      ((float[]) row)[i] = (float) value;
    }

    @Override
    void fill(Object row, int at, int length, double value) {
      Arrays.fill((float[]) row, at, at + length, (float) value);
    }

    @Override
    Object tile(RowScratch scratch, int which, int size) {
      return scratch.floatTile(which, size);
    }

    @Override
    void gather(Object array, int at, int inner, Object tile, int length, int columns) {
      float[] from = (float[]) array;
      float[] to = (float[]) tile;
      for (int i = 0; i < length; i++) {
        for (int c = 0; c < columns; c++) {
          to[c * length + i] = from[at + i * inner + c];
        }
      }
    }

    @Override
    void scatter(Object tile, Object array, int at, int inner, int length, int columns) {
      float[] from = (float[]) tile;
      float[] to = (float[]) array;
      for (int i = 0; i < length; i++) {
        for (int c = 0; c < columns; c++) {
          to[at + i * inner + c] = from[c * length + i];
        }
      }
    }

    @Override
    void apply(ExactRows exact, Object x, int xAt, Object y, int yAt, int length) {
      float[] row = Arrays.copyOfRange((float[]) x, xAt, xAt + length);
      System.arraycopy(exact.apply(row), 0, y, yAt, length);
    }
  },

  DOUBLE {
    @Override
    Loop loop(RowCode code, RowCode.Task task) {
      return code.doubles(task);
    }

    @Override
    double largest(Object row, int at, int length) {
      double[] x = (double[]) row;
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = at; i < at + length; i++) {
        largest = Math.max(largest, x[i]);
      }
      return largest;
    }

    @Override
    double smallest(Object row, int at, int length) {
      double[] x = (double[]) row;
      double smallest = Double.POSITIVE_INFINITY;
      for (int i = at; i < at + length; i++) {
        smallest = Math.min(smallest, x[i]);
      }
      return smallest;
    }

    @Override
    double largestSize(Object row, int at, int length) {
      double[] x = (double[]) row;
      double largest = 0;
      for (int i = at; i < at + length; i++) {
        largest = Math.max(largest, Math.abs(x[i]));
      }
      return largest;
    }

    @Override
    double get(Object row, int i) {
      return ((double[]) row)[i];
    }

    @Override
    void set(Object row, int i, double value) {
      ((double[]) row)[i] = value;
    }

    @Override
    void fill(Object row, int at, int length, double value) {
      Arrays.fill((double[]) row, at, at + length, value);
    }

    @Override
    Object tile(RowScratch scratch, int which, int size) {
      return scratch.doubleTile(which, size);
    }

    @Override
    void gather(Object array, int at, int inner, Object tile, int length, int columns) {
      double[] from = (double[]) array;
      double[] to = (double[]) tile;
      for (int i = 0; i < length; i++) {
        for (int c = 0; c < columns; c++) {
          to[c * length + i] = from[at + i * inner + c];
        }
      }
    }

    @Override
    void scatter(Object tile, Object array, int at, int inner, int length, int columns) {
      double[] from = (double[]) tile;
      double[] to = (double[]) array;
      for (int i = 0; i < length; i++) {
        for (int c = 0; c < columns; c++) {
          to[at + i * inner + c] = from[c * length + i];
        }
      }
    }

    @Override
    void apply(ExactRows exact, Object x, int xAt, Object y, int yAt, int length) {
      double[] row = Arrays.copyOfRange((double[]) x, xAt, xAt + length);
      System.arraycopy(exact.apply(row), 0, y, yAt, length);
    }
  };

  /** Whether an end of a row is infinite, as where its entries are masked. */
  final boolean isMasked(Object row, int at, int length) {
    return Double.isInfinite(get(row, at)) || Double.isInfinite(get(row, at + length - 1));
  }

  abstract Loop loop(RowCode code, RowCode.Task task);

  /** The largest number of a part of a row; NaN where one is. */
  abstract double largest(Object row, int at, int length);

  /** The smallest number of a part of a row; NaN where one is. */
  abstract double smallest(Object row, int at, int length);

  /** The largest magnitude in a part of a row; NaN where one is. */
  abstract double largestSize(Object row, int at, int length);

  abstract double get(Object row, int i);

  /** Rounds once. */
  abstract void set(Object row, int i, double value);

  abstract void fill(Object row, int at, int length, double value);

  /** An array of at least {@code size} numbers. */
  abstract Object tile(RowScratch scratch, int which, int size);

  /** Makes rows of a tile from columns of an array whose lines are {@code inner} numbers apart. */
  abstract void gather(Object array, int at, int inner, Object tile, int length, int columns);

  /** Makes columns of an array from the rows of a tile. */
  abstract void scatter(Object tile, Object array, int at, int inner, int length, int columns);

  abstract void apply(ExactRows exact, Object x, int xAt, Object y, int yAt, int length);

  void backward(
      ExactRows exact, Object x, int xAt, Object dy, int dyAt, Object dx, int dxAt, int length) {
    double[] gradient = exact.backward(widened(x, xAt, length), widened(dy, dyAt, length));
    for (int i = 0; i < length; i++) {
      set(dx, dxAt + i, gradient[i]);
    }
  }

  private double[] widened(Object row, int at, int length) {
    double[] wide = new double[length];
    for (int i = 0; i < length; i++) {
      wide[i] = get(row, at + i);
    }
    return wide;
  }
}
