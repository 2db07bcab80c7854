package io.varphi;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * One axis of an array in row-major order: {@code outer} × {@code length} × {@code inner} numbers.
 */
record TensorAxis(int outer, int length, int inner) {
  /**
   * The axis of an array of {@code size} numbers.
   *
   * @param axis counted from 0, or backwards from −1
   * @throws IllegalArgumentException if there is no such axis, or the shape is not that of so many
   *     numbers
   */
  static TensorAxis of(int size, int[] shape, int axis) {
    int rank = shape.length;
    if (axis < -rank || axis >= rank) {
      throw new IllegalArgumentException(
          "there is no axis "
              + axis
              + " in the shape "
              + Arrays.toString(shape)
              + (rank == 0 ? "" : "; give one from " + -rank + " to " + (rank - 1)));
    }
    if (Arrays.stream(shape).anyMatch(n -> n < 0)
        || !product(shape).equals(BigInteger.valueOf(size))) {
      throw new IllegalArgumentException(
          "the shape " + Arrays.toString(shape) + " is not that of " + size + " numbers");
    }
    if (size == 0) {
      return new TensorAxis(0, 0, 0);
    }
    int place = axis < 0 ? axis + rank : axis;
    int inner = product(Arrays.copyOfRange(shape, place + 1, rank)).intValueExact();
    return new TensorAxis(size / (shape[place] * inner), shape[place], inner);
  }

  private static BigInteger product(int[] shape) {
    return Arrays.stream(shape)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
