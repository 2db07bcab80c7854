package io.varphi.figure;

import io.varphi.figure.Sheet.Depth;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the marks of a panel as commands of a PGFPlots axis, in the units of its axes. */
final class TexMarks {
  private static final int PER_LINE = 5;

  /** The width of the line around a filled mark, in points. */
  private static final double EDGE = 0.2;

  /** All marks together have about so many places at most: TeX keeps them in its memory. */
  private static final int MOST_PLACES = 4000;

  private static final int FEWEST_PLACES = 20;

  private static final Point2D GAP = new Point2D.Double(Double.NaN, Double.NaN);

  /** Half of the side of a square, in units of the distance of its corners from the centre. */
  private static final double HALF_SIDE = Math.sqrt(0.5);

  private final Sheet sheet;
  private final Plot plot;
  private final Theme theme;
  private final TexUnits units;
  private final TexPicture picture;
  private final int most;
  private final Map<Depth, List<String>> commands = new EnumMap<>(Depth.class);

  private TexMarks(Sheet sheet, TexPicture picture) {
    this.sheet = sheet;
    this.plot = sheet.plot();
    this.theme = sheet.theme();
    this.units = new TexUnits(sheet);
    this.picture = picture;
    this.most = Math.max(MOST_PLACES / plot.layers().size(), FEWEST_PLACES);
  }

  /** What lies within the axes, from back to front, but for the texts. */
  static List<String> commands(Sheet sheet, TexPicture picture) {
    TexMarks marks = new TexMarks(sheet, picture);
    marks.addZeroLines();
    CurvePainter.curves(sheet).forEach(marks::add);
    sheet.plot().layers().forEach(marks::add);
    return marks.commands.values().stream().flatMap(List::stream).toList();
  }

  private void add(Depth depth, String command) {
    commands.computeIfAbsent(depth, _ -> new ArrayList<>()).add(command);
  }

  /** The lines of a grid that are darker than the others. */
  private void addZeroLines() {
    Pen pen = AxesPainter.gridPen(theme, true);
    for (Scene.Item item : sheet.at(Depth.GROUND)) {
      if (item instanceof Scene.Line line && line.pen().equals(pen)) {
        String path = TexPath.of(line.path(), units::place);
        add(Depth.GROUND, "\\draw[" + picture.line(pen) + "]" + path + ";");
      }
    }
  }

  /** A comment that tells whose commands follow. */
  private void name(Mark mark) {
    String name = mark.label().toString().replaceAll("\\R", " ");
    if (!name.isEmpty()) {
      add(Depth.LINE, "% " + name);
    }
  }

  private void add(CurvePainter.Drawn curve) {
    name(curve.layer().mark());
    curve.lines().forEach(this::draw);
    double radius = theme.dotRadius();
    for (Trail.Dot dot : curve.trail().dots()) {
      dot(units.place(dot.x(), dot.y()), curve.layer().pen().colour(), radius, dot.filled());
    }
  }

  private void draw(Scene.Line line) {
    String path = TexPath.of(line.path(), units::place);
    if (!path.isEmpty()) {
      add(Depth.LINE, "\\draw[" + picture.line(line.pen()) + "]" + path + ";");
    }
  }

  private void dot(String place, Colour colour, double radius, boolean filled) {
    String style = picture.dot(colour, radius, filled);
    add(Depth.POINT, "\\addplot[" + style + "] coordinates {" + place + "};");
  }

  private void add(Layer layer) {
    Pen pen = layer.pen();
    switch (layer.mark()) {
      case Curve _ -> {} // all together before
      case Polyline line -> add(line, pen);
      case Band band -> add(band, pen);
      case Bars bars -> add(bars, pen);
      case Histogram histogram -> add(histogram, pen);
      case Boxes boxes -> add(boxes, pen);
      case Points points -> add(points, pen);
      case Note note -> add(note, pen);
      case Tangent tangent -> add(tangent, pen);
      case HorizontalLine line -> add(line, pen);
      case VerticalLine line -> add(line, pen);
      case Region region -> add(region, pen);
    }
  }

