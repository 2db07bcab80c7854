package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
      Label title = Label.words(figure.title());
      rest = titled(title, theme.titleFont(), 1.5 * theme.titleFont(), theme, page, items);
    }
    switch (figure.content()) {
      case Figure.Single single ->
          items.addAll(new PanelPainter(single.plot(theme), theme, rest).withLegend());
      case Figure.Grid grid -> items.addAll(panels(grid, theme.small(), rest));
    }
    return new Scene(
        width,
        height,
        theme.background(),
        Description.title(figure),
        Description.sentence(figure),
        List.copyOf(items));
  }

  /** Draws a centred title and returns what is left below it. */
  private static Rectangle2D titled(
      Label title,
      double font,
      double height,
      Theme theme,
      Rectangle2D area,
      List<Scene.Item> items) {
    TextBox box = title.typeset(font);
    double x = area.getCenterX() - box.width() / 2;
    items.add(new Scene.Text(box, x, area.getY() + 0.85 * font, theme.ink()));
    return Shapes.inset(area, 0, height, 0, 0);
  }

  private static List<Scene.Item> panels(Figure.Grid grid, Theme theme, Rectangle2D area) {
    double gutter = GUTTER * theme.font();
    double width = (area.getWidth() + gutter) / grid.columns();
    double height = (area.getHeight() + gutter) / grid.rows();
    List<Scene.Item> items = new ArrayList<>();
    for (int i = 0; i < grid.panels().size(); i++) {
      int row = i / grid.columns();
      int column = i % grid.columns();
      double x = area.getX() + width * column;
      double y = area.getY() + height * row;
      Rectangle2D cell = new Rectangle2D.Double(x, y, width - gutter, height - gutter);
      Figure panel = grid.panels().get(i);
      double font = theme.font();
      Rectangle2D rest = titled(panelTitle(panel), font, 1.2 * font, theme, cell, items);
      if (panel.content() instanceof Figure.Single single) {
        items.addAll(new PanelPainter(single.plot(theme), theme, rest).withoutLegend());
      }
    }
    return items;
  }

  /** The panel's own title, or the names of its functions. */
  private static Label panelTitle(Figure panel) {
    if (!panel.title().isEmpty()) {
      return Label.words(panel.title());
    }
    List<Label> labels = panel.curves().stream().map(Curve::label).collect(Collectors.toList());
    Label title = labels.removeFirst();
    for (Label label : labels) {
      title = title.then(Label.words(", ")).then(label);
    }
    return title;
  }
}
