package io.varphi.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a panel as an axis of PGFPlots: limits, ticks, names, marks, texts and legend. */
final class TexPlot {
  private final Panel panel;
  private final Sheet sheet;
  private final Plot plot;
  private final Theme theme;
  private final TexUnits units;
  private final TexPicture picture;
  private final TexWords words;
  private final TexTicks xTicks;
  private final TexTicks yTicks;

  TexPlot(Panel panel, TexPicture picture, TexWords words) {
    this.panel = panel;
    this.sheet = panel.sheet();
    this.plot = sheet.plot();
    this.theme = sheet.theme();
    this.units = new TexUnits(sheet);
    this.picture = picture;
    this.words = words;
    this.xTicks = TexTicks.horizontal(sheet, tickTexts(), picture);
    this.yTicks = TexTicks.vertical(sheet, tickTexts(), picture);
  }

  /** What is written at the axes themselves. */
  private List<Scene.Text> axisTexts() {
    return axisItems().stream()
        .filter(Scene.Text.class::isInstance)
        .map(Scene.Text.class::cast)
        .toList();
  }

  /** The same with halos, each before its text. */
  private List<Scene.Item> axisItems() {
    return sheet.at(Sheet.Depth.TEXT).stream()
        .filter(item -> item instanceof Scene.Text || item instanceof Scene.Halo)
        .filter(item -> !panel.notes().contains(item))
        .toList();
  }

  /** Those without a halo: PGFPlots has none for the labels of ticks. */
  private List<Scene.Text> tickTexts() {
    List<Scene.Item> items = axisItems();
    List<Scene.Text> texts = new ArrayList<>(axisTexts());
    IntStream.range(1, items.size())
        .filter(i -> items.get(i - 1) instanceof Scene.Halo)
        .forEach(i -> texts.remove(items.get(i)));
    return texts;
  }

  /** All but labels of ticks and names: the O of the origin, labels on curves. */
  private List<Scene.Item> otherAxisTexts() {
    Set<Scene.Item> options = new HashSet<>(xTicks.texts());
    options.addAll(yTicks.texts());
    nameX().ifPresent(options::add);
    nameY().ifPresent(options::add);
    List<Scene.Item> items = axisItems();
    return IntStream.range(0, items.size())
        .filter(i -> !options.contains(items.get(items.get(i) instanceof Scene.Halo ? i + 1 : i)))
        .mapToObj(items::get)
        .toList();
  }

  List<String> commands() {
    List<String> commands = new ArrayList<>();
    commands.add(
        options().stream().collect(Collectors.joining(",\n  ", "\\begin{axis}[\n  ", ",\n]")));
    commands.addAll(TexMarks.commands(sheet, picture));
    if (sheet.axes() instanceof FrameAxes frame && frame.hasBaseline()) {
      Rectangle2D area = sheet.area();
      String from = units.place(area.getMinX(), sheet.y(0));
      String to = units.place(area.getMaxX(), sheet.y(0));
      commands.add("\\draw[" + picture.line(theme.axis()) + "] " + from + " -- " + to + ";");
    }
    List<Scene.Item> outside = new ArrayList<>();
    List<Scene.Item> inside = new ArrayList<>();
    Stream.concat(otherAxisTexts().stream(), panel.notes().stream())
        .forEach(item -> (isWithin(item) ? inside : outside).add(item));
    commands.addAll(TexScene.commands(inside, units::place, picture, words));
    legend()
        .map(TexLegend::commands)
        .ifPresentOrElse(commands::addAll, () -> outside.addAll(panel.legend()));
    commands.add("\\end{axis}");
    commands.addAll(TexScene.commands(outside, picture::place, picture, words));
    return commands;
  }

  /** Whether it is seen within the axes, which clip all but plots in a frame. */
  private boolean isWithin(Scene.Item item) {
    return switch (item) {
      case Scene.Text(TextBox box, double x, double y, Colour _) -> isSeen(box.boundsAt(x, y));
      case Scene.Halo(TextBox box, double x, double y, Colour _, double _) ->
          isSeen(box.boundsAt(x, y));
      case Scene.Line(var path, Pen _) -> isSeen(path.getBounds2D());
      case Scene.Turned _, Scene.Fill _, Scene.Raster _, Scene.Clipped _ -> false;
    };
  }

  private boolean isSeen(Rectangle2D bounds) {
    return sheet.axes().page().contains(bounds.getMinX(), bounds.getMinY())
        && sheet.axes().page().contains(bounds.getMaxX(), bounds.getMaxY());
  }

  /** The legend, if it is within the axes. */
  private Optional<TexLegend> legend() {
    return Optional.ofNullable(panel.legendPlace())
        .map(place -> new TexLegend(sheet, place, picture));
  }

