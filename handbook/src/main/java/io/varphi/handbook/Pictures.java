package io.varphi.handbook;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Difference;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Language;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.figure.Axes;
import io.varphi.figure.Curve;
import io.varphi.figure.Figure;
import io.varphi.figure.Legend;
import io.varphi.figure.Mark;
import io.varphi.figure.Polyline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The figures of the pages; sizes are in millimetres. */
final class Pictures {
  private static final double WIDE = 134;
  private static final double HIGH = 88;
  private static final double HALF_WIDE = 76;
  private static final double HALF_HIGH = 54;
  private static final double SMALL_WIDE = 66;
  private static final double SMALL_HIGH = 48;
  private static final double TILE_WIDE = 36;
  private static final double TILE_HIGH = 26;

  /** The functions of rows of which the simplex shows something of their own. */
  private static final Set<String> ON_SIMPLEX = Set.of("softmax", "sparsemax", "entmax15");

  private static final int LAYERS = 30;

  /** Differences of relatives are drawn so far to both sides. */
  private static final double NEAR = 6;

  private Pictures() {}

  /**
   * What a text asks for: {@code figure plot SPEC… [OPTION…]}, the same with {@code curvature} for
   * second derivatives, or {@code figure fade SPEC…}.
   *
   * @throws IllegalArgumentException if it is not understood
   */
  static Figure of(Block.Picture picture, Language language) {
    List<String> words = new ArrayList<>(List.of(picture.arguments().split(" ", -1)));
    String kind = picture.kind().equals("figure") ? words.removeFirst() : picture.kind();
    return switch (kind) {
      case "plot" -> plot(words);
      case "curvature" -> curvature(words);
      case "fade" -> fading(words, language);
      default -> throw new IllegalArgumentException("no figure is made by \"" + kind + "\"");
    };
  }

  /** What has to be said beside a picture. */
  static Optional<Phrase> caption(Block.Picture picture) {
    return picture.arguments().startsWith("fade ") ? Optional.of(Phrase.FADING) : Optional.empty();
  }

  private static Figure plot(List<String> words) {
    boolean withGradients = words.remove("--gradient");
    Optional<String> domain = domain(words);
    Figure figure = wide(words.stream().map(Activations::of).map(Curve::of).toList(), domain);
    return withGradients ? figure.withGradients() : figure;
  }

  private static Figure curvature(List<String> words) {
    Optional<String> domain = domain(words);
    return wide(
        words.stream().map(name -> Curve.of(Activations.of(name)).gradient().gradient()).toList(),
        domain);
  }

  /** Takes the domain out of the words. */
  private static Optional<String> domain(List<String> words) {
    int option = words.indexOf("--domain");
    if (option < 0) {
      return Optional.empty();
    }
    words.remove(option);
    return Optional.of(words.remove(option));
  }

  private static Figure wide(List<Curve> curves, Optional<String> domain) {
    Figure figure = Figure.of(curves.toArray(Mark[]::new)).size(WIDE, HIGH);
    return domain
        .map(ends -> ends.split(":", 2))
        .map(ends -> figure.domain(Double.parseDouble(ends[0]), Double.parseDouble(ends[1])))
        .orElse(figure);
  }

  /** The root mean square of a product of n slopes at standard normal inputs. */
  private static Figure fading(List<String> functions, Language language) {
    double[] layers = IntStream.rangeClosed(0, LAYERS).asDoubleStream().toArray();
    Mark[] lines =
        functions.stream()
            .map(Activations::of)
            .map(f -> {
              double share = 1 / f.facts().moments().gainBackward();
              double[] left = Arrays.stream(layers).map(n -> Math.pow(share, n)).toArray();
              return (Mark) Polyline.of(f.title(), layers, left);
            })
            .toArray(Mark[]::new);
    return Figure.of(lines)
        .logY()
        .grid(true)
        .labels(Phrase.LAYERS.in(language), Phrase.LEFT_OVER.in(language))
        .legend(Legend.CURVES)
        .size(WIDE, HIGH);
  }

  /** A figure, and what it shows. */
  record Captioned(Figure figure, Optional<Phrase> caption) {}

