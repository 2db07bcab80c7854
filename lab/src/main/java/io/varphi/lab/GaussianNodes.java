package io.varphi.lab;

import io.varphi.kernel.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Points and weights that integrate f and f′ of a normal number with a given standard deviation.
 *
 * <p>Gauss–Legendre rules with 20 points on intervals that are halved until the halves agree with
 * the whole. Break points of f are ends of intervals, as a rule for smooth functions, such as
 * Gauss–Hermite, would gain two digits for a thousand points there. Values come from the float64
 * kernel, so all is the same on every machine. An integral that does not settle, as that of 1/x, or
 * to which the far ends contribute, as for exp(x²), is NaN.
 */
final class GaussianNodes {
  private static final int REACH = 38; // the density is below the smallest double beyond
  private static final int MAX_DEPTH = 40;
  private static final int MAX_PANELS = 4000;
  private static final double TOLERANCE = 1e-14;
  private static final double NEGLIGIBLE = 1e-22;
  private static final double ROOT_OF_NORMALISATION = 0.6316187777460647; // (2π)^(−1/4)
  private static final int INTEGRALS = 2;

  /** The integrals of f² and f′² over an interval. */
  private static final class Panel {
    final double low;
    final double high;
    final double[] z = new double[GaussLegendre.POINTS];
    final double[] value = new double[GaussLegendre.POINTS];
    final double[] slope = new double[GaussLegendre.POINTS];
    final double[] integrals = new double[INTEGRALS];

    Panel(double low, double high) {
      this.low = low;
      this.high = high;
    }

    double weight(int i) {
      return GaussLegendre.weight(i) * (high - low) / 2;
    }
  }

  private final Kernel kernel;
  private final double deviation;
  private final double[] sizes = new double[INTEGRALS];
  private final boolean[] isLost = new boolean[INTEGRALS];
  private final List<Panel> settled = new ArrayList<>();

  private final double[] z;
  private final double[] weight;
  private final double[] root;
  private final double[] value;
  private final double[] slope;

  private GaussianNodes(Kernel kernel, double[] breaks, double deviation) {
    this.kernel = kernel;
    this.deviation = deviation;
    integrate(ends(breaks, deviation));
    settled.sort((a, b) -> Double.compare(a.low, b.low));
    int count = settled.size() * GaussLegendre.POINTS;
    z = new double[count];
    weight = new double[count];
    root = new double[count];
    value = new double[count];
    slope = new double[count];
    int at = 0;
    for (Panel panel : settled) {
      for (int i = 0; i < GaussLegendre.POINTS; i++, at++) {
        z[at] = panel.z[i];
        weight[at] = panel.weight(i);
        root[at] = rootOfDensity(panel.z[i]);
        value[at] = panel.value[i];
        slope[at] = panel.slope[i];
      }
    }
  }

  /**
   * Points for f(deviation · z), z distributed as N(0, 1).
   *
   * @param breaks where f is not analytic
   * @param deviation above 0
   */
  static GaussianNodes of(Kernel kernel, double[] breaks, double deviation) {
    return new GaussianNodes(kernel, breaks, deviation);
  }

  /**
   * Whole numbers, break points, and powers of two of x, as functions of x have their own scale.
   */
  private static double[] ends(double[] breaks, double deviation) {
    DoubleStream whole = IntStream.rangeClosed(-REACH, REACH).asDoubleStream();
    DoubleStream powers =
        IntStream.rangeClosed(-4, 60)
            .mapToDouble(k -> Math.scalb(1.0, k) / deviation)
            .filter(end -> end < 1)
            .flatMap(end -> DoubleStream.of(-end, end));
    DoubleStream atBreaks =
        Arrays.stream(breaks).map(x -> x / deviation).filter(end -> Math.abs(end) < REACH);
    return DoubleStream.concat(DoubleStream.concat(whole, powers), atBreaks)
        .map(end -> end + 0.0) // −0 is 0
        .sorted()
        .distinct()
        .toArray();
  }

  private void integrate(double[] ends) {
    List<Panel> open = new ArrayList<>();
    for (int i = 0; i + 1 < ends.length; i++) {
      open.add(new Panel(ends[i], ends[i + 1]));
    }
    evaluate(open);
    for (Panel panel : open) {
      for (int k = 0; k < INTEGRALS; k++) {
        sizes[k] += panel.integrals[k];
      }
    }
    for (int k = 0; k < INTEGRALS; k++) {
      double atEnds = open.getFirst().integrals[k] + open.getLast().integrals[k];
      isLost[k] = !(sizes[k] < Double.POSITIVE_INFINITY && atEnds <= TOLERANCE * sizes[k]);
    }
    open.removeIf(this::isNegligible);
    int evaluated = open.size();
    for (int depth = 0; !open.isEmpty(); depth++) {
      boolean isLast = depth == MAX_DEPTH || evaluated > MAX_PANELS;
      open = halved(open, isLast);
      evaluated += open.size();
    }
  }

