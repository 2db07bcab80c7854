package io.varphi.handbook;

import io.varphi.Activation;
import io.varphi.Language;
import io.varphi.facts.Break;
import io.varphi.facts.Extremum;
import io.varphi.facts.Facts;
import io.varphi.facts.Lipschitz;
import io.varphi.facts.Listing;
import io.varphi.facts.Moments;
import io.varphi.facts.Monotonicity;
import io.varphi.facts.Sided;
import io.varphi.facts.Smoothness;
import io.varphi.facts.Span;
import io.varphi.facts.Stretch;
import io.varphi.facts.Tail;
import io.varphi.facts.Trend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts of a function as rows of a table: a heading and lines of text. */
final class FactTable {
  private static final int DIGITS = 7;

  /** Of what there is infinitely much, so many are shown. */
  private static final int MOST = 6;

  private final Activation function;

  /** What the input is called. */
  private final String variable;

  private final Facts facts;
  private final Language language;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  private FactTable(Activation function, String variable, Language language) {
    this.function = function;
    this.variable = variable;
    this.facts = function.facts();
    this.language = language;
  }

  /** Of f(x), in the order in which they are to stand. */
  static Map<String, List<String>> of(Activation function, Language language) {
    return of(function, "x", language);
  }

  /** Those of a function whose input is called otherwise than x. */
  static Map<String, List<String>> of(Activation function, String variable, Language language) {
    FactTable table = new FactTable(function, variable, language);
    table.addAll();
    return table.rows;
  }

  private void addAll() {
    if (!facts.domain().items().equals(List.of(Span.LINE))) {
      add(Phrase.DOMAIN, listing(facts.domain(), span -> Numerals.interval(span, DIGITS), " ∪ "));
    }
    add(Phrase.RANGE, Numerals.set(facts.values(), DIGITS));
    rows.put(variable + " → −∞", List.of(tail(facts.left())));
    rows.put(variable + " → ∞", List.of(tail(facts.right())));
    addExtrema();
    add(Phrase.ZEROS, listing(facts.zeros(), FactTable::place, ", "));
    add(Phrase.INFLECTIONS, listing(facts.inflections(), p -> Numerals.exact(p.x()), ", "));
    addMonotonicity();
    add(Phrase.PARITY, parity());
    addSmoothness();
    add(Phrase.LIPSCHITZ, lipschitz(facts.lipschitz()));
    addSaturation();
    addMoments(facts.moments());
    addMeasurements();
  }

  private String in(Phrase phrase) {
    return phrase.in(language);
  }

  private String filled(Phrase phrase, Object... values) {
    return filled(language, phrase, values);
  }

  private static String filled(Language language, Phrase phrase, Object... values) {
    return String.format(Locale.ROOT, phrase.in(language), values);
  }

  private void add(Phrase heading, String line) {
    rows.computeIfAbsent(in(heading), _ -> new ArrayList<>()).add(line);
  }

  private String comma() {
    return language == Language.CHINESE ? "，" : ", ";
  }

  private <T> String listing(Listing<T> listing, Function<T, String> text, String separator) {
    String items =
        listing.items().stream()
            .limit(listing.isComplete() ? Long.MAX_VALUE : MOST)
            .map(text)
            .collect(Collectors.joining(separator));
    String some = items.isEmpty() ? in(Phrase.NONE) : items;
    return listing.isComplete() ? some : some + separator + in(Phrase.MORE);
  }

  private static String place(Span span) {
    return span.isPoint() ? number(span.low()) : Numerals.interval(span, DIGITS);
  }

  private static String number(double value) {
    return Numerals.rounded(value, DIGITS);
  }

  private String at(Span span) {
    return span.isPoint()
        ? variable + " = " + Numerals.exact(span.low())
        : variable + " ∈ " + Numerals.interval(span, DIGITS);
  }

  private String tail(Tail tail) {
    String limit = tail.hasLimit() ? number(tail.limit()) : in(Phrase.NO_LIMIT);
    return tail.asymptote()
        .filter(line -> !line.isHorizontal())
        .map(line -> limit + comma() + in(Phrase.ASYMPTOTE) + " y = " + equation(line))
        .orElse(limit);
  }