  /** The figures at the head of a card. */
  static List<Captioned> main(Entry entry) {
    return switch (entry) {
      case Activation f -> List.of(new Captioned(curves(f), Optional.empty()));
      case Gate gate ->
          List.of(
              surface("gate", gate, Phrase.GATE_MAP),
              surface("gateGradientByValue", gate, Phrase.GATE_BY_VALUE),
              surface("gateGradientByGate", gate, Phrase.GATE_BY_GATE));
      case Normalizer rows when ON_SIMPLEX.contains(rows.name()) ->
          List.of(
              captioned(curves(rows), Phrase.ROW_CURVE),
              captioned(Figure.simplex(rows).size(104, 84), Phrase.ON_SIMPLEX));
      case Normalizer rows when Slices.isDrawn(rows) ->
          List.of(captioned(curves(rows), Phrase.DRAWN_CURVE));
      case Normalizer rows -> List.of(captioned(curves(rows), Phrase.ROW_CURVE));
      case Maxout maxout -> List.of(captioned(curves(maxout), Phrase.MAXOUT_CURVE));
    };
  }

  /** The command line that draws them, or the last of them. */
  static Optional<Html> command(Entry entry) {
    String options =
        switch (entry) {
          case Activation _ -> " --gradient --second";
          case Gate _ -> " --gradient";
          case Normalizer _, Maxout _ -> "";
        };
    boolean isDrawn =
        !(entry instanceof Normalizer || entry instanceof Maxout)
            || ON_SIMPLEX.contains(entry.name());
    String line = "varphi plot " + entry.name() + options + " -o " + entry.name() + ".pdf";
    return isDrawn ? Optional.of(Composer.command(line)) : Optional.empty();
  }

  private static Captioned captioned(Figure figure, Phrase caption) {
    return new Captioned(figure, Optional.of(caption));
  }

  private static Captioned surface(String kind, Gate gate, Phrase caption) {
    String json = "{\"picture\":\"%s\",\"of\":[\"%s\"]}".formatted(kind, gate.name());
    return captioned(Figure.fromJson(json).size(SMALL_WIDE, SMALL_WIDE - 8), caption);
  }

  private static Figure curves(Entry entry) {
    return Figure.of(Slices.curve(entry)).withGradients().withSecondDerivatives().size(WIDE, HIGH);
  }

  static Figure tile(Entry entry) {
    return Figure.of(Slices.curve(entry))
        .axes(Axes.BARE)
        .legend(Legend.NONE)
        .size(TILE_WIDE, TILE_HIGH);
  }

  /** The difference of two entries that have inputs of one kind. */
  static Figure difference(Entry one, Entry other) {
    String title = one.title() + " − " + other.title();
    return Figure.of(difference(Slices.function(one), Slices.function(other), title))
        .legend(Legend.NONE)
        .domain(-NEAR, NEAR)
        .title(title)
        .size(SMALL_WIDE, SMALL_HIGH);
  }

  /** Several entries on one set of axes, and their slopes on another. */
  static List<Figure> together(List<Entry> entries) {
    Mark[] values = entries.stream().map(Slices::curve).toArray(Mark[]::new);
    Mark[] slopes =
        entries.stream().map(entry -> Slices.curve(entry).gradient()).toArray(Mark[]::new);
    return List.of(Figure.of(values).size(WIDE, HIGH + 8), Figure.of(slopes).size(WIDE, HIGH + 8));
  }

  static Figure both(Curve wrong, Curve right) {
    return Figure.of(right, wrong.dashed()).size(HALF_WIDE, HALF_HIGH);
  }

  /** What is wrong less what is right. */
  static Figure error(Activation wrong, Activation right, String label) {
    return Figure.of(difference(wrong, right, label))
        .domain(Systems.FROM, Systems.TO)
        .size(HALF_WIDE, HALF_HIGH);
  }

  /** The graph of f − g. */
  private static Curve difference(Activation f, Activation g, String label) {
    double[] breaks = Difference.of(f, g, Systems.FROM, Systems.TO).breaks();
    return Curve.of(label, x -> f.value(x) - g.value(x), x -> f.gradient(x) - g.gradient(x))
        .breaks(breaks)
        .colour(2);
  }
}
