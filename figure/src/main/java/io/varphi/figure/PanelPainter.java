package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Draws one plot into a rectangle: axes, marks, labels, legend. */
final class PanelPainter {
  /** A legend below that takes more than this share of a small panel is set without derivatives. */
  private static final double MUCH_LEGEND = 0.3;

  /** A legend below cannot take more than this share of a panel. */
  private static final double MOST_LEGEND = 0.5;

  private final Plot plot;
  private final Theme theme;
  private final Rectangle2D outer;

  PanelPainter(Plot plot, Theme theme, Rectangle2D outer) {
    this.plot = plot;
    this.theme = theme;
    this.outer = outer;
  }

  /** In a grid: with a legend for several marks, if a place inside is free. */
  List<Scene.Item> inGrid() {
    Sheet sheet = draw(outer).sheet();
    List<Scene.Item> items = new ArrayList<>(sheet.finished());
    if (plot.givenKeys().size() > 1 && hasLegendInGrid()) {
      items.addAll(
          legendInside(sheet, theme)
              .or(() -> legendInside(sheet, theme.small()))
              .orElse(List.of()));
    }
    return items;
  }

  /** A legend below is that of the whole grid. */
  private boolean hasLegendInGrid() {
    return switch (plot.legend()) {
      case AUTO, CURVES -> true;
      case BELOW, NONE -> false;
    };
  }

  private Optional<List<Scene.Item>> legendInside(Sheet sheet, Theme size) {
    LegendPainter legend = new LegendPainter(plot.givenKeys(), size, outer.getWidth());
    return legend.place(sheet).map(place -> legend.in(place, plot.grid()));
  }

  Panel withLegend() {
    if (plot.keys().isEmpty()) {
      return draw(outer);
    }
    return switch (plot.legend()) {
      case AUTO -> {
        checkPens();
        yield withLegendInside().or(this::withLegendBelow).orElseGet(this::withSmallerLegend);
      }
      case BELOW -> {
        checkPens();
        yield withLegendBelow().orElseGet(this::withSmallerLegend);
      }
      case CURVES -> withLabelsAtEnds();
      case NONE -> draw(outer);
    };
  }

  private void checkPens() {
    int count = plot.givenKeys().size();
    if (count > plot.most()) {
      throw new IllegalArgumentException(
          "a legend in this style tells at most "
              + plot.most()
              + " curves apart, and there are "
              + count
              + "; draw fewer, use legend curves, or another style");
    }
  }

  private Optional<Panel> withLegendInside() {
    LegendPainter legend = new LegendPainter(plot.keys(), theme, outer.getWidth());
    Panel panel = draw(outer);
    return legend
        .place(panel.sheet())
        .map(place -> panel.legend(legend.in(place, plot.grid()), place));
  }

  private Optional<Panel> withLegendBelow() {
    return theme.compact()
        ? below(plot.keys(), theme, MUCH_LEGEND)
            .or(() -> below(plot.givenKeys(), theme, MOST_LEGEND))
        : below(plot.keys(), theme, MOST_LEGEND);
  }

  /** With names instead of formulas, then with smaller letters. */
  private Panel withSmallerLegend() {
    if (!plot.names().equals(plot.keys())) {
      return new PanelPainter(plot.named(), theme, outer).withLegend();
    }
    return below(plot.keys(), theme.small(), MOST_LEGEND)
        .or(() -> below(plot.givenKeys(), theme.small(), MOST_LEGEND))
        .orElseGet(this::withoutLegend);
  }

  /** A curve alone can do without its name. */
  private Panel withoutLegend() {
    if (plot.legend() == Legend.BELOW || plot.givenKeys().size() > 1) {
      throw noRoom();
    }
    return draw(outer);
  }

  static IllegalArgumentException noRoom() {
    return new IllegalArgumentException(
        "the legend does not fit; use a larger size, or legend none");
  }

  /** The legend below, if it takes at most a share of the height. */
  private Optional<Panel> below(List<Key> keys, Theme size, double most) {
    LegendPainter legend = new LegendPainter(keys, size, outer.getWidth());
    double height = legend.heightBelow(outer.getWidth());
    if (height > most * outer.getHeight()) {
      return Optional.empty();
    }
    Rectangle2D rest = Shapes.inset(outer, 0, 0, 0, height);
    Rectangle2D place = Shapes.inset(outer, 0, rest.getHeight(), 0, 0);
    return Optional.of(draw(rest).legend(legend.below(place), null));
  }

  private Panel withLabelsAtEnds() {
    EndLabels labels = new EndLabels(plot, theme);
    if (labels.width() > MOST_LEGEND * outer.getWidth()) {
      throw noRoom();
    }
    Rectangle2D rest = Shapes.inset(outer, 0, 0, labels.width(), 0);
    return draw(rest, sheet -> labels.write(sheet, outer));
  }

  private Panel draw(Rectangle2D rectangle) {
    return draw(rectangle, _ -> {});
  }

  /**
   * @param ends writes what stands at the ends of the curves
   */
  private Panel draw(Rectangle2D rectangle, Consumer<Sheet> ends) {
    AxesPainter axes = AxesPainter.of(plot, theme, rectangle);
    Sheet sheet = new Sheet(plot, theme, axes);
    axes.paintUnder(sheet);
    CurvePainter.paint(sheet);
    plot.layers().forEach(layer -> paint(layer, sheet));
    axes.paintOver(sheet);
    int lines = sheet.at(Sheet.Depth.LINE).size();
    int texts = sheet.at(Sheet.Depth.TEXT).size();
    plot.layers().forEach(layer -> label(layer, sheet));
    ends.accept(sheet);
    List<Scene.Item> notes = new ArrayList<>();
    sheet.at(Sheet.Depth.LINE).stream().skip(lines).forEach(notes::add);
    sheet.at(Sheet.Depth.TEXT).stream().skip(texts).forEach(notes::add);
    return Panel.of(sheet, List.copyOf(notes));
  }

  private static void paint(Layer layer, Sheet sheet) {
    Pen pen = layer.pen();
    switch (layer.mark()) {
      case Curve _ -> {} // all together before
      case Polyline line -> LinePainter.paint(line, pen, sheet);
      case Band band -> BandPainter.paint(band, pen, sheet);
      case Bars bars -> BarPainter.paint(bars, pen, sheet);
      case Histogram histogram -> BarPainter.paint(histogram, pen, sheet);
      case Boxes boxes -> BoxPainter.paint(boxes, pen, sheet);
      case Points points -> PointPainter.paint(points, pen, sheet);
      case Note note -> NotePainter.paint(note, pen, sheet);
      case Tangent tangent -> TangentPainter.paint(tangent, pen, sheet);
      case HorizontalLine line -> RulePainter.paint(line, pen, sheet);
      case VerticalLine line -> RulePainter.paint(line, pen, sheet);
      case Region region -> RulePainter.paint(region, pen, sheet);
    }
  }

  /** The texts, which keep out of the way of everything else. */
  private static void label(Layer layer, Sheet sheet) {
    boolean crowded = layer.is(Layer.Role.FEATURE) && sheet.theme().compact();
    switch (layer.mark()) {
      case Curve _, Polyline _, Band _, Bars _, Histogram _, Boxes _, Points _, Region _ -> {}
      case Note note when crowded -> {}
      case Note note -> NotePainter.label(note, layer.is(Layer.Role.GIVEN), sheet);
      case Tangent tangent -> TangentPainter.label(tangent, sheet);
      case HorizontalLine line -> RulePainter.label(line, sheet);
      case VerticalLine line -> RulePainter.label(line, sheet);
    }
  }
}