  private void plot(Depth depth, String options, List<String> places, String end) {
    StringBuilder out = new StringBuilder("\\addplot[" + options + "] coordinates {");
    for (int i = 0; i < places.size(); i++) {
      out.append(i % PER_LINE == 0 ? "\n  " : " ").append(places.get(i));
    }
    add(depth, out.append("\n}").append(end).append(';').toString());
  }

  private void add(Polyline line, Pen pen) {
    name(line);
    List<Point2D> points = new ArrayList<>();
    for (int i = 0; i < line.x().size(); i++) {
      double x = sheet.x(line.x().get(i));
      double y = sheet.y(line.y().get(i));
      boolean exists = Double.isFinite(x) && Double.isFinite(y);
      points.add(exists ? new Point2D.Double(x, y) : GAP);
    }
    List<String> places =
        TexThinning.line(points, most).stream()
            .map(i ->
                Double.isNaN(points.get(i).getX())
                    ? "(nan,nan)"
                    : place(line.x().get(i), line.y().get(i)))
            .toList();
    plot(Depth.LINE, picture.line(pen) + ", unbounded coords=jump", places, "");
  }

  private Point2D point(double x, double y) {
    return new Point2D.Double(sheet.x(x), sheet.y(y));
  }

  private List<String> places(List<Point2D> line) {
    return TexThinning.line(line, most).stream()
        .map(i -> units.place(line.get(i).getX(), line.get(i).getY()))
        .toList();
  }

  private String place(double x, double y) {
    return "(" + units.x(x) + "," + units.y(y) + ")";
  }

  private void add(Band band, Pen pen) {
    Sheet scratch = new Sheet(plot, theme, sheet.axes());
    BandPainter.paint(band, pen, scratch);
    for (Scene.Item item : scratch.at(Depth.AREA)) {
      if (item instanceof Scene.Fill(var outline, Colour colour, double opacity)) {
        String area = picture.area(colour, opacity);
        plot(Depth.AREA, area + ", draw=none", places(TexPath.corners(outline)), " -- cycle");
      }
    }
  }

  private void add(Bars bars, Pen pen) {
    List<Bars> all = plot.marks(Bars.class);
    double width = BarPainter.GROUP / all.size();
    double middle = -BarPainter.GROUP / 2 + width * (all.indexOf(bars) + 0.5);
    double gap = all.size() > 1 ? BarPainter.GAP * width : 0;
    List<String> places = new ArrayList<>();
    for (int i = 0; i < bars.categories().size(); i++) {
      double height = bars.heights().get(i);
      if (Double.isFinite(height) && Double.isFinite(sheet.y(height))) {
        int category = plot.x().categories().indexOf(bars.categories().get(i));
        places.add(place(category + middle, height));
      }
    }
    String options =
        picture.area(pen.colour(), 1)
            + ", draw=none, ybar, bar shift=0pt, bar width="
            + Decimals.rounded(width - 2 * gap, 5);
    plot(Depth.AREA, options, places, "");
  }

  private void add(Histogram histogram, Pen pen) {
    String floor = units.y(plot.y().scale().value(plot.y().crossing()));
    int last = histogram.heights().size() - 1;
    List<String> places = new ArrayList<>();
    places.add("(" + units.x(histogram.edges().get(0)) + "," + floor + ")");
    for (int i = 0; i <= last; i++) {
      double height = histogram.heights().get(i);
      boolean exists = height > 0 || plot.y().hasZero();
      String top = exists ? units.y(height) : floor;
      places.add("(" + units.x(histogram.edges().get(i)) + "," + top + ")");
    }
    places.add("(" + units.x(histogram.edges().get(last + 1)) + "," + floor + ")");
    String area = picture.area(pen.colour(), 1.3 * BandPainter.OPACITY);
    plot(Depth.AREA, area + ", draw=none, const plot", places, " -- cycle");
    Pen line = Pen.solid(pen.colour(), 0.7 * theme.line());
    plot(Depth.LINE, picture.line(line) + ", const plot", places, "");
  }

