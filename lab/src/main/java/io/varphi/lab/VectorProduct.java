package io.varphi.lab;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product on vectors along the rows of C: a lane is an element of C, so that the bits do not
 * depend on the width.
 *
 * <p>Each block is one method without helpers: a vector that is passed to a method is an object.
 */
final class VectorProduct implements Product {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int ROWS = 4;

  static int lanes() {
    return LANES;
  }

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
    int fours = from + (to - from) / ROWS * ROWS;
    int j = 0;
    for (; j + 2 * LANES <= columns; j += 2 * LANES) {
      fourRowsOfTwo(
          from,
          fours,
          columns,
          depth,
          a,
          aAt,
          aRow,
          aDepth,
          b,
          bAt + j,
          start,
          startAt + j,
          startRow,
          c,
          cAt + j);
      if (fours < to) {
        oneRowOfTwo(
            fours,
            to,
            columns,
            depth,
            a,
            aAt,
            aRow,
            aDepth,
            b,
            bAt + j,
            start,
            startAt + j,
            startRow,
            c,
            cAt + j);
      }
    }
    for (; j < columns; j += LANES) {
      fourRowsOfPart(
          from,
          fours,
          columns,
          columns - j,
          depth,
          a,
          aAt,
          aRow,
          aDepth,
          b,
          bAt + j,
          start,
          startAt + j,
          startRow,
          c,
          cAt + j);
      if (fours < to) {
        oneRowOfPart(
            fours,
            to,
            columns,
            columns - j,
            depth,
            a,
            aAt,
            aRow,
            aDepth,
            b,
            bAt + j,
            start,
            startAt + j,
            startRow,
            c,
            cAt + j);
      }
    }
  }

  private static void fourRowsOfTwo(
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
    for (int i = from; i < to; i += ROWS) {
      int s = startAt + i * startRow;
      FloatVector c00 = FloatVector.fromArray(SPECIES, start, s);
      FloatVector c01 = FloatVector.fromArray(SPECIES, start, s + LANES);
      s += startRow;
      FloatVector c10 = FloatVector.fromArray(SPECIES, start, s);
      FloatVector c11 = FloatVector.fromArray(SPECIES, start, s + LANES);
      s += startRow;
      FloatVector c20 = FloatVector.fromArray(SPECIES, start, s);
      FloatVector c21 = FloatVector.fromArray(SPECIES, start, s + LANES);
      s += startRow;
      FloatVector c30 = FloatVector.fromArray(SPECIES, start, s);
      FloatVector c31 = FloatVector.fromArray(SPECIES, start, s + LANES);
      int a0 = aAt + i * aRow;
      int a1 = a0 + aRow;
      int a2 = a1 + aRow;
      int a3 = a2 + aRow;
      int row = bAt;
      for (int p = 0; p < depth; p++) {
        int place = p * aDepth;
        FloatVector b0 = FloatVector.fromArray(SPECIES, b, row);
        FloatVector b1 = FloatVector.fromArray(SPECIES, b, row + LANES);
        FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + place]);
        c00 = x.fma(b0, c00);
        c01 = x.fma(b1, c01);
        x = FloatVector.broadcast(SPECIES, a[a1 + place]);
        c10 = x.fma(b0, c10);
        c11 = x.fma(b1, c11);
        x = FloatVector.broadcast(SPECIES, a[a2 + place]);
        c20 = x.fma(b0, c20);
        c21 = x.fma(b1, c21);
        x = FloatVector.broadcast(SPECIES, a[a3 + place]);
        c30 = x.fma(b0, c30);
        c31 = x.fma(b1, c31);
        row += columns;
      }
      int at = cAt + i * columns;
      c00.intoArray(c, at);
      c01.intoArray(c, at + LANES);
      at += columns;
      c10.intoArray(c, at);
      c11.intoArray(c, at + LANES);
      at += columns;
      c20.intoArray(c, at);
      c21.intoArray(c, at + LANES);
      at += columns;
      c30.intoArray(c, at);
      c31.intoArray(c, at + LANES);
    }
  }

  private static void oneRowOfTwo(
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
    for (int i = from; i < to; i++) {
      int s = startAt + i * startRow;
      FloatVector c0 = FloatVector.fromArray(SPECIES, start, s);
      FloatVector c1 = FloatVector.fromArray(SPECIES, start, s + LANES);
      int row = bAt;
      int place = aAt + i * aRow;
      for (int p = 0; p < depth; p++) {
        FloatVector x = FloatVector.broadcast(SPECIES, a[place]);
        c0 = x.fma(FloatVector.fromArray(SPECIES, b, row), c0);
        c1 = x.fma(FloatVector.fromArray(SPECIES, b, row + LANES), c1);
        place += aDepth;
        row += columns;
      }
      int at = cAt + i * columns;
      c0.intoArray(c, at);
      c1.intoArray(c, at + LANES);
    }
  }

  private static void fourRowsOfPart(
      int from,
      int to,
      int columns,
      int left,
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
    VectorMask<Float> part = SPECIES.indexInRange(0, left);
    for (int i = from; i < to; i += ROWS) {
      int s = startAt + i * startRow;
      FloatVector c0 = FloatVector.fromArray(SPECIES, start, s, part);
      FloatVector c1 = FloatVector.fromArray(SPECIES, start, s + startRow, part);
      FloatVector c2 = FloatVector.fromArray(SPECIES, start, s + 2 * startRow, part);
      FloatVector c3 = FloatVector.fromArray(SPECIES, start, s + 3 * startRow, part);
      int a0 = aAt + i * aRow;
      int a1 = a0 + aRow;
      int a2 = a1 + aRow;
      int a3 = a2 + aRow;
      int row = bAt;
      for (int p = 0; p < depth; p++) {
        int place = p * aDepth;
        FloatVector factors = FloatVector.fromArray(SPECIES, b, row, part);
        c0 = FloatVector.broadcast(SPECIES, a[a0 + place]).fma(factors, c0);
        c1 = FloatVector.broadcast(SPECIES, a[a1 + place]).fma(factors, c1);
        c2 = FloatVector.broadcast(SPECIES, a[a2 + place]).fma(factors, c2);
        c3 = FloatVector.broadcast(SPECIES, a[a3 + place]).fma(factors, c3);
        row += columns;
      }
      int at = cAt + i * columns;
      c0.intoArray(c, at, part);
      c1.intoArray(c, at + columns, part);
      c2.intoArray(c, at + 2 * columns, part);
      c3.intoArray(c, at + 3 * columns, part);
    }
  }

  private static void oneRowOfPart(
      int from,
      int to,
      int columns,
      int left,
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
    VectorMask<Float> part = SPECIES.indexInRange(0, left);
    for (int i = from; i < to; i++) {
      FloatVector sum = FloatVector.fromArray(SPECIES, start, startAt + i * startRow, part);
      int row = bAt;
      int place = aAt + i * aRow;
      for (int p = 0; p < depth; p++) {
        FloatVector factors = FloatVector.fromArray(SPECIES, b, row, part);
        sum = FloatVector.broadcast(SPECIES, a[place]).fma(factors, sum);
        place += aDepth;
        row += columns;
      }
      sum.intoArray(c, cAt + i * columns, part);
    }
  }
}
