package io.varphi.figure;

import io.varphi.Activation;
import io.varphi.Activations;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Marks as JSON: an object whose member {@code mark} says which, with what its factory takes. */
final class MarkSpec {
  private static final String KINDS =
      "curve, line, band, bars, histogram, boxes, points, note, tangent, horizontal line, vertical"
          + " line, region";

  private MarkSpec() {}

  /** The specification of a curve that has nothing but a function. */
  static Optional<String> function(Mark mark) {
    return mark instanceof Curve curve && curve.isPlain()
        ? curve.activation().map(Activation::specification)
        : Optional.empty();
  }

  /**
   * The mark as JSON.
   *
   * @throws IllegalStateException if it is a curve that is made by a program
   */
  static String write(Mark mark) {
    JsonWriter out = new JsonWriter();
    switch (mark) {
      case Curve curve -> write(curve, out);
      case Polyline line -> {
        out.add("mark", "line").add("label", line.label().toTex());
        out.add("x", line.x().stream()).add("y", line.y().stream());
        if (line.isDashed()) {
          out.add("dashed", true);
        }
      }
      case Band band ->
          out.add("mark", "band")
              .add("label", band.label().toTex())
              .add("x", band.x().stream())
              .add("low", band.low().stream())
              .add("high", band.high().stream());
      case Bars bars ->
          out.add("mark", "bars")
              .add("label", bars.label().toTex())
              .addTexts("categories", bars.categories())
              .add("heights", bars.heights().stream());
      case Histogram histogram ->
          out.add("mark", "histogram")
              .add("label", histogram.label().toTex())
              .add("edges", histogram.edges().stream())
              .add("heights", histogram.heights().stream());
      case Boxes boxes -> write(boxes, out);
      case Points points -> write(points, out);
      case Note note -> write(note, out);
      case Tangent tangent ->
          out.add("mark", "tangent")
              .add("function", specification(tangent.curve()))
              .add("x", tangent.x());
      case HorizontalLine line ->
          out.add("mark", "horizontal line").add("label", line.label().toTex()).add("y", line.y());
      case VerticalLine line ->
          out.add("mark", "vertical line").add("label", line.label().toTex()).add("x", line.x());
      case Region region ->
          out.add("mark", "region")
              .add("label", region.label().toTex())
              .add("from", region.from())
              .add("to", region.to());
    }
    mark.colour().ifPresent(number -> out.add("colour", number));
    return out.toString();
  }

  private static void write(Curve curve, JsonWriter out) {
    out.add("mark", "curve").add("function", specification(curve));
    String parameter = curve.names().parameter();
    if (parameter != null) {
      out.add("parameter", parameter);
    } else if (!curve.hasOwnName()) {
      out.add("label", curve.label().toTex());
    }
    if (curve.isDashed()) {
      out.add("dashed", true);
    }
  }

  private static String specification(Curve curve) {
    return curve
        .activation()
        .map(Activation::specification)
        .orElseThrow(() ->
            new IllegalStateException(
                "the curve \"" + curve + "\" is made by a program and cannot be written as JSON"));
  }

  private static void write(Boxes boxes, JsonWriter out) {
    out.add("mark", "boxes")
        .add("label", boxes.label().toTex())
        .addTexts("categories", boxes.categories())
        .addRaw(
            "samples",
            boxes.samples().stream()
                .map(sample -> JsonWriter.array(sample.stream()))
                .collect(Collectors.joining(",", "[", "]")));
  }

  private static void write(Points points, JsonWriter out) {
    out.add("mark", "points").add("label", points.label().toTex());
    out.add("x", points.x().stream()).add("y", points.y().stream());
    Points.Shape shape = points.shape();
    if (shape != null) {
      out.add("shape", shape.name().toLowerCase(Locale.ROOT));
    }
    Points.Errors errors = points.errors();
    if (errors != null) {
      out.add("low", errors.low().stream()).add("high", errors.high().stream());
    }
  }

  private static void write(Note note, JsonWriter out) {
    out.add("mark", "note").add("text", note.label().toTex());
    out.add("x", note.point().x()).add("y", note.point().y());
    if (note.dotKind() != Note.Dot.NONE) {
      out.add("dot", true);
    }
    Note.Place at = note.textPlace();
    if (at != null) {
      out.add("textAt", DoubleStream.of(at.x(), at.y()));
    }
  }

  /** The curve of a function that is named in a list. */
  static Curve function(String list, Json value) {
    if (value instanceof Json.Text text) {
      return JsonMembers.at(value, () -> Curve.of(Activations.of(text.value())));
    }
    throw JsonMembers.error(value.place(), "\"" + list + "\" needs texts, not " + value.kind());
  }

