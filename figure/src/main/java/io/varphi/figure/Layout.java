package io.varphi.figure;

import io.varphi.Language;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Lays a figure out as a scene: the title, and one panel or a grid of them. */
final class Layout {
  static final double POINTS_PER_MM = 72 / 25.4;

  /** The empty border of a figure, in points. */
  private static final double MARGIN = 4;

  /** The space between the panels of a grid, in units of the font size. */
  private static final double GUTTER = 1.4;

  /** The most that a title takes of the height. */
  private static final double MOST_TITLE = 0.3;

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
  static List<Scene.Item> title(Figure figure) {
    Layout layout = new Layout();
    layout.belowTitle(figure, theme(figure));
    return List.copyOf(layout.items);
  }

  /** The title of a figure in lines. */
  static Heading heading(Figure figure) {
    Rectangle2D page = page(figure);
    return Heading.of(
        figure.heading(),
        theme(figure).titleFont(),
        page.getWidth(),
        MOST_TITLE * page.getHeight());
  }

  private static Rectangle2D page(Figure figure) {
    double width = figure.widthMm() * POINTS_PER_MM;
    double height = figure.heightMm() * POINTS_PER_MM;
    return Shapes.inset(
        new Rectangle2D.Double(0, 0, width, height), MARGIN, MARGIN, MARGIN, MARGIN);
  }

  /** Draws the title, if there is one, and returns what is left of the page. */
  private Rectangle2D belowTitle(Figure figure, Theme theme) {
    Rectangle2D page = page(figure);
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
    Heading heading = heading(figure);
    double rise = Math.max(0.85 * font, heading.rise());
    double descent = Math.max(0.65 * font, heading.descent() + 0.3 * font);
    items.addAll(heading.paint(area.getCenterX(), area.getY() + rise, theme.ink()));
    return Shapes.inset(area, 0, rise + descent, 0, 0);
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

  /** Draws panels side by side, all with their titles on one baseline and equal areas below. */
  private void row(List<Figure> panels, int columns, Theme theme, Rectangle2D area) {
    double gutter = GUTTER * theme.font();
    double width = (area.getWidth() + gutter) / columns;
    double font = theme.font();
    double most = MOST_TITLE * area.getHeight();
    List<Heading> titles =
        panels.stream()
            .map(panel -> Heading.of(panelTitle(panel), font, width - gutter, most))
            .toList();
    double rise = Math.max(0.85 * font, most(titles, Heading::rise));
    double descent = Math.max(0.35 * font, most(titles, Heading::descent));
    for (int i = 0; i < panels.size(); i++) {
      Rectangle2D cell =
          new Rectangle2D.Double(
              area.getX() + width * i, area.getY(), width - gutter, area.getHeight());
      items.addAll(titles.get(i).paint(cell.getCenterX(), cell.getY() + rise, theme.ink()));
      Rectangle2D rest = Shapes.inset(cell, 0, rise + descent, 0, 0);
      switch (panels.get(i).content()) {
        case Figure.Single single -> panel(single, theme, rest, true);
        case Drawing drawing -> panel(drawing, panels.get(i).language(), theme, rest);
        case Figure.Grid _ -> throw new IllegalStateException("a grid in a grid");
      }
    }
  }

  private static double most(List<Heading> titles, ToDoubleFunction<Heading> length) {
    return titles.stream().mapToDouble(length).max().orElse(0);
  }

  /** The panel's own title, or the names of what it shows. */
  private static Label panelTitle(Figure panel) {
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
