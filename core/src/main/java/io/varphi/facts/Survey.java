package io.varphi.facts;

import io.varphi.facts.Chart.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Draws a {@link Chart}: signs on a grid, and between two points of different sign the double at
 * which it changes.
 *
 * <p>Two zeros between neighbouring points of the grid are missed; the hints, zeros of the
 * derivative, are there to part them. More than {@value #OSCILLATION} changes of sign outside the
 * window, or next to a break point, count as infinitely many, and the chart ends there; so it does
 * after {@value #MAX_CHANGES} changes anywhere, which bounds the work that a formula can make.
 *
 * <p>An analytic function that is not 0 throughout is not 0 at points next to each other. Where it
 * seems to be, its sign is beyond all precision tried, as is that of a difference of two numbers
 * with thousands of digits before the point. Such points are left out, and so are those where no
 * sign shows at all, as of sin(exp(exp(10))): a chart ends before them.
 *
 * <p>A change of sign is a zero, or a pole that the interval should not contain, but does where
 * there are too many of them, or a denominator changes its sign twice between two points.
 */
final class Survey {
  private static final int OSCILLATION = 12;
  private static final int MAX_CHANGES = 64;
  private static final int HOPELESS = 8;
  private static final double FAR = 0x1p20;
  private static final int STEPS = 8;

  private record Sample(double x, Sign sign) {
    boolean hasSign() {
      return sign == Sign.POSITIVE || sign == Sign.NEGATIVE;
    }

    boolean isZero() {
      return sign == Sign.ZERO;
    }

    boolean isUnknown() {
      return sign == Sign.UNKNOWN;
    }
  }

  private final Curve curve;
  private final double low;
  private final double high;
  private final double[] hints;
  private final List<Run> runs = new ArrayList<>();
  private final List<Double> touches = new ArrayList<>();
  private final List<Double> poles = new ArrayList<>();

  Survey(Curve curve, double low, double high, double[] hints) {
    this.curve = curve;
    this.low = low;
    this.high = high;
    this.hints = hints;
  }

  Chart chart() {
    double[] points = Grid.between(low, high, hints);
    double middle = Grid.inside(low, high);
    List<Sample> above = samples(Arrays.stream(points).filter(x -> x >= middle));
    List<Sample> below =
        samples(Arrays.stream(points).filter(x -> x < middle).map(x -> -x).sorted().map(x -> -x));
    boolean isOpenAbove = changes(above) >= MAX_CHANGES || isUnclear(above);
    boolean isOpenBelow = changes(below) >= MAX_CHANGES || isUnclear(below);
    List<Sample> all = resolved(Stream.concat(below.reversed().stream(), above.stream()).toList());
    if (all.isEmpty()) {
      boolean isZero = Stream.concat(below.stream(), above.stream()).anyMatch(Sample::isZero);
      return Chart.uniform(low, high, isZero ? Sign.ZERO : Sign.UNKNOWN);
    }
    List<Sample> rest = mirrored(cut(mirrored(cut(all, low, high)), -high, -low));
    boolean isCutLow = isOpenBelow || rest.getFirst().x() != all.getFirst().x();
    boolean isCutHigh = isOpenAbove || rest.getLast().x() != all.getLast().x();
    draw(rest, isCutLow ? rest.getFirst().x() : low, isCutHigh ? rest.getLast().x() : high);
    return new Chart(low, high, runs, touches, poles);
  }

  /** Signs at the points, from the middle of the interval outwards, as long as that is of use. */
  private List<Sample> samples(DoubleStream outwards) {
    List<Sample> samples = new ArrayList<>();
    int changes = 0;
    int signless = 0;
    Sign last = Sign.UNDEFINED;
    for (double x : outwards.toArray()) {
      Sample sample = new Sample(x, curve.sign(x));
      samples.add(sample);
      changes += sample.sign().isOpposite(last) ? 1 : 0;
      signless = sample.hasSign() ? 0 : signless + 1;
      last = sample.hasSign() ? sample.sign() : last;
      if (changes >= MAX_CHANGES || signless >= HOPELESS) {
        break;
      }
    }
    return samples;
  }

  /**
   * Whether the sign can no longer be told from some point on, before which the function swings, or
   * which is not far out.
   */
  private static boolean isUnclear(List<Sample> outwards) {
    if (outwards.isEmpty()) {
      return false;
    }
    Sample last = outwards.getLast();
    boolean isNear = last.isUnknown() && Math.abs(last.x()) < FAR;
    boolean hasSwung = changes(outwards) > OSCILLATION;
    return isNear || hasSwung && (last.isZero() || last.isUnknown());
  }

  /**
   * Without zeros next to each other, without unknown signs, and without points far out where the
   * function is the difference of infinities.
   */
  private static List<Sample> resolved(List<Sample> samples) {
    List<Sample> resolved = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      boolean isLone = !isZero(samples, i - 1) && !isZero(samples, i + 1);
      boolean isFar = Math.abs(samples.get(i).x()) > FAR;
      boolean isOverflow = isFar && samples.get(i).sign() == Sign.UNDEFINED;
      boolean isClear = !isOverflow && !samples.get(i).isUnknown();
      if (isClear && (isLone || !isZero(samples, i))) {
        resolved.add(samples.get(i));
      }
    }
    return resolved;
  }

  private static boolean isZero(List<Sample> samples, int i) {
    return i >= 0 && i < samples.size() && samples.get(i).isZero();
  }

  /** Without the upper end of the interval if the sign changes infinitely often towards it. */
  private static List<Sample> cut(List<Sample> samples, double low, double high) {
    double edge = edge(low, high);
    int end = (int) samples.stream().takeWhile(sample -> sample.x() < edge).count();
    if (changes(samples.subList(end, samples.size())) <= OSCILLATION) {
      return samples;
    }
    int start = (int) samples.stream().takeWhile(sample -> sample.x() < -edge).count();
    int kept = Math.max(end, 1);
    boolean isWindow = Double.isInfinite(high) && low <= 0;
    if (isWindow && changes(samples.subList(Math.min(start, end), end)) == 0) {
      while (changes(samples.subList(end, kept)) < 2) { // slower than the window is wide
        kept++;
      }
    }
    return samples.subList(0, kept);
  }

  /** Where what is near the upper end of the interval begins. */
  private static double edge(double low, double high) {
    if (Double.isInfinite(high)) {
      return low < Grid.WINDOW ? Grid.WINDOW : low + Grid.WINDOW;
    }
    return Math.max(high - Grid.VICINITY * Math.max(1, Math.abs(high)), low / 2 + high / 2);
  }

  private static int changes(List<Sample> samples) {
    int changes = 0;
    Sign last = Sign.UNDEFINED;
    for (Sample sample : samples) {
      if (sample.sign().isOpposite(last)) {
        changes++;
      }
      last = sample.hasSign() ? sample.sign() : last;
    }
    return changes;
  }

  private static List<Sample> mirrored(List<Sample> samples) {
    return samples.reversed().stream()
        .map(sample -> new Sample(-sample.x(), sample.sign()))
        .toList();
  }

  private void draw(List<Sample> samples, double from, double to) {
    double start = from;
    Sample last = samples.getFirst();
    for (int i = 1; i < samples.size(); i++) {
      Sample next = samples.get(i);
      if (last.isZero()) {
        last = next; // only the first point can be a zero here
        continue;
      }
      if (next.isZero()) {
        if (i + 1 < samples.size() && samples.get(i + 1).sign() == last.sign()) {
          touches.add(next.x());
        } else if (i + 1 < samples.size()) {
          runs.add(new Run(start, next.x(), last.sign()));
          start = next.x();
          last = samples.get(i + 1);
        }
        continue;
      }
      if (next.sign() != last.sign()) {
        double boundary = boundary(last, next);
        runs.add(new Run(start, boundary, last.sign()));
        if (next.sign().isOpposite(last.sign()) && isPole(boundary)) {
          poles.add(boundary);
        }
        start = boundary;
      }
      last = next;
    }
    runs.add(new Run(start, to, last.sign()));
  }

  /** The double nearest to the change of sign between two points. */
  private double boundary(Sample from, Sample to) {
    double below = from.x();
    double above = to.x();
    while (!Doubles.areNeighbours(below, above)) {
      double middle = Doubles.middle(below, above);
      Sign sign = curve.sign(middle);
      if (sign == from.sign()) {
        below = middle;
      } else if (sign == to.sign()) {
        above = middle;
      } else {
        return middle;
      }
    }
    return Math.abs(curve.at(below)) < Math.abs(curve.at(above)) ? below : above;
  }

  /** Whether the function is the greater, the nearer the point is, up to the doubles beside it. */
  private boolean isPole(double x) {
    double there = Math.abs(curve.at(x));
    double step = STEPS * Math.ulp(x);
    return there > 2 * Math.abs(curve.at(x - step)) && there > 2 * Math.abs(curve.at(x + step));
  }
}
