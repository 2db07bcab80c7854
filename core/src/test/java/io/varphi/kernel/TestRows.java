package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

/** Rows to test with, and how far results are from exact ones. */
final class TestRows {
  private TestRows() {}

  static float[] floats(int length, long seed, double scale) {
    return narrowed(doubles(length, seed, scale));
  }

  static double[] doubles(int length, long seed, double scale) {
    Random random = new Random(seed);
    return random.doubles(length, -1, 1).map(u -> scale * u * Math.sqrt(3)).toArray();
  }

  static double[] widened(float[] row) {
    double[] wide = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      wide[i] = row[i];
    }
    return wide;
  }

  static float[] narrowed(double[] row) {
    float[] narrow = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      narrow[i] = (float) row[i];
    }
    return narrow;
  }

  /** How many floats a float is from the exact result. */
  static double ulps(double exact, float actual) {
    if (isSame(exact, actual) || (Float.isInfinite(actual) && (float) exact == actual)) {
      return 0;
    }
    return infiniteIfNaN(Math.abs(actual - exact) / Math.ulp((float) exact));
  }

  /** How many doubles a double is from the exact result. */
  static double ulps(double exact, double actual) {
    return isSame(exact, actual) ? 0 : infiniteIfNaN(Math.abs(actual - exact) / Math.ulp(exact));
  }

  private static boolean isSame(double a, double b) {
    return a == b || Double.isNaN(a) && Double.isNaN(b);
  }

  private static double infiniteIfNaN(double ulps) {
    return Double.isNaN(ulps) ? Double.POSITIVE_INFINITY : ulps;
  }

  static void assertClose(double[] exact, float[] actual) {
    for (int i = 0; i < exact.length; i++) {
      double ulps = ulps(exact[i], actual[i]);
      int place = i;
      assertTrue(ulps <= 1, () -> exact[place] + " is not " + actual[place] + " at " + place);
    }
  }

  static void assertClose(double[] exact, double[] actual, double limit) {
    for (int i = 0; i < exact.length; i++) {
      double ulps = ulps(exact[i], actual[i]);
      int place = i;
      assertTrue(ulps <= limit, () -> exact[place] + " is not " + actual[place] + " at " + place);
    }
  }
}