  /**
   * The mark that an object means.
   *
   * @throws IllegalArgumentException if it means none; the message names line and column
   */
  static Mark read(Json value) {
    JsonMembers members = JsonMembers.of(value);
    Mark mark = JsonMembers.at(value, () -> read(members));
    members.finish();
    return mark;
  }

  private static Mark read(JsonMembers members) {
    String kind = members.text("mark");
    String label = kind.equals("note") ? "" : members.textOrEmpty("label");
    OptionalInt colour = colour(members);
    return switch (kind) {
      case "curve" -> curve(members, label, colour);
      case "line" -> {
        Polyline line = Polyline.of(label, members.numbers("x"), members.numbers("y"));
        Polyline drawn = members.isTrue("dashed") ? line.dashed() : line;
        yield colour.isPresent() ? drawn.colour(colour.getAsInt()) : drawn;
      }
      case "band" -> {
        Band band =
            Band.of(label, members.numbers("x"), members.numbers("low"), members.numbers("high"));
        yield colour.isPresent() ? band.colour(colour.getAsInt()) : band;
      }
      case "bars" -> {
        Bars bars = Bars.of(label, members.texts("categories"), members.numbers("heights"));
        yield colour.isPresent() ? bars.colour(colour.getAsInt()) : bars;
      }
      case "histogram" -> {
        Histogram histogram =
            Histogram.of(label, members.numbers("edges"), members.numbers("heights"));
        yield colour.isPresent() ? histogram.colour(colour.getAsInt()) : histogram;
      }
      case "boxes" -> {
        Boxes boxes = Boxes.of(label, members.texts("categories"), members.tables("samples"));
        yield colour.isPresent() ? boxes.colour(colour.getAsInt()) : boxes;
      }
      case "points" -> points(members, label, colour);
      case "note" -> note(members);
      case "tangent" -> Tangent.of(Activations.of(members.text("function")), members.number("x"));
      case "horizontal line" -> HorizontalLine.at(members.number("y"), label);
      case "vertical line" -> VerticalLine.at(members.number("x"), label);
      case "region" -> {
        Region region = Region.between(from(members), to(members), label);
        yield colour.isPresent() ? region.colour(colour.getAsInt()) : region;
      }
      default ->
          throw new IllegalArgumentException(
              "there is no mark \"" + kind + "\"; use one of " + KINDS);
    };
  }

  private static OptionalInt colour(JsonMembers members) {
    if (members.find("colour").isEmpty()) {
      return OptionalInt.empty();
    }
    double number = members.number("colour");
    if (number != Math.rint(number) || Math.abs(number) > 1e6) {
      throw new IllegalArgumentException("\"colour\" needs a whole number from 0");
    }
    return Hue.of((int) number);
  }

  private static Curve curve(JsonMembers members, String label, OptionalInt colour) {
    Activation activation = Activations.of(members.text("function"));
    Curve curve =
        members
            .find("parameter")
            .map(_ -> members.text("parameter"))
            .map(name -> ActivationCurve.of(activation, name, activation.parameter(name)))
            .orElseGet(() -> Curve.of(activation));
    Curve named = label.isEmpty() ? curve : curve.label(Labels.typed(label));
    Curve drawn = members.isTrue("dashed") ? named.dashed() : named;
    return colour.isPresent() ? drawn.colour(colour.getAsInt()) : drawn;
  }

  private static Points points(JsonMembers members, String label, OptionalInt colour) {
    Points points = Points.of(label, members.numbers("x"), members.numbers("y"));
    Points shaped =
        members.choice("shape", Points.Shape.values()).map(points::shape).orElse(points);
    Points drawn =
        members.find("low").isPresent()
            ? shaped.errors(members.numbers("low"), members.numbers("high"))
            : shaped;
    return colour.isPresent() ? drawn.colour(colour.getAsInt()) : drawn;
  }

  private static Note note(JsonMembers members) {
    Note note = Note.of(members.number("x"), members.number("y"), members.text("text"));
    Note dotted = members.isTrue("dot") ? note.dot() : note;
    return members.pair("textAt", dotted, Note::textAt);
  }

  /** An end of a region that is not given is the edge of the figure. */
  private static double from(JsonMembers members) {
    double from = members.number("from");
    return Double.isNaN(from) ? Double.NEGATIVE_INFINITY : from;
  }

  private static double to(JsonMembers members) {
    double to = members.number("to");
    return Double.isNaN(to) ? Double.POSITIVE_INFINITY : to;
  }
}
