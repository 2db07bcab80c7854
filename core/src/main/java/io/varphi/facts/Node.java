package io.varphi.facts;

import io.varphi.real.Lazy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A point between two branches, or a singular one inside a branch, with the limits of f and its
 * derivatives on both sides.
 */
final class Node {
  /**
   * What the double may differ from the point, and what rounding leaves, in units in the last
   * place.
   */
  private static final double UNITS = 16;

  private final double x;
  private final Branch left;
  private final Branch right;
  private final Lazy<Double> value;
  private final List<Lazy<Sided>> limits;

  Node(double x, Branch left, Branch right, Curve function) {
    this.x = x;
    this.left = left;
    this.right = right;
    this.limits =
        IntStream.rangeClosed(0, Branch.MAX_ORDER)
            .mapToObj(order -> Lazy.of(() -> limits(order)))
            .toList();
    this.value = Lazy.of(() -> value(function.at(x)));
  }

  /** The value at the nearest double, unless that lies beside a pole. */
  private double value(double there) {
    Sided sided = limits.getFirst().get();
    boolean isPole =
        Double.isInfinite(there)
            || Double.isInfinite(sided.left()) && isValue(left, there)
            || Double.isInfinite(sided.right()) && isValue(right, there);
    return isPole ? Double.NaN : there;
  }

  private boolean isValue(Branch branch, double there) {
    return branch.derivative(0).stream().anyMatch(curve -> curve.at(x) == there);
  }

  private Sided limits(int order) {
    return new Sided(limit(left, order, -1), limit(right, order, 1));
  }

  private double limit(Branch branch, int order, int direction) {
    return branch
        .derivative(order)
        .map(curve -> OneSidedLimit.of(curve, x, direction))
        .orElse(Double.NaN);
  }

  double x() {
    return x;
  }

  /** f at the point; NaN if it is not defined there. */
  double value() {
    return value.get();
  }

  /**
   * The limits of the derivative of an order from both sides; where they agree with each other, and
   * with f itself, they are equal.
   */
  Sided sided(int order) {
    Sided sided = limits.get(order).get();
    if (jumps(order)) {
      return sided;
    }
    if (order == 0 && !Double.isNaN(value())) {
      return new Sided(value(), value());
    }
    double common = Math.abs(sided.left()) < Math.abs(sided.right()) ? sided.left() : sided.right();
    return new Sided(common, common);
  }

  boolean isDefinedOnBothSides() {
    return isDefined(left, -1) && isDefined(right, 1);
  }

  private boolean isDefined(Branch branch, int direction) {
    return branch.derivative(0).stream()
        .anyMatch(curve -> OneSidedLimit.isDefined(curve, x, direction));
  }

  /**
   * Whether the derivative of that order has different limits on the two sides, or lacks a finite
   * one, or f differs from them.
   */
  boolean jumps(int order) {
    Sided sided = limits.get(order).get();
    double tolerance = tolerance(order, sided);
    boolean agree = Math.abs(sided.left() - sided.right()) <= tolerance;
    boolean isIsolated = order == 0 && Math.abs(sided.left() - value()) > tolerance;
    return !agree || isIsolated || !Double.isFinite(sided.left() + sided.right());
  }

  private double tolerance(int order, Sided sided) {
    double rounding = Math.ulp(Math.max(Math.abs(sided.left()), Math.abs(sided.right())));
    double displacement = 0;
    if (order < Branch.MAX_ORDER) {
      Sided slopes = limits.get(order + 1).get();
      double steepness = Math.abs(slopes.left()) + Math.abs(slopes.right());
      displacement = Double.isFinite(steepness) ? steepness * Math.ulp(x) : 0;
    }
    return UNITS * (rounding + displacement);
  }

  /**
   * What is broken at the point; nothing where the domain ends, or where only a gap of the sentence
   * is.
   */
  Optional<Break> toBreak() {
    if (!isDefinedOnBothSides()) {
      return Optional.empty();
    }
    int order = -1;
    while (order < Branch.MAX_ORDER && !jumps(order + 1)) {
      order++;
    }
    return order == Branch.MAX_ORDER && left.isSameAs(right)
        ? Optional.empty()
        : Optional.of(new Break(x, Smoothness.ofOrder(order), sided(0), sided(1), sided(2)));
  }
}
