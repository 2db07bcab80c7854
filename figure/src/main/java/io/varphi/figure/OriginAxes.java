package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Two arrows through the origin. The labels of each half of an axis stand on the side where they
 * meet fewer curves. One that still meets a curve gives way a little, or crosses the axis, or is
 * left out if others remain.
 *
 * <p>Where zero is out of the domain or range, the axis stands at the nearer edge.
 */
final class OriginAxes implements AxesPainter {
  /** How far labels give way along their axis, in units of the font size. */
  private static final double[] SHIFTS = {0, -0.35, 0.35, -0.6, 0.6};

  /** A name wider than this, in units of the font size, is a word. */
  private static final double WORD = 2;

  /** The room below for the texts of notes in that part of the range, in units of the font size. */
  private static final double NOTE = 1.9;

  private static final double LOW = 0.12;

  /** No place off the page is taken. */
  private static final long OFF_PAGE = 1_000_000;

  /** A text at its place. */
  private record Placed(TextBox box, double x, double y) {
    Rectangle2D bounds() {
      return box.boundsAt(x, y);
    }
  }

  /** Where the label of a tick may stand, if it is moved along its axis by an amount. */
  private interface Side extends BiFunction<Tick, Double, Placed> {}

  private final Plot plot;
  private final Theme theme;
  private final Rectangle2D outer;
  private final List<Tick> xTicks;
  private final List<Tick> yTicks;
  private final boolean crossAtZero;
  private final View view;
  private final double originX;
  private final double originY;

  OriginAxes(Plot plot, Theme theme, Rectangle2D outer) {
    this.plot = plot;
    this.theme = theme;
    this.outer = outer;
    this.crossAtZero = plot.x().hasZero() && plot.y().hasZero();
    List<Tick> x = AxisTicks.horizontal(plot.x(), 0.92 * outer.getWidth(), theme, false);
    List<Tick> y = AxisTicks.vertical(plot.y(), 0.88 * outer.getHeight(), theme, false);
    this.xTicks = crossAtZero ? withoutZero(x) : x;
    this.yTicks = crossAtZero ? withoutZero(y) : y;
    this.view = new View(plot.x().positions(), plot.y().positions(), area());
    this.originX = view.x(plot.x().crossing());
    this.originY = view.y(plot.y().crossing());
  }

  private static List<Tick> withoutZero(List<Tick> ticks) {
    return ticks.stream().filter(tick -> tick.position() != 0).toList();
  }

  /** The outer rectangle less the arrows, and less the labels that stand beyond the curves. */
  private Rectangle2D area() {
    double font = theme.font();
    double leftOfAxis = share(plot.x()) * outer.getWidth();
    double belowAxis = share(plot.y()) * outer.getHeight();
    double yLabels = AxesPainter.widest(yTicks, theme.tickFont()) + font;
    double xLabels = gap() + theme.tickFont();
    double half = AxesPainter.widest(xTicks, theme.tickFont()) / 2;
    return Shapes.inset(
        outer,
        Math.max(half, yLabels - leftOfAxis),
        upwardReach() + 0.2 * font,
        Math.max(arrowReach() + 0.5 * font, half),
        Math.max(hasLowNote() ? NOTE * font : 0.6 * font, xLabels - belowAxis));
  }

  /** Whether the coordinates of an extremum will stand best below the curves. */
  private boolean hasLowNote() {
    Interval range = plot.y().positions();
    double low = range.at(LOW);
    return !theme.compact()
        && plot.layers().stream()
            .filter(layer -> layer.is(Layer.Role.FEATURE))
            .map(Layer::mark)
            .anyMatch(
                mark -> mark instanceof Note note && plot.y().position(note.point().y()) < low);
  }

