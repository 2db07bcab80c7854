package io.varphi.lab;

/** C = S + A·B for some rows of C, each element in the same order of operations. */
interface Product {
  /**
   * Computes the rows of C from {@code from} to {@code to}: element (i, j) begins with that of S
   * and takes a(i, p)·b(p, j) with a fused multiply-add for p = 0 … depth − 1.
   *
   * @param columns of B, S and C
   * @param aRow from a row of A to the next
   * @param aDepth from an element of a row of A to the next
   * @param startRow from a row of S to the next; 0 where all are the same; S may be C
   */
  void run(
      int from,
      int to,
      int columns,
      int depth,
      float[] a,
      int aAt,
      int aRow,
      int aDepth,
      float[] b,
      int bAt,
      float[] start,
      int startAt,
      int startRow,
      float[] c,
      int cAt);
}
