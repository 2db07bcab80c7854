package io.varphi.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a function is negative, zero, positive or undefined on an open interval, as far as known.
 *
 * @param low the lower end of the interval
 * @param high the upper end
 * @param runs intervals of one sign in ascending order, each beginning where the one before ends.
 *     They cover the interval but for an end that the sign changes infinitely often towards.
 * @param touches points where the function is zero between two runs' worth of one sign
 * @param poles the points between runs where the sign changes because of a pole
 */
record Chart(double low, double high, List<Run> runs, List<Double> touches, List<Double> poles) {
  /** A largest interval of one sign. */
  record Run(double low, double high, Sign sign) {}

  Chart {
    runs = List.copyOf(runs);
    touches = List.copyOf(touches);
    poles = List.copyOf(poles);
  }

  static Chart uniform(double low, double high, Sign sign) {
    return new Chart(low, high, List.of(new Run(low, high, sign)), List.of(), List.of());
  }

  static Chart of(Curve curve, double low, double high, double[] hints) {
    Sign sign = curve.sign(Grid.inside(low, high));
    boolean isUniform =
        !(sign == Sign.POSITIVE || sign == Sign.NEGATIVE)
            && Arrays.stream(Grid.probes(low, high)).allMatch(x -> curve.sign(x) == sign);
    return isUniform ? uniform(low, high, sign) : new Survey(curve, low, high, hints).chart();
  }

  boolean isCutLow() {
    return runs.getFirst().low() != low;
  }

  boolean isCutHigh() {
    return runs.getLast().high() != high;
  }

  boolean isComplete() {
    boolean isKnown = runs.stream().allMatch(run -> run.sign() != Sign.UNKNOWN);
    return isKnown && poles.isEmpty() && !isCutLow() && !isCutHigh();
  }

  /** The runs, the first and the last drawn out to the ends of the interval. */
  List<Run> wholeRuns() {
    List<Run> whole = new ArrayList<>(runs);
    whole.set(0, new Run(low, whole.getFirst().high(), whole.getFirst().sign()));
    Run last = whole.removeLast();
    whole.add(new Run(last.low(), high, last.sign()));
    return whole;
  }

  /** The points between two runs. */
  double[] boundaries() {
    return runs.stream().skip(1).mapToDouble(Run::low).toArray();
  }

  /** The points where the sign turns from one to the other because the function is zero. */
  double[] crossings() {
    return IntStream.range(1, runs.size())
        .filter(i -> runs.get(i).sign().isOpposite(runs.get(i - 1).sign()))
        .mapToDouble(i -> runs.get(i).low())
        .filter(x -> !poles.contains(x))
        .toArray();
  }
}
