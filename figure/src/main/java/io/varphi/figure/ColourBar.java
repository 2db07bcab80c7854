package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The upright scale beside a map that says which colour means which value. */
final class ColourBar {
  /** Lengths in units of the font size. */
  private static final double GAP = 0.9;

  private static final double WIDTH = 0.85;
  private static final double LABEL_GAP = 0.35;
  private static final double NAME_GAP = 0.75;

  private static final int STEPS = 256;

  private final ColourScale scale;
  private final Ticks ticks;
  private final Theme theme;

  /** A bar about as high as the given height. */
  ColourBar(ColourScale scale, Theme theme, double height) {
    this.scale = scale;
    this.theme = theme;
    this.ticks = AxesPainter.verticalTicks(scale.shown(), 0.8 * height, theme);
  }

  /** The room that the bar takes to the right of a map. */
  double width() {
    double labels = AxesPainter.widest(ticks, theme, true);
    return (GAP + WIDTH + LABEL_GAP) * theme.font() + theme.tickLength() + labels;
  }

  /**
   * A name above the bar, centred if there is room to the right.
   *
   * @param area to the left of the bar
   */
  Scene.Text name(Label name, Rectangle2D area) {
    TextBox box = name.typeset(theme.font());
    double middle = area.getMaxX() + (GAP + WIDTH / 2) * theme.font();
    double left = Math.min(middle - box.width() / 2, area.getMaxX() + width() - box.width());
    double baseline = area.getMinY() - NAME_GAP * theme.font() - box.descent();
    return new Scene.Text(box, left, baseline, theme.ink());
  }

  /** The bar to the right of the area, as high as it. */
  List<Scene.Item> beside(Rectangle2D area) {
    double font = theme.font();
    Rectangle2D bar =
        new Rectangle2D.Double(
            area.getMaxX() + GAP * font, area.getY(), WIDTH * font, area.getHeight());
    List<Scene.Item> items = new ArrayList<>();
    items.add(new Scene.Raster(image(), bar));
    items.add(new Scene.Line(Shapes.rectangle(bar), theme.axis()));
    View view = new View(new Interval(0, 1), scale.shown(), bar);
    for (BigDecimal value : ticks.values()) {
      double y = view.y(value.doubleValue());
      double end = bar.getMaxX() + theme.tickLength();
      items.add(new Scene.Line(Shapes.segment(bar.getMaxX(), y, end, y), theme.axis()));
      TextBox box = AxesPainter.typeset(ticks, value, theme, true);
      double x = end + LABEL_GAP * font + widest() - box.width();
      items.add(new Scene.Text(box, x, y + 0.325 * theme.tickFont(), theme.ink()));
    }
    return items;
  }

  private double widest() {
    return AxesPainter.widest(ticks, theme, true);
  }

  private BufferedImage image() {
    BufferedImage image = new BufferedImage(1, STEPS, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < STEPS; i++) {
      double value = scale.shown().at((STEPS - 1 - i + 0.5) / STEPS);
      image.setRGB(0, i, scale.colour(value).rgb());
    }
    return image;
  }
}
