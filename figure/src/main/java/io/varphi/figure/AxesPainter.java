package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;

/** The axes of a panel: where they leave room for the curves, and what they draw. */
sealed interface AxesPainter permits OriginAxes, FrameAxes, BareAxes {
  /** Axes for a plot that fill the rectangle. */
  static AxesPainter of(Plot plot, Theme theme, Rectangle2D outer) {
    return switch (plot.axes()) {
      case ORIGIN -> new OriginAxes(plot, theme, outer);
      case FRAME -> new FrameAxes(plot, theme, outer);
      case BARE -> new BareAxes(plot, theme, outer);
    };
  }

  /** Where the numbers are. */
  View view();

  /** How far a curve that leaves the range is drawn beyond it, in points. */
  double overshoot();

  /** The part of the page in which curves are seen. */
  Rectangle2D window();

  /** The part of the page on which texts may stand. */
  Rectangle2D page();

  List<Tick> xTicks();

  List<Tick> yTicks();

  /** What the axes cover with their ends and arrows, but without labels. */
  Rectangle2D reach();

  /** Draws what lies under the curves and adds it to the ink. */
  void paintUnder(Sheet sheet);

  /** Draws what lies over the curves, out of their way where possible, and adds it to the ink. */
  void paintOver(Sheet sheet);

  /**
   * As many ticks as have room for their labels along an x axis of the given length, but two
   * besides zero at least.
   */
  static Ticks horizontalTicks(Interval domain, double length, Theme theme, boolean aligned) {
    int most = Math.clamp((long) (length / (2.4 * theme.font())), 2, 13);
    Ticks ticks = Ticks.of(domain, most);
    while (most > 2 && !fits(ticks, length / domain.length(), theme, aligned)) {
      most--;
      ticks = Ticks.of(domain, most);
    }
    return atLeastTwo(ticks, domain, most);
  }

  private static Ticks atLeastTwo(Ticks ticks, Interval span, int most) {
    Ticks more = ticks;
    for (int i = most + 1; more.withoutZero().values().size() < 2; i++) {
      more = Ticks.of(span, i);
    }
    return more;
  }

  private static boolean fits(Ticks ticks, double scale, Theme theme, boolean aligned) {
    double spacing = ticks.step().doubleValue() * scale;
    return widest(ticks, theme, aligned) + 0.8 * theme.font() < spacing;
  }

  /**
   * As many ticks as have room along a y axis of the given length, but two besides zero at least.
   */
  static Ticks verticalTicks(Interval range, double length, Theme theme) {
    int most = Math.clamp((long) (length / (2.6 * theme.font())), 2, 7);
    return atLeastTwo(Ticks.of(range, most), range, most);
  }

  /** The width of the widest label. */
  static double widest(List<Tick> ticks, double font) {
    return ticks.stream().mapToDouble(tick -> tick.label().typeset(font).width()).max().orElse(0);
  }

  /** The light lines of a grid. */
  static Pen gridPen(Theme theme, boolean atZero) {
    Colour colour = atZero ? theme.faint().mix(theme.ink(), 0.35) : theme.faint();
    return Pen.solid(colour, 0.75 * theme.axis().width());
  }

  /** The width of the widest label. */
  static double widest(Ticks ticks, Theme theme, boolean aligned) {
    return ticks.values().stream()
        .mapToDouble(value -> typeset(ticks, value, theme, aligned).width())
        .max()
        .orElse(0);
  }

  static TextBox typeset(Ticks ticks, BigDecimal value, Theme theme, boolean aligned) {
    return ticks.label(value, aligned).typeset(theme.tickFont());
  }
}
