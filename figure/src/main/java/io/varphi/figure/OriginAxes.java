package io.varphi.figure;

import io.varphi.figure.TickLabels.Placed;
import io.varphi.figure.TickLabels.Shift;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two arrows through the origin, with labels that give way to curves.
 *
 * <p>Where zero is out of the domain or range, the axis stands at the nearer edge.
 */
final class OriginAxes implements AxesPainter {
  /** A name wider than this, in units of the font size, is a word. */
  private static final double WORD = 2;

  /** How far the horizontal arrow reaches beyond the curves, in units of the font size. */
  private static final double LEAST_REACH = 1.15;

  /** The room between the last label of the x axis and its name, in units of the font size. */
  private static final double SPACE = 0.6;

  /** The part of the name of the x axis that stands before the tip of its arrow. */
  private static final double BEFORE_TIP = 0.75;

  /** The room below for the texts of notes in that part of the range, in units of the font size. */
  private static final double NOTE = 1.9;

  private static final double LOW = 0.12;

  /** No place off the page is taken. */
  private static final long OFF_PAGE = 1_000_000;

  private final Plot plot;
  private final Theme theme;
  private final Rectangle2D outer;
  private List<Tick> xTicks;
  private List<Tick> yTicks;
  private final Map<Tick, TextBox> labels = new HashMap<>();
  private final boolean crossAtZero;
  private final double arrowReach;
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
    this.arrowReach = Math.max(LEAST_REACH * theme.font(), reachOfName());
    this.view = new View(plot.x().positions(), plot.y().positions(), area());
    this.originX = view.x(plot.x().crossing());
    this.originY = view.y(plot.y().crossing());
  }

  private static List<Tick> withoutZero(List<Tick> ticks) {
    return ticks.stream().filter(tick -> tick.position() != 0).toList();
  }

  /** How far the arrow has to reach so that a letter below its tip is apart from the last label. */
  private double reachOfName() {
    double name = plot.x().name().typeset(theme.font()).width();
    boolean isLetter = 0 < name && name <= WORD * theme.font();
    return isLetter ? overhang() + SPACE * theme.font() + BEFORE_TIP * name : 0;
  }

  /** How far labels reach beyond the end of the x axis, about. */
  private double overhang() {
    Interval positions = plot.x().positions();
    double scale = 0.92 * outer.getWidth() / positions.length();
    return xTicks.stream()
        .mapToDouble(t -> typeset(t).width() / 2 - scale * (positions.to() - t.position()))
        .max()
        .orElse(0);
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
        Math.max(arrowReach + 0.5 * font, half),
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
        -arrowReach,
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
    sheet.addAll(Sheet.Depth.AXIS, items);
    double thick = theme.tickLength();
    sheet.ink().add(new Rectangle2D.Double(left, originY - thick, tipX - left, thick));
    sheet.ink().add(new Rectangle2D.Double(originX, tipY, thick, bottom - tipY));
  }

  private void paintTicks(Sheet sheet) {
    for (Tick tick : xTicks) {
      double x = view.x(tick.position());
      sheet.add(Sheet.Depth.AXIS, line(x, originY, x, originY - length(tick)));
    }
    for (Tick tick : yTicks) {
      double y = view.y(tick.position());
      sheet.add(Sheet.Depth.AXIS, line(originX, y, originX + length(tick), y));
    }
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
    Placed nameY = nameY(ink);
    ink.add(Shapes.grown(nameY.bounds(), 0.35 * theme.font()));
    int fewest = crossAtZero ? 1 : 2; // with the O or without it, they tell the scale
    TickLabels alongX = new TickLabels(this::belowAxis, this::aboveAxis, theme, outer, ink);
    xTicks = labelled(xTicks, alongX.place(xTicks, plot.x(), fewest), sheet);
    TickLabels alongY = new TickLabels(this::leftOfAxis, this::rightOfAxis, theme, outer, ink);
    yTicks = labelled(yTicks, alongY.place(yTicks, plot.y(), fewest), sheet);
    paintTicks(sheet);
    if (crossAtZero) {
      write(origin(ink), sheet);
    }
    if (!Labels.isEmpty(plot.x().name())) {
      write(nameX(ink), sheet);
    }
    if (!Labels.isEmpty(plot.y().name())) {
      write(nameY, sheet);
    }
  }

  /** Writes labels, and returns the ticks: those that go without a label are small. */
  private List<Tick> labelled(List<Tick> ticks, TickLabels.Placement labels, Sheet sheet) {
    labels.labels().forEach(label -> write(label, sheet));
    return ticks.stream()
        .map(t -> labels.bare().contains(t) ? new Tick(t.position(), Label.words("")) : t)
        .toList();
  }

  private Placed belowAxis(Tick tick, Shift shift) {
    double y = originY + gap() + digitHeight() + shift.away() * theme.font();
    return beside(tick, shift, y);
  }

  private Placed aboveAxis(Tick tick, Shift shift) {
    double y = originY - theme.tickLength() - (0.2 + shift.away()) * theme.font();
    return beside(tick, shift, y);
  }

  private Placed beside(Tick tick, Shift shift, double y) {
    TextBox box = typeset(tick);
    double centred = view.x(tick.position()) - box.width() / 2;
    return new Placed(box, centred + shift.along() * theme.font(), y);
  }

  private TextBox typeset(Tick tick) {
    return labels.computeIfAbsent(tick, t -> t.label().typeset(theme.tickFont()));
  }

  private Placed leftOfAxis(Tick tick, Shift shift) {
    TextBox box = typeset(tick);
    double x = originX - gap() - box.width() - shift.away() * theme.font();
    return new Placed(box, x, level(tick, shift));
  }

  private Placed rightOfAxis(Tick tick, Shift shift) {
    double x = originX + theme.tickLength() + (0.3 + shift.away()) * theme.font();
    return new Placed(typeset(tick), x, level(tick, shift));
  }

  private double level(Tick tick, Shift shift) {
    return view.y(tick.position()) + digitHeight() / 2 + shift.along() * theme.font();
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
    double tip = view.area().getMaxX() + arrowReach;
    double x = Math.min(tip - BEFORE_TIP * box.width(), outer.getMaxX() - box.width());
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
    sheet.write(label.box(), label.x(), label.y(), theme.ink());
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
}
