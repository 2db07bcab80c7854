package io.varphi.lab;

/** The product in plain loops, with a block of C in local variables. */
final class PlainProduct implements Product {
  private static final int ROWS = 4;

  @Override
  public void run(
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
      int cAt) {
    int i = from;
    for (; i + ROWS <= to; i += ROWS) {
      int aBlock = aAt + i * aRow;
      int startBlock = startAt + i * startRow;
      int cBlock = cAt + i * columns;
      fourRows(
          columns, depth, a, aBlock, aRow, aDepth, b, bAt, start, startBlock, startRow, c, cBlock);
    }
    for (; i < to; i++) {
      int startBlock = startAt + i * startRow;
      oneRow(
          columns,
          depth,
          a,
          aAt + i * aRow,
          aDepth,
          b,
          bAt,
          start,
          startBlock,
          c,
          cAt + i * columns);
    }
  }

  private static void fourRows(
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
      int cAt) {
    for (int j = 0; j < columns; j++) {
      float c0 = start[startAt + j];
      float c1 = start[startAt + startRow + j];
      float c2 = start[startAt + 2 * startRow + j];
      float c3 = start[startAt + 3 * startRow + j];
      int at = aAt;
      for (int p = 0; p < depth; p++) {
        float factor = b[bAt + p * columns + j];
        c0 = FusedMultiplyAdd.of(a[at], factor, c0);
        c1 = FusedMultiplyAdd.of(a[at + aRow], factor, c1);
        c2 = FusedMultiplyAdd.of(a[at + 2 * aRow], factor, c2);
        c3 = FusedMultiplyAdd.of(a[at + 3 * aRow], factor, c3);
        at += aDepth;
      }
      c[cAt + j] = c0;
      c[cAt + columns + j] = c1;
      c[cAt + 2 * columns + j] = c2;
      c[cAt + 3 * columns + j] = c3;
    }
  }

  private static void oneRow(
      int columns,
      int depth,
      float[] a,
      int aAt,
      int aDepth,
      float[] b,
      int bAt,
      float[] start,
      int startAt,
      float[] c,
      int cAt) {
    for (int j = 0; j < columns; j++) {
      float sum = start[startAt + j];
      for (int p = 0; p < depth; p++) {
        sum = FusedMultiplyAdd.of(a[aAt + p * aDepth], b[bAt + p * columns + j], sum);
      }
      c[cAt + j] = sum;
    }
  }
}
