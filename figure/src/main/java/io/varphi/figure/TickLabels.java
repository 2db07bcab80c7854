package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds places for the labels of an axis that runs through curves. Those of each half of the axis
 * stand in a row on one side of it, where they have to give way to curves less. One that has no
 * place there crosses the axis, or is left out if others remain.
 */
final class TickLabels {
  /** How far labels give way along their axis and away from it, in units of the font size. */
  private static final double[] ALONG = {0, -0.35, 0.35, -0.6, 0.6};

  private static final double[] AWAY = {0, 0.3, 0.6, 0.9};

  /** The least distance of labels from each other, in units of the font size. */
  private static final double APART = 0.3;

  /** What a row of labels costs if it is away from its axis, in units of that distance. */
  private static final double ROW_AWAY = 1.5;

  private static final double OUT_OF_LINE = 3;

  /** What a label costs that has no place in its row. */
  private static final double NO_PLACE = 4;

  /** What it costs if the halves of an axis have their labels on different sides. */
  private static final double TWO_SIDES = 3;

  /** What it costs if they are on one side, but one half further away. */
  private static final double TWO_LEVELS = 1;

  /** How far labels may stand out of the page, into its border, in units of the font size. */
  private static final double INTO_BORDER = 0.3;

  /** A text at its place. */
  record Placed(TextBox box, double x, double y) {
    Rectangle2D bounds() {
      return box.boundsAt(x, y);
    }
  }

  /** How far a label gives way along its axis and away from it, in units of the font size. */
  record Shift(double along, double away) {
    static final Shift NONE = new Shift(0, 0);

    /** All of them, the best first for a label in a row that is so far away. */
    static List<Shift> ofRow(double rowAway) {
      return Arrays.stream(AWAY)
          .boxed()
          .flatMap(away -> Arrays.stream(ALONG).mapToObj(along -> new Shift(along, away)))
          .sorted(Comparator.comparingDouble(shift -> shift.cost(rowAway)))
          .toList();
    }

    /** Labels out of line cost more than a row that is further away. */
    double cost(double rowAway) {
      return Math.abs(along) + OUT_OF_LINE * Math.abs(away - rowAway);
    }
  }

  /** How far a row of labels is away from its axis, and how a label in it may give way. */
  private record Level(double away, List<Shift> shifts) {
    static final Level NEAREST = new Level(0, Shift.ofRow(0));

    static final List<Level> ALL =
        Arrays.stream(AWAY).mapToObj(away -> new Level(away, Shift.ofRow(away))).toList();
  }

  /** Where the label of a tick stands on a side of its axis, if it gives way. */
  interface Side extends BiFunction<Tick, Shift, Placed> {}

  /** The labels of half an axis that have a place in a row, by their ticks. */
  private record Row(Side side, Level level, Map<Tick, Placed> labels, double cost) {}

  private final Side usual;
  private final Side other;
  private final Theme theme;
  private final Rectangle2D page;
  private final Ink ink;

  /**
   * Labels on two sides of an axis.
   *
   * @param page where they may stand
   * @param ink what they give way to
   */
  TickLabels(Side usual, Side other, Theme theme, Rectangle2D page, Ink ink) {
    this.usual = usual;
    this.other = other;
    this.theme = theme;
    this.page = Shapes.grown(page, INTO_BORDER * theme.font());
    this.ink = ink;
  }

  /**
   * The labels and their places.
   *
   * @param crossing the position where the halves of the axis meet
   * @param fewest so many labels stay, even if they meet curves
   */
  List<Placed> place(List<Tick> ticks, double crossing, int fewest) {
    List<Tick> labelled = ticks.stream().filter(tick -> !tick.isSmall()).toList();
    List<Tick> low = labelled.stream().filter(tick -> tick.position() < crossing).toList();
    List<Tick> high = labelled.stream().filter(tick -> tick.position() >= crossing).toList();
    List<Row> rows = rows(low, high);
    List<Placed> placed = new ArrayList<>();
    rows.forEach(row -> placed.addAll(row.labels.values()));
    List<Placed> covered = new ArrayList<>();
    for (Tick tick : labelled) {
      Row row = low.contains(tick) ? rows.getFirst() : rows.getLast();
      if (!row.labels.containsKey(tick)) {
        across(tick, row, placed).ifPresentOrElse(placed::add, () -> covered.add(unmoved(tick)));
      }
    }
    covered.sort(Comparator.comparingLong(this::curvesIn));
    int missing = Math.clamp(fewest - placed.size(), 0, covered.size());
    placed.addAll(covered.subList(0, missing));
    return placed;
  }

