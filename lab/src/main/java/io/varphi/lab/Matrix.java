package io.varphi.lab;

import java.util.Arrays;

/**
 * Floats in rows of one length, row after row. Nobody changes them once the matrix is made: the
 * array is shared, not copied.
 */
public final class Matrix {
  private final int rows;
  private final int columns;
  private final float[] values;

  private Matrix(int rows, int columns, float[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * The matrix that holds this very array.
   *
   * @param values row after row; not to be changed from now on
   * @throws IllegalArgumentException if there are not rows · columns values
   */
  public static Matrix of(int rows, int columns, float[] values) {
    if (rows < 0 || columns < 0 || (long) rows * columns != values.length) {
      throw new IllegalArgumentException(
          "%d × %d values are needed, but there are %d".formatted(rows, columns, values.length));
    }
    return new Matrix(rows, columns, values);
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The length of each row. */
  public int columns() {
    return columns;
  }

  /** The value in a row and a column, both counted from 0. */
  public float at(int row, int column) {
    return values[row * columns + column];
  }

  /**
   * The values, row after row: the array itself, to be read only; a copy for each batch would cost
   * more than the step.
   */
  public float[] values() {
    return values;
  }

  /** The rows with these numbers, counted from 0, in this order; a row may be named repeatedly. */
  public Matrix select(int[] chosen) {
    float[] selected = new float[Math.multiplyExact(chosen.length, columns)];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(values, chosen[i] * columns, selected, i * columns, columns);
    }
    return new Matrix(chosen.length, columns, selected);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return rows + " × " + columns;
  }
}
