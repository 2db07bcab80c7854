package io.varphi.cli;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The arrays that kernels are timed on. The numbers are normal with a standard deviation of 3, as
 * before an activation of a network; they repeat after 2²⁰.
 */
final class BenchArrays {
  private static final double DEVIATION = 3;
  private static final long SEED = 1;
  private static final int PERIOD = 1 << 20;
  private static final int ARRAYS = 4;

  final float[] x;
  final float[] dy;
  final float[] y;
  final float[] g;

  private BenchArrays(int length) {
    x = new float[length];
    dy = new float[length];
    y = new float[length];
    g = new float[length];
    SplittableRandom random = new SplittableRandom(SEED);
    fill(x, random);
    fill(dy, random);
  }

  /**
   * Arrays of a length.
   *
   * @throws UserException if there is not enough memory
   */
  static BenchArrays of(int length) {
    try {
      return new BenchArrays(length);
    } catch (OutOfMemoryError e) {
      throw new UserException(tooLarge(length), e);
    }
  }

  private static String tooLarge(int length) {
    long mebibytes = ((long) ARRAYS * Float.BYTES * length >> 20) + 1;
    return "bench needs "
        + mebibytes
        + " MiB for arrays of "
        + Lengths.text(length)
        + " floats, and Java has "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MiB in all; give --sizes smaller ones, or set JDK_JAVA_OPTIONS=-Xmx"
        + 2 * mebibytes
        + "m";
  }

  private static void fill(float[] array, SplittableRandom random) {
    int filled = Math.min(array.length, PERIOD);
    for (int i = 0; i < filled; i++) {
      array[i] = (float) (DEVIATION * random.nextGaussian());
    }
    while (filled < array.length) {
      int more = Math.min(PERIOD, array.length - filled);
      System.arraycopy(array, 0, array, filled, more);
      filled += more;
    }
  }

  /** Copies the first elements of x to y in vectors: HotSpot makes them of the loop. */
  void copy(int length, int threads) {
    if (threads == 1) {
      copy(x, y, 0, length);
      return;
    }
    int part = Math.ceilDiv(length, threads);
    IntStream.range(0, threads)
        .parallel()
        .forEach(i -> copy(x, y, Math.min(i * part, length), Math.min((i + 1) * part, length)));
  }

  // not System.arraycopy: it writes large arrays past the cache, as no kernel does
  private static void copy(float[] from, float[] to, int start, int end) {
    for (int i = start; i < end; i++) {
      to[i] = from[i];
    }
  }
}