  private boolean isNegligible(Panel panel) {
    return IntStream.range(0, INTEGRALS)
        .allMatch(k -> isLost[k] || panel.integrals[k] <= NEGLIGIBLE * sizes[k]);
  }

  /** Halves what has not settled. */
  private List<Panel> halved(List<Panel> panels, boolean isLast) {
    List<Panel> halves = new ArrayList<>();
    for (Panel panel : panels) {
      double middle = panel.low + (panel.high - panel.low) / 2;
      halves.add(new Panel(panel.low, middle));
      halves.add(new Panel(middle, panel.high));
    }
    evaluate(halves);
    List<Panel> open = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      List<Panel> pair = halves.subList(2 * i, 2 * i + 2);
      boolean isSettled = isSettled(panels.get(i), pair, isLast);
      (isSettled || isLast ? settled : open).addAll(pair);
    }
    return open;
  }

  private boolean isSettled(Panel whole, List<Panel> pair, boolean isLast) {
    boolean isSettled = true;
    for (int k = 0; k < INTEGRALS; k++) {
      double halves = pair.get(0).integrals[k] + pair.get(1).integrals[k];
      boolean isGood = Math.abs(halves - whole.integrals[k]) <= TOLERANCE * sizes[k];
      isLost[k] |= !Double.isFinite(halves) || isLast && !isGood;
      isSettled &= isGood || isLost[k];
    }
    return isSettled;
  }

  /** All points in one call of the kernel. */
  private void evaluate(List<Panel> panels) {
    int points = GaussLegendre.POINTS;
    double[] x = new double[panels.size() * points];
    double[] y = new double[x.length];
    double[] g = new double[x.length];
    for (int p = 0; p < panels.size(); p++) {
      Panel panel = panels.get(p);
      double radius = (panel.high - panel.low) / 2;
      for (int i = 0; i < points; i++) {
        panel.z[i] = panel.low + radius + radius * GaussLegendre.abscissa(i);
        x[p * points + i] = deviation * panel.z[i];
      }
    }
    kernel.forwardAndGradient(x, y, g);
    for (int p = 0; p < panels.size(); p++) {
      Panel panel = panels.get(p);
      System.arraycopy(y, p * points, panel.value, 0, points);
      System.arraycopy(g, p * points, panel.slope, 0, points);
      for (int i = 0; i < points; i++) {
        double root = rootOfDensity(panel.z[i]);
        double f = panel.value[i] * root; // not squared before: f² might overflow
        double slopeHere = panel.slope[i] * root;
        panel.integrals[0] += panel.weight(i) * (f * f);
        panel.integrals[1] += panel.weight(i) * (slopeHere * slopeHere);
      }
    }
  }

  private static double rootOfDensity(double z) {
    return ROOT_OF_NORMALISATION * StrictMath.exp(-z * z / 4);
  }

  int size() {
    return z.length;
  }

  double z(int i) {
    return z[i];
  }

  /** Of the rule for ∫ dz, without the density. */
  double weight(int i) {
    return weight[i];
  }

  /** The square root of the density of N(0, 1). */
  double root(int i) {
    return root[i];
  }

  double value(int i) {
    return value[i];
  }

  /** E f². */
  double secondMoment() {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      double f = value[i] * root[i];
      sum += weight[i] * (f * f);
    }
    return isLost[0] ? Double.NaN : sum;
  }

  /** E f′². */
  double slopeSecondMoment() {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      double g = slope[i] * root[i];
      sum += weight[i] * (g * g);
    }
    return isLost[1] ? Double.NaN : sum;
  }

  /**
   * The derivative of E f² by the variance: E f²·(z² − 1)/(2·variance), which holds for jumps too.
   */
  double secondMomentByVariance() {
    double mean = secondMoment();
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      double f = value[i] * root[i];
      double square = f * f - mean * root[i] * root[i]; // E (z² − 1) is 0
      sum += weight[i] * square * (z[i] * z[i] - 1);
    }
    return sum / (2 * deviation * deviation);
  }
}
