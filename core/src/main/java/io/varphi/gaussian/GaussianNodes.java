package io.varphi.gaussian;

import io.varphi.kernel.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Points and weights that integrate f and f′ of a normally distributed argument.
 *
 * <p>Gauss–Legendre rules with 20 points on intervals that are halved until the halves agree with
 * the whole. Break points of f are ends of intervals, as a rule for smooth functions, such as
 * Gauss–Hermite, would gain two digits for a thousand points there. Values come from float64
 * kernels, so all is the same on every machine. Error: about 1e-13 of E|f|, or of E f². An integral
 * that does not settle, as that of 1/x, or to which the far ends contribute, as for exp(x²), is
 * NaN. f′ is taken pointwise, so that a jump counts nothing.
 */
public final class GaussianNodes {
  private static final int REACH = 38; // the density is below the smallest double beyond
  private static final int MAX_DEPTH = 40;
  private static final int MAX_PANELS = 4000;
  private static final double TOLERANCE = 1e-14;
  private static final double NEGLIGIBLE = 1e-22;
  private static final double ROOT_OF_NORMALISATION = 0.6316187777460647; // (2π)^(−1/4)

  /** What is integrated. */
  private enum Integral {
    VALUE,
    VALUE_SQUARED,
    SLOPE,
    SLOPE_SQUARED;

    /** From f or f′, times the root of the density: not squared before, as f² might overflow. */
    double at(double value, double slope, double root) {
      return switch (this) {
        case VALUE -> value * root;
        case VALUE_SQUARED -> value * value;
        case SLOPE -> slope * root;
        case SLOPE_SQUARED -> slope * slope;
      };
    }
  }

  /** A function and its gradient. */
  @FunctionalInterface
  public interface Differentiable {
    /** Puts f(x) and f′(x) into arrays of the same length. */
    void evaluate(double[] x, double[] value, double[] slope);
  }

  private static final List<Integral> ALL = List.of(Integral.values());

  /** The integrals over an interval, and those of absolute values. */
  private static final class Panel {
    final double low;
    final double high;
    final double[] z = new double[GaussLegendre.POINTS];
    final double[] value = new double[GaussLegendre.POINTS];
    final double[] slope = new double[GaussLegendre.POINTS];
    final double[] integrals = new double[ALL.size()];
    final double[] sizes = new double[ALL.size()];
    double share;

    Panel(double low, double high) {
      this.low = low;
      this.high = high;
    }

    double radius() {
      return (high - low) / 2;
    }

    double weight(int i) {
      return GaussLegendre.weight(i) * radius();
    }

    void integrate() {
      for (int i = 0; i < GaussLegendre.POINTS; i++) {
        double root = rootOfDensity(z[i]);
        share += weight(i) * (root * root);
        for (int k = 0; k < integrals.length; k++) {
          double part = weight(i) * ALL.get(k).at(value[i] * root, slope[i] * root, root);
          integrals[k] += part;
          sizes[k] += Math.abs(part);
        }
      }
    }
  }

  private final Differentiable function;
  private final double mean;
  private final double deviation;
  private final double[] sizes = new double[ALL.size()];
  private final boolean[] isLost = new boolean[ALL.size()];
  private final List<Panel> settled = new ArrayList<>();

  private final double[] z;
  private final double[] weight;
  private final double[] root;
  private final double[] value;
  private final double[] slope;

