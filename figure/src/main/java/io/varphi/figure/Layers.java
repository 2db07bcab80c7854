package io.varphi.figure;

import io.varphi.Activation;
import io.varphi.facts.Extremum;
import io.varphi.facts.Facts;
import io.varphi.facts.Point;
import io.varphi.facts.Span;
import io.varphi.figure.Layer.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The marks of a figure and what is derived from them, each with its pen. */
final class Layers {
  /** A level stretch narrower than this share of the domain is an extremum, not a saturation. */
  private static final double NARROW = 1 / 40.0;

  /** Of the coordinates of extrema and inflections. */
  private static final int DIGITS = 4;

  private final Settings settings;
  private final Theme theme;
  private final Map<String, Integer> colourByLabel = new LinkedHashMap<>();
  private final List<Layer> given = new ArrayList<>();
  private final List<Layer> gradients = new ArrayList<>();
  private final List<Layer> secondDerivatives = new ArrayList<>();
  private final boolean derived;
  private int used;

  Layers(List<Mark> marks, Settings settings, Theme theme) {
    this.settings = settings;
    this.theme = theme;
    this.derived =
        settings.has(Feature.GRADIENTS)
            || settings.has(Feature.SECOND_DERIVATIVES)
            || marks.stream().anyMatch(Layers::isDashed);
    int[] colours = marks.stream().mapToInt(this::colour).toArray();
    int curves = (int) marks.stream().filter(Curve.class::isInstance).count();
    for (int i = 0; i < marks.size(); i++) {
      given.add(new Layer(marks.get(i), Role.GIVEN, pen(marks.get(i), colours[i], curves)));
      if (marks.get(i) instanceof Curve curve) {
        derive(curve, colours[i], curves);
      }
    }
  }

  private static boolean isDashed(Mark mark) {
    return mark instanceof Curve curve && curve.isDashed()
        || mark instanceof Polyline line && line.isDashed();
  }

  /** How many functions the style tells apart; no limit if there are fewer, or other marks. */
  int most() {
    boolean lines =
        given.stream()
            .map(Layer::mark)
            .allMatch(mark -> mark instanceof Curve || mark instanceof Polyline);
    return lines && used > theme.pens(derived) ? theme.pens(derived) : Integer.MAX_VALUE;
  }

  /** The colour that was chosen, that of the same label before, or the next one. */
  private int colour(Mark mark) {
    boolean plain =
        switch (mark) {
          case Curve _, Polyline _, Band _, Bars _, Histogram _, Boxes _, Points _ -> false;
          case Note _, Tangent _, HorizontalLine _, VerticalLine _, Region _ -> true;
        };
    if (plain || mark.colour().isPresent()) {
      return mark.colour().orElse(0);
    }
    String label = mark.label().toString();
    return label.isEmpty() ? used++ : colourByLabel.computeIfAbsent(label, _ -> used++);
  }

  private Pen pen(Mark mark, int colour, int curves) {
    return switch (mark) {
      case Curve curve when curve.isDashed() -> theme.gradient(colour, curves);
      case Polyline line when line.isDashed() -> theme.gradient(colour, 2);
      case Curve _, Polyline _ -> theme.function(colour, derived);
      case Band _, Bars _, Histogram _, Boxes _, Points _ ->
          Pen.solid(theme.shade(colour), 0.6 * theme.line());
      case Region region ->
          Pen.solid(region.colour().isPresent() ? theme.shade(colour) : theme.ink(), theme.line());
      case Note _ -> theme.axis();
      case Tangent _ -> Pen.solid(theme.ink(), 0.6 * theme.line());
      case HorizontalLine _, VerticalLine _ -> theme.reference();
    };
  }

  private void derive(Curve curve, int colour, int curves) {
    if (settings.has(Feature.GRADIENTS)) {
      Pen pen = theme.gradient(colour, curves);
      gradients.add(new Layer(curve.gradient(), Role.GRADIENT, pen));
    }
    if (settings.has(Feature.SECOND_DERIVATIVES)) {
      Pen pen = theme.secondDerivative(colour, curves);
      Curve second = curve.gradient().gradient();
      secondDerivatives.add(new Layer(second, Role.SECOND_DERIVATIVE, pen));
    }
  }

  /** What decides the range. */
  List<Mark> curvesAndData() {
    return Stream.of(given, gradients, secondDerivatives)
        .flatMap(List::stream)
        .map(Layer::mark)
        .toList();
  }

  /** Everything, with the features that are in the domain and range. */
  List<Layer> all(Interval domain, Interval range) {
    List<Layer> all = new ArrayList<>();
    given.forEach(layer -> all.addAll(saturation(layer, domain)));
    all.addAll(given);
    all.addAll(gradients);
    all.addAll(secondDerivatives);
    given.forEach(layer -> all.addAll(points(layer, domain, range)));
    return List.copyOf(all);
  }

  private List<Layer> saturation(Layer layer, Interval domain) {
    if (!settings.has(Feature.SATURATION) || !(layer.mark() instanceof Curve curve)) {
      return List.of();
    }
    boolean alone = given.stream().filter(other -> other.mark() instanceof Curve).count() == 1;
    Pen pen = Pen.solid(alone ? theme.ink() : layer.pen().colour(), theme.line());
    List<Layer> regions = new ArrayList<>();
    for (Span span : facts(curve).saturation().items()) {
      double from = Math.max(span.low(), domain.from());
      double to = Math.min(span.high(), domain.to());
      if (to - from > NARROW * domain.length()) {
        Region region = Region.between(span.low(), span.high(), "");
        regions.add(new Layer(region, Role.FEATURE, pen));
      }
    }
    return regions;
  }

