package io.varphi.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Cuts a binade into {@link ReferenceBlock}s: the whole of it, if a polynomial through exact values
 * agrees with other exact values, else its halves, and so on.
 *
 * <p>Kinks, jumps, roots and the places where a power of two is crossed fall out by themselves: the
 * blocks become small there.
 */
final class BlockReference {
  /** Below this number of floats a block is not tried. */
  private static final int SMALLEST = 32;

  /** How far a polynomial may be from an exact value that it was not made of, as a share of it. */
  private static final double AGREEMENT = 0x1p-57;

  /** Differences below this are too small for any float. */
  private static final double LEAST_AGREEMENT = 0x1p-177;

  /** The share of the value up to which the bend's rounding errors are small enough. */
  private static final double LARGEST_BEND = 0x1p-6;

  /** The error between the checks against that at the checks; rounding included. */
  private static final double SAFETY = 4;

  /**
   * The variation, as a share, of a function that may approach a power of two, but not cross it.
   */
  private static final double LEVEL = 0x1p-40;

  /** Binary digits of the line above its quantum; 53 less room for sums. */
  private static final int LINE_DIGITS = 50;

  /** The zeros of the Chebyshev polynomial of degree 6: cos((2k+1)·π/12). */
  private static final double[] NODES = {
    -0.9659258262890683,
    -0.7071067811865476,
    -0.25881904510252074,
    0.25881904510252074,
    0.7071067811865476,
    0.9659258262890683
  };

  /** Between the nodes, and the ends. */
  private static final double[] CHECKS = {-1, -0.85, -0.5, 0, 0.5, 0.85, 1};

  /** The exact value at t, in two parts, and as the float that is nearest. */
  private record Probe(int t, double head, double rest, float rounded) {
    double minus(double line) {
      return (head - line) + rest;
    }

    int ulpExponent() {
      return FloatFormat.ulpExponent(head, rest);
    }
  }

  private final Exact exact;
  private final int binade;
  private final List<ReferenceBlock> blocks = new ArrayList<>();

  private BlockReference(Exact exact, int binade) {
    this.exact = exact;
    this.binade = binade;
  }

  /** The blocks of the binade whose first float has the given bits, in order. */
  static List<ReferenceBlock> of(Exact exact, int binade) {
    BlockReference cutter = new BlockReference(exact, binade);
    cutter.cut(0, FloatFormat.BINADE);
    return List.copyOf(cutter.blocks);
  }

  private void cut(int first, int count) {
    Optional<? extends ReferenceBlock> whole =
        count < SMALLEST ? single(first, count) : fitted(first, count);
    if (whole.isPresent()) {
      blocks.add(whole.get());
    } else {
      cut(first, count / 2);
      cut(first + count / 2, count / 2);
    }
  }

  private static Optional<ReferenceBlock> single(int first, int count) {
    return Optional.of(new ReferenceBlock.Single(first, count));
  }

  private Optional<? extends ReferenceBlock> fitted(int first, int count) {
    List<Probe> checks = probes(CHECKS, first, count);
    if (checks.stream().allMatch(probe -> FloatFormat.isOrdinary(probe.head()))) {
      List<Probe> nodes = probes(NODES, first, count);
      return nodes.stream().allMatch(probe -> FloatFormat.isOrdinary(probe.head()))
          ? polynomial(first, count, nodes, checks)
          : Optional.empty();
    }
    return isConstant(checks)
        ? Optional.of(new ReferenceBlock.Constant(first, count, checks.getFirst().rounded()))
        : Optional.empty();
  }

  private static boolean isConstant(List<Probe> probes) {
    return probes.stream()
        .allMatch(probe ->
            !FloatFormat.isOrdinary(probe.head())
                && FloatFormat.isSame(probe.rounded(), probes.getFirst().rounded()));
  }

  private List<Probe> probes(double[] places, int first, int count) {
    return Arrays.stream(places)
        .mapToObj(place -> probe(first, count, nearestOffset(place, count)))
        .toList();
  }

  private static int nearestOffset(double place, int count) {
    int radius = count / 2;
    return Math.min((int) Math.rint(place * radius), radius - 1);
  }

  private Probe probe(int first, int count, int t) {
    float x = Float.intBitsToFloat(binade + first + count / 2 + t);
    double head = Float.isFinite(x) ? exact.head(x) : Double.NaN;
    return FloatFormat.isOrdinary(head)
        ? new Probe(t, head, exact.rest(x, head), 0)
        : new Probe(t, head, 0, exact.rounded(x));
  }

