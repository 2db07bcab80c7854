package io.varphi.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws the point of a map: lines to all four sides, a disc, and the value there in words. */
final class SpotPainter {
  /** Dots and gaps of a line, in units of its width: dashed are contours below 0. */
  private static final List<Double> DOTS = List.of(1.2, 2.6);

  /** Lengths in units of the font size. */
  private static final double GAP = 0.5;

  private static final double PAD = 0.15;

  /** How much of the map is hidden behind the text. */
  private static final double VEIL = 0.82;

  private final Theme theme;
  private final Rectangle2D area;
  private final Point2D centre;
  private final TextBox text;
  private final Rectangle2D box;

  /** The map's point, which is in sight, in the area of the map. */
  SpotPainter(SurfaceMap map, Spot spot, Theme theme, Rectangle2D area) {
    View view = new View(map.domain(), map.range(), area);
    this.theme = theme;
    this.area = area;
    this.centre = new Point2D.Double(view.x(spot.x()), view.y(spot.y()));
    this.text = map.told(spot).typeset(theme.tickFont());
    this.box = box();
  }

  /** Around the text: to the upper right, or where it is within the map. */
  private Rectangle2D box() {
    double pad = PAD * theme.font();
    double width = text.width() + 2 * pad;
    double height = text.height() + 2 * pad;
    double gap = GAP * theme.font();
    double right = centre.getX() + gap;
    double left = centre.getX() - gap - width;
    double above = centre.getY() - gap - height;
    double below = centre.getY() + gap;
    return Stream.of(
            new Rectangle2D.Double(right, above, width, height),
            new Rectangle2D.Double(left, above, width, height),
            new Rectangle2D.Double(right, below, width, height),
            new Rectangle2D.Double(left, below, width, height))
        .filter(area::contains)
        .findFirst()
        .orElseGet(() -> pushedInside(new Rectangle2D.Double(right, above, width, height)));
  }

  private Rectangle2D.Double pushedInside(Rectangle2D.Double wide) {
    double x = Math.max(area.getMinX(), Math.min(wide.x, area.getMaxX() - wide.width));
    double y = Math.max(area.getMinY(), Math.min(wide.y, area.getMaxY() - wide.height));
    return new Rectangle2D.Double(x, y, wide.width, wide.height);
  }

  /** Whether something else may be drawn in a box. */
  boolean leaves(Rectangle2D other) {
    return !other.intersects(box)
        && !other.intersects(Shapes.square(centre.getX(), centre.getY(), radius()));
  }

  private double radius() {
    return 1.6 * theme.dotRadius();
  }

  List<Scene.Item> paint() {
    double x = centre.getX();
    double y = centre.getY();
    double width = theme.axis().width();
    Pen pen = new Pen(theme.ink(), width, DOTS.stream().map(dot -> dot * width).toList(), 0);
    List<Scene.Item> items = new ArrayList<>();
    items.add(new Scene.Line(Shapes.segment(x, area.getMinY(), x, area.getMaxY()), pen));
    items.add(new Scene.Line(Shapes.segment(area.getMinX(), y, area.getMaxX(), y), pen));
    items.add(new Scene.Fill(Shapes.rectangle(box), theme.background(), VEIL));
    items.add(new Scene.Fill(Shapes.disc(x, y, radius()), theme.background(), 1));
    items.add(new Scene.Fill(Shapes.disc(x, y, 0.65 * radius()), theme.ink(), 1));
    double baseline = box.getCenterY() + (text.ascent() - text.descent()) / 2;
    items.add(new Scene.Text(text, box.getCenterX() - text.width() / 2, baseline, theme.ink()));
    return items;
  }
}
