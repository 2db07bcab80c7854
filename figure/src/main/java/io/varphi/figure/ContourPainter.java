package io.varphi.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Draws contours over a map in black or white, whichever stands out there: zero thicker, what is
 * below dashed. Each label interrupts its line.
 */
final class ContourPainter {
  /** Widths in units of a curve's. */
  private static final double WIDTH = 0.42;

  private static final double ZERO_WIDTH = 0.8;

  private static final List<Double> DASH = List.of(4.5, 2.6);

  /** How much of the map's colour a line keeps. */
  private static final double SOFTNESS = 0.25;

  private static final double LABEL_FONT = 0.92;

  /** A line of at least so many font sizes should have a label. */
  private static final double LONG = 4;

  /** Levels are too many if fewer than this share of the long lines have room for a label. */
  private static final double ENOUGH = 0.6;

  private final ColourScale scale;
  private final Ticks levels;
  private final Theme theme;
  private final List<Contour> contours;
  private final List<ContourLabels.Place> labels;

  /**
   * Contours at some levels.
   *
   * @param mayHaveLabel whether a box may be covered by a label
   */
  ContourPainter(
      SurfaceGrid grid,
      Ticks levels,
      ColourScale scale,
      Theme theme,
      Predicate<Rectangle2D> mayHaveLabel) {
    this.scale = scale;
    this.levels = levels;
    this.theme = theme;
    this.contours = contours(grid, levels);
    this.labels = ContourLabels.of(contours, this::typeset, theme.tickFont(), mayHaveLabel);
  }

  static List<Contour> contours(SurfaceGrid grid, Ticks levels) {
    return levels.values().stream()
        .mapToDouble(BigDecimal::doubleValue)
        .mapToObj(level -> new Contour(level, ContourTracer.trace(grid, level)))
        .toList();
  }

  /** Whether many lines are too close to one another for their labels. */
  boolean isCrowded() {
    long lines =
        contours.stream()
            .flatMap(contour -> contour.lines().stream())
            .filter(line -> isLong(line, LONG * theme.font()))
            .count();
    return labels.size() < ENOUGH * lines;
  }

  private static boolean isLong(List<Point2D> line, double least) {
    double length = 0;
    for (int i = 1; i < line.size() && length < least; i++) {
      length += line.get(i - 1).distance(line.get(i));
    }
    return length >= least;
  }

  List<Scene.Item> paint() {
    List<Scene.Item> items = new ArrayList<>();
    for (Contour contour : contours) {
      Path2D path = withoutLabels(contour).path();
      if (path.getCurrentPoint() != null) {
        items.add(new Scene.Line(path, pen(contour.level())));
      }
    }
    labels.forEach(label -> items.add(label.text(scale.ink(label.level()))));
    return items;
  }

  private Contour withoutLabels(Contour contour) {
    Contour rest = contour;
    for (ContourLabels.Place label : labels) {
      rest = rest.where(label::distance);
    }
    return rest;
  }

  private TextBox typeset(double level) {
    BigDecimal value =
        levels.values().stream().filter(v -> v.doubleValue() == level).findFirst().orElseThrow();
    return levels.label(value, false).typeset(LABEL_FONT * theme.tickFont());
  }

  private Pen pen(double level) {
    Colour colour = scale.ink(level).mix(scale.colour(level), SOFTNESS);
    double width = (level == 0 && scale.isSigned() ? ZERO_WIDTH : WIDTH) * theme.line();
    List<Double> dash = level < 0 ? DASH.stream().map(d -> d * width).toList() : List.of();
    return new Pen(colour, width, dash, 0);
  }
}
