package io.varphi.handbook;

import static io.varphi.handbook.Html.element;

import io.varphi.Entry;
import io.varphi.Framework;
import io.varphi.KnownAs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names and defaults of an entry in other systems, and where these disagree. */
final class ElsewhereSection {
  private static final int DIGITS = 7;

  private final Composer composer;
  private final Entry entry;

  private ElsewhereSection(Composer composer, Entry entry) {
    this.composer = composer;
    this.entry = entry;
  }

  static Optional<CardSection> of(Composer composer, Entry entry) {
    return new ElsewhereSection(composer, entry).section();
  }

  private Optional<CardSection> section() {
    if (entry.card().elsewhere().isEmpty()) {
      return Optional.empty();
    }
    List<Html> rows = new ArrayList<>();
    Map<Framework, List<KnownAs>> names =
        entry.card().elsewhere().stream()
            .collect(
                Collectors.groupingBy(KnownAs::framework, LinkedHashMap::new, Collectors.toList()));
    names.forEach((framework, known) -> rows.addAll(rows(framework, known)));
    List<Html> content = new ArrayList<>();
    content.add(
        Composer.scrolling(
            element(
                "table",
                element("thead", composer.head(Phrase.SYSTEM, Phrase.NAME, Phrase.DIFFERENCE)),
                element("tbody", rows))));
    Systems.disagreement(entry).ifPresent(d -> content.addAll(disagreement(d)));
    return Optional.of(new CardSection("elsewhere", composer.in(Phrase.ELSEWHERE), content));
  }

  /** A row for each name that a system has. */
  private List<Html> rows(Framework framework, List<KnownAs> names) {
    List<Html> rows = new ArrayList<>();
    for (KnownAs known : names) {
      List<Html> cells = new ArrayList<>();
      if (rows.isEmpty()) {
        Html.Element system = element("th", framework.title()).with("scope", "rowgroup");
        cells.add(
            names.size() == 1
                ? system.with("scope", "row")
                : system.with("rowspan", Integer.toString(names.size())));
      }
      cells.add(element("td", element("code", known.name())));
      cells.add(element("td", composer.sentence(Systems.difference(known, composer.language()))));
      rows.add(element("tr", cells));
    }
    return rows;
  }

  private List<Html> disagreement(Systems.Disagreement disagreement) {
    double x = disagreement.x();
    String sentence =
        composer.filled(
            Phrase.DISAGREE,
            Numerals.rounded(x, DIGITS),
            Numerals.rounded(disagreement.one().function().value(x), DIGITS),
            Numerals.rounded(disagreement.other().function().value(x), DIGITS));
    return List.of(
        element("h3", composer.in(Phrase.BY_DEFAULT)),
        element("p", composer.sentence(sentence)),
        variants(disagreement));
  }

  private Html variants(Systems.Disagreement disagreement) {
    double x = disagreement.x();
    List<Html> rows = new ArrayList<>();
    for (Systems.Variant variant : disagreement.variants()) {
      rows.add(
          element(
              "tr",
              element("td", composer.inline(Sentences.of(variant.function()))),
              element("td", systems(variant.systems())),
              element("td", Numerals.rounded(variant.function().value(x), DIGITS))
                  .styled("number")));
    }
    if (!disagreement.undecided().isEmpty()) {
      rows.add(
          element(
              "tr",
              element("td", composer.in(Phrase.NO_DEFAULT)),
              element("td", systems(disagreement.undecided())),
              element("td", "–").styled("number")));
    }
    String value = composer.filled(Phrase.VALUE_AT, Numerals.rounded(x, DIGITS));
    Html number = element("th", composer.sentence(value)).with("scope", "col").styled("number");
    Html head = composer.head(Phrase.COMPUTES, Phrase.SYSTEMS).containing(number);
    return Composer.scrolling(element("table", element("thead", head), element("tbody", rows)));
  }

  private String systems(List<KnownAs> systems) {
    return systems.stream()
        .map(known -> known.framework().title() + " " + known.name())
        .distinct()
        .collect(Collectors.joining(composer.comma()));
  }
}