  /** The rows for the halves of an axis that cost least together. */
  private List<Row> rows(List<Tick> low, List<Tick> high) {
    List<Row> first = List.of(row(low, usual, Level.NEAREST), row(high, usual, Level.NEAREST));
    if (cost(first) == 0) {
      return first;
    }
    List<Row> others = rows(high);
    return rows(low).stream()
        .flatMap(one -> others.stream().map(another -> List.of(one, another)))
        .min(Comparator.comparingDouble(TickLabels::cost))
        .orElseThrow();
  }

  private static double cost(List<Row> rows) {
    Row low = rows.getFirst();
    Row high = rows.getLast();
    double cost = low.cost + high.cost;
    if (low.labels.isEmpty() || high.labels.isEmpty()) {
      return cost;
    }
    if (!low.side.equals(high.side)) {
      return cost + TWO_SIDES;
    }
    return low.level.equals(high.level) ? cost : cost + TWO_LEVELS;
  }

  private List<Row> rows(List<Tick> half) {
    List<Row> rows = new ArrayList<>();
    for (Side side : List.of(usual, other)) {
      for (Level level : Level.ALL) {
        rows.add(row(half, side, level));
      }
    }
    return rows;
  }

  private Row row(List<Tick> half, Side side, Level level) {
    Map<Tick, Placed> labels = new LinkedHashMap<>();
    double cost = ROW_AWAY * level.away;
    for (Tick tick : half) {
      Optional<Shift> shift = freeShift(tick, side, level, labels.values());
      shift.ifPresent(by -> labels.put(tick, side.apply(tick, by)));
      cost += shift.map(by -> by.cost(level.away)).orElse(NO_PLACE);
    }
    return new Row(side, level, labels, cost);
  }

  private Optional<Shift> freeShift(Tick tick, Side side, Level level, Collection<Placed> others) {
    return level.shifts.stream()
        .filter(by -> isFree(side.apply(tick, by), others))
        .filter(by -> !isCutOff(tick, side, by))
        .findFirst();
  }

  private boolean isFree(Placed label, Collection<Placed> others) {
    Rectangle2D apart = Shapes.grown(label.bounds(), APART * theme.font());
    return !ink.hasCurveIn(clear(label))
        && ink.boxesIn(label.bounds()) == 0
        && others.stream().noneMatch(another -> apart.intersects(another.bounds()))
        && page.contains(label.bounds());
  }

  /** How much of a curve is too near to a label. */
  private long curvesIn(Placed label) {
    return ink.curvesIn(clear(label));
  }

  private Rectangle2D clear(Placed label) {
    return Shapes.grown(label.bounds(), theme.clearance());
  }

  /** Whether a curve runs between a label and its tick where labels usually stand. */
  private boolean isCutOff(Tick tick, Side side, Shift shift) {
    Rectangle2D near = side.apply(tick, new Shift(shift.along, 0)).bounds();
    return ink.hasCurveIn(near.createUnion(side.apply(tick, shift).bounds()));
  }

  /** A label that has no place in its row, on the other side of the axis. */
  private Optional<Placed> across(Tick tick, Row row, List<Placed> others) {
    Side beyond = row.side.equals(usual) ? other : usual;
    return freeShift(tick, beyond, Level.NEAREST, others).map(by -> beyond.apply(tick, by));
  }

  /** A label that does not give way, on the side where it meets less. */
  private Placed unmoved(Tick tick) {
    Placed one = usual.apply(tick, Shift.NONE);
    Placed another = other.apply(tick, Shift.NONE);
    return curvesIn(one) <= curvesIn(another) ? one : another;
  }
}
