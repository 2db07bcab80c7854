package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Card;
import io.varphi.Entry;
import io.varphi.Family;
import io.varphi.Gate;
import io.varphi.KnownAs;
import io.varphi.Language;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.Paper;
import io.varphi.Parameter;
import io.varphi.facts.Span;
import io.varphi.figure.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A card for people. */
final class CardText {
  private static final String INDENT = "  ";

  /** How far from 0, or from where values begin, a picture goes to both sides. */
  private static final double NEAR = 4;

  private final Entry entry;
  private final Card card;
  private final Language language;
  private final boolean asLatex;
  private final boolean withProgram;
  private final Environment environment;
  private final StringBuilder text = new StringBuilder();

  private CardText(
      Entry entry,
      Language language,
      boolean asLatex,
      boolean withProgram,
      Environment environment) {
    this.entry = entry;
    this.card = entry.card();
    this.language = language;
    this.asLatex = asLatex;
    this.withProgram = withProgram;
    this.environment = environment;
  }

  /**
   * The card.
   *
   * @param asLatex whether formulas are LaTeX
   * @param withProgram whether the instructions of the kernel are added, if there is one
   */
  static String of(
      Entry entry,
      Language language,
      boolean asLatex,
      boolean withProgram,
      Environment environment) {
    CardText card = new CardText(entry, language, asLatex, withProgram, environment);
    card.addAll();
    return card.text.toString();
  }

  private void addAll() {
    addTitle();
    addSummary();
    addSection(Wording.FORMULAS, formulas());
    addSection(Wording.PARAMETERS, card.parameters().stream().map(this::row).toList());
    switch (entry) {
      case Activation f -> {
        picture(f)
            .ifPresent(figure ->
                text.append('\n').append(TerminalPlot.of(figure.withGradients(), environment)));
        addSection(Wording.FACTS, FactLines.of(f.facts(), language));
        if (withProgram) {
          addProgram("f(x)", f.kernel().listing(false));
          addProgram("f′(x)", f.kernel().listing(true));
        }
      }
      case Normalizer f ->
          addSection(
              Wording.FACTS, List.of(List.of(Wording.AXIS.in(language), String.valueOf(f.axis()))));
      case Gate _, Maxout _ -> {}
    }
    addSection(Wording.ELSEWHERE, card.elsewhere().stream().map(CardText::row).toList());
    addSection(Wording.PAPERS, card.papers().stream().map(CardText::line).map(List::of).toList());
  }

  /** About 0 where there are values, otherwise where they begin; none of what has no value. */
  private static Optional<Figure> picture(Activation f) {
    List<Span> domain = f.facts().domain().items();
    boolean isAboutZero =
        domain.stream().anyMatch(span -> span.low() < NEAR && span.high() > -NEAR);
    if (isAboutZero) {
      return Optional.of(Figure.of(f));
    }
    return domain.stream()
        .map(span -> span.low() >= NEAR ? span.low() : span.high())
        .min(Comparator.comparingDouble(Math::abs))
        .map(end -> Figure.of(f).domain(end - NEAR, end + NEAR));
  }

  private void addTitle() {
    text.append(bold(entry.title())).append('\n');
    if (card.family() != Family.FORMULA) {
      List<String> parts = new ArrayList<>();
      parts.add(entry.specification());
      parts.add(card.family().title(language));
      if (!card.aliases().isEmpty()) {
        parts.add(Wording.NAMES.in(language) + " " + String.join(", ", card.aliases()));
      }
      text.append(String.join(Wording.COMMA.in(language), parts)).append('\n');
    }
  }

  private void addSummary() {
    int width = Math.clamp(environment.columns(), 40, 100);
    text.append('\n');
    TextWidth.wrapped(card.summary().in(language), width)
        .forEach(line -> text.append(line).append('\n'));
  }

  private void addSection(Wording heading, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      text.append('\n').append(bold(heading.in(language))).append('\n');
      TextTable.lines(rows).forEach(line -> text.append(INDENT).append(line).append('\n'));
    }
  }

  private void addProgram(String label, String listing) {
    String heading = Wording.PROGRAM.in(language) + " " + label;
    text.append('\n').append(bold(heading)).append('\n').append(listing.indent(INDENT.length()));
  }

  private String bold(String heading) {
    return environment.hasColours() ? "\u001b[1m" + heading + "\u001b[0m" : heading;
  }

  private List<List<String>> formulas() {
    return Stream.concat(Stream.of(Formulas.function(entry)), Formulas.derivatives(entry).stream())
        .map(formula -> List.of(formula.label(), asLatex ? formula.latex() : formula.text()))
        .toList();
  }

  private List<String> row(Parameter parameter) {
    String defaultText = Settings.defaultText(parameter);
    boolean isDefault = Settings.isDefault(entry, parameter);
    String value = isDefault ? defaultText : Numeral.text(Settings.value(entry, parameter));
    return List.of(
        parameter.name() + " = " + value,
        Settings.text(parameter.range()),
        isDefault ? "" : Wording.DEFAULT.in(language) + " " + defaultText,
        parameter.learnable() ? Wording.LEARNABLE.in(language) : "");
  }

  private static List<String> row(KnownAs known) {
    return List.of(known.framework().title(), known.name(), known.difference());
  }

  private static String line(Paper paper) {
    return paper.authors() + ": " + paper.title() + ". " + paper.where();
  }
}
