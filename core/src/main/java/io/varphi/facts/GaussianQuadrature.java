package io.varphi.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * E f(z), E f(z)² and E f′(z)² for z distributed as N(0, 1).
 *
 * <p>Gauss–Legendre rules with 20 points on intervals that are halved until the halves agree with
 * the whole; break points are ends of intervals. The density at ±38 is below the smallest double.
 * An integral whose value cannot be settled so, as that of 1/x, or to which the ends still
 * contribute, as for exp(x²/2), is NaN.
 */
final class GaussianQuadrature {
  private static final int REACH = 38;
  private static final int NEAR = 10;
  private static final int INTEGRALS = 3;
  private static final int MAX_DEPTH = 48;
  private static final int MAX_PANELS = 1500;
  private static final double TOLERANCE = 1e-15;
  private static final double NEGLIGIBLE = 1e-24;
  private static final double AT_THE_ENDS = 1e-14;
  private static final double NORMALISATION = 0.3989422804014327; // 1/√(2π)

  /** The positive zeros of the Legendre polynomial of degree 20, and the weights of the rule. */
  private static final double[] ABSCISSAE = {
    0.07652652113349734, 0.22778585114164507, 0.37370608871541955, 0.5108670019508271,
    0.636053680726515, 0.7463319064601508, 0.8391169718222188, 0.912234428251326,
    0.9639719272779138, 0.9931285991850949
  };

  private static final double[] WEIGHTS = {
    0.15275338713072584, 0.14917298647260374, 0.14209610931838204, 0.13168863844917664,
    0.11819453196151841, 0.10193011981724044, 0.08327674157670475, 0.06267204833410907,
    0.04060142980038694, 0.017614007139152118
  };

  /** An interval and the integrals over it. */
  private static final class Panel {
    final double low;
    final double high;
    final double[] values = new double[INTEGRALS];

    Panel(double low, double high) {
      this.low = low;
      this.high = high;
    }
  }

  private final Curve function;
  private final Curve gradient;
  private final double[] breaks;
  private final Sum[] sums = {new Sum(), new Sum(), new Sum()};
  private final double[] sizes = new double[INTEGRALS];
  private int evaluated;

  private GaussianQuadrature(Curve function, Curve gradient, double[] breaks) {
    this.function = function;
    this.gradient = gradient;
    this.breaks = breaks;
  }

  static Moments moments(Curve function, Curve gradient, double[] breaks) {
    return new GaussianQuadrature(function, gradient, breaks).moments();
  }

  private double[] ends() {
    DoubleStream whole = DoubleStream.iterate(-REACH, x -> x <= REACH, x -> x + 1);
    return DoubleStream.concat(whole, Arrays.stream(breaks).filter(x -> Math.abs(x) < REACH))
        .sorted()
        .distinct()
        .toArray();
  }

  private Moments moments() {
    double[] ends = ends();
    int middle = (ends.length - 1) / 2;
    List<Panel> panels = new ArrayList<>();
    IntStream right = IntStream.range(middle, ends.length - 1);
    IntStream left = IntStream.range(0, middle).map(i -> middle - 1 - i);
    panels.addAll(outwards(right.mapToObj(i -> new double[] {ends[i], ends[i + 1]}).toList()));
    panels.addAll(outwards(left.mapToObj(i -> new double[] {ends[i], ends[i + 1]}).toList()));
    panels.stream().filter(panel -> !isNegligible(panel)).forEach(panel -> refine(panel, 0));
    return new Moments(sums[0].value(), sums[1].value(), sums[2].value());
  }

  /** The panels in order, as far as they contribute. */
  private List<Panel> outwards(List<double[]> intervals) {
    List<Panel> found = new ArrayList<>();
    for (double[] interval : intervals) {
      Panel panel = panel(interval[0], interval[1]);
      found.add(panel);
      for (int k = 0; k < INTEGRALS; k++) {
        if (Double.isFinite(panel.values[k])) {
          sizes[k] += Math.abs(panel.values[k]);
        } else {
          sums[k].lose();
        }
      }
      boolean isFar =
          Math.min(Math.abs(panel.low), Math.abs(panel.high)) >= NEAR && isBeyondBreaks(panel);
      if (isFar && isNegligible(panel)) {
        return found;
      }
    }
    double[] last = found.getLast().values;
    for (int k = 0; k < INTEGRALS; k++) {
      if (Math.abs(last[k]) > AT_THE_ENDS * sizes[k]) {
        sums[k].lose();
      }
    }
    return found;
  }

  private boolean isBeyondBreaks(Panel panel) {
    double nearest = Math.min(Math.abs(panel.low), Math.abs(panel.high));
    return Arrays.stream(breaks).allMatch(x -> Math.abs(x) <= nearest);
  }

  private boolean isNegligible(Panel panel) {
    return IntStream.range(0, INTEGRALS)
        .allMatch(k -> sums[k].isLost() || Math.abs(panel.values[k]) <= NEGLIGIBLE * sizes[k]);
  }

  private void refine(Panel whole, int depth) {
    double middle = whole.low + (whole.high - whole.low) / 2;
    Panel left = panel(whole.low, middle);
    Panel right = panel(middle, whole.high);
    boolean isSpent = depth == MAX_DEPTH || evaluated > MAX_PANELS;
    boolean isSettled = true;
    for (int k = 0; k < INTEGRALS; k++) {
      double halves = left.values[k] + right.values[k];
      boolean isGood = Math.abs(halves - whole.values[k]) <= TOLERANCE * sizes[k];
      if (!Double.isFinite(halves) || isSpent && !isGood) {
        sums[k].lose();
      }
      isSettled &= isGood || sums[k].isLost();
    }
    if (isSettled) {
      IntStream.range(0, INTEGRALS).forEach(k -> sums[k].add(left.values[k] + right.values[k]));
    } else {
      refine(left, depth + 1);
      refine(right, depth + 1);
    }
  }

  private Panel panel(double low, double high) {
    evaluated++;
    double radius = (high - low) / 2;
    double centre = low + radius;
    Panel panel = new Panel(low, high);
    for (int i = ABSCISSAE.length - 1; i >= 0; i--) { // the small weights first
      double weight = WEIGHTS[i] * radius * NORMALISATION;
      add(centre - radius * ABSCISSAE[i], weight, panel.values);
      add(centre + radius * ABSCISSAE[i], weight, panel.values);
    }
    return panel;
  }

  private void add(double x, double weight, double[] into) {
    double root = rootOfDensity(x);
    double f = function.near(x) * root; // not squared before: f² might overflow
    double slope = gradient.near(x) * root;
    into[0] += weight * (f * root);
    into[1] += weight * (f * f);
    into[2] += weight * (slope * slope);
  }

  /** exp(−x²/4), with the rounding error of x² made good. */
  private static double rootOfDensity(double x) {
    double square = x * x;
    double rest = Math.fma(x, x, -square);
    return StrictMath.exp(-square / 4) * (1 - rest / 4);
  }

  /** A sum and, beside it, what its roundings lost (Neumaier). */
  private static final class Sum {
    private double head;
    private double rest;

    void add(double value) {
      double next = head + value;
      rest += Math.abs(head) >= Math.abs(value) ? head - next + value : value - next + head;
      head = next;
    }

    double value() {
      return head + rest;
    }

    /** Makes the sum NaN, now and for ever. */
    void lose() {
      head = Double.NaN;
    }

    boolean isLost() {
      return Double.isNaN(head);
    }
  }
}
