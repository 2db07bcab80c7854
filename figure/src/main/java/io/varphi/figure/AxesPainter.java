package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;

/** The axes of a panel: where they leave room for the curves, and what they draw. */
sealed interface AxesPainter permits OriginAxes, FrameAxes {
  /** Axes for a plot that fill the rectangle. */
  static AxesPainter of(Plot plot, Theme theme, Rectangle2D outer) {
    return switch (plot.axes()) {
      case ORIGIN -> new OriginAxes(plot, theme, outer);
      case FRAME -> new FrameAxes(plot, theme, outer, false);
      case GRID -> new FrameAxes(plot, theme, outer, true);
    };
  }

  /** Where the numbers are. */
  View view();

  /** How far a curve that leaves the range is drawn beyond it, in points. */
  double overshoot();

  /** The part of the page in which curves are seen. */
  Rectangle2D window();

  /** What lies under the curves; adds the axes to the ink. */
  List<Scene.Item> under(Ink ink);

  /** What lies over the curves, out of their way where possible; adds the labels to the ink. */
  List<Scene.Item> over(Ink ink);

  /** As many ticks as have room for their labels along an x axis of the given length. */
  static Ticks horizontalTicks(Interval domain, double length, Theme theme, boolean aligned) {
    int most = Math.clamp((long) (length / (2.4 * theme.font())), 2, 13);
    Ticks ticks = Ticks.of(domain, most);
    while (most > 2 && !fits(ticks, length / domain.length(), theme, aligned)) {
      most--;
      ticks = Ticks.of(domain, most);
    }
    return ticks;
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
    Ticks ticks = Ticks.of(range, most);
    while (ticks.withoutZero().values().size() < 2) {
      most++;
      ticks = Ticks.of(range, most);
    }
    return ticks;
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
