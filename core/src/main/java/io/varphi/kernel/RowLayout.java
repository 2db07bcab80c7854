package io.varphi.kernel;

import java.util.Arrays;

/** Where the rows of an array lie: its numbers are outer × length × inner. Allocates nothing. */
final class RowLayout {
  private RowLayout() {}

  /** Refuses a row length of which the array is no multiple. */
  static void checkRows(int size, int rowLength) {
    boolean fits = rowLength > 0 ? size % rowLength == 0 : rowLength == 0 && size == 0;
    if (!fits) {
      throw new IllegalArgumentException(
          size
              + " elements are no whole number of rows of "
              + rowLength
              + "; give a row length of 1 or more that divides their number");
    }
  }

  /** Refuses a shape that is not that of the array, and an axis that it does not have. */
  static void checkShape(int size, int[] shape, int axis) {
    int rank = shape.length;
    if (axis < -rank || axis >= rank) {
      throw new IllegalArgumentException(
          "there is no axis "
              + axis
              + " in the shape "
              + Arrays.toString(shape)
              + (rank == 0 ? "; it has none" : "; give one from " + -rank + " to " + (rank - 1)));
    }
    if (!isOf(size, shape)) {
      throw new IllegalArgumentException(
          "the shape "
              + Arrays.toString(shape)
              + " is not that of "
              + size
              + " elements; give one whose product is their number");
    }
  }

  private static boolean isOf(int size, int[] shape) {
    long product = 1;
    boolean empty = false;
    for (int n : shape) {
      if (n < 0) {
        return false;
      }
      empty |= n == 0;
      product = Math.min(product * n, Integer.MAX_VALUE + 1L);
    }
    return empty ? size == 0 : product == size;
  }

  static int length(int[] shape, int axis) {
    return shape[axis < 0 ? axis + shape.length : axis];
  }

  /** How far apart the entries of a row are, for a shape that is not empty. */
  static int inner(int[] shape, int axis) {
    int inner = 1;
    for (int i = (axis < 0 ? axis + shape.length : axis) + 1; i < shape.length; i++) {
      inner *= shape[i];
    }
    return inner;
  }
}
