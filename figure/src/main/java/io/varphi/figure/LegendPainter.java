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
final class LegendPainter {
  /** Lengths in units of the font size: a picture of a mark, its distance from the label. */
  static final double SAMPLE = 2.2;

  static final double GAP = 0.6;

  /** The border within the box of a legend, in units of the font size. */
  static final double PAD = 0.4;

  static final double OPACITY = 0.85;

  /** The places tried are this many steps apart along and down the panel. */
  private static final int STEPS = 16;

  /** A key with its label typeset. */
  private record Row(TextBox box, List<Key.Symbol> symbols) {}

  private final Theme theme;
  private final List<Row> rows;

  /** A legend no wider than the given width: labels that are too long for it are set smaller. */
  LegendPainter(List<Key> keys, Theme theme, double width) {
    this.theme = theme;
    double room = width - 2 * pad() - sample() - gap();
    this.rows =
        keys.stream()
            .map(key -> new Row(Labels.fitted(key.label(), theme.font(), room), key.symbols()))
            .toList();
  }

  /** An empty place for the legend within the axes. */
  Optional<Rectangle2D> place(Sheet sheet) {
    double margin = 0.4 * theme.font();
    return place(Shapes.inset(sheet.area(), margin, margin, margin, margin), sheet.ink());
  }

  /** The box of the legend if its upper left corner is at a place. */
  Rectangle2D at(double x, double y) {
    double width = 2 * pad() + rows.stream().mapToDouble(this::width).max().orElse(0);
    return new Rectangle2D.Double(x, y, width, 2 * pad() + height(rows.stream()));
  }

  private Optional<Rectangle2D> place(Rectangle2D area, Ink ink) {
    double width = at(0, 0).getWidth();
    double height = at(0, 0).getHeight();
    double freeX = area.getWidth() - width;
    double freeY = area.getHeight() - height;
    if (freeX < 0 || freeY < 0) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(0, STEPS)
        .boxed()
        .flatMap(i -> IntStream.rangeClosed(0, STEPS).mapToObj(j -> new int[] {i, j}))
        .sorted(Comparator.comparingInt(LegendPainter::fromCorner))
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
    return ink.curvesIn(Shapes.grown(box, 0.5 * theme.font())) == 0
        && ink.boxesIn(box) == 0
        && !ink.isShaded(box);
  }

  /**
   * The legend in a place inside the panel.
   *
   * @param veiled whether what is behind it is faded: the lines of a grid
   */
  List<Scene.Item> in(Rectangle2D place, boolean veiled) {
    List<Scene.Item> items = new ArrayList<>();
    if (veiled) {
      items.add(new Scene.Fill(Shapes.rectangle(place), theme.background(), OPACITY));
    }
    double top = place.getY() + pad();
    for (Row row : rows) {
      draw(row, place.getX() + pad(), baseline(List.of(row), top)).forEach(items::add);
      top += height(row);
    }
    return items;
  }

  /** The height that the legend takes below a panel of the given width. */
  double heightBelow(double width) {
    return pad() + lines(width).stream().mapToDouble(this::lineHeight).sum();
  }

  /** The legend in centred lines. */
  List<Scene.Item> below(Rectangle2D place) {
    List<Scene.Item> items = new ArrayList<>();
    double top = place.getY() + pad();
    for (List<Row> line : lines(place.getWidth())) {
      double x = place.getCenterX() - lineWidth(line) / 2;
      for (Row row : line) {
        draw(row, x, baseline(line, top)).forEach(items::add);
        x += width(row) + space();
      }
      top += lineHeight(line);
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

  private double height(Stream<Row> some) {
    return some.mapToDouble(this::height).sum();
  }

  private double lineHeight(List<Row> line) {
    return line.stream().mapToDouble(this::height).max().orElse(0);
  }

  private double height(Row row) {
    return ascent(row) + descent(row);
  }

  /** Half of what is left of a row of plain text, or the letters with a little room. */
  private double ascent(Row row) {
    return Math.max(theme.font(), row.box.ascent() + 0.2 * theme.font());
  }

  private double descent(Row row) {
    return Math.max(0.5 * theme.font(), row.box.descent() + 0.2 * theme.font());
  }

  /** The baseline of rows that stand side by side. */
  private double baseline(List<Row> line, double top) {
    return top + line.stream().mapToDouble(this::ascent).max().orElse(0);
  }

  private Stream<Scene.Item> draw(Row row, double x, double baseline) {
    double middle = baseline - 0.25 * theme.font();
    Scene.Item text = new Scene.Text(row.box, x + sample() + gap(), baseline, theme.ink());
    return Stream.concat(
        row.symbols.stream().flatMap(symbol -> draw(symbol, x, middle)), Stream.of(text));
  }

  private Stream<Scene.Item> draw(Key.Symbol symbol, double x, double middle) {
    return switch (symbol) {
      case Key.Stroke(Pen pen) ->
          Stream.of(new Scene.Line(Shapes.segment(x, middle, x + sample(), middle), pen));
      case Key.Swatch(Colour colour, double opacity) -> {
        double half = 0.38 * theme.font();
        Rectangle2D area = new Rectangle2D.Double(x, middle - half, sample(), 2 * half);
        yield Stream.of(new Scene.Fill(Shapes.rectangle(area), colour, opacity));
      }
      case Key.Spot(Points.Shape shape, Colour colour) -> {
        double size = PointPainter.radius(theme);
        yield PointPainter.symbol(shape, x + sample() / 2, middle, size, colour, theme).stream();
      }
    };
  }

  private double width(Row row) {
    return sample() + gap() + row.box.width();
  }

  private double sample() {
    return SAMPLE * theme.font();
  }

  private double gap() {
    return GAP * theme.font();
  }

  private double pad() {
    return PAD * theme.font();
  }

  private double space() {
    return 1.6 * theme.font();
  }
}
