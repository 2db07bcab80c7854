package io.varphi.figure;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The errors of a computation in floats, gathered in columns of neighbouring arguments: of each
 * column the largest one and the mean, in units in the last place (ULP) of the exact result.
 */
final class ErrorColumns {
  /** At most so many arguments of a column are tried. */
  private static final int MOST_SAMPLES = 200;

  /** The golden ratio's fraction: multiples of it, modulo 1, lie evenly and regularly nowhere. */
  private static final double GOLDEN = 0.6180339887498949;

  private final float[] edges;
  private final double[] largest;
  private final double[] mean;

  private ErrorColumns(float[] edges, double[] largest, double[] mean) {
    this.edges = edges;
    this.largest = largest;
    this.mean = mean;
  }

  /** The floats at which columns start, and the last float of all. */
  float[] edges() {
    return edges.clone();
  }

  /** Infinite where an argument gives NaN or infinity and its exact result is not that. */
  double[] largest() {
    return largest.clone();
  }

  /** Of the finite errors. */
  double[] mean() {
    return mean.clone();
  }

  /** y = f(x) for all elements. */
  @FunctionalInterface
  interface Computation {
    void apply(float[] x, float[] y);
  }

  /** Columns that hold equally many floats, or that are equally wide. */
  enum Spacing {
    BY_FLOATS,
    EVEN
  }

  /**
   * The errors between two arguments.
   *
   * @param exact the exact result for a float, correctly rounded to a double or better
   */
  static ErrorColumns of(
      Computation computation,
      DoubleUnaryOperator exact,
      Spacing spacing,
      float from,
      float to,
      int columns) {
    float[] edges = new float[columns + 1];
    for (int i = 0; i <= columns; i++) {
      edges[i] = edge(spacing, from, to, (double) i / columns);
    }
    double[][] errors =
        IntStream.range(0, columns)
            .parallel()
            .mapToObj(i -> errors(computation, exact, order(edges[i]), order(edges[i + 1])))
            .toArray(double[][]::new);
    double[] largest = Arrays.stream(errors).mapToDouble(ErrorColumns::largest).toArray();
    double[] mean = Arrays.stream(errors).mapToDouble(ErrorColumns::mean).toArray();
    return new ErrorColumns(edges, largest, mean);
  }

  private static float edge(Spacing spacing, float from, float to, double share) {
    return switch (spacing) {
      case BY_FLOATS ->
          ofOrder(Math.round(order(from) + share * ((double) order(to) - order(from))));
      case EVEN -> (float) (from + share * ((double) to - from));
    };
  }

  /** The place of a float among all floats; both zeros have the place 0. */
  static long order(float x) {
    int bits = Float.floatToRawIntBits(x);
    return bits >= 0 ? bits : -(long) (bits & Integer.MAX_VALUE);
  }

  private static float ofOrder(long order) {
    return Math.copySign(Float.intBitsToFloat((int) Math.abs(order)), order < 0 ? -1f : 1f);
  }

  private static double[] errors(
      Computation computation, DoubleUnaryOperator exact, long from, long to) {
    float[] x = samples(from, to);
    float[] y = new float[x.length];
    computation.apply(x, y);
    double[] errors = new double[x.length];
    Arrays.setAll(errors, i -> ulps(y[i], exact.applyAsDouble(x[i])));
    return errors;
  }

  /** All floats of a short column; of a long one both ends and some scattered evenly between. */
  private static float[] samples(long from, long to) {
    int count = Math.clamp(to - from + 1, 1, MOST_SAMPLES);
    float[] x = new float[count];
    x[0] = ofOrder(from);
    for (int i = 1; i < count; i++) {
      boolean all = count == to - from + 1;
      double share = i * GOLDEN % 1;
      x[i] = ofOrder(all ? from + i : i == 1 ? to : from + Math.round(share * (to - from)));
    }
    return x;
  }

  private static double largest(double[] errors) {
    return Arrays.stream(errors).max().orElse(0);
  }

  private static double mean(double[] errors) {
    return Arrays.stream(errors).filter(Double::isFinite).average().orElse(0);
  }

  /** How far a float is from an exact result. */
  static double ulps(float computed, double exact) {
    if (Double.isNaN(exact) || Float.isNaN(computed)) {
      return Double.isNaN(exact) && Float.isNaN(computed) ? 0 : Double.POSITIVE_INFINITY;
    }
    if (Double.isInfinite(exact)) {
      return computed == exact ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.abs(widened(computed, exact) - exact) / ulp(exact);
  }

  /** A float that has overflowed stands for all numbers from the next power of two on. */
  private static double widened(float computed, double exact) {
    double least = Math.scalb(1.0, Float.MAX_EXPONENT + 1);
    return Float.isInfinite(computed)
        ? Math.copySign(Math.max(least, Math.abs(exact)), computed)
        : computed;
  }

  /** The distance of two floats beside an exact result. */
  private static double ulp(double exact) {
    int exponent = Math.clamp(Math.getExponent(exact), Float.MIN_EXPONENT, Float.MAX_EXPONENT);
    return Math.scalb(1.0, exponent - (Float.PRECISION - 1));
  }

  int count() {
    return largest.length;
  }

  /** The largest finite error; 0 if there is none. */
  double worst() {
    return Arrays.stream(largest).filter(Double::isFinite).max().orElse(0);
  }
}
