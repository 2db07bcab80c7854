package io.varphi.figure;

import io.varphi.Language;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Draws heat maps. */
record HeatPicture(HeatMap.Content content) implements Drawing {
  /** Millimetres: a row of panels of counted cells, at least and a cell of it, and the axis. */
  private static final double ROW = 26;

  private static final double CELL = 2;
  private static final double TALLEST_ROW = 50;
  private static final double AXIS = 15;

  /** The name beside the scale, in units of the font size. */
  private static final double NAME = 1.6;

  @Override
  public double widthMm(Theme theme) {
    return theme.widthMm();
  }

  @Override
  public double heightMm(Theme theme) {
    double row = Math.min(ROW + CELL * content.height(), TALLEST_ROW);
    int rows = Math.ceilDiv(content.panels().size(), content.columns());
    return (AXIS + rows * row) * theme.font() / Theme.LIGHT.font();
  }

  @Override
  public Label name(Language language) {
    return Labels.typed(content.name());
  }

  @Override
  public String description(Language language) {
    Interval shown = content.shown();
    String titles =
        Words.list(
            content.panels().stream().map(panel -> Labels.typed(panel.title()).toString()).toList(),
            language);
    String pattern =
        switch (language) {
          case ENGLISH -> "Heat map of %s from %s to %s, by %s and %s: %s.";
          case CHINESE -> "%s 的热图，从 %s 到 %s，横轴为%s，纵轴为%s：%s。";
        };
    return pattern.formatted(
        name(language),
        Decimals.rounded(shown.from(), 3),
        Decimals.rounded(shown.to(), 3),
        Labels.typed(content.plane().x()),
        Labels.typed(content.plane().y()),
        titles);
  }

  @Override
  public List<Scene.Item> paint(Theme theme, Language language, Rectangle2D outer) {
    ColourScale scale = scale(theme);
    ColourBar bar = new ColourBar(scale, theme, outer.getHeight());
    double right = bar.width() + NAME * theme.font();
    PanelAxes axes = new PanelAxes(spans(), titles(), content.columns(), theme, outer, right);
    List<Scene.Item> items = new ArrayList<>();
    for (int i = 0; i < axes.areas().size(); i++) {
      items.add(
          new Scene.Raster(image(content.panels().get(i), scale, theme), axes.areas().get(i)));
    }
    items.addAll(axes.paint());
    Rectangle2D whole = axes.whole();
    items.addAll(bar.beside(whole));
    TextBox name = Labels.fitted(name(language), theme.font(), outer.getHeight());
    double start =
        Math.clamp(
            whole.getCenterY() + name.width() / 2,
            outer.getMinY() + name.width(),
            Math.max(outer.getMaxY(), outer.getMinY() + name.width()));
    double baseline = outer.getMaxX() - 0.35 * theme.font();
    items.add(new Scene.Turned(new Scene.Text(name, baseline, start, theme.ink())));
    return items;
  }

  /** One direction of colours, also where numbers of both signs occur, as logarithms do. */
  private ColourScale scale(Theme theme) {
    Interval shown = content.shown();
    ColourMap map = ColourScale.of(new Interval(0, 1), theme).map();
    return new ColourScale(map, shown, shown.from(), shown.to());
  }

  private PanelAxes.Spans spans() {
    return new PanelAxes.Spans(
        content.domain(),
        content.range(),
        Labels.typed(content.plane().x()),
        Labels.typed(content.plane().y()),
        content.isCounted());
  }

  private List<Label> titles() {
    return content.panels().stream().map(panel -> Labels.typed(panel.title())).toList();
  }

  /** A pixel for each cell; faint where there is no number, background beyond the table. */
  private BufferedImage image(HeatMap.Panel panel, ColourScale scale, Theme theme) {
    int width = content.width();
    int height = content.height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double value = panel.at(x, height - 1 - y);
        Colour colour =
            Double.isNaN(value)
                ? theme.faint()
                : value == Double.POSITIVE_INFINITY ? theme.background() : scale.colour(value);
        image.setRGB(x, y, colour.rgb());
      }
    }
    return image;
  }

  @Override
  public TextCanvas text(int columns, int rows, Cells cells, boolean ansi, Language language) {
    return PanelText.draw(
        columns,
        rows,
        content.columns(),
        titles().stream().map(Label::toString).toList(),
        (i, width, height) -> new SurfaceText(surface(i), cells, ansi).draw(width, height));
  }

  /** The cells of a panel as a function of the plane. */
  private SurfaceMap surface(int index) {
    HeatMap.Panel panel = content.panels().get(index);
    Interval domain = content.domain();
    Interval range = content.range();
    return new SurfaceMap(
        Labels.typed(content.name()),
        Labels.typed(content.plane().x()),
        Labels.typed(content.plane().y()),
        (x, y) -> {
          double value =
              panel.at(cell(x, domain, content.width()), cell(y, range, content.height()));
          return Double.isFinite(value) ? value : Double.NaN;
        },
        domain,
        range);
  }

  private static int cell(double place, Interval span, int count) {
    return Math.clamp((long) (count * (place - span.from()) / span.length()), 0, count - 1);
  }

  @Override
  public String toCsv() {
    StringBuilder out = new StringBuilder("panel,column,row,value\n");
    for (HeatMap.Panel panel : content.panels()) {
      for (int row = 0; row < panel.rows().size(); row++) {
        double[] numbers = panel.rows().get(row);
        for (int column = 0; column < numbers.length; column++) {
          out.append(PanelText.quoted(panel.title())).append(',');
          out.append(
              number(content.plane().firstColumn(), column, content.domain(), content.width()));
          out.append(',');
          out.append(number(content.plane().firstRow(), row, content.range(), content.height()));
          out.append(',').append(numbers[column]).append('\n');
        }
      }
    }
    return out.toString();
  }

  /** The number of a column or row, or the middle of its cells. */
  private String number(int first, int index, Interval span, int count) {
    return content.isCounted()
        ? Integer.toString(first + index)
        : Double.toString(span.at((index + 0.5) / count));
  }
}
