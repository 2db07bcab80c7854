package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.text;

import io.varphi.Card;
import io.varphi.Parameter;
import io.varphi.Range;
import io.varphi.facts.Span;
import io.varphi.figure.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of an entry, their defaults and what they may be. */
final class ParameterSection {
  private static final int MANY_DIGITS = 17;

  private ParameterSection() {}

  static Optional<CardSection> of(Composer composer, Card card) {
    if (card.parameters().isEmpty()) {
      return Optional.empty();
    }
    List<Html> rows = new ArrayList<>();
    for (Parameter parameter : card.parameters()) {
      rows.add(
          element(
              "tr",
              element("th", element("code", parameter.name())).with("scope", "row"),
              element("td", composer.formula(Label.tex("$" + parameter.symbol() + "$"))),
              element("td", composer.inline(parameter.defaultValue())),
              element("td", text(interval(parameter.range()))),
              element("td", composer.in(parameter.learnable() ? Phrase.YES : Phrase.NO))));
    }
    Html.Element head =
        composer.head(Phrase.NAME, Phrase.SYMBOL, Phrase.DEFAULT, Phrase.ALLOWED, Phrase.LEARNED);
    Html table =
        Composer.scrolling(element("table", element("thead", head), element("tbody", rows)));
    return Optional.of(
        new CardSection("parameters", composer.in(Phrase.PARAMETERS), List.of(table)));
  }

  private static String interval(Range range) {
    if (range.withoutZero()) {
      return "ℝ \\ {0}";
    }
    Span span = new Span(range.low(), !range.lowOpen(), range.high(), !range.highOpen());
    return span.equals(Span.LINE) ? "ℝ" : Numerals.interval(span, MANY_DIGITS);
  }
}
