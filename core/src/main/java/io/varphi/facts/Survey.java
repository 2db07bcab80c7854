package io.varphi.facts;

import io.varphi.facts.Chart.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws a {@link Chart}: signs on a grid, and between two points of different sign the double at which it changes.
 *
 * <p>Two zeros between neighbouring points of the grid are missed; the hints, zeros of the derivative, are there to part them. More than
 * {@value #OSCILLATION} changes of sign outside the window, or next to a break point, count as infinitely many, and the chart ends
 * there.
 */
final class Survey {
  private static final int OSCILLATION = 12;
  private static final double FAR = 0x1p20;

  private record Sample(double x, Sign sign) {}

  private final Curve curve;
  private final double low;
  private final double high;
  private final double[] hints;
  private final List<Run> runs = new ArrayList<>();
  private final List<Double> touches = new ArrayList<>();

  Survey(Curve curve, double low, double high, double[] hints) {
    this.curve = curve;
    this.low = low;
    this.high = high;
    this.hints = hints;
  }

  Chart chart() {
    List<Sample> all = resolved(samples());
    if (all.isEmpty()) {
      return new Chart(low, high, List.of(new Run(low, high, Sign.ZERO)), List.of());
    }
    List<Sample> rest = mirrored(cut(mirrored(cut(all, low, high)), -high, -low));
    boolean isCutLow = rest.getFirst().x() != all.getFirst().x();
    boolean isCutHigh = rest.getLast().x() != all.getLast().x();
    draw(
        rest,
        isCutLow ? rest.getFirst().x() : low,
        isCutHigh ? rest.getLast().x() : high);
    return new Chart(low, high, runs, touches);
  }

  private List<Sample> samples() {
    return Arrays.stream(Grid.between(low, high, hints))
        .mapToObj(x -> new Sample(x, curve.sign(x)))
        .toList();
  }

  /**
   * Without zeros next to each other: an analytic function that is not 0 throughout has none, so there its sign is beyond all precision
   * tried. So it is where the function is undefined far out, the difference of two numbers with too many digits before the point.
   */
  private static List<Sample> resolved(List<Sample> samples) {
    List<Sample> resolved = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      boolean isLone = !isZero(samples, i - 1) && !isZero(samples, i + 1);
      boolean isFar = Math.abs(samples.get(i).x()) > FAR;
      boolean isOverflow = isFar && samples.get(i).sign() == Sign.UNDEFINED;
      if (!isOverflow && (isLone || !isZero(samples, i))) {
        resolved.add(samples.get(i));
      }
    }
    return resolved;
  }

  private static boolean isZero(List<Sample> samples, int i) {
    return i >= 0 && i < samples.size() && samples.get(i).sign() == Sign.ZERO;
  }

  /** Without the upper end of the interval if the sign changes infinitely often towards it. */
  private static List<Sample> cut(List<Sample> samples, double low, double high) {
    double edge =
        Double.isInfinite(high)
            ? low < Grid.WINDOW ? Grid.WINDOW : low + Grid.WINDOW
            : high - Grid.VICINITY * Math.max(1, Math.abs(high));
    int end = (int) samples.stream().takeWhile(sample -> sample.x() < edge).count();
    if (changes(samples.subList(end, samples.size())) <= OSCILLATION) {
      return samples;
    }
    int kept = Math.max(end, 1);
    if (low <= 0 && changes(samples.subList(0, end)) == 0) {
      while (changes(samples.subList(0, kept)) < 2) { // slower than the window is wide
        kept++;
      }
    }
    return samples.subList(0, kept);
  }

  private static int changes(List<Sample> samples) {
    int changes = 0;
    Sign last = Sign.UNDEFINED;
    for (Sample sample : samples) {
      if (sample.sign().isOpposite(last)) {
        changes++;
      }
      last = sample.sign() == Sign.ZERO ? last : sample.sign();
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
      if (last.sign() == Sign.ZERO) {
        last = next; // only a first point is left at zero here
        continue;
      }
      if (next.sign() == Sign.ZERO) {
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
}
