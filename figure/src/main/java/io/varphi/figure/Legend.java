package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The legend: in an empty place of the panel, as near to a corner as possible, or below the panel
 * where there is none.
 */
final class Legend {
  /** The places tried are this many steps apart along and down the panel. */
  private static final int STEPS = 16;

  private static final double OPACITY = 0.85;

  /** A key with its label typeset. */
  private record Row(TextBox box, Pen pen) {}

  private final Theme theme;
  private final List<Row> rows;

  /** A legend no wider than the given width: labels that are too long for it are set smaller. */
  Legend(List<Plot.Key> keys, Theme theme, double width) {
    this.theme = theme;
    double room = width - 2 * pad() - sample() - gap();
    this.rows = keys.stream().map(key -> new Row(typeset(key, room), key.pen())).toList();
  }

  private TextBox typeset(Plot.Key key, double room) {
    TextBox natural = key.label().typeset(theme.font());
    return natural.width() <= room
        ? natural
        : key.label().typeset(theme.font() * room / natural.width());
  }

  /** An empty place for the legend in the area. */
  Optional<Rectangle2D> place(Rectangle2D area, Ink ink) {
    double width = 2 * pad() + rows.stream().mapToDouble(this::width).max().orElse(0);
    double height = 2 * pad() + rowHeight() * rows.size();
    double freeX = area.getWidth() - width;
    double freeY = area.getHeight() - height;
    if (freeX < 0 || freeY < 0) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(0, STEPS)
        .boxed()
        .flatMap(i -> IntStream.rangeClosed(0, STEPS).mapToObj(j -> new int[] {i, j}))
        .sorted(Comparator.comparingInt(Legend::fromCorner))
        .map(at -> corner(area, freeX * at[0] / STEPS, freeY * at[1] / STEPS, width, height))
        .filter(box -> isFree(box, ink))
        .findFirst();
  }

  /** The steps from the nearest corner; the upper ones and the left ones come first. */
  private static int fromCorner(int[] at) {
    int lower = at[1] > STEPS / 2 ? 2 : 0;
    int right = at[0] > STEPS / 2 ? 1 : 0;
    return 4 * (Math.min(at[0], STEPS - at[0]) + Math.min(at[1], STEPS - at[1])) + lower + right;
  }

  private static Rectangle2D corner(
      Rectangle2D area, double x, double y, double width, double height) {
    return new Rectangle2D.Double(area.getX() + x, area.getY() + y, width, height);
  }

  private boolean isFree(Rectangle2D box, Ink ink) {
    return ink.curvesIn(Shapes.grown(box, 0.5 * theme.font())) == 0 && ink.boxesIn(box) == 0;
  }

  /** The legend in a place inside the panel. */
  List<Scene.Item> in(Rectangle2D place) {
    List<Scene.Item> items = new ArrayList<>();
    items.add(new Scene.Fill(Shapes.rectangle(place), theme.background(), OPACITY));
    for (int i = 0; i < rows.size(); i++) {
      double middle = place.getY() + pad() + rowHeight() * (i + 0.5);
      draw(rows.get(i), place.getX() + pad(), middle).forEach(items::add);
    }
    return items;
  }

  /** The height that the legend takes below a panel of the given width. */
  double heightBelow(double width) {
    return pad() + rowHeight() * lines(width).size();
  }

  /** The legend in centred lines. */
  List<Scene.Item> below(Rectangle2D place) {
    List<Scene.Item> items = new ArrayList<>();
    double middle = place.getY() + pad() + rowHeight() / 2;
    for (List<Row> line : lines(place.getWidth())) {
      double x = place.getCenterX() - lineWidth(line) / 2;
      for (Row row : line) {
        draw(row, x, middle).forEach(items::add);
        x += width(row) + space();
      }
      middle += rowHeight();
    }
    return items;
  }

  private List<List<Row>> lines(double width) {
    List<List<Row>> lines = new ArrayList<>();
    List<Row> line = new ArrayList<>();
    for (Row row : rows) {
      if (!line.isEmpty() && lineWidth(line) + space() + width(row) > width) {
        lines.add(line);
        line = new ArrayList<>();
      }
      line.add(row);
    }
    lines.add(line);
    return lines;
  }

  private double lineWidth(List<Row> line) {
    return line.stream().mapToDouble(this::width).sum() + space() * (line.size() - 1);
  }

  private Stream<Scene.Item> draw(Row row, double x, double middle) {
    double baseline = middle + 0.25 * theme.font();
    return Stream.of(
        new Scene.Line(Shapes.segment(x, middle, x + sample(), middle), row.pen),
        new Scene.Text(row.box, x + sample() + gap(), baseline, theme.ink()));
  }

  private double width(Row row) {
    return sample() + gap() + row.box.width();
  }

  private double sample() {
    return 2.2 * theme.font();
  }

  private double gap() {
    return 0.6 * theme.font();
  }

  private double pad() {
    return 0.4 * theme.font();
  }

  private double space() {
    return 1.6 * theme.font();
  }

  private double rowHeight() {
    return 1.5 * theme.font();
  }
}