  private void add(Boxes boxes, Pen pen) {
    List<Boxes> all = plot.marks(Boxes.class);
    double place = BarPainter.GROUP / all.size();
    double middle = -BarPainter.GROUP / 2 + place * (all.indexOf(boxes) + 0.5);
    boolean varied = all.size() == 1 && boxes.colour().isEmpty();
    for (int i = 0; i < boxes.categories().size(); i++) {
      int category = plot.x().categories().indexOf(boxes.categories().get(i));
      Colour colour = varied ? theme.shade(i) : pen.colour();
      box(boxes.boxes().get(i), category + middle, place, Pen.solid(colour, pen.width()));
    }
  }

  private void box(BoxStatistics box, double at, double place, Pen pen) {
    double width = BoxPainter.WIDTH * place;
    String statistics =
        Stream.of(
                "draw position=" + units.x(at),
                "box extend=" + Decimals.rounded(width, 5),
                "whisker extend=" + Decimals.rounded(BoxPainter.WHISKER * width, 5),
                "lower whisker=" + units.y(box.lowWhisker()),
                "lower quartile=" + units.y(box.lowQuartile()),
                "median=" + units.y(box.median()),
                "upper quartile=" + units.y(box.highQuartile()),
                "upper whisker=" + units.y(box.highWhisker()),
                "every median/.style={line width=" + TexPicture.points(theme.line()) + "}")
            .collect(Collectors.joining(",\n  ", "boxplot prepared={\n  ", "}"));
    String outlier = picture.ring(pen.colour(), 0.9 * theme.line());
    String options =
        Stream.of(
                picture.line(pen),
                picture.area(pen.colour(), BandPainter.OPACITY),
                statistics,
                outlier)
            .collect(Collectors.joining(", "));
    List<Double> seen =
        box.outliers().stream().filter(y -> sheet.shows(sheet.x(at), sheet.y(y))).toList();
    List<String> outliers =
        TexThinning.cloud(seen.stream().map(y -> point(at, y)).toList(), most).stream()
            .map(i -> "(0," + units.y(seen.get(i)) + ")")
            .toList();
    plot(Depth.LINE, options, outliers, "");
  }

  private void add(Points points, Pen pen) {
    Points.Shape shape = PointPainter.shape(points, plot.marks(Points.class).indexOf(points));
    List<Integer> seen =
        IntStream.range(0, points.x().size())
            .filter(i -> sheet.shows(sheet.x(points.x().get(i)), sheet.y(points.y().get(i))))
            .boxed()
            .toList();
    if (seen.isEmpty()) {
      return;
    }
    Points.Errors errors = points.errors();
    List<Point2D> cloud =
        seen.stream().map(i -> point(points.x().get(i), points.y().get(i))).toList();
    List<String> places = new ArrayList<>();
    for (int kept : TexThinning.cloud(cloud, most)) {
      int i = seen.get(kept);
      String place = place(points.x().get(i), points.y().get(i));
      places.add(errors == null ? place : place + bar(points.y().get(i), errors, i));
    }
    String bars = errors == null ? "" : ", " + errorBars(pen);
    plot(Depth.POINT, symbol(shape, pen.colour()) + bars, places, "");
  }

  /** The way from a point to both ends of its error bar. */
  private String bar(double y, Points.Errors errors, int index) {
    double low = errors.low().get(index);
    double high = errors.high().get(index);
    boolean exists = Double.isFinite(sheet.y(low)) && Double.isFinite(sheet.y(high));
    return exists ? " += (0," + units.rise(high - y) + ") -= (0," + units.rise(y - low) + ")" : "";
  }

  private String errorBars(Pen pen) {
    String line =
        "line width=" + TexPicture.points(0.5 * theme.line()) + ", " + picture.colour(pen.colour());
    return "error bars/.cd, y dir=both, y explicit, error bar style={"
        + line
        + "}, error mark options={rotate=90, mark size="
        + TexPicture.points(PointPainter.radius(theme))
        + ", "
        + line
        + "}";
  }

