package io.varphi.figure;

import io.varphi.Language;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays a figure out as a scene: the title, and one panel or a grid of them. */
final class Layout {
  static final double POINTS_PER_MM = 72 / 25.4;

  /** The empty border of a figure, in points. */
  private static final double MARGIN = 4;

  /** The space between the panels of a grid, in units of the font size. */
  private static final double GUTTER = 1.4;

  private final List<Scene.Item> items = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  private Layout() {}

  static Scene scene(Figure figure) {
    return new Layout().laidOut(figure);
  }

  /** The panel of a figure with one set of axes. */
  static Panel panel(Figure figure, Figure.Single single) {
    Theme theme = theme(figure);
    Rectangle2D area = new Layout().belowTitle(figure, theme);
    return new PanelPainter(single.plot(theme), theme, area).withLegend();
  }

  /** The title of a figure. */
  static List<Scene.Item> heading(Figure figure) {
    Layout layout = new Layout();
    layout.belowTitle(figure, theme(figure));
    return List.copyOf(layout.items);
  }

  /** Draws the title, if there is one, and returns what is left of the page. */
  private Rectangle2D belowTitle(Figure figure, Theme theme) {
    double width = figure.widthMm() * POINTS_PER_MM;
    double height = figure.heightMm() * POINTS_PER_MM;
    Rectangle2D page =
        Shapes.inset(new Rectangle2D.Double(0, 0, width, height), MARGIN, MARGIN, MARGIN, MARGIN);
    return figure.title().isEmpty() ? page : titled(figure, theme, page);
  }

  private Scene laidOut(Figure figure) {
    Theme theme = theme(figure);
    Rectangle2D rest = belowTitle(figure, theme);
    switch (figure.content()) {
      case Figure.Single single -> panel(single, theme, rest, false);
      case Drawing drawing -> panel(drawing, figure.language(), theme, rest);
      case Figure.Grid grid -> grid(grid, figure.style().theme().small(), rest);
    }
    return new Scene(
        figure.widthMm() * POINTS_PER_MM,
        figure.heightMm() * POINTS_PER_MM,
        theme.background(),
        figure.title().isEmpty()
            ? Words.list(names.stream().distinct().toList(), figure.language())
            : figure.heading().toString(),
        String.join(" ", sentences),
        List.copyOf(items));
  }

  static Theme theme(Figure figure) {
    Theme theme = figure.style().theme();
    return switch (figure.content()) {
      case Figure.Single _, Drawing _ -> theme.fitted(figure.widthMm(), figure.heightMm());
      case Figure.Grid _ -> theme;
    };
  }

  private void panel(Figure.Single single, Theme theme, Rectangle2D area, boolean inGrid) {
    Plot plot = single.plot(theme);
    names.addAll(Description.nameList(plot));
    sentences.add(Description.sentence(plot));
    PanelPainter painter = new PanelPainter(plot, theme, area);
    items.addAll(inGrid ? painter.inGrid() : painter.withLegend().items());
  }

  private void panel(Drawing drawing, Language language, Theme theme, Rectangle2D area) {
    names.add(drawing.name(language).toString());
    sentences.add(drawing.description(language));
    items.addAll(drawing.paint(theme, language, area));
  }

  /** Draws the title of a figure and returns what is left below it. */
  private Rectangle2D titled(Figure figure, Theme theme, Rectangle2D area) {
    double font = theme.titleFont();
    TextBox box = Labels.fitted(figure.heading(), font, area.getWidth());
    double ascent = Math.max(0.85 * font, box.ascent());
    double descent = Math.max(0.65 * font, box.descent() + 0.3 * font);
    title(box, area, ascent, theme);
    return Shapes.inset(area, 0, ascent + descent, 0, 0);
  }

  private void title(TextBox box, Rectangle2D area, double ascent, Theme theme) {
    double x = area.getCenterX() - box.width() / 2;
    items.add(new Scene.Text(box, x, area.getY() + ascent, theme.ink()));
  }

  private void grid(Figure.Grid grid, Theme theme, Rectangle2D area) {
    List<Key> keys = GridKeys.of(grid, theme);
    LegendPainter legend = new LegendPainter(keys, theme, area.getWidth());
    double gap = GridKeys.isWanted(grid) ? 0 : theme.font(); // panels end with a gutter
    double below = keys.isEmpty() ? 0 : legend.heightBelow(area.getWidth()) + gap;
    Rectangle2D rest = Shapes.inset(area, 0, 0, 0, below);
    double gutter = GUTTER * theme.font();
    double height = (rest.getHeight() + gutter) / grid.rows();
    for (int row = 0; row < grid.rows(); row++) {
      double y = rest.getY() + height * row;
      row(
          grid.row(row),
          grid.columns(),
          theme,
          new Rectangle2D.Double(rest.getX(), y, rest.getWidth(), height - gutter));
    }
    if (!keys.isEmpty()) {
      items.addAll(legend.below(Shapes.inset(area, 0, area.getHeight() - below, 0, 0)));
    }
  }

  /** Draws panels side by side, all with their titles on one line and equal areas below. */
  private void row(List<Figure> panels, int columns, Theme theme, Rectangle2D area) {
    double gutter = GUTTER * theme.font();
    double width = (area.getWidth() + gutter) / columns;
    double font = theme.font();
    List<TextBox> titles =
        panels.stream().map(panel -> Labels.fitted(title(panel), font, width - gutter)).toList();
    double ascent = Stream.of(0.85 * font, most(titles, true)).max(Double::compare).orElseThrow();
    double descent = Stream.of(0.35 * font, most(titles, false)).max(Double::compare).orElseThrow();
    for (int i = 0; i < panels.size(); i++) {
      Rectangle2D cell =
          new Rectangle2D.Double(
              area.getX() + width * i, area.getY(), width - gutter, area.getHeight());
      title(titles.get(i), cell, ascent, theme);
      Rectangle2D rest = Shapes.inset(cell, 0, ascent + descent, 0, 0);
      switch (panels.get(i).content()) {
        case Figure.Single single -> panel(single, theme, rest, true);
        case Drawing drawing -> panel(drawing, panels.get(i).language(), theme, rest);
        case Figure.Grid _ -> throw new IllegalStateException("a grid in a grid");
      }
    }
  }

  private static double most(List<TextBox> boxes, boolean above) {
    return boxes.stream().mapToDouble(box -> above ? box.ascent() : box.descent()).max().orElse(0);
  }

  /** The panel's own title, or the names of what it shows. */
  private static Label title(Figure panel) {
    if (!panel.title().isEmpty()) {
      return panel.heading();
    }
    return switch (panel.content()) {
      case Drawing drawing -> drawing.name(panel.language());
      case Figure.Single single -> Labels.joined(single.names());
      case Figure.Grid _ -> throw new IllegalStateException("a grid in a grid");
    };
  }
}
