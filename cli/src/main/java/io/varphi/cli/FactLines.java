package io.varphi.cli;

import io.varphi.Language;
import io.varphi.facts.Break;
import io.varphi.facts.Extremum;
import io.varphi.facts.Facts;
import io.varphi.facts.Lipschitz;
import io.varphi.facts.Listing;
import io.varphi.facts.Moments;
import io.varphi.facts.Sided;
import io.varphi.facts.Smoothness;
import io.varphi.facts.Span;
import io.varphi.facts.Stretch;
import io.varphi.facts.Tail;
import io.varphi.facts.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts for people: mathematical notation, which needs no translation, behind labels that do. */
final class FactLines {
  private static final int DIGITS = 7;

  private final Facts facts;
  private final Language language;
  private final List<List<String>> lines = new ArrayList<>();

  private FactLines(Facts facts, Language language) {
    this.facts = facts;
    this.language = language;
  }

  /** Lines of a label and a text. */
  static List<List<String>> of(Facts facts, Language language) {
    FactLines lines = new FactLines(facts, language);
    lines.addAll();
    return List.copyOf(lines.lines);
  }

  private void addAll() {
    add(Wording.DOMAIN, listing(facts.domain(), FactLines::span, " ∪ "));
    if (facts.domain().isEmpty()) {
      return;
    }
    add(Wording.RANGE, set(facts.values()));
    add("x → -∞", tail(facts.left()));
    add("x → ∞", tail(facts.right()));
    addExtrema();
    add(Wording.ZEROS, listing(facts.zeros(), FactLines::place, ", "));
    add(Wording.INFLECTIONS, listing(facts.inflections(), p -> exact(p.x()), ", "));
    Arrays.stream(Trend.values()).forEach(this::addStretches);
    addSymmetry();
    add(Wording.SMOOTHNESS, smoothness(facts.smoothness()));
    addBreaks();
    add(Wording.STEEPEST, steepest(facts.lipschitz()));
    addSaturation();
    addMoments(facts.moments());
  }

  private String comma() {
    return Wording.COMMA.in(language);
  }

  private void add(Wording label, String text) {
    add(label.in(language), text);
  }

  private void add(String label, String text) {
    lines.add(List.of(label, text));
  }

  /** Extrema of the same kind and value in one line. */
  private void addExtrema() {
    facts.extrema().items().stream()
        .collect(
            Collectors.groupingBy(
                extremum -> List.of(label(extremum).in(language), exact(extremum.value())),
                LinkedHashMap::new,
                Collectors.mapping(extremum -> at(extremum.where()), Collectors.joining(", "))))
        .forEach((key, places) -> add(key.get(0), key.get(1) + " (" + places + ")"));
    if (!facts.extrema().isComplete()) {
      add("", Wording.MORE.in(language));
    }
  }

  private static Wording label(Extremum extremum) {
    return switch (extremum.kind()) {
      case MINIMUM -> extremum.isGlobal() ? Wording.MINIMUM : Wording.LOCAL_MINIMUM;
      case MAXIMUM -> extremum.isGlobal() ? Wording.MAXIMUM : Wording.LOCAL_MAXIMUM;
    };
  }

  private void addStretches(Trend trend) {
    List<Stretch> stretches =
        facts.stretches().items().stream().filter(s -> s.trend() == trend).toList();
    if (!stretches.isEmpty()) {
      Listing<Stretch> listing = new Listing<>(stretches, facts.stretches().isComplete());
      add(label(trend), listing(listing, stretch -> span(stretch.where()), ", "));
    }
  }

  private static Wording label(Trend trend) {
    return switch (trend) {
      case RISING -> Wording.RISING;
      case FALLING -> Wording.FALLING;
      case LEVEL -> Wording.LEVEL;
    };
  }

  private void addSymmetry() {
    Wording symmetry =
        switch (facts.parity()) {
          case EVEN -> Wording.EVEN;
          case ODD -> Wording.ODD;
          case NEITHER -> Wording.NONE;
        };
    add(Wording.SYMMETRY, symmetry.in(language));
  }

  private String smoothness(Smoothness smoothness) {
    return switch (smoothness) {
      case DISCONTINUOUS -> Wording.DISCONTINUOUS.in(language);
      case ANALYTIC -> Wording.ANALYTIC.in(language);
      case C0, C1, C2, C3, C4 -> smoothness.symbol();
    };
  }