  private static Optional<ReferenceBlock> polynomial(
      int first, int count, List<Probe> nodes, List<Probe> checks) {
    int radius = count / 2;
    double least = sizes(nodes, checks).min().orElseThrow();
    double greatest = sizes(nodes, checks).max().orElseThrow();
    double quantum = Math.scalb(1.0, Math.getExponent(greatest) - LINE_DIGITS);
    Probe left = checks.getFirst();
    Probe right = checks.getLast();
    double slope = multiple(quantum, (right.head() - left.head()) / (right.t() - left.t()));
    double middle = multiple(quantum, (right.head() + left.head()) / 2);
    ReferenceBlock.Bend bend = bend(middle, slope, radius, nodes);
    double agreement = Math.max(AGREEMENT * least, LEAST_AGREEMENT);
    if (!(bend.bound(radius) <= LARGEST_BEND * least)
        || !checks.stream().allMatch(p -> isNear(middle, slope, bend, p, agreement))) {
      return Optional.empty();
    }
    double spread = Math.abs(slope) * radius + bend.bound(radius);
    double low = Math.max(Math.abs(middle) - spread, 0);
    double high = Math.abs(middle) + spread;
    int ulpExponent = left.ulpExponent();
    boolean isInOneBinade = FloatFormat.ulpExponent(low) == FloatFormat.ulpExponent(high);
    boolean isLevel = spread <= LEVEL * high;
    boolean hasOneUlp = checks.stream().allMatch(probe -> probe.ulpExponent() == ulpExponent);
    return hasOneUlp && (isInOneBinade || isLevel)
        ? Optional.of(
            new ReferenceBlock.Polynomial(
                first,
                count,
                middle,
                slope,
                bend,
                ulpExponent,
                Math.scalb(SAFETY * agreement, -ulpExponent),
                low < Float.MIN_VALUE))
        : Optional.empty();
  }

  private static DoubleStream sizes(List<Probe> nodes, List<Probe> checks) {
    return DoubleStream.concat(
        nodes.stream().mapToDouble(probe -> Math.abs(probe.head())),
        checks.stream().mapToDouble(probe -> Math.abs(probe.head())));
  }

  private static double multiple(double quantum, double value) {
    return Math.rint(value / quantum) * quantum;
  }

  private static boolean isNear(
      double middle, double slope, ReferenceBlock.Bend bend, Probe probe, double agreement) {
    double exactBend = probe.minus(Math.fma(slope, probe.t(), middle));
    return Math.abs(bend.at(probe.t()) - exactBend) <= agreement;
  }

  /** The polynomial through what the line leaves at the nodes, by Newton's divided differences. */
  private static ReferenceBlock.Bend bend(
      double middle, double slope, double radius, List<Probe> nodes) {
    double[] s = nodes.stream().mapToDouble(probe -> probe.t() / radius).toArray();
    double[] differences =
        nodes.stream()
            .mapToDouble(probe -> probe.minus(Math.fma(slope, probe.t(), middle)))
            .toArray();
    for (int order = 1; order < ReferenceBlock.Bend.TERMS; order++) {
      for (int k = ReferenceBlock.Bend.TERMS - 1; k >= order; k--) {
        differences[k] = (differences[k] - differences[k - 1]) / (s[k] - s[k - order]);
      }
    }
    double[] c = expanded(s, differences);
    return new ReferenceBlock.Bend(
        c[0],
        c[1] / radius,
        c[2] / Math.pow(radius, 2),
        c[3] / Math.pow(radius, 3),
        c[4] / Math.pow(radius, 4),
        c[5] / Math.pow(radius, 5));
  }

  /** The powers' coefficients of d₀ + (s − s₀)·(d₁ + (s − s₁)·(d₂ + …)). */
  private static double[] expanded(double[] s, double[] differences) {
    double[] c = new double[ReferenceBlock.Bend.TERMS];
    for (int k = ReferenceBlock.Bend.TERMS - 1; k >= 0; k--) {
      for (int power = ReferenceBlock.Bend.TERMS - 1; power > 0; power--) {
        c[power] = Math.fma(-s[k], c[power], c[power - 1]);
      }
      c[0] = Math.fma(-s[k], c[0], differences[k]);
    }
    return c;
  }
}