  private List<String> options() {
    Rectangle2D area = sheet.area();
    List<String> options = new ArrayList<>();
    options.add(
        "at={("
            + TexPicture.points(area.getMinX())
            + ","
            + picture.up(area.getMaxY())
            + ")}, anchor=south west");
    options.add(
        "scale only axis, width="
            + TexPicture.points(area.getWidth())
            + ", height="
            + TexPicture.points(area.getHeight()));
    options.add(span("x", plot.x()) + ", " + span("y", plot.y()));
    options.add("every axis plot/.append style={forget plot}");
    options.addAll(lines());
    options.addAll(xTicks.options());
    options.addAll(yTicks.options());
    nameX().ifPresent(text -> options.add(name("x", plot.x(), middle(text), "", text)));
    nameY().ifPresent(text -> options.add(name("y", plot.y(), middle(text), "", text)));
    turnedNameY()
        .ifPresent(
            text -> options.add(name("y", plot.y(), turnedMiddle(text), "rotate=90, ", text)));
    if (!plot.marks(Boxes.class).isEmpty()) {
      options.add("boxplot/draw direction=y");
    }
    legend().map(TexLegend::option).ifPresent(options::add);
    return options;
  }

  private String span(String name, Axis axis) {
    TexNumbers numbers =
        new TexNumbers(
            axis.scale(), name.equals("x") ? sheet.view().scaleX() : sheet.view().scaleY());
    String span = name + "min=" + numbers.of(axis.span().from());
    String log = axis.scale() == Scale.LOG ? ", " + name + "mode=log" : "";
    return span + ", " + name + "max=" + numbers.of(axis.span().to()) + log;
  }

  private List<String> lines() {
    String width = "line width=" + TexPicture.points(theme.axis().width());
    String pen = picture.colour(theme.axis().colour()) + ", " + width;
    List<String> lines = new ArrayList<>();
    lines.add("axis line style={" + pen + "}");
    lines.add("tick style={" + pen + "}");
    lines.add("major tick length=" + TexPicture.points(theme.tickLength()));
    lines.add("log origin=infty, scaled ticks=false");
    switch (plot.axes()) {
      case ORIGIN -> {
        lines.add("axis x line=" + position(plot.y(), "bottom", "top") + ", " + xTicks.align());
        lines.add("axis y line=" + position(plot.x(), "left", "right") + ", " + yTicks.align());
        lines.add("every inner x axis line/.append style={" + reach(true) + "}");
        lines.add("every inner y axis line/.append style={" + reach(false) + "}");
        lines.add("every outer x axis line/.append style={" + reach(true) + "}");
        lines.add("every outer y axis line/.append style={" + reach(false) + "}");
        lines.add("hide obscured x ticks=false, hide obscured y ticks=false, clip mode=individual");
        lines.add("minor tick length=" + TexPicture.points(0.6 * theme.tickLength()));
      }
      case BARE -> lines.add("axis lines=middle, axis line style={-}, ticks=none");
      case FRAME -> {
        lines.add("tick pos=lower, " + xTicks.align() + ", " + yTicks.align());
        lines.add("minor tick length=" + TexPicture.points(0.55 * theme.tickLength()));
      }
    }
    if (plot.grid()) {
      Pen grid = AxesPainter.gridPen(theme, false);
      String style = picture.colour(grid.colour()) + ", line width=";
      lines.add("grid=major, grid style={" + style + TexPicture.points(grid.width()) + "}");
    } else if (plot.axes() == Axes.FRAME) {
      lines.add("axis on top");
    }
    return lines;
  }

  /** Where an axis crosses the other one. */
  private static String position(Axis other, String low, String high) {
    if (other.hasZero()) {
      return "middle";
    }
    return other.crossing() == other.positions().to() ? high : low;
  }

  /** The arrow and the ends of an axis beyond the curves. */
  private String reach(boolean horizontal) {
    Rectangle2D area = sheet.area();
    Rectangle2D reach = sheet.axes().reach();
    double before =
        horizontal ? area.getMinX() - reach.getMinX() : reach.getMaxY() - area.getMaxY();
    double after = horizontal ? reach.getMaxX() - area.getMaxX() : area.getMinY() - reach.getMinY();
    return "-latex, shorten <=-"
        + TexPicture.points(before)
        + ", shorten >=-"
        + TexPicture.points(after);
  }

  private Optional<Scene.Text> nameX() {
    return named(axisTexts().stream(), plot.x()).findFirst();
  }

  /** The names of both axes may be alike: y comes after x. */
  private Optional<Scene.Text> nameY() {
    return turnedNameY().isPresent()
        ? Optional.empty()
        : named(axisTexts().stream(), plot.y()).reduce((_, last) -> last);
  }

  private Optional<Scene.Text> turnedNameY() {
    return sheet.at(Sheet.Depth.TEXT).stream()
        .filter(Scene.Turned.class::isInstance)
        .map(item -> ((Scene.Turned) item).text())
        .findFirst();
  }

  private static Stream<Scene.Text> named(Stream<Scene.Text> texts, Axis axis) {
    String name = axis.name().toString();
    return texts.filter(text -> !name.isEmpty() && text.box().text().equals(name));
  }

  private String middle(Scene.Text text) {
    return units.relative(text.x() + text.box().width() / 2, text.y());
  }

  private String turnedMiddle(Scene.Text text) {
    return units.relative(text.x(), text.y() - text.box().width() / 2);
  }

  private String name(String axis, Axis named, String place, String turn, Scene.Text written) {
    return axis
        + "label={"
        + TexWords.tex(named.name())
        + "}, every axis "
        + axis
        + " label/.style={at={"
        + place
        + "}, "
        + turn
        + "anchor=base, "
        + picture.words(TexWords.size(written.box()), written.colour())
        + "}";
  }
}
