package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.text;

import io.varphi.Activation;
import io.varphi.Card;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.Parameter;
import io.varphi.expr.Printer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What follows from the definition of an entry, and what has been measured. */
final class FactSection {
  private static final int DIGITS = 7;
  private static final double[] ROW = {1, 2, 3};
  private static final double[] PAIRS = {1, 3, -2, -4};

  private final Composer composer;
  private final Entry entry;
  private final Card card;

  private FactSection(Composer composer, Entry entry) {
    this.composer = composer;
    this.entry = entry;
    this.card = entry.card();
  }

  static CardSection of(Composer composer, Entry entry) {
    return new FactSection(composer, entry).section();
  }

  private CardSection section() {
    return switch (entry) {
      case Activation f -> section(Phrase.FACTS, FactTable.of(f, composer.language()));
      case Gate gate ->
          section(
              Phrase.FACTS_OF_GATE, FactTable.of(Slices.function(gate), "g", composer.language()));
      case Normalizer rows -> section(Phrase.FACTS, rowFacts(rows));
      case Maxout maxout ->
          section(
              Phrase.FACTS,
              Map.of(
                  composer.filled(Phrase.GROUPS, row(PAIRS)), List.of(row(maxout.apply(PAIRS)))));
    };
  }

  private CardSection section(Phrase heading, Map<String, List<String>> facts) {
    List<Html> content = new ArrayList<>();
    if (!card.parameters().isEmpty()) {
      String defaults =
          card.parameters().stream()
              .map(FactSection::setting)
              .collect(Collectors.joining(composer.comma()));
      content.add(element("p", composer.filled(Phrase.FACTS_FOR, defaults)).styled("note"));
    }
    content.add(table(facts));
    return new CardSection("facts", composer.in(heading), content);
  }

  private static String setting(Parameter parameter) {
    return parameter.name() + " = " + Printer.print(parameter.defaultValue());
  }

  private Map<String, List<String>> rowFacts(Normalizer rows) {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    facts.put(composer.in(Phrase.AXIS), List.of(Numerals.exact(rows.axis())));
    facts.put(composer.filled(Phrase.EXAMPLE, row(ROW)), List.of(row(rows.apply(ROW))));
    facts.put(
        composer.in(Phrase.JACOBIAN),
        Arrays.stream(rows.jacobian(ROW)).map(FactSection::row).toList());
    return facts;
  }

  private static String row(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(number -> Numerals.rounded(number, DIGITS))
        .collect(Collectors.joining(", "));
  }

  /** A table of headings and what belongs to them. */
  private static Html table(Map<String, List<String>> rows) {
    List<Html> lines = new ArrayList<>();
    rows.forEach((heading, texts) -> {
      List<Html> cell = new ArrayList<>();
      for (String line : texts) {
        cell.add(cell.isEmpty() ? text(line) : element("br"));
        if (cell.getLast() instanceof Html.Element) {
          cell.add(text(line));
        }
      }
      lines.add(element("tr", element("th", heading).with("scope", "row"), element("td", cell)));
    });
    return Composer.scrolling(element("table", element("tbody", lines)).styled("facts"));
  }
}
