package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays a bar chart out as a scene: names on the left, bars on the right, the legend below. */
final class BarLayout {
  private static final double MARGIN = 6;

  /** Lengths in units of the font size. */
  private static final double BAR = 0.62;

  private static final double GROUP_GAP = 0.6;
  private static final double NAME_GAP = 0.5;

  /** The share of the width that names may take; longer ones are set smaller. */
  private static final double WIDEST_NAME = 0.35;

  /** The share of the axis that is left free for the number behind the longest bar. */
  private static final double HEADROOM = 0.1;

  private static final double DASH = 3;

  private final BarChart.Content content;
  private final Theme theme;
  private final double font;
  private final LegendPainter legend;
  private final List<TextBox> names;
  private final Rectangle2D area;
  private final Interval range;
  private final List<Scene.Item> items = new ArrayList<>();

  BarLayout(BarChart.Content content, Theme theme) {
    this.content = content;
    this.theme = theme;
    this.font = theme.font();
    this.legend = new LegendPainter(keys(), theme, width());
    this.names = content.groups().stream().map(group -> name(group.name())).toList();
    double left = names.stream().mapToDouble(TextBox::width).max().orElse(0) + NAME_GAP * font;
    double top = MARGIN + (content.title().isEmpty() ? 0 : 1.5 * theme.titleFont());
    this.area =
        new Rectangle2D.Double(
            MARGIN + left, top, width() - left, content.groups().size() * groupHeight());
    this.range = new Interval(0, longest() * (1 + HEADROOM));
  }

  private double width() {
    return theme.widthMm() * Layout.POINTS_PER_MM - 2 * MARGIN;
  }

  private double groupHeight() {
    return (content.series().size() * BAR + GROUP_GAP) * font;
  }

  private double longest() {
    double bar =
        content.groups().stream()
            .flatMap(group -> group.values().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    double longest = Math.max(bar, content.mark());
    return longest > 0 ? longest : 1;
  }

  private TextBox name(String text) {
    TextBox natural = Label.code(text).typeset(font);
    double room = WIDEST_NAME * width();
    return natural.width() <= room
        ? natural
        : Label.code(text).typeset(font * room / natural.width());
  }

  private List<Key> keys() {
    return IntStream.range(0, content.series().size())
        .mapToObj(
            i -> Key.of(Label.words(content.series().get(i)), Pen.solid(colour(i), BAR * font)))
        .toList();
  }

  /** Without colours, shades. */
  private Colour colour(int series) {
    return theme.isMonochrome()
        ? theme.ink().mix(theme.background(), (double) series / content.series().size())
        : theme.function(series).colour();
  }

  Scene scene() {
    addTitle();
    addTicks();
    IntStream.range(0, names.size()).forEach(this::addGroup);
    addMark();
    line(area.getMinX(), area.getMinY(), area.getMinX(), area.getMaxY(), theme.axis());
    double below = area.getMaxY() + axisHeight();
    double legendHeight = legend.heightBelow(width());
    items.addAll(legend.below(new Rectangle2D.Double(MARGIN, below, width(), legendHeight)));
    return new Scene(
        width() + 2 * MARGIN,
        below + legendHeight + MARGIN,
        theme.background(),
        content.title().isEmpty() ? content.axis() : content.title(),
        description(),
        List.copyOf(items));
  }

  private double x(double value) {
    return area.getX() + area.getWidth() * value / range.to();
  }

  private double axisHeight() {
    return (content.axis().isEmpty() ? 1.6 : 3.0) * font;
  }

  private void addTitle() {
    TextBox box = Label.words(content.title()).typeset(theme.titleFont());
    if (box.width() > 0) {
      text(box, MARGIN + (width() - box.width()) / 2, MARGIN + 0.85 * theme.titleFont());
    }
  }

  private void addTicks() {
    Ticks ticks = AxesPainter.horizontalTicks(range, area.getWidth(), theme, true);
    for (BigDecimal value : ticks.values()) {
      double x = x(value.doubleValue());
      line(x, area.getMinY(), x, area.getMaxY(), Pen.solid(theme.faint(), theme.axis().width()));
      TextBox box = AxesPainter.typeset(ticks, value, theme, true);
      text(box, x - box.width() / 2, area.getMaxY() + 1.2 * font);
    }
    if (!content.axis().isEmpty()) {
      TextBox name = Label.words(content.axis()).typeset(font);
      text(name, area.getCenterX() - name.width() / 2, area.getMaxY() + 2.6 * font);
    }
  }

  private void addGroup(int index) {
    double top = area.getY() + groupHeight() * index + GROUP_GAP / 2 * font;
    double middle = top + content.series().size() * BAR / 2 * font;
    TextBox name = names.get(index);
    text(name, area.getX() - NAME_GAP * font - name.width(), middle + 0.25 * font);
    List<Double> values = content.groups().get(index).values();
    for (int i = 0; i < values.size(); i++) {
      addBar(values.get(i), top + i * BAR * font, colour(i));
    }
  }

  private void addBar(double value, double top, Colour colour) {
    Rectangle2D bar =
        new Rectangle2D.Double(
            area.getX(), top + 0.05 * font, x(value) - area.getX(), (BAR - 0.1) * font);
    items.add(new Scene.Fill(Shapes.rectangle(bar), colour, 1));
    TextBox number = Label.words(number(value)).typeset(BAR * font);
    text(number, bar.getMaxX() + 0.3 * font, bar.getMaxY() - 0.06 * font);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }

  private void addMark() {
    if (content.mark() > 0) {
      double width = theme.axis().width();
      Pen dashed = new Pen(theme.ink(), width, List.of(DASH, DASH), 0);
      double x = x(content.mark());
      line(x, area.getMinY(), x, area.getMaxY(), dashed);
    }
  }

  private String description() {
    return content.groups().stream()
        .map(group ->
            group.name()
                + ": "
                + group.values().stream().map(BarLayout::number).collect(Collectors.joining(", ")))
        .collect(
            Collectors.joining("; ", "Bars of " + String.join(", ", content.series()) + ". ", "."));
  }

  private void line(double x0, double y0, double x1, double y1, Pen pen) {
    items.add(new Scene.Line(Shapes.segment(x0, y0, x1, y1), pen));
  }

  private void text(TextBox box, double x, double y) {
    items.add(new Scene.Text(box, x, y, theme.ink()));
  }
}
