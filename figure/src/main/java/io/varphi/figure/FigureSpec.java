package io.varphi.figure;

import io.varphi.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Figures as JSON: one object, whose members are the methods of {@link Figure}.
 *
 * <p>{@code functions} is a list of specifications of activation functions, {@code marks} one of
 * objects as {@link MarkSpec} has them. {@code picture} is the name of a kind of {@link Picture},
 * {@code of} a list of what it draws, {@code logits} the row whose way a simplex shows, {@code
 * point} a value and a gate at which a gate's map is marked. {@code panels} makes a grid of {@code
 * columns}.
 */
final class FigureSpec {
  private FigureSpec() {}

  /**
   * The figure as JSON.
   *
   * @throws IllegalStateException if it has a curve that is made by a program, or is a drawing
   */
  static String write(Figure figure) {
    JsonWriter out = new JsonWriter();
    switch (figure.content()) {
      case Figure.Single single -> write(single, out);
      case Figure.Grid grid -> {
        out.add("columns", grid.columns());
        out.addRaw(
            "panels",
            grid.panels().stream()
                .map(FigureSpec::panel)
                .collect(Collectors.joining(",", "[", "]")));
      }
      case Picture picture -> write(picture, out);
      case Drawing drawing ->
          throw new IllegalStateException(
              drawing.name(Language.ENGLISH) + " cannot be written as JSON");
    }
    if (figure.style() != Style.LIGHT) {
      out.add("style", lower(figure.style()));
    }
    if (figure.language() != Language.ENGLISH) {
      out.add("language", figure.language().code());
    }
    if (figure.hasSize()) {
      out.add("size", DoubleStream.of(figure.widthMm(), figure.heightMm()));
    }
    return titled(figure, out).toString();
  }

  private static void write(Picture picture, JsonWriter out) {
    out.add("picture", picture.kind().key()).addTexts("of", picture.functions());
    if (picture.domain() != null) {
      out.add("domain", ends(picture.domain()));
    }
    if (!picture.logits().isEmpty()) {
      out.add("logits", picture.logits().stream().mapToDouble(Double::doubleValue));
    }
    if (picture.spot() != null) {
      out.add("point", DoubleStream.of(picture.spot().x(), picture.spot().y()));
    }
  }

  /** A panel has the style and the language of its grid. */
  private static String panel(Figure panel) {
    JsonWriter out = new JsonWriter();
    switch (panel.content()) {
      case Figure.Single single -> write(single, out);
      case Picture picture -> write(picture, out);
      case Figure.Grid _, Drawing _ -> {
        return write(panel);
      }
    }
    return titled(panel, out).toString();
  }

  private static JsonWriter titled(Figure figure, JsonWriter out) {
    return figure.title().isEmpty() ? out : out.add("title", figure.title());
  }

  private static void write(Figure.Single single, JsonWriter out) {
    List<String> functions = new ArrayList<>();
    single.marks().forEach(mark -> MarkSpec.function(mark).ifPresent(functions::add));
    if (functions.size() == single.marks().size()) {
      out.addTexts("functions", functions);
    } else {
      out.addRaw(
          "marks",
          single.marks().stream().map(MarkSpec::write).collect(Collectors.joining(",", "[", "]")));
    }
    Settings settings = single.settings();
    for (Feature feature : Feature.values()) {
      if (settings.has(feature)) {
        out.add(feature.key(), true);
      }
    }
    if (settings.axes() != null) {
      out.add("axes", lower(settings.axes()));
    }
    if (settings.domain() != null) {
      out.add("domain", ends(settings.domain()));
    }
    if (settings.range() != null) {
      out.add("range", ends(settings.range()));
    }
    if (settings.legend() != Legend.AUTO) {
      out.add("legend", lower(settings.legend()));
    }
    if (settings.xName() != null && settings.yName() != null) {
      out.addTexts("labels", List.of(settings.xName(), settings.yName()));
    }
  }