  private String equation(Tail.Asymptote line) {
    double steepness = line.slope();
    String factor = steepness == 1 ? "" : steepness == -1 ? "−" : number(steepness);
    String slope = factor + variable;
    if (line.intercept() == 0) {
      return slope;
    }
    String sign = line.intercept() < 0 ? " − " : " + ";
    return slope + sign + number(Math.abs(line.intercept()));
  }

  /** Extrema of one kind and value on a line. */
  private void addExtrema() {
    Listing<Extremum> extrema = facts.extrema();
    Map<List<String>, List<String>> places = new LinkedHashMap<>();
    extrema.items().stream()
        .limit(extrema.isComplete() ? Long.MAX_VALUE : MOST)
        .forEach(extremum ->
            places
                .computeIfAbsent(
                    List.of(in(heading(extremum)), Numerals.exact(extremum.value())),
                    _ -> new ArrayList<>())
                .add(at(extremum.where())));
    places.forEach((key, where) ->
        rows.computeIfAbsent(key.get(0), _ -> new ArrayList<>())
            .add(key.get(1) + comma() + String.join(comma(), where)));
    if (!extrema.isComplete() && !places.isEmpty()) {
      add(heading(extrema.items().getFirst()), in(Phrase.MORE));
    }
  }

  private static Phrase heading(Extremum extremum) {
    return switch (extremum.kind()) {
      case MINIMUM -> extremum.isGlobal() ? Phrase.MINIMUM : Phrase.LOCAL_MINIMUM;
      case MAXIMUM -> extremum.isGlobal() ? Phrase.MAXIMUM : Phrase.LOCAL_MAXIMUM;
    };
  }

  private void addMonotonicity() {
    add(Phrase.MONOTONE, in(monotonicity(facts.monotonicity())));
    if (facts.monotonicity() == Monotonicity.NEITHER) {
      addStretches(Trend.RISING, Phrase.RISES);
      addStretches(Trend.FALLING, Phrase.FALLS);
    }
    if (facts.monotonicity() != Monotonicity.CONSTANT) {
      addStretches(Trend.LEVEL, Phrase.LEVEL);
    }
  }

  private static Phrase monotonicity(Monotonicity monotonicity) {
    return switch (monotonicity) {
      case INCREASING -> Phrase.INCREASING;
      case NONDECREASING -> Phrase.NONDECREASING;
      case DECREASING -> Phrase.DECREASING;
      case NONINCREASING -> Phrase.NONINCREASING;
      case CONSTANT -> Phrase.CONSTANT;
      case NEITHER -> Phrase.NOT_MONOTONE;
    };
  }

  private void addStretches(Trend trend, Phrase phrase) {
    List<Stretch> stretches =
        facts.stretches().items().stream().filter(s -> s.trend() == trend).toList();
    if (!stretches.isEmpty()) {
      Listing<Stretch> some = new Listing<>(stretches, facts.stretches().isComplete());
      String where = listing(some, s -> Numerals.interval(s.where(), DIGITS), ", ");
      add(Phrase.MONOTONE, in(phrase) + " " + where);
    }
  }

  private String parity() {
    return switch (facts.parity()) {
      case EVEN -> in(Phrase.EVEN);
      case ODD -> in(Phrase.ODD);
      case NEITHER -> in(Phrase.NEITHER);
    };
  }

  private void addSmoothness() {
    add(
        Phrase.SMOOTHNESS,
        switch (facts.smoothness()) {
          case DISCONTINUOUS -> in(Phrase.DISCONTINUOUS);
          case ANALYTIC -> in(Phrase.ANALYTIC);
          case C0, C1, C2, C3, C4 -> facts.smoothness().symbol();
        });
    facts.breakPoints().items().stream()
        .limit(facts.breakPoints().isComplete() ? Long.MAX_VALUE : MOST)
        .filter(point -> point.smoothness().compareTo(Smoothness.C1) <= 0)
        .forEach(point -> add(Phrase.SMOOTHNESS, change(point)));
  }

  /** What jumps at a point. */
  private String change(Break point) {
    return switch (point.smoothness()) {
      case DISCONTINUOUS -> change(point, "f", point.value());
      case C0 -> change(point, "f′", point.slope());
      case C1, C2, C3, C4, ANALYTIC -> change(point, "f″", point.curvature());
    };
  }

