package io.varphi.figure;

import io.varphi.Language;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws maps of decisions. */
record DecisionPicture(DecisionMap.Content content) implements Drawing {
  /** The room beside the panels for the left axis, and below them for the other, in millimetres. */
  private static final double LEFT = 14;

  private static final double BELOW = 19;
  private static final double TITLE = 6;

  /** Pixels along a point. */
  private static final int FINENESS = 3;

  /** How much of a class's colour there is where it is hardly likelier than others, and surely. */
  private static final double PALE = 0.08;

  private static final double STRONG = 0.46;

  /** Steps of shade, as many as can be told apart. */
  private static final int STEPS = 8;

  private static final double EXAMPLE = 0.55;
  private static final double BORDER = 0.7;

  @Override
  public double widthMm(Theme theme) {
    return theme.widthMm();
  }

  /** Panels are squares. */
  @Override
  public double heightMm(Theme theme) {
    int columns = Math.min(content.columns(), content.panels().size());
    int rows = Math.ceilDiv(content.panels().size(), columns);
    double side = Math.min((theme.widthMm() - LEFT) / columns, theme.heightMm() - BELOW);
    return BELOW + rows * (side + TITLE);
  }

  @Override
  public Label name(Language language) {
    return Label.words(Words.of(language, "decision boundaries", "决策边界"));
  }

  @Override
  public String description(Language language) {
    List<String> titles =
        content.panels().stream().map(panel -> Labels.typed(panel.title()).toString()).toList();
    return Words.of(
        language,
        "Regions of the classes %s: %s."
            .formatted(
                Words.list(content.classes(), Language.ENGLISH),
                Words.list(titles, Language.ENGLISH)),
        "%s 各类的区域：%s。"
            .formatted(
                Words.list(content.classes(), Language.CHINESE),
                Words.list(titles, Language.CHINESE)));
  }

  @Override
  public List<Scene.Item> paint(Theme theme, Language language, Rectangle2D outer) {
    LegendPainter legend = new LegendPainter(keys(theme), theme, outer.getWidth());
    double legendHeight = legend.heightBelow(outer.getWidth());
    Rectangle2D upper = Shapes.inset(outer, 0, 0, 0.6 * theme.font(), legendHeight + 2);
    PanelAxes axes = new PanelAxes(spans(), titles(), content.columns(), theme, upper, 0);
    List<Scene.Item> items = new ArrayList<>();
    for (int i = 0; i < axes.areas().size(); i++) {
      Rectangle2D area = axes.areas().get(i);
      DecisionMap.Panel panel = content.panels().get(i);
      items.add(new Scene.Raster(image(panel, area, theme), area));
      List<Scene.Item> over = new ArrayList<>(borders(panel, area, theme));
      over.addAll(examples(axes.view(i), theme));
      items.add(new Scene.Clipped(area, over));
    }
    items.addAll(axes.paint());
    items.addAll(legend.below(Shapes.inset(outer, 0, outer.getHeight() - legendHeight, 0, 0)));
    return items;
  }

  private List<Key> keys(Theme theme) {
    return IntStream.range(0, content.classes().size())
        .mapToObj(k ->
            new Key(
                Labels.typed(content.classes().get(k)),
                Layer.Role.GIVEN,
                List.of(
                    new Key.Swatch(shade(k, 1, theme), 1), new Key.Spot(shape(k), dot(k, theme)))))
        .toList();
  }

  private PanelAxes.Spans spans() {
    return new PanelAxes.Spans(
        content.domain(),
        content.range(),
        Labels.typed(content.x()),
        Labels.typed(content.y()),
        false);
  }

  private List<Label> titles() {
    return content.panels().stream().map(panel -> Labels.typed(panel.title())).toList();
  }

