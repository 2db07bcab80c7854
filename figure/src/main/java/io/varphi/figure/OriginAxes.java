package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Two arrows through the origin. The labels of each half of an axis stand on the side where they
 * meet fewer curves; those that still meet one get a halo.
 *
 * <p>Where zero is out of the domain or range, the axis stands at the nearer edge.
 */
final class OriginAxes implements AxesPainter {
  /** A curve within this distance of a label, in points, is in its way. */
  private static final double CLEARANCE = 1.2;

  /** A text at its place. */
  private record Placed(TextBox box, double x, double y) {
    Rectangle2D bounds() {
      return box.boundsAt(x, y);
    }
  }

  private final Theme theme;
  private final Rectangle2D outer;
  private final Ticks xTicks;
  private final Ticks yTicks;
  private final boolean crossAtZero;
  private final View view;
  private final double originX;
  private final double originY;

  OriginAxes(Plot plot, Theme theme, Rectangle2D outer) {
    Interval domain = plot.domain();
    Interval range = plot.range();
    this.theme = theme;
    this.outer = outer;
    this.crossAtZero = domain.contains(0) && range.contains(0);
    Ticks x = AxesPainter.horizontalTicks(domain, 0.92 * outer.getWidth(), theme, false);
    Ticks y = AxesPainter.verticalTicks(range, 0.88 * outer.getHeight(), theme);
    this.xTicks = crossAtZero ? x.withoutZero() : x;
    this.yTicks = crossAtZero ? y.withoutZero() : y;
    this.view = new View(domain, range, area(domain, range));
    this.originX = view.x(domain.clamp(0));
    this.originY = view.y(range.clamp(0));
  }

  /** The outer rectangle less the arrows, and less the labels that stand beyond the curves. */
  private Rectangle2D area(Interval domain, Interval range) {
    double font = theme.font();
    double leftOfAxis = (domain.clamp(0) - domain.from()) / domain.length() * outer.getWidth();
    double belowAxis = (range.clamp(0) - range.from()) / range.length() * outer.getHeight();
    double yLabels = AxesPainter.widest(yTicks, theme, false) + font;
    double xLabels = gap() + theme.tickFont();
    double half = AxesPainter.widest(xTicks, theme, false) / 2;
    return Shapes.inset(
        outer,
        Math.max(half, yLabels - leftOfAxis),
        upwardReach() + 0.2 * font,
        Math.max(arrowReach() + 0.5 * font, half),
        Math.max(0.6 * font, xLabels - belowAxis));
  }

  @Override
  public View view() {
    return view;
  }

  @Override
  public double overshoot() {
    return 0;
  }

  @Override
  public Rectangle2D window() {
    return Shapes.grown(view.area(), theme.line());
  }

  @Override
  public List<Scene.Item> under(Ink ink) {
    Rectangle2D area = view.area();
    double tipX = area.getMaxX() + arrowReach();
    double tipY = area.getMinY() - upwardReach();
    double head = arrowHead();
    double tail = crossAtZero ? 0.4 * theme.font() : 0;
    double left = area.getMinX() - Math.min(tail, area.getMinX() - outer.getMinX());
    double bottom = area.getMaxY() + Math.min(tail, outer.getMaxY() - area.getMaxY());
    List<Scene.Item> items = new ArrayList<>();
    items.add(line(left, originY, tipX - head / 2, originY));
    items.add(line(originX, bottom, originX, tipY + head / 2));
    items.add(new Scene.Fill(Shapes.arrowHead(tipX, originY, 1, 0, head), theme.ink(), 1));
    items.add(new Scene.Fill(Shapes.arrowHead(originX, tipY, 0, -1, head), theme.ink(), 1));
    for (BigDecimal value : xTicks.values()) {
      double x = view.x(value.doubleValue());
      items.add(line(x, originY, x, originY - theme.tickLength()));
    }
    for (BigDecimal value : yTicks.values()) {
      double y = view.y(value.doubleValue());
      items.add(line(originX, y, originX + theme.tickLength(), y));
    }
    double thick = theme.tickLength();
    ink.add(new Rectangle2D.Double(left, originY - thick, tipX - left, thick));
    ink.add(new Rectangle2D.Double(originX, tipY, thick, bottom - tipY));
    return items;
  }

  @Override
  public List<Scene.Item> over(Ink ink) {
    List<Placed> labels = new ArrayList<>();
    labels.addAll(labels(xTicks, true, List.of(this::belowAxis, this::aboveAxis), ink));
    labels.addAll(labels(xTicks, false, List.of(this::belowAxis, this::aboveAxis), ink));
    labels.addAll(labels(yTicks, true, List.of(this::leftOfAxis, this::rightOfAxis), ink));
    labels.addAll(labels(yTicks, false, List.of(this::leftOfAxis, this::rightOfAxis), ink));
    labels.forEach(label -> ink.add(label.bounds()));
    List<Placed> all = new ArrayList<>(labels);
    if (crossAtZero) {
      all.add(origin(ink));
    }
    all.add(nameX(ink));
    all.add(nameY());
    List<Scene.Item> items = new ArrayList<>();
    for (Placed label : all) {
      ink.add(label.bounds());
      items.addAll(drawn(label, ink));
    }
    return items;
  }

