package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Draws a map into a rectangle: colours, contours with their levels, a frame, the colour bar. */
final class SurfacePainter {
  /** At most so many levels; fewer where there is no room for their labels. */
  private static final List<Integer> MOST_LEVELS = List.of(17, 10, 6);

  /** The range of the values is taken from a grid of this many points in width and height. */
  private static final double SURVEY = 40;

  private static final int ROUND_STEPS = 5;

  /** What is near, as a share of the range. */
  private static final double NEAR = 0.03;

  private final SurfaceMap map;
  private final Theme theme;
  private final Rectangle2D outer;

  SurfacePainter(SurfaceMap map, Theme theme, Rectangle2D outer) {
    this.map = map;
    this.theme = theme;
    this.outer = outer;
  }

  /** The values that occur, whatever the size of the map; up to a round number if it is near. */
  static Interval values(SurfaceMap map) {
    Interval range = grid(map, new Rectangle2D.Double(0, 0, SURVEY, SURVEY)).range();
    double step = Ticks.of(range, ROUND_STEPS).step().doubleValue();
    double low = step * Math.floor(range.from() / step);
    double high = step * Math.ceil(range.to() / step);
    double near = NEAR * range.length();
    return new Interval(
        range.from() - low < near ? low : range.from(),
        high - range.to() < near ? high : range.to());
  }

  private static SurfaceGrid grid(SurfaceMap map, Rectangle2D area) {
    return SurfaceGrid.of(
        (x, y) ->
            map.at((x - area.getX()) / area.getWidth(), (area.getMaxY() - y) / area.getHeight()),
        area);
  }

  List<Scene.Item> paint() {
    Interval values = values(map);
    ColourScale scale = ColourScale.of(values, theme);
    ColourBar bar = new ColourBar(scale, theme, outer.getHeight());
    SurfaceAxes axes = new SurfaceAxes(map, theme, outer, bar.width());
    Rectangle2D area = axes.area();
    SurfaceGrid grid = grid(map, area);
    List<Scene.Item> items = new ArrayList<>();
    items.add(grid.raster(scale, theme.faint()));
    Optional<SpotPainter> spot =
        map.seenSpot().map(marked -> new SpotPainter(map, marked, theme, area));
    Rectangle2D inner = Shapes.grown(area, -0.3 * theme.font());
    Predicate<Rectangle2D> isFree =
        box -> inner.contains(box) && spot.stream().allMatch(marked -> marked.leaves(box));
    items.add(new Scene.Clipped(area, contours(grid, scale, isFree).paint()));
    spot.ifPresent(marked -> items.addAll(marked.paint()));
    items.addAll(axes.paint());
    items.addAll(bar.beside(area));
    if (!axes.isTight()) {
      items.add(bar.name(map.name(), area));
    }
    return items;
  }

  private ContourPainter contours(
      SurfaceGrid grid, ColourScale scale, Predicate<Rectangle2D> isFree) {
    int i = 0;
    ContourPainter contours;
    do {
      Ticks levels = Ticks.of(scale.shown(), MOST_LEVELS.get(i));
      contours = new ContourPainter(grid, levels, scale, theme, isFree);
      i++;
    } while (contours.isCrowded() && i < MOST_LEVELS.size());
    return contours;
  }
}
