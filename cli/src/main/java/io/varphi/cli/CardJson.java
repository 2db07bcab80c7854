package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Card;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.KnownAs;
import io.varphi.Language;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.Paper;
import io.varphi.Parameter;
import io.varphi.Text;

/** A card for programs. */
final class CardJson {
  private CardJson() {}

  /**
   * The card.
   *
   * @param withProgram whether the instructions of the kernel are added, if there is one
   */
  static String document(Entry entry, boolean withProgram) {
    Card card = entry.card();
    Json.Members members =
        Json.members()
            .with("name", card.name())
            .with("title", card.title())
            .with("specification", entry.specification())
            .with("kind", kind(entry))
            .with("family", card.family().id())
            .with("aliases", Json.texts(card.aliases()))
            .with("summary", text(card.summary()));
    Json.Members document = withFormulas(members, entry);
    return Json.document(
        withProgram && entry instanceof Activation f
            ? document.with("program", program(f))
            : document);
  }

  private static Json program(Activation function) {
    return Json.members()
        .with("value", lines(function.kernel().listing(false)))
        .with("gradient", lines(function.kernel().listing(true)));
  }

  private static Json lines(String text) {
    return Json.texts(text.lines().toList());
  }

  private static Json.Members withFormulas(Json.Members card, Entry entry) {
    Json.Members members = with(card, Formulas.function(entry));
    for (Formulas.Formula formula : Formulas.derivatives(entry)) {
      members = with(members, formula);
    }
    return withFacts(
        members.with(
            "parameters",
            entry.card().parameters().stream().map(p -> parameter(entry, p)).toList()),
        entry);
  }

  private static Json.Members withFacts(Json.Members card, Entry entry) {
    Json.Members members =
        switch (entry) {
          case Activation activation -> card.with("facts", FactsJson.of(activation.facts()));
          case Gate _, Normalizer _, Maxout _ -> card;
        };
    return members
        .with("elsewhere", entry.card().elsewhere().stream().map(CardJson::name).toList())
        .with("papers", entry.card().papers().stream().map(CardJson::paper).toList());
  }

  private static String kind(Entry entry) {
    return switch (entry) {
      case Activation _ -> "element-wise";
      case Gate _ -> "gate";
      case Normalizer _ -> "normalizer";
      case Maxout _ -> "maxout";
    };
  }

  /** A text in both languages. */
  static Json text(Text text) {
    Json.Members members = Json.members();
    for (Language language : Language.values()) {
      members = members.with(language.code(), text.in(language));
    }
    return members;
  }

  private static Json.Members with(Json.Members card, Formulas.Formula formula) {
    return card.with(
        formula.key(), Json.members().with("text", formula.text()).with("latex", formula.latex()));
  }

  private static Json parameter(Entry entry, Parameter parameter) {
    return Json.members()
        .with("name", parameter.name())
        .with("symbol", parameter.symbol())
        .with("value", Settings.value(entry, parameter))
        .with("default", Settings.defaultText(parameter))
        .with("range", Settings.text(parameter.range()))
        .with("learnable", parameter.learnable());
  }

  private static Json name(KnownAs known) {
    return Json.members()
        .with("system", known.framework().title())
        .with("name", known.name())
        .with("difference", known.difference());
  }

  private static Json paper(Paper paper) {
    return Json.members()
        .with("authors", paper.authors())
        .with("title", paper.title())
        .with("where", paper.where());
  }
}