  /**
   * The labels of one half of an axis, on the side where they meet fewer curves; the ones that meet
   * a curve there move to the other side if it is free.
   */
  private List<Placed> labels(
      Ticks ticks, boolean negative, List<Function<Tick, Placed>> sides, Ink ink) {
    List<Tick> half =
        ticks.values().stream()
            .filter(value -> value.signum() < 0 == negative)
            .map(value -> new Tick(value, AxesPainter.typeset(ticks, value, theme, false)))
            .toList();
    List<Placed> usual = half.stream().map(sides.getFirst()).toList();
    List<Placed> other = half.stream().map(sides.getLast()).toList();
    boolean keep = curvesUnder(usual, ink) <= curvesUnder(other, ink);
    List<Placed> best = keep ? usual : other;
    List<Placed> rest = keep ? other : usual;
    return IntStream.range(0, half.size())
        .mapToObj(
            i -> !isFree(best.get(i), ink) && isFree(rest.get(i), ink) ? rest.get(i) : best.get(i))
        .toList();
  }

  private static boolean isFree(Placed label, Ink ink) {
    return curvesUnder(label, ink) == 0;
  }

  private static long curvesUnder(List<Placed> labels, Ink ink) {
    return labels.stream().mapToLong(label -> curvesUnder(label, ink)).sum();
  }

  private static long curvesUnder(Placed label, Ink ink) {
    return ink.curvesIn(Shapes.grown(label.bounds(), CLEARANCE));
  }

  /** A tick and its label. */
  private record Tick(BigDecimal value, TextBox box) {}

  private Placed belowAxis(Tick tick) {
    return new Placed(tick.box, centred(tick), originY + gap() + digitHeight());
  }

  private Placed aboveAxis(Tick tick) {
    return new Placed(tick.box, centred(tick), originY - theme.tickLength() - 0.2 * theme.font());
  }

  private double centred(Tick tick) {
    return view.x(tick.value.doubleValue()) - tick.box.width() / 2;
  }

  private Placed leftOfAxis(Tick tick) {
    return new Placed(tick.box, originX - gap() - tick.box.width(), beside(tick));
  }

  private Placed rightOfAxis(Tick tick) {
    double x = originX + theme.tickLength() + 0.3 * theme.font();
    return new Placed(tick.box, x, beside(tick));
  }

  private double beside(Tick tick) {
    return view.y(tick.value.doubleValue()) + digitHeight() / 2;
  }

  /**
   * The O in the quarter where it meets fewest curves and labels, to the lower left if possible.
   */
  private Placed origin(Ink ink) {
    TextBox box = Label.variable("O").typeset(theme.tickFont());
    double left = originX - gap() - box.width();
    double right = originX + gap();
    double below = originY + gap() + digitHeight();
    double above = originY - gap();
    return List.of(
            new Placed(box, left, below),
            new Placed(box, right, below),
            new Placed(box, left, above),
            new Placed(box, right, above))
        .stream()
        .min(Comparator.comparingLong(o -> curvesUnder(o, ink) + 100 * ink.boxesIn(o.bounds())))
        .orElseThrow();
  }

  /** The letter x below the tip of its arrow, or above if a label is there. */
  private Placed nameX(Ink ink) {
    TextBox box = Label.variable("x").typeset(theme.font());
    double x = view.area().getMaxX() + arrowReach() - 0.75 * box.width();
    Placed below = new Placed(box, x, originY + gap() + box.ascent());
    Placed above = new Placed(box, x, originY - 1.2 * gap());
    return ink.boxesIn(below.bounds()) == 0 ? below : above;
  }

  /** The letter y to the left of the tip of its arrow. */
  private Placed nameY() {
    TextBox box = Label.variable("y").typeset(theme.font());
    double top = view.area().getMinY() - upwardReach();
    return new Placed(box, originX - gap() - box.width(), top + 0.35 * theme.font());
  }

  private List<Scene.Item> drawn(Placed label, Ink ink) {
    Scene.Item text = new Scene.Text(label.box, label.x, label.y, theme.ink());
    if (isFree(label, ink)) {
      return List.of(text);
    }
    double width = 0.15 * theme.font();
    return List.of(new Scene.Halo(label.box, label.x, label.y, theme.background(), width), text);
  }

  private Scene.Item line(double x0, double y0, double x1, double y1) {
    return new Scene.Line(Shapes.segment(x0, y0, x1, y1), theme.axis());
  }

  private double gap() {
    return 0.4 * theme.font();
  }

  private double digitHeight() {
    return 0.65 * theme.tickFont();
  }

  private double arrowHead() {
    return 0.68 * theme.font();
  }

  /**
   * How far the vertical arrow reaches beyond the curves: y stands above the highest tick label.
   */
  private double upwardReach() {
    return 1.5 * theme.font();
  }

  /** How far the horizontal arrow reaches beyond the curves. */
  private double arrowReach() {
    return 1.15 * theme.font();
  }
}
