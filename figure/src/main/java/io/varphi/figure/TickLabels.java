package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds places for the labels of an axis that runs through curves. Those of each half of the axis
 * stand in a row on one side of it, where they have to give way to curves less. One that has no
 * place there crosses the axis. A label that has no place at all is left out; where there would be
 * too many, every second or third tick has a label instead, and if need be those stand on curves.
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

  /** What it costs if a label stands on a curve or is left out. */
  private static final double NOT_FREE = 4;

  /** What it costs if every second tick has a label; every third, four times as much. */
  private static final double THINNED = 1;

  /** A tick that is so far from a multiple of a step, in steps, is none. */
  private static final double UNEVEN = 1e-6;

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

  /**
   * Labels and their places.
   *
   * @param bare the ticks that go without, so that the distances of the others are even
   * @param cost zero if every tick has a label that meets no curve
   */
  record Placement(List<Placed> labels, List<Tick> bare, double cost) {
    Placement costing(double more) {
      return new Placement(labels, bare, cost + more);
    }
  }

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
   * The labels of an axis and their places.
   *
   * @param fewest so many labels each half of the axis has, even if they stand on curves
   */
  Placement place(List<Tick> ticks, Axis axis, int fewest) {
    List<Tick> labelled = ticks.stream().filter(tick -> !tick.isSmall()).toList();
    Placement best = placed(labelled, List.of(), axis, fewest);
    for (int step : axis.isCategorical() ? List.<Integer>of() : steps(labelled)) {
      double cost = THINNED * Math.pow(step - 1.0, 2);
      if (cost < best.cost) {
        List<Tick> bare = between(labelled, step);
        Placement thinner = placed(labelled, bare, axis, labelled.size()).costing(cost);
        best = thinner.cost < best.cost ? thinner : best;
      }
    }
    return best;
  }

  /** Every how manieth tick may have a label: zero and the outermost ticks have theirs. */
  private static List<Integer> steps(List<Tick> labelled) {
    List<Long> multiples = multiples(labelled);
    if (multiples.isEmpty()) {
      return List.of();
    }
    BigInteger first = BigInteger.valueOf(multiples.getFirst());
    int common = first.gcd(BigInteger.valueOf(multiples.getLast())).intValue();
    return IntStream.rangeClosed(2, common).filter(i -> common % i == 0).boxed().toList();
  }

  /** The ticks that are no multiples of so many. */
  private static List<Tick> between(List<Tick> labelled, int step) {
    List<Long> multiples = multiples(labelled);
    return IntStream.range(0, labelled.size())
        .filter(i -> multiples.get(i) % step != 0)
        .mapToObj(labelled::get)
        .toList();
  }

  /** The ticks as multiples of their distance, from which zero may be left out; or none. */
  private static List<Long> multiples(List<Tick> labelled) {
    if (labelled.size() < 2) {
      return List.of();
    }
    double from = labelled.getFirst().position();
    double apart = labelled.get(1).position() - from;
    double step = from == 0 ? apart : Math.min(apart, Math.abs(from));
    List<Double> multiples = labelled.stream().map(tick -> tick.position() / step).toList();
    boolean even = multiples.stream().allMatch(m -> Math.abs(m - Math.rint(m)) < UNEVEN);
    return even ? multiples.stream().map(Math::round).toList() : List.of();
  }

  private Placement placed(List<Tick> ticks, List<Tick> bare, Axis axis, int fewest) {
    double crossing = axis.crossing();
    List<Tick> labelled = ticks.stream().filter(tick -> !bare.contains(tick)).toList();
    List<Tick> low = labelled.stream().filter(tick -> tick.position() < crossing).toList();
    List<Tick> high = labelled.stream().filter(tick -> tick.position() >= crossing).toList();
    List<Row> rows = rows(low, high);
    List<Placed> labels = new ArrayList<>();
    rows.forEach(row -> labels.addAll(row.labels.values()));
    int left =
        addOthers(low, rows.getFirst(), fewest, labels)
            + addOthers(high, rows.getLast(), fewest, labels);
    return new Placement(labels, bare, NOT_FREE * left);
  }

  /** Adds labels that have no place in their row; returns how many have no free place at all. */
  private int addOthers(List<Tick> half, Row row, int fewest, List<Placed> labels) {
    List<Tick> left = new ArrayList<>(half);
    left.removeAll(row.labels.keySet());
    left.removeIf(tick -> across(tick, row, labels).map(labels::add).orElse(false));
    int wanted = Math.clamp(fewest - half.size() + left.size(), 0, left.size());
    left.stream()
        .sorted(Comparator.comparingLong(tick -> leastCovered(tick, row, labels)))
        .limit(wanted)
        .toList()
        .forEach(tick -> onCurve(tick, row, labels).ifPresent(labels::add));
    return left.size();
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
    return !ink.hasCurveIn(clear(label)) && isApart(label, others);
  }

  /** Whether a label meets no other text or axis. */
  private boolean isApart(Placed label, Collection<Placed> others) {
    Rectangle2D apart = Shapes.grown(label.bounds(), APART * theme.font());
    return ink.boxesIn(label.bounds()) == 0
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

  private long leastCovered(Tick tick, Row row, List<Placed> others) {
    return onCurve(tick, row, others).map(this::curvesIn).orElse(Long.MAX_VALUE);
  }

  /** A label in its row, or else across, where it meets least of the curves. */
  private Optional<Placed> onCurve(Tick tick, Row row, List<Placed> others) {
    Side beyond = row.side.equals(usual) ? other : usual;
    return Stream.of(row.side, beyond)
        .flatMap(side -> Arrays.stream(ALONG).mapToObj(by -> side.apply(tick, new Shift(by, 0))))
        .filter(label -> isApart(label, others))
        .min(Comparator.comparingLong(this::curvesIn));
  }
}
