package io.varphi.facts;

import java.util.ArrayList;
import java.util.List;

/** Where |f′| is below a threshold. */
final class Saturation {
  private final Curve gradient;
  private final double threshold;

  private Saturation(Curve gradient, double threshold) {
    this.gradient = gradient;
    this.threshold = threshold;
  }

  /**
   * Intervals in ascending order. An end is the double nearest to the point where |f′| is the
   * threshold.
   */
  static List<Span> of(Curve gradient, Profile profile, Skeleton skeleton, double threshold) {
    return new Saturation(gradient, threshold).spans(profile, skeleton);
  }

  private List<Span> spans(Profile profile, Skeleton skeleton) {
    List<Span> spans = new ArrayList<>();
    profile.pieces().forEach(piece -> add(piece, spans));
    profile.joints().forEach(joint -> addPoint(joint.x(), joint.value(), spans));
    skeleton.nodes().forEach(node -> addPoint(node.x(), gradient.at(node.x()), spans));
    return Spans.union(spans).stream().filter(span -> !span.isPoint()).toList();
  }

  private void addPoint(double x, double slope, List<Span> into) {
    if (Math.abs(slope) < threshold) {
      into.add(Span.point(x));
    }
  }

  private void add(Piece piece, List<Span> into) {
    switch (piece.trend()) {
      case LEVEL -> {
        if (Math.abs(piece.from()) < threshold) {
          into.add(Span.open(piece.low(), piece.high()));
        }
      }
      case RISING -> {
        if (piece.from() < threshold && piece.to() > -threshold) {
          double low = piece.from() > -threshold ? piece.low() : place(piece, -threshold);
          double high = piece.to() < threshold ? piece.high() : place(piece, threshold);
          into.add(Span.open(low, high));
        }
      }
      case FALLING -> {
        if (piece.to() < threshold && piece.from() > -threshold) {
          double low = piece.from() < threshold ? piece.low() : place(piece, threshold);
          double high = piece.to() > -threshold ? piece.high() : place(piece, -threshold);
          into.add(Span.open(low, high));
        }
      }
    }
  }

  /** Where f′ takes a value on a piece that it crosses. */
  private double place(Piece piece, double value) {
    double below = Math.max(piece.low(), -Double.MAX_VALUE);
    double above = Math.min(piece.high(), Double.MAX_VALUE);
    boolean rises = piece.trend() == Trend.RISING;
    while (!Doubles.areNeighbours(below, above)) {
      double middle = Doubles.middle(below, above);
      boolean isBefore = rises == gradient.at(middle) < value;
      below = isBefore ? middle : below;
      above = isBefore ? above : middle;
    }
    return Math.abs(gradient.at(below) - value) < Math.abs(gradient.at(above) - value)
        ? below
        : above;
  }
}
