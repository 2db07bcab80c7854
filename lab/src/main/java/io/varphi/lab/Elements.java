package io.varphi.lab;

/** Loops over arrays, element by element. */
final class Elements {
  private Elements() {}

  /** c = a·b; c may be a or b. */
  static void multiply(float[] a, float[] b, float[] c, int length) {
    for (int i = 0; i < length; i++) {
      c[i] = a[i] * b[i];
    }
  }

  static long bytes(float[]... arrays) {
    long bytes = 0;
    for (float[] array : arrays) {
      bytes += (long) Float.BYTES * array.length;
    }
    return bytes;
  }
}
