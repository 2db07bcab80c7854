package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Boxes of one size, row by row, that have their axes in common: labels of ticks stand at the left
 * ones and below the lowest ones, the names of the axes once.
 */
final class PanelAxes {
  /** Lengths in units of the font size: a title above a box, space between boxes. */
  private static final double TITLE = 1.65;

  private static final double GAP = 1.1;

  /**
   * What the axes show.
   *
   * @param isWhole whether ticks are at whole numbers only, as of things that are counted
   */
  record Spans(Interval domain, Interval range, Label x, Label y, boolean isWhole) {}

  private final Spans spans;
  private final List<Label> titles;
  private final int columns;
  private final Theme theme;
  private final Rectangle2D outer;
  private final boolean isTight;
  private final SideName yName;
  private final List<Tick> xTicks;
  private final List<Tick> yTicks;
  private final List<Rectangle2D> areas;

  /**
   * Boxes that fill the rectangle, one for each title.
   *
   * @param right the room to be left at the right
   */
  PanelAxes(
      Spans spans, List<Label> titles, int columns, Theme theme, Rectangle2D outer, double right) {
    this.spans = spans;
    this.titles = titles;
    this.columns = Math.min(columns, titles.size());
    this.theme = theme;
    this.outer = outer;
    this.isTight = DrawingSpace.isTight(outer, theme);
    Label name = isTight ? Label.words("") : spans.y();
    this.yName = SideName.of(name, theme.font(), outer.getHeight());
    double font = theme.font();
    double height = outer.getHeight() - below() - rows() * above() - (rows() - 1) * GAP * font;
    this.yTicks = yTicks(height / rows());
    double left = yName.width() + AxesPainter.widest(yTicks, theme.tickFont()) + tickSpace();
    double width = outer.getWidth() - left - right - (this.columns - 1) * GAP * font;
    this.xTicks = xTicks(width / this.columns);
    this.areas =
        IntStream.range(0, titles.size())
            .mapToObj(i -> area(i, left, width / this.columns, height / rows()))
            .toList();
  }

  static void checkColumns(int columns) {
    if (columns < 1) {
      throw new IllegalArgumentException(
          "a figure has at least one panel beside the other, not " + columns);
    }
  }

  private int rows() {
    return Math.ceilDiv(titles.size(), columns);
  }

  private Rectangle2D area(int index, double left, double width, double height) {
    double gap = GAP * theme.font();
    int column = index % columns;
    int row = index / columns;
    double x = outer.getX() + left + column * (width + gap);
    double y = outer.getY() + above() + row * (height + above() + gap);
    return new Rectangle2D.Double(x, y, Math.max(width, 1), Math.max(height, 1));
  }

  /** Room for a title, or for half a label of a tick. */
  private double above() {
    return (titles.stream().allMatch(Labels::isEmpty) ? 0.5 : TITLE) * theme.font();
  }

  private double below() {
    return tickSpace() + theme.tickFont() + (isTight ? 0 : 1.3 * theme.font());
  }

  private double tickSpace() {
    return theme.tickLength() + 0.35 * theme.font();
  }

  private List<Tick> xTicks(double width) {
    return spans.isWhole()
        ? whole(spans.domain(), (int) (width / (2.8 * theme.font())))
        : ticks(AxesPainter.horizontalTicks(spans.domain(), 0.85 * width, theme, true));
  }

  private List<Tick> yTicks(double height) {
    return spans.isWhole()
        ? whole(spans.range(), (int) (height / (1.5 * theme.font())))
        : ticks(AxesPainter.verticalTicks(spans.range(), height, theme));
  }

  private static List<Tick> whole(Interval span, int most) {
    int count = Math.max(most, 1);
    Ticks ticks = Ticks.of(span, count);
    while (count > 1 && ticks.step().compareTo(BigDecimal.ONE) < 0) {
      count--;
      ticks = Ticks.of(span, count);
    }
    return ticks(ticks);
  }

  private static List<Tick> ticks(Ticks ticks) {
    return ticks.values().stream()
        .map(value -> new Tick(value.doubleValue(), ticks.label(value, true)))
        .toList();
  }

  /** Where the panels are, row by row. */
  List<Rectangle2D> areas() {
    return areas;
  }

  /** The rectangle around all of them. */
  Rectangle2D whole() {
    Rectangle2D whole = areas.getFirst();
    for (Rectangle2D area : areas) {
      whole = whole.createUnion(area);
    }
    return whole;
  }

  /** Where numbers are in a panel. */
  View view(int index) {
    return new View(spans.domain(), spans.range(), areas.get(index));
  }

  /** Boxes, ticks, titles and names. */
  List<Scene.Item> paint() {
    List<Scene.Item> items = new ArrayList<>();
    for (int i = 0; i < areas.size(); i++) {
      Rectangle2D area = areas.get(i);
      items.add(new Scene.Line(Shapes.rectangle(area), theme.axis()));
      addTitle(titles.get(i), area, items);
      addXTicks(view(i), i + columns >= areas.size(), items);
      addYTicks(view(i), i % columns == 0, items);
    }
    if (!isTight) {
      Rectangle2D whole = whole();
      TextBox x = Labels.fitted(spans.x(), theme.font(), outer.getWidth());
      double left = whole.getCenterX() - x.width() / 2;
      items.add(text(x, left, outer.getMaxY() - 0.2 * theme.font()));
      items.addAll(yName.paint(outer, whole.getCenterY(), theme.ink()));
    }
    return items;
  }

  private void addTitle(Label title, Rectangle2D area, List<Scene.Item> items) {
    TextBox box = Labels.fitted(title, theme.font(), area.getWidth());
    if (box.width() > 0) {
      double x = area.getCenterX() - box.width() / 2;
      items.add(text(box, x, area.getMinY() - 0.5 * theme.font()));
    }
  }

  private void addXTicks(View view, boolean isLowest, List<Scene.Item> items) {
    double bottom = view.area().getMaxY();
    for (Tick tick : xTicks) {
      double x = view.x(tick.position());
      items.add(line(x, bottom, x, bottom + theme.tickLength()));
      if (isLowest) {
        TextBox box = tick.label().typeset(theme.tickFont());
        items.add(text(box, x - box.width() / 2, bottom + tickSpace() + digitHeight()));
      }
    }
  }

  private void addYTicks(View view, boolean isFirst, List<Scene.Item> items) {
    double left = view.area().getMinX();
    for (Tick tick : yTicks) {
      double y = view.y(tick.position());
      items.add(line(left - theme.tickLength(), y, left, y));
      if (isFirst) {
        TextBox box = tick.label().typeset(theme.tickFont());
        items.add(text(box, left - tickSpace() - box.width(), y + digitHeight() / 2));
      }
    }
  }

  private double digitHeight() {
    return 0.65 * theme.tickFont();
  }

  private Scene.Item line(double x0, double y0, double x1, double y1) {
    return new Scene.Line(Shapes.segment(x0, y0, x1, y1), theme.axis());
  }

  private Scene.Item text(TextBox box, double x, double y) {
    return new Scene.Text(box, x, y, theme.ink());
  }
}