  private void addBreaks() {
    for (Break point : facts.breakPoints().items()) {
      add(Wording.BREAK, "x = " + number(point.x()) + ": " + change(point));
    }
    if (!facts.breakPoints().isComplete()) {
      add("", Wording.MORE.in(language));
    }
  }

  /** What jumps at a break, from its value on the left to that on the right. */
  private static String change(Break point) {
    return switch (point.smoothness()) {
      case DISCONTINUOUS -> "f " + sides(point.value()) + ", f′ " + sides(point.slope());
      case C0 -> "f′ " + sides(point.slope());
      case C1 -> "f″ " + sides(point.curvature());
      case C2, C3, C4, ANALYTIC -> point.smoothness().symbol();
    };
  }

  private static String sides(Sided sided) {
    return number(sided.left()) + " → " + number(sided.right());
  }

  private static String steepest(Lipschitz lipschitz) {
    String places =
        lipschitz.where().stream()
            .map(where -> lipschitz.isAttained() ? at(where) : "x → " + place(where))
            .collect(Collectors.joining(", "));
    return exact(lipschitz.constant()) + (places.isEmpty() ? "" : " (" + places + ")");
  }

  private void addSaturation() {
    if (!facts.saturation().isEmpty()) {
      String spans = listing(facts.saturation(), FactLines::span, ", ");
      add(Wording.SATURATED, spans + " (" + Wording.SATURATION.in(language) + ")");
    }
  }

  private void addMoments(Moments moments) {
    add(
        Wording.NORMAL_INPUT,
        "E[f(z)] = "
            + number(moments.mean())
            + ", E[f(z)²] = "
            + number(moments.secondMoment())
            + ", E[f′(z)²] = "
            + number(moments.gradientSecondMoment()));
    add(
        Wording.GAINS,
        Wording.FORWARD.in(language)
            + " "
            + number(moments.gainForward())
            + comma()
            + Wording.BACKWARD.in(language)
            + " "
            + number(moments.gainBackward()));
  }

  private String tail(Tail tail) {
    String limit = tail.hasLimit() ? number(tail.limit()) : Wording.NO_LIMIT.in(language);
    return tail.asymptote()
        .filter(line -> !line.isHorizontal())
        .map(line -> limit + comma() + Wording.ASYMPTOTE.in(language) + " y = " + equation(line))
        .orElse(limit);
  }

  private static String equation(Tail.Asymptote line) {
    String slope = line.slope() == 1 ? "x" : line.slope() == -1 ? "-x" : number(line.slope()) + "x";
    if (line.intercept() == 0) {
      return slope;
    }
    String sign = line.intercept() < 0 ? " - " : " + ";
    return slope + sign + number(Math.abs(line.intercept()));
  }

  private <T> String listing(Listing<T> listing, Function<T, String> text, String separator) {
    String items = listing.items().stream().map(text).collect(Collectors.joining(separator));
    String none = items.isEmpty() ? Wording.NONE.in(language) : items;
    return listing.isComplete() ? none : items + " " + Wording.MORE.in(language);
  }

  private static String at(Span where) {
    return where.isPoint() ? "x = " + exact(where.low()) : "x ∈ " + span(where);
  }

  private static String place(Span where) {
    return where.isPoint() ? number(where.low()) : span(where);
  }

  /** Such as {0, 1} or {0} ∪ (1, ∞). */
  private static String set(List<Span> spans) {
    return spans.stream().allMatch(Span::isPoint)
        ? spans.stream().map(FactLines::place).collect(Collectors.joining(", ", "{", "}"))
        : spans.stream().map(FactLines::span).collect(Collectors.joining(" ∪ "));
  }

  private static String span(Span span) {
    if (span.isEmpty()) {
      return "∅";
    }
    if (span.isPoint()) {
      return "{" + number(span.low()) + "}";
    }
    String low = (span.includesLow() ? "[" : "(") + number(span.low());
    return low + ", " + number(span.high()) + (span.includesHigh() ? "]" : ")");
  }

  /** All digits: what a thesis cites. */
  private static String exact(double value) {
    return Double.isFinite(value) ? Numeral.text(value) : number(value);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    return Numeral.text(value, DIGITS);
  }
}
