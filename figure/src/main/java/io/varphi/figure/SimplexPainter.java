package io.varphi.figure;

import io.varphi.Language;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws a picture of the simplex into a rectangle. */
final class SimplexPainter {
  private static final double MOST_ENTROPY = StrictMath.log(3);

  /** Colours are taken from this part of their map, so that lines stand out from them. */
  private static final double COLOURS = 0.45;

  private static final double LINE = 0.4;
  private static final double CONTOUR = 0.55;

  /** How much of the ground a line of the lattice keeps. */
  private static final double SOFTNESS = 0.3;

  private static final List<String> SUBSCRIPTS = List.of("\u2081", "\u2082", "\u2083");

  private static final Label ENTROPY =
      Label.variable("H").then(Label.words("(")).then(Label.variable("p")).then(Label.words(")"));

  private final SimplexMap map;
  private final Theme theme;
  private final Language language;
  private final Rectangle2D outer;
  private final SimplexTriangle triangle;
  private final ColourScale scale;
  private final ColourBar bar;
  private final boolean tight;

  SimplexPainter(SimplexMap map, Theme theme, Language language, Rectangle2D outer) {
    this.map = map;
    this.theme = theme;
    this.language = language;
    this.outer = outer;
    this.tight = DrawingSpace.isTight(outer, theme);
    this.scale = scale(theme);
    this.bar = new ColourBar(scale, theme, outer.getHeight());
    double font = theme.font();
    double beside = 1.2 * font;
    Rectangle2D area =
        Shapes.inset(outer, beside, 1.7 * font, Math.max(beside, bar.width()), 1.9 * font);
    this.triangle = SimplexTriangle.in(area);
  }

  private static ColourScale scale(Theme theme) {
    Interval shown = new Interval(0, MOST_ENTROPY);
    ColourMap map = ColourScale.of(shown, theme).map();
    double high = theme.isMonochrome() ? MOST_ENTROPY : MOST_ENTROPY / COLOURS;
    return new ColourScale(map, shown, 0, high);
  }

  List<Scene.Item> paint() {
    SurfaceGrid grid = SurfaceGrid.of(this::entropy, triangle.bounds());
    List<Scene.Item> items = new ArrayList<>();
    items.add(grid.raster(scale, theme.faint()));
    triangle.outside(1).forEach(part -> items.add(new Scene.Fill(part, theme.background(), 1)));
    items.add(new Scene.Line(levels(grid), levelPen()));
    Path2D lattice = new Path2D.Double();
    SimplexLines.lattice(map, triangle).forEach(line -> CurveFit.append(lattice, line));
    items.add(new Scene.Line(lattice, latticePen()));
    items.add(new Scene.Line(triangle.outline(), theme.axis()));
    items.addAll(way());
    items.addAll(corners());
    Rectangle2D beside = Shapes.inset(triangle.bounds(), 0, 0.6 * theme.font(), 0, 0);
    items.addAll(bar.beside(beside));
    items.add(bar.name(ENTROPY, beside));
    items.addAll(legend());
    return items;
  }

  /** What the kinds of lines are, to the upper left of the triangle if there is room. */
  private List<Scene.Item> legend() {
    LegendPainter legend = new LegendPainter(keys(), theme.small(), outer.getWidth());
    Rectangle2D place = legend.at(outer.getMinX(), outer.getMinY());
    Point2D nearest = new Point2D.Double(place.getMaxX() + theme.font(), place.getMaxY());
    boolean fits =
        triangle.depth(nearest) < 0
            && nearest.getX() < triangle.corner(2).getX() - 2 * theme.font();
    return !tight && fits ? legend.in(place, false) : List.of();
  }

  private List<Key> keys() {
    String differences = Words.of(language, "equal $z_i - z_j$", "$z_i - z_j$ 相等");
    String way = "$z = (" + SimplexMap.row(map.logits()) + ")/T$";
    Colour ground = scale.colour(MOST_ENTROPY / 2);
    List<Key.Symbol> level = List.of(new Key.Swatch(ground, 1), new Key.Stroke(levelPen()));
    return List.of(
        Key.of(Labels.typed(differences), latticePen()),
        new Key(Label.words(Words.of(language, "equal entropy", "熵相等")), Layer.Role.GIVEN, level),
        Key.of(Labels.typed(way), wayPen()));
  }

  private Pen latticePen() {
    Colour soft = theme.ink().mix(theme.background(), SOFTNESS);
    return Pen.solid(soft, LINE * theme.line());
  }

  private Pen levelPen() {
    return Pen.solid(theme.background(), CONTOUR * theme.line());
  }

