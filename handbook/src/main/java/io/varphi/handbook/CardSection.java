package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.link;
import static io.varphi.handbook.Html.text;

import io.varphi.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands on a card under a heading, to which the page's contents lead. */
record CardSection(String id, String heading, List<Html> content) {
  CardSection {
    content = List.copyOf(content);
  }

  /** A part of the prose, if there is anything in it. */
  static Optional<CardSection> of(Part part, Language language, List<Html> content) {
    String id = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(new CardSection(id, part.heading(language), content));
  }

  Html html() {
    return element("section", element("h2", heading)).id(id).containing(content);
  }

  /** The line of the contents. */
  Html line() {
    return element("li", link("#" + id, text(heading)));
  }
}