  private String change(Break point, String what, Sided sides) {
    return filled(
        Phrase.JUMPS,
        variable,
        number(point.x()),
        what,
        number(sides.left()),
        number(sides.right()));
  }

  private String lipschitz(Lipschitz lipschitz) {
    String constant = Numerals.exact(lipschitz.constant());
    if (!Double.isFinite(lipschitz.constant())) {
      return constant;
    }
    if (!lipschitz.isAttained()) {
      return constant + comma() + in(Phrase.NOT_ATTAINED);
    }
    return lipschitz.where().stream()
        .limit(MOST)
        .map(this::at)
        .collect(Collectors.joining(comma(), constant + comma(), ""));
  }

  /** What is level towards ±∞ is saturated; other level places are extrema or dead zones. */
  private void addSaturation() {
    Listing<Span> level = facts.saturation();
    List<Span> ends = level.items().stream().filter(FactTable::isUnbounded).toList();
    List<Span> others = level.items().stream().filter(span -> !isUnbounded(span)).toList();
    addLevel(Phrase.SATURATION, Phrase.SATURATION_NOTE, new Listing<>(ends, true));
    addLevel(
        Phrase.NEARLY_LEVEL,
        Phrase.NEARLY_LEVEL_NOTE,
        new Listing<>(others, level.isComplete() || others.isEmpty()));
  }

  private static boolean isUnbounded(Span span) {
    return Double.isInfinite(span.low()) || Double.isInfinite(span.high());
  }

  private void addLevel(Phrase heading, Phrase note, Listing<Span> spans) {
    if (!spans.isEmpty()) {
      add(heading, listing(spans, span -> Numerals.interval(span, DIGITS), ", "));
      add(heading, in(note));
    }
  }

  private void addMoments(Moments moments) {
    if (Double.isNaN(moments.secondMoment())) {
      return;
    }
    add(Phrase.MOMENTS, "E[f(z)] = " + number(moments.mean()));
    add(Phrase.MOMENTS, "E[f(z)²] = " + number(moments.secondMoment()));
    add(Phrase.MOMENTS, "E[f′(z)²] = " + number(moments.gradientSecondMoment()));
    add(Phrase.GAINS, in(Phrase.FORWARD) + " " + number(moments.gainForward()));
    add(Phrase.GAINS, in(Phrase.BACKWARD) + " " + number(moments.gainBackward()));
  }

  private void addMeasurements() {
    Measurements.speed(function.specification()).ifPresent(this::addCost);
    Measurements.accuracy(function.specification())
        .ifPresent(accuracy ->
            add(
                Phrase.ACCURACY,
                filled(
                    Phrase.ACCURACY_TEXT,
                    Numerals.rounded(accuracy.value(), 4),
                    Numerals.rounded(accuracy.gradient(), 4))));
  }

  private void addCost(Measurements.Speed speed) {
    cost(speed, language).forEach(line -> add(Phrase.COST, line));
  }

  /** The times, and under which conditions they were measured. */
  static List<String> cost(Measurements.Speed speed, Language language) {
    Measurements.Conditions conditions = speed.conditions();
    return List.of(
        filled(
            language,
            Phrase.COST_TEXT,
            nanoseconds(speed.forward()),
            nanoseconds(speed.backward()),
            nanoseconds(speed.fused())),
        filled(language, Phrase.COST_OF_COPY, nanoseconds(speed.copy())),
        filled(
            language,
            Phrase.COST_NOTE,
            speed.length(),
            conditions.date(),
            conditions.processor(),
            conditions.java(),
            backEnd(conditions.backEnd(), language)));
  }

  /** What kernels are made of, as they describe it in English. */
  private static String backEnd(String described, Language language) {
    return switch (language) {
      case ENGLISH -> described;
      case CHINESE ->
          described
              .replaceFirst("^vectors of (\\d+) bits$", "$1 位向量")
              .replaceFirst("^plain loops$", "普通循环");
    };
  }

  private static String nanoseconds(double time) {
    return Numerals.rounded(time, 2);
  }
}
