package io.varphi.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ticks of an axis for PGFPlots. Their labels stand where the panel has them: those on the
 * usual side of the axis belong to its ticks, those on the other side to its extra ticks.
 */
final class TexTicks {
  /** How far a label may stand from its tick along the axis, in units of the font size. */
  private static final double ALONG = 0.7;

  /** How far it may stand from the axis. */
  private static final double BESIDE = 3;

  /** A shift of less, in points, is none. */
  private static final double STILL = 0.05;

  /**
   * A tick and its label where that stands.
   *
   * @param shift of the label along the axis, in points to the right or downwards
   * @param distance of the label from the axis, negative on the other side
   */
  private record Labelled(Tick tick, Scene.Text text, double shift, double distance) {
    boolean isUsual() {
      return distance >= 0;
    }
  }

  private final Sheet sheet;
  private final Axis axis;
  private final boolean horizontal;
  private final TexPicture picture;
  private final TexNumbers numbers;
  private final List<Tick> ticks;
  private final List<Labelled> labels = new ArrayList<>();

  private TexTicks(Sheet sheet, boolean horizontal, List<Scene.Text> texts, TexPicture picture) {
    View view = sheet.view();
    this.sheet = sheet;
    this.axis = horizontal ? sheet.plot().x() : sheet.plot().y();
    this.horizontal = horizontal;
    this.picture = picture;
    this.numbers = new TexNumbers(axis.scale(), horizontal ? view.scaleX() : view.scaleY());
    this.ticks = horizontal ? sheet.axes().xTicks() : sheet.axes().yTicks();
    for (Tick tick : ticks) {
      texts.stream()
          .filter(text -> text.box().text().equals(tick.label().toString()))
          .map(text -> labelled(tick, text))
          .filter(this::isNear)
          .findFirst()
          .ifPresent(labels::add);
    }
  }

  /**
   * The ticks of the x axis.
   *
   * @param texts what is written at the axes
   */
  static TexTicks horizontal(Sheet sheet, List<Scene.Text> texts, TexPicture picture) {
    return new TexTicks(sheet, true, texts, picture);
  }

  /** The same for the y axis. */
  static TexTicks vertical(Sheet sheet, List<Scene.Text> texts, TexPicture picture) {
    return new TexTicks(sheet, false, texts, picture);
  }

  private Labelled labelled(Tick tick, Scene.Text text) {
    View view = sheet.view();
    double width = text.box().width();
    if (horizontal) {
      double shift = text.x() + width / 2 - view.x(tick.position());
      return new Labelled(tick, text, shift, text.y() - line());
    }
    double shift = text.y() - digitHeight() / 2 - view.y(tick.position());
    double left = line() - text.x() - width;
    return new Labelled(tick, text, shift, left >= 0 ? left : line() - text.x());
  }

  private boolean isNear(Labelled label) {
    double font = sheet.theme().font();
    return Math.abs(label.shift) < ALONG * font && Math.abs(label.distance) < BESIDE * font;
  }

  /** The place of the axis itself, across. */
  private double line() {
    Plot plot = sheet.plot();
    View view = sheet.view();
    return switch (plot.axes()) {
      case ORIGIN, BARE -> horizontal ? view.y(plot.y().crossing()) : view.x(plot.x().crossing());
      case FRAME -> horizontal ? view.area().getMaxY() : view.area().getMinX();
    };
  }

  private double digitHeight() {
    return 0.65 * sheet.theme().tickFont();
  }

  /** Which way the ticks point: to the right or upwards from axes that cross each other. */
  String align() {
    boolean inside = sheet.plot().axes() == Axes.ORIGIN && !isAtEnd();
    return (horizontal ? "x" : "y") + "tick align=" + (inside ? "inside" : "outside");
  }

  /** Whether it crosses the other axis at the upper or right end of that, which has no zero. */
  private boolean isAtEnd() {
    Axis other = horizontal ? sheet.plot().y() : sheet.plot().x();
    return !other.hasZero() && other.crossing() == other.positions().to();
  }

  /** The labels. */
  List<Scene.Text> texts() {
    return labels.stream().map(Labelled::text).toList();
  }

  /** The options of the axis. */
  List<String> options() {
    String name = horizontal ? "x" : "y";
    List<Tick> large = ticks.stream().filter(tick -> !tick.isSmall()).toList();
    List<Tick> small = ticks.stream().filter(Tick::isSmall).toList();
    List<String> options = new ArrayList<>();
    options.add(name + "tick=" + (large.isEmpty() ? "\\empty" : places(large)));
    options.add(
        small.isEmpty() ? name + "minorticks=false" : "minor " + name + "tick=" + places(small));
    options.add(name + "ticklabels=" + list(large, tick -> label(tick, true)));
    options.add(name + "ticklabel style={" + style() + "}");
    if (axis.isCategorical()) {
      options.add(name + "tick style={draw=none}, " + name + "majorgrids=false");
    }
    first(false).ifPresent(label -> options.addAll(extra(name, label)));
    return options;
  }

  /** The labels on the other side. */
  private List<String> extra(String name, Labelled first) {
    List<Tick> other = labels.stream().filter(l -> !l.isUsual()).map(Labelled::tick).toList();
    String style =
        horizontal
            ? "yshift=" + TexPicture.points(distance() - first.distance)
            : "anchor=base west, xshift=" + TexPicture.points(distance() - first.distance);
    String extra = "extra " + name + " tick";
    return List.of(
        extra + "s=" + places(other),
        extra + " labels=" + list(other, tick -> label(tick, false)),
        extra + " style={" + name + "ticklabel style={" + style + "}}");
  }

  private String style() {
    String words =
        labels.stream()
            .findFirst()
            .map(Labelled::text)
            .map(text -> picture.words(TexWords.size(text.box()), text.colour()))
            .orElse("");
    String across = TexPicture.points(-distance());
    String down = TexPicture.points(-digitHeight() / 2);
    return horizontal
        ? words + ", anchor=base, yshift=" + across
        : words + ", anchor=base east, xshift=" + across + ", yshift=" + down;
  }

  /** From where PGFPlots puts the labels to where they stand. */
  private double distance() {
    double length = sheet.theme().tickLength();
    double start =
        switch (sheet.plot().axes()) {
          case FRAME -> length;
          case ORIGIN, BARE -> isAtEnd() ? -length : 0;
        };
    return first(true).map(label -> label.distance - start).orElse(-start);
  }

  private Optional<Labelled> first(boolean usual) {
    return labels.stream().filter(label -> label.isUsual() == usual).findFirst();
  }

  private String places(List<Tick> some) {
    return list(some, tick -> numbers.at(tick.position()));
  }

  private static String list(List<Tick> some, Function<Tick, String> entry) {
    return some.stream().map(entry).collect(Collectors.joining(",", "{", "}"));
  }

  /** The label of a tick on the usual side or the other one, in braces. */
  private String label(Tick tick, boolean usual) {
    return labels.stream()
        .filter(label -> label.tick.equals(tick) && label.isUsual() == usual)
        .findFirst()
        .map(label -> shifted(TexWords.tex(tick.label()), label.shift))
        .orElse("{}");
  }

  private String shifted(String label, double shift) {
    if (Math.abs(shift) < STILL) {
      return "{" + label + "}";
    }
    if (!horizontal) {
      return "{\\raisebox{" + TexPicture.points(-shift) + "}{" + label + "}}";
    }
    String room = "\\hspace{" + TexPicture.points(2 * Math.abs(shift)) + "}";
    return shift > 0 ? "{" + room + label + "}" : "{" + label + room + "}";
  }
}