  private String symbol(Points.Shape shape, Colour colour) {
    return "only marks, " + symbol(shape, PointPainter.radius(theme), colour, theme, picture);
  }

  /** The options of a mark that looks like {@link PointPainter#symbol}. */
  static String symbol(
      Points.Shape shape, double size, Colour colour, Theme theme, TexPicture picture) {
    String filled = picture.outlined(colour, EDGE) + ", fill=" + picture.colour(colour);
    String ring = picture.outlined(colour, 0.55 * theme.line());
    String cross = picture.outlined(colour, 0.6 * theme.line());
    return switch (shape) {
      case DISC -> mark("*", size - EDGE / 2, filled);
      case RING -> mark("o", 0.9 * size, ring);
      case SQUARE -> mark("square*", 1.25 * size * HALF_SIDE - EDGE / 2, filled);
      case TRIANGLE -> mark("triangle*", 1.45 * size - EDGE, filled);
      case DIAMOND -> mark("square*", 1.35 * size * HALF_SIDE - EDGE / 2, filled + ", rotate=45");
      case CROSS -> mark("x", 0.85 * size / HALF_SIDE, cross);
    };
  }

  private static String mark(String name, double size, String options) {
    String radius = TexPicture.points(size);
    return "mark=" + name + ", mark size=" + radius + ", mark options={" + options + "}";
  }

  private void add(Note note, Pen pen) {
    double x = sheet.x(note.point().x());
    double y = sheet.y(note.point().y());
    if (note.dotKind() != Note.Dot.NONE && sheet.shows(x, y)) {
      boolean filled = note.dotKind() == Note.Dot.FILLED;
      dot(units.place(x, y), pen.colour(), 1.15 * theme.dotRadius(), filled);
    }
  }

  private void add(Tangent tangent, Pen pen) {
    Sheet scratch = new Sheet(plot, theme, sheet.axes());
    TangentPainter.paint(tangent, pen, scratch);
    for (Scene.Item item : scratch.at(Depth.LINE)) {
      if (item instanceof Scene.Line line) {
        plot(Depth.LINE, picture.line(line.pen()), places(TexPath.corners(line.path())), "");
        String place = place(tangent.x(), tangent.y());
        dot(place, pen.colour(), 1.15 * theme.dotRadius(), true);
      }
    }
  }

  private void add(HorizontalLine line, Pen pen) {
    Rectangle2D area = sheet.area();
    double y = sheet.y(line.y());
    if (sheet.shows(area.getCenterX(), y)) {
      List<String> ends = List.of(units.place(area.getMinX(), y), units.place(area.getMaxX(), y));
      plot(Depth.LINE, picture.line(pen), ends, "");
    }
  }

  private void add(VerticalLine line, Pen pen) {
    Rectangle2D area = sheet.area();
    double x = sheet.x(line.x());
    if (sheet.shows(x, area.getCenterY())) {
      List<String> ends = List.of(units.place(x, area.getMaxY()), units.place(x, area.getMinY()));
      plot(Depth.LINE, picture.line(pen), ends, "");
    }
  }

  private void add(Region region, Pen pen) {
    Sheet scratch = new Sheet(plot, theme, sheet.axes());
    RulePainter.paint(region, pen, scratch);
    for (Scene.Item item : scratch.at(Depth.GROUND)) {
      if (item instanceof Scene.Fill(var outline, Colour colour, double opacity)) {
        Rectangle2D strip = outline.getBounds2D();
        String corner = units.place(strip.getMinX(), strip.getMaxY());
        String opposite = units.place(strip.getMaxX(), strip.getMinY());
        String style = picture.area(colour, opacity);
        add(Depth.GROUND, "\\fill[" + style + "] " + corner + " rectangle " + opposite + ";");
      }
    }
  }
}