  private List<Layer> points(Layer layer, Interval domain, Interval range) {
    if (!(layer.mark() instanceof Curve curve)) {
      return List.of();
    }
    List<Note> notes = new ArrayList<>();
    if (settings.has(Feature.EXTREMA)) {
      facts(curve).extrema().items().stream()
          .filter(extremum -> extremum.where().isPoint())
          .map(Layers::note)
          .forEach(notes::add);
    }
    if (settings.has(Feature.INFLECTIONS)) {
      facts(curve).inflections().items().stream().map(Layers::note).forEach(notes::add);
    }
    return notes.stream()
        .filter(note -> domain.contains(note.point().x()) && range.contains(note.point().y()))
        .map(note -> new Layer(note, Role.FEATURE, layer.pen()))
        .toList();
  }

  private static Note note(Extremum extremum) {
    return note(extremum.x(), extremum.value()).dot();
  }

  private static Note note(Point point) {
    return note(point.x(), point.value()).circle();
  }

  private static Note note(double x, double y) {
    String abscissa = Decimals.significant(x, DIGITS);
    String ordinate = Decimals.significant(y, DIGITS);
    return Note.of(x, y, Label.words("(" + abscissa + ", " + ordinate + ")"))
        .brief(Label.words(ordinate));
  }

  static Facts facts(Curve curve) {
    return curve
        .activation()
        .map(Activation::facts)
        .orElseThrow(() ->
            new IllegalStateException(
                "the facts about \""
                    + curve
                    + "\" are not known: extrema, inflections and saturation can be marked for"
                    + " activation functions only"));
  }

  /**
   * What the legend says.
   *
   * @param all what {@link #all} made
   */
  List<Key> keys(List<Layer> all) {
    Map<String, Key> keys = new LinkedHashMap<>();
    for (Layer layer : given) {
      symbol(layer)
          .filter(_ -> !Labels.isEmpty(layer.mark().label()))
          .ifPresent(symbol ->
              keys.merge(
                  layer.mark().label().toString(),
                  new Key(name(layer.mark()), Role.GIVEN, List.of(symbol)),
                  Layers::merged));
    }
    List<Key> ordered = new ArrayList<>(keys.values());
    ordered.addAll(derived(gradients, Role.GRADIENT, Words.gradients(settings.language())));
    Label second = Words.secondDerivatives(settings.language());
    ordered.addAll(derived(secondDerivatives, Role.SECOND_DERIVATIVE, second));
    if (all.stream().anyMatch(layer -> layer.mark() instanceof Region && layer.is(Role.FEATURE))) {
      Key.Symbol swatch = new Key.Swatch(theme.ink(), theme.regionOpacity());
      Label label = Words.saturated(settings.language());
      ordered.add(new Key(label, Role.FEATURE, List.of(swatch)));
    }
    return List.copyOf(ordered);
  }

  /** A band lies behind its line, whichever was given first. */
  private static Key merged(Key one, Key other) {
    List<Key.Symbol> symbols = new ArrayList<>(one.symbols());
    other.symbols().stream().filter(s -> !symbols.contains(s)).forEach(symbols::add);
    symbols.sort((a, b) -> Boolean.compare(b instanceof Key.Swatch, a instanceof Key.Swatch));
    return new Key(one.label(), one.role(), List.copyOf(symbols));
  }

  private Label name(Mark mark) {
    return mark instanceof Curve curve && settings.has(Feature.FORMULAS)
        ? curve.names().formulaOrName()
        : mark.label();
  }

  private Optional<Key.Symbol> symbol(Layer layer) {
    Colour colour = layer.pen().colour();
    return switch (layer.mark()) {
      case Curve _, Polyline _ -> Optional.of(new Key.Stroke(layer.pen()));
      case Band _ -> Optional.of(new Key.Swatch(colour, BandPainter.OPACITY));
      case Bars _ -> Optional.of(new Key.Swatch(colour, 1));
      case Histogram _ -> Optional.of(new Key.Swatch(colour, 2 * BandPainter.OPACITY));
      case Boxes _ when !hasSeveralBoxes() -> Optional.empty();
      case Boxes _ -> Optional.of(new Key.Swatch(colour, 2 * BandPainter.OPACITY));
      case Points points -> Optional.of(new Key.Spot(shape(points), colour));
      case Region region -> Optional.of(new Key.Swatch(colour, theme.regionOpacity()));
      case Note _, Tangent _, HorizontalLine _, VerticalLine _ -> Optional.empty();
    };
  }

  private boolean hasSeveralBoxes() {
    return given.stream().filter(layer -> layer.mark() instanceof Boxes).count() > 1;
  }

  private Points.Shape shape(Points points) {
    List<Mark> scatters = given.stream().map(Layer::mark).filter(Points.class::isInstance).toList();
    return PointPainter.shape(points, scatters.indexOf(points));
  }

  /** One entry for one curve, and one for all of several. */
  private List<Key> derived(List<Layer> layers, Role role, Label shared) {
    if (layers.isEmpty()) {
      return List.of();
    }
    Layer first = layers.getFirst();
    if (layers.size() == 1) {
      return List.of(new Key(name(first.mark()), role, List.of(new Key.Stroke(first.pen()))));
    }
    return List.of(new Key(shared, role, List.of(new Key.Stroke(theme.shared(first.pen())))));
  }
}