  /** How far along an axis the other one crosses it, from 0 to 1. */
  private static double share(Axis axis) {
    Interval positions = axis.positions();
    return (axis.crossing() - positions.from()) / positions.length();
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
  public Rectangle2D page() {
    return outer;
  }

  @Override
  public List<Tick> xTicks() {
    return xTicks;
  }

  @Override
  public List<Tick> yTicks() {
    return yTicks;
  }

  @Override
  public Rectangle2D reach() {
    Rectangle2D area = view.area();
    double tail = crossAtZero ? 0.4 * theme.font() : 0;
    return Shapes.inset(
        area,
        -Math.min(tail, area.getMinX() - outer.getMinX()),
        -upwardReach(),
        -arrowReach(),
        -Math.min(tail, outer.getMaxY() - area.getMaxY()));
  }

  @Override
  public void paintUnder(Sheet sheet) {
    if (plot.grid()) {
      paintGrid(sheet);
    }
    double left = reach().getMinX();
    double bottom = reach().getMaxY();
    double tipX = reach().getMaxX();
    double tipY = reach().getMinY();
    double head = arrowHead();
    List<Scene.Item> items = new ArrayList<>();
    items.add(line(left, originY, tipX - head / 2, originY));
    items.add(line(originX, bottom, originX, tipY + head / 2));
    items.add(new Scene.Fill(Shapes.arrowHead(tipX, originY, 1, 0, head), theme.ink(), 1));
    items.add(new Scene.Fill(Shapes.arrowHead(originX, tipY, 0, -1, head), theme.ink(), 1));
    for (Tick tick : xTicks) {
      double x = view.x(tick.position());
      items.add(line(x, originY, x, originY - length(tick)));
    }
    for (Tick tick : yTicks) {
      double y = view.y(tick.position());
      items.add(line(originX, y, originX + length(tick), y));
    }
    sheet.addAll(Sheet.Depth.AXIS, items);
    double thick = theme.tickLength();
    sheet.ink().add(new Rectangle2D.Double(left, originY - thick, tipX - left, thick));
    sheet.ink().add(new Rectangle2D.Double(originX, tipY, thick, bottom - tipY));
  }

  private double length(Tick tick) {
    return (tick.isSmall() ? 0.6 : 1) * theme.tickLength();
  }

  private void paintGrid(Sheet sheet) {
    Rectangle2D area = view.area();
    Pen pen = AxesPainter.gridPen(theme, false);
    for (Tick tick : xTicks) {
      double x = view.x(tick.position());
      var path = Shapes.segment(x, area.getMinY(), x, area.getMaxY());
      sheet.add(Sheet.Depth.GROUND, new Scene.Line(path, pen));
    }
    for (Tick tick : yTicks) {
      double y = view.y(tick.position());
      var path = Shapes.segment(area.getMinX(), y, area.getMaxX(), y);
      sheet.add(Sheet.Depth.GROUND, new Scene.Line(path, pen));
    }
  }

  @Override
  public void paintOver(Sheet sheet) {
    Ink ink = sheet.ink();
    List<Placed> labels = new ArrayList<>();
    labels.addAll(labels(xTicks, plot.x(), List.of(this::belowAxis, this::aboveAxis), ink));
    labels.addAll(labels(yTicks, plot.y(), List.of(this::leftOfAxis, this::rightOfAxis), ink));
    labels.forEach(label -> ink.add(label.bounds()));
    labels.forEach(label -> write(label, sheet));
    if (crossAtZero) {
      write(origin(ink), sheet);
    }
    if (!Labels.isEmpty(plot.x().name())) {
      write(nameX(ink), sheet);
    }
    if (!Labels.isEmpty(plot.y().name())) {
      write(nameY(ink), sheet);
    }
  }

  /** The labels of an axis, those of each half on the side where they meet fewer curves. */
  private List<Placed> labels(List<Tick> ticks, Axis axis, List<Side> sides, Ink ink) {
    List<Tick> labelled = ticks.stream().filter(tick -> !tick.isSmall()).toList();
    List<Placed> free = new ArrayList<>();
    List<Placed> covered = new ArrayList<>();
    for (boolean negative : new boolean[] {true, false}) {
      List<Tick> half =
          labelled.stream().filter(t -> t.position() < axis.crossing() == negative).toList();
      List<Side> preferred = preferred(half, sides, ink);
      for (Tick tick : half) {
        Optional<Placed> place = freePlace(tick, preferred, ink);
        place.ifPresentOrElse(free::add, () -> covered.add(preferred.getFirst().apply(tick, 0.0)));
      }
    }
    covered.sort(Comparator.comparingLong(label -> ink.curvesIn(clear(label))));
    int missing = Math.clamp(fewestLabels() - free.size(), 0, covered.size());
    free.addAll(covered.subList(0, missing));
    return free;
  }

  private List<Side> preferred(List<Tick> half, List<Side> sides, Ink ink) {
    long usual = curvesUnder(half, sides.getFirst(), ink);
    long other = curvesUnder(half, sides.getLast(), ink);
    return usual <= other ? sides : sides.reversed();
  }

  /** So many labels an axis has, even if they meet curves: with the origin, two tell its scale. */
  private int fewestLabels() {
    return crossAtZero ? 1 : 2;
  }

  private long curvesUnder(List<Tick> ticks, Side side, Ink ink) {
    return ticks.stream().mapToLong(t -> ink.curvesIn(clear(side.apply(t, 0.0)))).sum();
  }

  private Optional<Placed> freePlace(Tick tick, List<Side> sides, Ink ink) {
    for (double shift : SHIFTS) {
      for (Side side : sides) {
        Placed place = side.apply(tick, shift * theme.font());
        if (ink.curvesIn(clear(place)) == 0) {
          return Optional.of(place);
        }
      }
    }
    return Optional.empty();
  }

  private Placed belowAxis(Tick tick, double shift) {
    TextBox box = typeset(tick);
    return new Placed(box, centred(tick, box) + shift, originY + gap() + digitHeight());
  }

  private Placed aboveAxis(Tick tick, double shift) {
    TextBox box = typeset(tick);
    double y = originY - theme.tickLength() - 0.2 * theme.font();
    return new Placed(box, centred(tick, box) + shift, y);
  }

  private TextBox typeset(Tick tick) {
    return tick.label().typeset(theme.tickFont());
  }

  private double centred(Tick tick, TextBox box) {
    return view.x(tick.position()) - box.width() / 2;
  }

  private Placed leftOfAxis(Tick tick, double shift) {
    TextBox box = typeset(tick);
    return new Placed(box, originX - gap() - box.width(), beside(tick) + shift);
  }

  private Placed rightOfAxis(Tick tick, double shift) {
    double x = originX + theme.tickLength() + 0.3 * theme.font();
    return new Placed(typeset(tick), x, beside(tick) + shift);
  }

  private double beside(Tick tick) {
    return view.y(tick.position()) + digitHeight() / 2;
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
    return emptiest(
        Stream.of(
            new Placed(box, left, below),
            new Placed(box, right, below),
            new Placed(box, left, above),
            new Placed(box, right, above)),
        ink);
  }

  /** The name of the x axis below the tip of its arrow, or above if something is there. */
  private Placed nameX(Ink ink) {
    TextBox box = plot.x().name().typeset(theme.font());
    double tip = view.area().getMaxX() + arrowReach();
    double x = Math.min(tip - 0.75 * box.width(), outer.getMaxX() - box.width());
    double below = originY + gap() + box.ascent();
    double above = originY - 1.2 * gap() - box.descent();
    return emptiest(
        Stream.of(
            new Placed(box, x, below),
            new Placed(box, x, above),
            new Placed(box, x, below + 0.9 * theme.font()),
            new Placed(box, x, above - 0.9 * theme.font())),
        ink);
  }

  /** A letter to the left of the tip of the arrow, a word to the right of it if that is empty. */
  private Placed nameY(Ink ink) {
    TextBox box = plot.y().name().typeset(theme.font());
    double top = view.area().getMinY() - upwardReach();
    double beside = Math.max(originX - gap() - box.width(), outer.getMinX());
    if (box.width() <= WORD * theme.font() && beside > outer.getMinX()) {
      return new Placed(box, beside, top + 0.35 * theme.font());
    }
    double baseline = top + box.ascent();
    double right = originX + 1.2 * gap();
    return emptiest(
        Stream.of(new Placed(box, right, baseline), new Placed(box, beside, baseline)), ink);
  }

  /** The place on the page where a text meets least, the first of several that are alike. */
  private Placed emptiest(Stream<Placed> places, Ink ink) {
    return places.min(Comparator.comparingLong(place -> covered(place, ink))).orElseThrow();
  }

  private long covered(Placed place, Ink ink) {
    long off = outer.contains(place.bounds()) ? 0 : OFF_PAGE;
    return off + ink.curvesIn(clear(place)) + 100 * ink.boxesIn(place.bounds());
  }

  /** The part of the page that has to be free of curves. */
  private Rectangle2D clear(Placed label) {
    return Shapes.grown(label.bounds(), theme.clearance());
  }

  private void write(Placed label, Sheet sheet) {
    sheet.write(label.box, label.x, label.y, theme.ink());
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
