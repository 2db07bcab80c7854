package io.varphi.figure;

import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Language;
import io.varphi.Normalizer;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of what a specification names, so that it can be described as JSON.
 *
 * @param functions as {@link Catalogue#of} reads them
 * @param domain null where the kind has none, or chooses it
 * @param logits those of a simplex; none where they are the usual ones
 * @param spot the marked point of a gate's map; null for none
 */
record Picture(
    Kind kind,
    List<String> functions,
    @Nullable Interval domain,
    List<Double> logits,
    @Nullable Spot spot,
    Drawing drawing)
    implements Drawing {
  /** What is drawn. */
  enum Kind {
    GATE("gate", 1),
    GATE_BY_VALUE("gateGradientByValue", 1),
    GATE_BY_GATE("gateGradientByGate", 1),
    LOGITS("logits", 1),
    SIMPLEX("simplex", 1),
    ERRORS("errors", 1),
    GRADIENT_ERRORS("gradientErrors", 1),
    DIFFERENCE("difference", 2);

    private final String key;
    private final int count;

    Kind(String key, int count) {
      this.key = key;
      this.count = count;
    }

    /** The name in a specification. */
    String key() {
      return key;
    }

    boolean isOfGate() {
      return this == GATE || this == GATE_BY_VALUE || this == GATE_BY_GATE;
    }

    static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
  }

  /**
   * The picture that is specified.
   *
   * @throws IllegalArgumentException if the functions are not as many, or not of the sort, that the
   *     kind draws; or if it needs a domain
   */
  static Picture of(Kind kind, List<String> functions, @Nullable Interval domain) {
    checkCount(kind, functions);
    Drawing drawing = drawing(kind, functions, domain);
    return new Picture(kind, List.copyOf(functions), domain, List.of(), null, drawing);
  }

  /**
   * A function on the simplex with the way of three logits.
   *
   * @throws IllegalArgumentException if there is not one function of rows, or if the logits are not
   *     three finite numbers
   */
  static Picture simplex(List<String> functions, double... logits) {
    checkCount(Kind.SIMPLEX, functions);
    List<Double> row = DoubleStream.of(logits).boxed().toList();
    Drawing drawing = Surfaces.simplex(normalizer(functions.getFirst()), row);
    return new Picture(Kind.SIMPLEX, List.copyOf(functions), null, row, null, drawing);
  }

  /**
   * This with a point of the map marked.
   *
   * @throws IllegalArgumentException if this is no map of a gate
   */
  Picture at(Spot marked) {
    if (kind.isOfGate() && drawing instanceof SurfaceMap map) {
      return new Picture(kind, functions, domain, logits, marked, map.at(marked));
    }
    throw new IllegalArgumentException(
        "a picture \"" + kind.key + "\" has no point to mark; maps of gates have");
  }

  private static void checkCount(Kind kind, List<String> functions) {
    if (functions.size() != kind.count) {
      throw new IllegalArgumentException(
          "a picture \"" + kind.key + "\" is of " + kind.count + ", not of " + functions.size());
    }
  }

  private static Drawing drawing(Kind kind, List<String> functions, @Nullable Interval domain) {
    String function = functions.getFirst();
    return switch (kind) {
      case GATE -> gateGradients(function, domain).get(0);
      case GATE_BY_VALUE -> gateGradients(function, domain).get(1);
      case GATE_BY_GATE -> gateGradients(function, domain).get(2);
      case LOGITS ->
          domain == null
              ? Surfaces.logits(normalizer(function))
              : Surfaces.logits(normalizer(function), domain);
      case SIMPLEX -> Surfaces.simplex(normalizer(function));
      case ERRORS -> ErrorPicture.ofValues(Activations.of(function), domain);
      case GRADIENT_ERRORS -> ErrorPicture.ofGradients(Activations.of(function), domain);
      case DIFFERENCE -> difference(functions, domain);
    };
  }

  private static List<SurfaceMap> gateGradients(String function, @Nullable Interval domain) {
    Gate gate = gate(function);
    return Surfaces.gateGradients(gate, domain == null ? Surfaces.domain(gate) : domain);
  }

  private static Drawing difference(List<String> functions, @Nullable Interval domain) {
    if (domain == null) {
      throw new IllegalArgumentException(
          "a picture \"difference\" needs a domain, such as -5 to 5");
    }
    return ErrorDifference.of(
        Activations.of(functions.getFirst()), Activations.of(functions.getLast()), domain);
  }

  private static Gate gate(String function) {
    Entry entry = Catalogue.of(function);
    if (entry instanceof Gate gate) {
      return gate;
    }
    throw new IllegalArgumentException(function + " is not a gate; try swiglu");
  }

  private static Normalizer normalizer(String function) {
    Entry entry = Catalogue.of(function);
    if (entry instanceof Normalizer normalizer) {
      return normalizer;
    }
    throw new IllegalArgumentException(function + " does not work on whole rows; try softmax");
  }

  @Override
  public double widthMm(Theme theme) {
    return drawing.widthMm(theme);
  }

  @Override
  public double heightMm(Theme theme) {
    return drawing.heightMm(theme);
  }

  @Override
  public Label name(Language language) {
    return drawing.name(language);
  }

  @Override
  public String description(Language language) {
    return drawing.description(language);
  }

  @Override
  public List<Key> keys(Theme theme, Language language) {
    return drawing.keys(theme, language);
  }

  @Override
  public List<Scene.Item> paint(Theme theme, Language language, Rectangle2D area) {
    return drawing.paint(theme, language, area);
  }

  @Override
  public TextCanvas text(int columns, int rows, Cells cells, boolean ansi, Language language) {
    return drawing.text(columns, rows, cells, ansi, language);
  }

  @Override
  public String toCsv() {
    return drawing.toCsv();
  }
}
