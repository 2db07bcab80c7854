package io.varphi.facts;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * E f(z), E f(z)² and E f′(z)² for z distributed as N(0, 1).
 *
 * <p>Gauss–Legendre rules with 20 points on intervals that are halved until the halves agree with the whole; break points are ends of
 * intervals. The density at ±38 is below the smallest double. An integral whose value cannot be settled so, as that of 1/x, or to which the
 * ends still contribute, as for exp(x²/2), is NaN.
 */
final class GaussianQuadrature {
  private static final int REACH = 38;
  private static final int POINTS = 20;
  private static final int INTEGRALS = 3;
  private static final int MAX_DEPTH = 48;
  private static final int MAX_PANELS = 4000;
  private static final double TOLERANCE = 1e-15;
  private static final double AT_THE_ENDS = 1e-14;
  private static final double NORMALISATION = 1 / Math.sqrt(2 * Math.PI);

  private static final double[] ABSCISSAE = new double[POINTS];
  private static final double[] WEIGHTS = new double[POINTS];

  static {
    for (int i = 0; i < POINTS; i++) {
      double x = StrictMath.cos(Math.PI * (i + 0.75) / (POINTS + 0.5));
      for (int step = 0; step < 8; step++) {
        x -= legendre(x, POINTS) / slope(x);
      }
      ABSCISSAE[i] = x;
      WEIGHTS[i] = 2 / ((1 - x * x) * slope(x) * slope(x));
    }
  }

  private final Curve function;
  private final Curve gradient;
  private final double[] sums = new double[INTEGRALS];
  private final double[] sizes = new double[INTEGRALS];
  private int panels;

  private GaussianQuadrature(Curve function, Curve gradient) {
    this.function = function;
    this.gradient = gradient;
  }

  static Moments moments(Curve function, Curve gradient, double[] breaks) {
    return new GaussianQuadrature(function, gradient).moments(ends(breaks));
  }

  private static double[] ends(double[] breaks) {
    DoubleStream whole = DoubleStream.iterate(-REACH, x -> x <= REACH, x -> x + 1);
    return DoubleStream.concat(whole, Arrays.stream(breaks).filter(x -> Math.abs(x) < REACH))
        .sorted()
        .distinct()
        .toArray();
  }

  private Moments moments(double[] ends) {
    double[][] first = new double[ends.length - 1][];
    for (int i = 0; i < first.length; i++) {
      first[i] = panel(ends[i], ends[i + 1]);
      for (int k = 0; k < INTEGRALS; k++) {
        sizes[k] += Math.abs(first[i][k]);
      }
    }
    for (int k = 0; k < INTEGRALS; k++) {
      double atTheEnds = Math.abs(first[0][k]) + Math.abs(first[first.length - 1][k]);
      if (atTheEnds > AT_THE_ENDS * sizes[k]) {
        sums[k] = Double.NaN;
      }
    }
    for (int i = 0; i < first.length; i++) {
      refine(ends[i], ends[i + 1], first[i], 0);
    }
    return new Moments(sums[0], sums[1], sums[2]);
  }

  private void refine(double low, double high, double[] whole, int depth) {
    double middle = low + (high - low) / 2;
    double[] left = panel(low, middle);
    double[] right = panel(middle, high);
    boolean isSettled = true;
    for (int k = 0; k < INTEGRALS; k++) {
      isSettled &= isSettled(k, left[k] + right[k] - whole[k]);
    }
    boolean isSpent = depth == MAX_DEPTH || panels > MAX_PANELS;
    if (!isSettled && !isSpent) {
      refine(low, middle, left, depth + 1);
      refine(middle, high, right, depth + 1);
      return;
    }
    for (int k = 0; k < INTEGRALS; k++) {
      boolean isGood = isSettled(k, left[k] + right[k] - whole[k]);
      sums[k] = isGood ? sums[k] + (left[k] + right[k]) : Double.NaN;
    }
  }

  /** Whether an integral is known here well enough, or is lost already. */
  private boolean isSettled(int k, double difference) {
    return Double.isNaN(sums[k]) || Math.abs(difference) <= TOLERANCE * sizes[k];
  }

  private double[] panel(double low, double high) {
    panels++;
    double radius = (high - low) / 2;
    double centre = low + radius;
    double[] sum = new double[INTEGRALS];
    for (int i = 0; i < POINTS; i++) {
      double x = centre + radius * ABSCISSAE[i];
      double root = StrictMath.exp(-x * x / 4); // not squared: f² might overflow
      double weight = WEIGHTS[i] * radius * NORMALISATION;
      double f = function.at(x) * root;
      double slope = gradient.at(x) * root;
      sum[0] += weight * (f * root);
      sum[1] += weight * (f * f);
      sum[2] += weight * (slope * slope);
    }
    return sum;
  }

  private static double legendre(double x, int n) {
    double before = 1;
    double value = x;
    for (int k = 2; k <= n; k++) {
      double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
      before = value;
      value = next;
    }
    return value;
  }

  private static double slope(double x) {
    return POINTS * (legendre(x, POINTS - 1) - x * legendre(x, POINTS)) / (1 - x * x);
  }
}
