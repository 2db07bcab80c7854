package io.varphi.lab;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a layer fares.
 *
 * @param layer counted from 1, pools included
 * @param units in order
 * @param gradientNorm the root mean square, over batches, of the Euclidean norm of the gradient by
 *     the layer's weights
 * @param updateRatio how much the last step of the epoch changed the weights, as a share of them,
 *     both as Euclidean norms; NaN before the first step
 */
public record LayerHealth(
    int layer, List<UnitHealth> units, double gradientNorm, double updateRatio) {
  public LayerHealth {
    units = List.copyOf(units);
  }

  /** The share of units that are dead. */
  public double deadShare() {
    return share(UnitHealth::isDead);
  }

  /** The share of units that are nearly dead. */
  public double nearlyDeadShare() {
    return share(UnitHealth::isNearlyDead);
  }

  /** The share of units that have outputs of one sign. */
  public double oneSignShare() {
    return share(UnitHealth::hasOneSign);
  }

  /** The share of all outputs that are saturated; NaN where that has no meaning. */
  public double saturatedShare() {
    return average(UnitHealth::saturatedShare);
  }

  /** The share of all outputs that are positive. */
  public double positiveShare() {
    return average(UnitHealth::positiveShare);
  }

  /** The share of all outputs that are 0. */
  public double zeroShare() {
    return average(UnitHealth::zeroShare);
  }

  /** The mean of all outputs. */
  public double mean() {
    return average(UnitHealth::mean);
  }

  /** The variance of all outputs: within units and among them. */
  public double variance() {
    return total(UnitHealth::mean, UnitHealth::variance);
  }

  /** The mean of all gradients. */
  public double gradientMean() {
    return average(UnitHealth::gradientMean);
  }

  /** The variance of all gradients: within units and among them. */
  public double gradientVariance() {
    return total(UnitHealth::gradientMean, UnitHealth::gradientVariance);
  }

  /** The numbers, from 1, of the units of which something is true. */
  public List<Integer> numbers(Predicate<UnitHealth> predicate) {
    return IntStream.range(0, units.size())
        .filter(i -> predicate.test(units.get(i)))
        .mapToObj(i -> i + 1)
        .toList();
  }

  private double share(Predicate<UnitHealth> predicate) {
    return (double) units.stream().filter(predicate).count() / units.size();
  }

  /** In order; not a stream's sum: of an order of its own. */
  private double average(ToDoubleFunction<UnitHealth> quantity) {
    double sum = 0;
    for (UnitHealth unit : units) {
      sum += quantity.applyAsDouble(unit);
    }
    return sum / units.size();
  }

  private double total(ToDoubleFunction<UnitHealth> mean, ToDoubleFunction<UnitHealth> variance) {
    double centre = average(mean);
    double among = average(unit -> square(mean.applyAsDouble(unit) - centre));
    return average(variance) + among;
  }

  private static double square(double x) {
    return x * x;
  }
}