  private GaussianNodes(Differentiable function, double[] breaks, double mean, double deviation) {
    this.function = function;
    this.mean = mean;
    this.deviation = deviation;
    integrate(ends(breaks));
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
  public static GaussianNodes of(Kernel kernel, double[] breaks, double deviation) {
    return of(kernel::forwardAndGradient, breaks, 0, deviation);
  }

  /**
   * Points for f(mean + deviation · z), z distributed as N(0, 1).
   *
   * @param breaks where f is not analytic
   * @param deviation above 0
   */
  public static GaussianNodes of(
      Differentiable function, double[] breaks, double mean, double deviation) {
    return new GaussianNodes(function, breaks, mean, deviation);
  }

  /**
   * Whole numbers, break points, and powers of two of x, as functions of x have their own scale.
   */
  private double[] ends(double[] breaks) {
    double origin = -mean / deviation;
    DoubleStream whole = IntStream.rangeClosed(-REACH, REACH).asDoubleStream();
    DoubleStream powers =
        IntStream.rangeClosed(-4, 60)
            .mapToDouble(k -> Math.scalb(1.0, k) / deviation)
            .filter(end -> end < 1)
            .flatMap(end -> DoubleStream.of(origin - end, origin, origin + end));
    DoubleStream atBreaks = Arrays.stream(breaks).map(x -> (x - mean) / deviation);
    return DoubleStream.concat(whole, DoubleStream.concat(powers, atBreaks))
        .filter(end -> Math.abs(end) <= REACH)
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
    for (int k = 0; k < sizes.length; k++) {
      for (Panel panel : open) {
        sizes[k] += panel.sizes[k];
      }
      double atEnds = open.getFirst().sizes[k] + open.getLast().sizes[k];
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

  /** Not where f is small but z is not rare: there it is far from its mean. */
  private boolean isNegligible(Panel panel) {
    return panel.share <= NEGLIGIBLE
        && IntStream.range(0, sizes.length)
            .allMatch(k -> isLost[k] || panel.sizes[k] <= NEGLIGIBLE * sizes[k]);
  }

  /** Halves what has not settled. */
  private List<Panel> halved(List<Panel> panels, boolean isLast) {
    List<Panel> halves = new ArrayList<>();
    for (Panel panel : panels) {
      double middle = (panel.low + panel.high) / 2;
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
    for (int k = 0; k < sizes.length; k++) {
      double halves = pair.get(0).integrals[k] + pair.get(1).integrals[k];
      boolean isGood = Math.abs(halves - whole.integrals[k]) <= TOLERANCE * sizes[k];
      isLost[k] |= !Double.isFinite(halves) || isLast && !isGood;
      isSettled &= isGood || isLost[k];
    }
    return isSettled;
  }

  /** All points in one call. */
  private void evaluate(List<Panel> panels) {
    int points = GaussLegendre.POINTS;
    double[] x = new double[panels.size() * points];
    double[] y = new double[x.length];
    double[] g = new double[x.length];
    for (int p = 0; p < panels.size(); p++) {
      Panel panel = panels.get(p);
      double centre = (panel.low + panel.high) / 2;
      for (int i = 0; i < points; i++) {
        panel.z[i] = centre + panel.radius() * GaussLegendre.abscissa(i);
        x[p * points + i] = Math.fma(deviation, panel.z[i], mean);
      }
    }
    function.evaluate(x, y, g);
    for (int p = 0; p < panels.size(); p++) {
      Panel panel = panels.get(p);
      System.arraycopy(y, p * points, panel.value, 0, points);
      System.arraycopy(g, p * points, panel.slope, 0, points);
      panel.integrate();
    }
  }

  private static double rootOfDensity(double z) {
    return ROOT_OF_NORMALISATION * StrictMath.exp(-z * z / 4);
  }

  /** How many points there are. */
  public int size() {
    return z.length;
  }

  /** A point. They rise with i. */
  public double z(int i) {
    return z[i];
  }

  /** Of the rule for ∫ dz, without the density. */
  public double weight(int i) {
    return weight[i];
  }

  /** The square root of the density of N(0, 1) at a point. */
  public double root(int i) {
    return root[i];
  }

  /** f at a point. */
  public double value(int i) {
    return value[i];
  }

  /** What becomes of the argument. */
  public GaussianMoments values() {
    return moments(value, expectation(Integral.VALUE, value), secondMoment());
  }

  /** How f′ is distributed. */
  public GaussianMoments slopes() {
    return moments(slope, expectation(Integral.SLOPE, slope), slopeSecondMoment());
  }

  /** Neighbours of the mean in pairs from both sides: what is odd has mean 0. */
  private double expectation(Integral integral, double[] of) {
    double sum = 0;
    for (int i = 0; i < z.length / 2; i++) {
      int mirror = z.length - 1 - i;
      double here = weight[i] * (of[i] * root[i] * root[i]);
      sum += here + weight[mirror] * (of[mirror] * root[mirror] * root[mirror]);
    }
    return isLost(integral) ? Double.NaN : sum;
  }

  private boolean isLost(Integral integral) {
    return isLost[ALL.indexOf(integral)];
  }

  private GaussianMoments moments(double[] of, double mean, double secondMoment) {
    double variance = 0;
    for (int i = 0; i < z.length; i++) {
      double distance = (of[i] - mean) * root[i];
      variance += weight[i] * (distance * distance);
    }
    double deviation = Double.isNaN(secondMoment) ? Double.NaN : Math.sqrt(variance);
    return new GaussianMoments(mean, secondMoment, deviation);
  }

  /** E f². */
  public double secondMoment() {
    return isLost(Integral.VALUE_SQUARED) ? Double.NaN : meanSquare(value);
  }

  /** E f′². */
  public double slopeSecondMoment() {
    return isLost(Integral.SLOPE_SQUARED) ? Double.NaN : meanSquare(slope);
  }

  private double meanSquare(double[] of) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      double part = of[i] * root[i];
      sum += weight[i] * (part * part);
    }
    return sum;
  }

  /**
   * The derivative of E f² by the variance: E f²·(z² − 1)/(2·variance), which holds for jumps too.
   */
  public double secondMomentByVariance() {
    double square = secondMoment();
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      double f = value[i] * root[i];
      double rest = f * f - square * root[i] * root[i]; // E (z² − 1) is 0
      sum += weight[i] * rest * (z[i] * z[i] - 1);
    }
    return sum / (2 * deviation * deviation);
  }
}