  private static DoubleStream ends(Interval interval) {
    return DoubleStream.of(interval.from(), interval.to());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The figure that a specification means.
   *
   * @throws IllegalArgumentException if it is no JSON, or not a figure's; the message names line
   *     and column
   */
  static Figure read(String text) {
    return read(JsonReader.read(text));
  }

  private static Figure read(Json value) {
    JsonMembers members = JsonMembers.of(value);
    Figure bare = JsonMembers.at(value, () -> bare(members));
    Figure styled = members.choice("style", Style.values()).map(bare::style).orElse(bare);
    Figure spoken = language(members).map(styled::language).orElse(styled);
    Figure sized = members.pair("size", spoken, Figure::size);
    Figure titled =
        members
            .find("title")
            .map(title -> JsonMembers.at(title, () -> sized.title(members.text("title"))))
            .orElse(sized);
    members.finish();
    return titled;
  }

  private static Figure bare(JsonMembers members) {
    if (members.find("panels").isPresent()) {
      return grid(members);
    }
    return members.find("picture").isPresent() ? picture(members) : single(members);
  }

  private static Figure picture(JsonMembers members) {
    String key = members.text("picture");
    Picture.Kind kind =
        Picture.Kind.of(key)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "there is no picture \"" + key + "\"; use one of " + kinds()));
    if (kind == Picture.Kind.SIMPLEX && members.find("logits").isPresent()) {
      return Figure.of(Picture.simplex(members.texts("of"), members.numbers("logits")));
    }
    Optional<Interval> domain =
        members.pair(
            "domain", Optional.empty(), (_, from, to) -> Optional.of(new Interval(from, to)));
    Figure figure = Figure.of(Picture.of(kind, members.texts("of"), domain.orElse(null)));
    return members.pair("point", figure, Figure::markPoint);
  }

  private static String kinds() {
    return Arrays.stream(Picture.Kind.values())
        .map(Picture.Kind::key)
        .collect(Collectors.joining(", "));
  }

  private static Optional<Language> language(JsonMembers members) {
    return members
        .find("language")
        .map(value -> {
          String code = members.text("language");
          return Arrays.stream(Language.values())
              .filter(language -> language.code().equals(code))
              .findFirst()
              .orElseThrow(() ->
                  JsonMembers.error(
                      value.place(), "\"language\" cannot be \"" + code + "\"; use en or zh"));
        });
  }

  private static Figure grid(JsonMembers members) {
    double columns = members.number("columns");
    if (columns != Math.rint(columns) || Math.abs(columns) > 1000) {
      throw new IllegalArgumentException("\"columns\" needs a small whole number");
    }
    List<Figure> panels = members.elements("panels").stream().map(FigureSpec::read).toList();
    return Figure.grid((int) columns, panels);
  }

  private static Figure single(JsonMembers members) {
    List<Mark> marks = new ArrayList<>();
    if (members.find("functions").isPresent()) {
      members
          .elements("functions")
          .forEach(function -> marks.add(MarkSpec.function("functions", function)));
    }
    if (members.find("marks").isPresent()) {
      members.elements("marks").forEach(mark -> marks.add(MarkSpec.read(mark)));
    }
    Figure figure = Figure.of(marks.toArray(Mark[]::new));
    for (Feature feature : Feature.values()) {
      figure = members.isTrue(feature.key()) ? with(figure, feature) : figure;
    }
    figure = members.choice("axes", Axes.values()).map(figure::axes).orElse(figure);
    figure = members.choice("legend", Legend.values()).map(figure::legend).orElse(figure);
    figure = members.pair("domain", figure, Figure::domain);
    figure = members.pair("range", figure, Figure::range);
    return named(figure, members);
  }

  private static Figure with(Figure figure, Feature feature) {
    return switch (feature) {
      case GRADIENTS -> figure.withGradients();
      case SECOND_DERIVATIVES -> figure.withSecondDerivatives();
      case FORMULAS -> figure.withFormulas();
      case GRID -> figure.grid(true);
      case SATURATION -> figure.shadeSaturation();
      case EXTREMA -> figure.markExtrema();
      case INFLECTIONS -> figure.markInflections();
      case LOG_X -> figure.logX();
      case LOG_Y -> figure.logY();
    };
  }

  private static Figure named(Figure figure, JsonMembers members) {
    Optional<Json> labels = members.find("labels");
    if (labels.isEmpty()) {
      return figure;
    }
    List<String> names = members.texts("labels");
    if (names.size() != 2) {
      throw JsonMembers.error(labels.get().place(), "\"labels\" needs two texts, for x and y");
    }
    return JsonMembers.at(labels.get(), () -> figure.labels(names.getFirst(), names.getLast()));
  }
}
