package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Lays a figure out as a scene: the title, and one panel or a grid of them. */
final class Layout {
  static final double POINTS_PER_MM = 72 / 25.4;

  /** The empty border of a figure, in points. */
  private static final double MARGIN = 4;

  /** The space between the panels of a grid, in units of the font size. */
  private static final double GUTTER = 1.4;

  private Layout() {}

  static Scene scene(Figure figure) {
    double width = figure.widthMm() * POINTS_PER_MM;
    double height = figure.heightMm() * POINTS_PER_MM;
    Theme theme = figure.style().theme();
    Rectangle2D page =
        Shapes.inset(new Rectangle2D.Double(0, 0, width, height), MARGIN, MARGIN, MARGIN, MARGIN);
    List<Scene.Item> items = new ArrayList<>();
    Rectangle2D rest = page;
    if (!figure.title().isEmpty()) {
      Label title = heading(figure);
      rest = titled(title, theme.titleFont(), 1.5 * theme.titleFont(), theme, page, items);
    }
    List<Plot> plots = new ArrayList<>();
    switch (figure.content()) {
      case Figure.Single single -> {
        Plot plot = single.plot(theme);
        plots.add(plot);
        items.addAll(new PanelPainter(plot, theme, rest).withLegend());
      }
      case Figure.Grid grid -> panels(grid, theme.small(), rest, plots, items);
    }
    return new Scene(
        width,
        height,
        theme.background(),
        figure.title().isEmpty() ? Description.names(plots) : figure.title(),
        Description.sentences(plots),
        List.copyOf(items));
  }

  /** Over panels with titles of their own, the title is bold. */
  private static Label heading(Figure figure) {
    return switch (figure.content()) {
      case Figure.Single _ -> Label.words(figure.title());
      case Figure.Grid _ -> Label.bold(figure.title());
    };
  }

  /** Draws a centred title, smaller if it is too long, and returns what is left below it. */
  private static Rectangle2D titled(
      Label title,
      double font,
      double height,
      Theme theme,
      Rectangle2D area,
      List<Scene.Item> items) {
    TextBox natural = title.typeset(font);
    double size = font * Math.min(1, area.getWidth() / natural.width());
    TextBox box = size < font ? title.typeset(size) : natural;
    double x = area.getCenterX() - box.width() / 2;
    items.add(new Scene.Text(box, x, area.getY() + 0.85 * font, theme.ink()));
    return Shapes.inset(area, 0, height, 0, 0);
  }

  private static void panels(
      Figure.Grid grid, Theme theme, Rectangle2D area, List<Plot> plots, List<Scene.Item> items) {
    double gutter = GUTTER * theme.font();
    double width = (area.getWidth() + gutter) / grid.columns();
    double height = (area.getHeight() + gutter) / grid.rows();
    double font = theme.font();
    for (int i = 0; i < grid.panels().size(); i++) {
      Figure panel = grid.panels().get(i);
      int row = i / grid.columns();
      int column = i % grid.columns();
      double x = area.getX() + width * column;
      double y = area.getY() + height * row;
      Rectangle2D cell = new Rectangle2D.Double(x, y, width - gutter, height - gutter);
      Rectangle2D rest = titled(panelTitle(panel), font, 1.2 * font, theme, cell, items);
      if (panel.content() instanceof Figure.Single single) {
        Plot plot = single.plot(theme);
        plots.add(plot);
        items.addAll(new PanelPainter(plot, theme, rest).withoutLegend());
      }
    }
  }

  /** The panel's own title, or the names of its functions. */
  private static Label panelTitle(Figure panel) {
    if (!panel.title().isEmpty()) {
      return Label.words(panel.title());
    }
    List<Label> labels = panel.curves().stream().map(Curve::label).toList();
    Label title = labels.getFirst();
    for (Label label : labels.subList(1, labels.size())) {
      title = title.then(Label.words(", ")).then(label);
    }
    return title;
  }
}