  private BufferedImage image(DecisionMap.Panel panel, Rectangle2D area, Theme theme) {
    int width = Math.max((int) (FINENESS * area.getWidth()), 1);
    int height = Math.max((int) (FINENESS * area.getHeight()), 1);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double[] p = panel.at((x + 0.5) / width, 1 - (y + 0.5) / height);
        image.setRGB(x, y, colour(p, theme).rgb());
      }
    }
    return image;
  }

  private static Colour colour(double[] probabilities, Theme theme) {
    int best = best(probabilities);
    double least = 1.0 / probabilities.length;
    double sureness = (probabilities[best] - least) / (1 - least);
    return sureness >= 0 // not for NaN
        ? shade(best, Math.rint(STEPS * sureness) / STEPS, theme)
        : theme.background();
  }

  private static int best(double[] probabilities) {
    int best = 0;
    for (int k = 1; k < probabilities.length; k++) {
      best = probabilities[k] > probabilities[best] ? k : best;
    }
    return best;
  }

  private static Colour shade(int kind, double sureness, Theme theme) {
    double share = PALE + (STRONG - PALE) * sureness;
    return theme.background().mix(theme.shade(kind), share);
  }

  private static Colour dot(int kind, Theme theme) {
    return theme.isMonochrome() ? theme.ink() : theme.shade(kind);
  }

  private static Points.Shape shape(int kind) {
    Points.Shape[] shapes = Points.Shape.values();
    return shapes[kind % shapes.length];
  }

  /** Where another class becomes the likeliest. */
  private List<Scene.Item> borders(DecisionMap.Panel panel, Rectangle2D area, Theme theme) {
    int classes = content.classes().size();
    Pen pen = Pen.solid(theme.ink(), BORDER * theme.line());
    List<Scene.Item> items = new ArrayList<>();
    for (int k = 0; k < (classes == 2 ? 1 : classes); k++) {
      int kind = k;
      SurfaceGrid grid =
          SurfaceGrid.of(
              (x, y) ->
                  lead(
                      kind,
                      panel.at(
                          (x - area.getX()) / area.getWidth(),
                          (area.getMaxY() - y) / area.getHeight())),
              area);
      Path2D path = new Contour(0, ContourTracer.trace(grid, 0)).path();
      if (path.getCurrentPoint() != null) {
        items.add(new Scene.Line(path, pen));
      }
    }
    return items;
  }

  /** By how much a class is likelier than any other. */
  private static double lead(int kind, double[] probabilities) {
    double others = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < probabilities.length; k++) {
      others = k == kind ? others : Math.max(others, probabilities[k]);
    }
    return probabilities[kind] - others;
  }

  private List<Scene.Item> examples(View view, Theme theme) {
    double size = EXAMPLE * PointPainter.radius(theme);
    List<Scene.Item> items = new ArrayList<>();
    for (int k = 0; k < content.examples().size(); k++) {
      DecisionMap.Examples examples = content.examples().get(k);
      for (int i = 0; i < examples.x().size(); i++) {
        double x = view.x(examples.x().get(i));
        double y = view.y(examples.y().get(i));
        items.addAll(PointPainter.symbol(shape(k), x, y, size, dot(k, theme), theme));
      }
    }
    return items;
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

  /** The probability of the last class of two, or the number of the likeliest of more. */
  private SurfaceMap surface(int index) {
    DecisionMap.Panel panel = content.panels().get(index);
    Interval domain = content.domain();
    Interval range = content.range();
    boolean isYesOrNo = content.classes().size() == 2;
    return new SurfaceMap(
        Labels.typed(panel.title()),
        Labels.typed(content.x()),
        Labels.typed(content.y()),
        (x, y) -> {
          double[] p =
              panel.at((x - domain.from()) / domain.length(), (y - range.from()) / range.length());
          return isYesOrNo ? p[1] : best(p) + 1;
        },
        domain,
        range);
  }

  @Override
  public String toCsv() {
    StringBuilder out = new StringBuilder("panel,x,y,class,probability\n");
    for (DecisionMap.Panel panel : content.panels()) {
      for (int i = 0; i < panel.probabilities().size(); i++) {
        int column = i % panel.columns();
        int row = i / panel.columns();
        double across = (double) column / (panel.columns() - 1);
        double up = (double) row / (panel.rows() - 1);
        for (int k = 0; k < content.classes().size(); k++) {
          out.append(PanelText.quoted(panel.title())).append(',');
          out.append(content.domain().at(across)).append(',');
          out.append(content.range().at(up)).append(',');
          out.append(PanelText.quoted(content.classes().get(k))).append(',');
          out.append(panel.probabilities().get(i)[k]).append('\n');
        }
      }
    }
    return out.toString();
  }
}
