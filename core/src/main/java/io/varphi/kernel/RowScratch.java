package io.varphi.kernel;

import io.varphi.lanes.LoopShape;
import io.varphi.lanes.RowCode;

/** What the computation of a row needs besides it; one for each thread. */
final class RowScratch {
  private static final ThreadLocal<RowScratch> OF_THREAD = ThreadLocal.withInitial(RowScratch::new);

  final double[] uniforms = new double[RowCode.MAX_UNIFORMS];
  final double[] partialSums = new double[RowCode.MAX_SUMS * LoopShape.PARTIAL_SUMS];
  final CompensatedSum[] sums = new CompensatedSum[RowCode.MAX_SUMS];
  final CompensatedSum threshold = new CompensatedSum();
  double largestPart;

  private double[] exponentials = new double[0];
  private double[] gaps = new double[0];
  private double[] gapLows = new double[0];
  private int[] places = new int[0];
  private final float[][] floatTiles = {new float[0], new float[0]};
  private final double[][] doubleTiles = {new double[0], new double[0]};

  private RowScratch() {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new CompensatedSum();
    }
  }

  static RowScratch ofThread() {
    return OF_THREAD.get();
  }

  void setUniforms(double a, double b, double c) {
    uniforms[0] = a;
    uniforms[1] = b;
    uniforms[2] = c;
  }

  /** At least n doubles. */
  double[] exponentials(int n) {
    if (exponentials.length < n) {
      exponentials = new double[n];
    }
    return exponentials;
  }

  /** At least n doubles. */
  double[] gaps(int n) {
    if (gaps.length < n) {
      gaps = new double[n];
    }
    return gaps;
  }

  /** At least n doubles. */
  double[] gapLows(int n) {
    if (gapLows.length < n) {
      gapLows = new double[n];
    }
    return gapLows;
  }

  /** At least n integers. */
  int[] places(int n) {
    if (places.length < n) {
      places = new int[n];
    }
    return places;
  }

  /** At least n floats. */
  float[] floatTile(int which, int n) {
    if (floatTiles[which].length < n) {
      floatTiles[which] = new float[n];
    }
    return floatTiles[which];
  }

  /** At least n doubles. */
  double[] doubleTile(int which, int n) {
    if (doubleTiles[which].length < n) {
      doubleTiles[which] = new double[n];
    }
    return doubleTiles[which];
  }
}