  private Pen wayPen() {
    return Pen.solid(theme.function(1).colour(), theme.line());
  }

  /** −Σ p ln p, continued a little beyond the edges. */
  private double entropy(double x, double y) {
    double sum = 0;
    for (double p : triangle.probabilities(x, y)) {
      sum -= p == 0 ? 0 : p * StrictMath.log(Math.abs(p));
    }
    return sum;
  }

  private Path2D levels(SurfaceGrid grid) {
    Path2D path = new Path2D.Double();
    Ticks levels = Ticks.of(scale.shown(), 7);
    for (Contour contour : ContourPainter.contours(grid, levels)) {
      path.append(contour.where(triangle::depth).path(), false);
    }
    return path;
  }

  private List<Scene.Item> way() {
    Pen pen = wayPen();
    Path2D path = new Path2D.Double();
    List<Point2D> points = SimplexLines.path(map, triangle);
    CurveFit.append(path, points);
    List<Scene.Item> items = new ArrayList<>();
    items.add(new Scene.Line(path, pen));
    List<Rectangle2D> taken = new ArrayList<>();
    double radius = theme.dotRadius();
    Point2D before = points.getFirst();
    for (double temperature : SimplexMap.TEMPERATURES) {
      Point2D place = triangle.place(map.at(temperature));
      if (place.distance(before) < 2 * radius) {
        continue;
      }
      before = place;
      items.add(new Scene.Fill(Shapes.disc(place.getX(), place.getY(), radius), pen.colour(), 1));
      if (!tight) {
        items.addAll(label(temperature, place, points, taken));
      }
    }
    return items;
  }

  /** The temperature beside its dot where it covers least of the way; none where others are. */
  private List<Scene.Item> label(
      double temperature, Point2D place, List<Point2D> way, List<Rectangle2D> taken) {
    boolean first = taken.isEmpty();
    Label number = Label.words((first ? " = " : "") + Decimals.thousandths(temperature));
    Label label = first ? Label.variable("T").then(number) : number;
    TextBox box = label.typeset(theme.tickFont());
    Optional<Point2D> free =
        around(place, box).stream()
            .filter(at -> isFree(bounds(box, at), taken))
            .min(Comparator.comparingLong(at -> covered(bounds(box, at), way)));
    free.ifPresent(at -> taken.add(bounds(box, at)));
    return free.map(at -> onGround(box, at)).orElse(List.of());
  }

  /** Where a text can start whose box is to the upper or lower right or left of a place. */
  private List<Point2D> around(Point2D place, TextBox box) {
    double gap = 0.45 * theme.font();
    double right = place.getX() + gap;
    double left = place.getX() - gap - box.width();
    double above = place.getY() - gap;
    double below = place.getY() + gap + box.ascent();
    return List.of(
        new Point2D.Double(right, above),
        new Point2D.Double(left, above),
        new Point2D.Double(right, below),
        new Point2D.Double(left, below));
  }

  private static Rectangle2D bounds(TextBox box, Point2D at) {
    return box.boundsAt(at.getX(), at.getY());
  }

  /** A text that covers the lines behind it. */
  private List<Scene.Item> onGround(TextBox box, Point2D at) {
    Rectangle2D bounds = bounds(box, at);
    Point2D middle = new Point2D.Double(bounds.getCenterX(), bounds.getCenterY());
    double height = entropy(middle.getX(), middle.getY());
    Colour ground = triangle.depth(middle) > 0 ? scale.colour(height) : theme.background();
    return List.of(
        new Scene.Fill(Shapes.rectangle(Shapes.grown(bounds, 0.08 * theme.font())), ground, 1),
        new Scene.Text(box, at.getX(), at.getY(), theme.ink()));
  }

  private static long covered(Rectangle2D box, List<Point2D> way) {
    return way.stream().filter(Shapes.grown(box, 1)::contains).count();
  }

  private static boolean isFree(Rectangle2D box, List<Rectangle2D> taken) {
    return taken.stream().noneMatch(box::intersects);
  }

  /** p₁ = 1 at the first corner, and so on. */
  private List<Scene.Item> corners() {
    List<Scene.Item> items = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      TextBox box =
          Label.variable("p")
              .then(Label.words(SUBSCRIPTS.get(i) + (tight ? "" : " = 1")))
              .typeset(theme.font());
      Point2D corner = triangle.corner(i);
      double middle = corner.getX() - box.width() / 2;
      double above = corner.getY() - 0.5 * theme.font() - box.descent();
      double below = corner.getY() + 0.6 * theme.font() + box.ascent();
      items.add(new Scene.Text(box, middle, i == 2 ? above : below, theme.ink()));
    }
    return items;
  }
}
