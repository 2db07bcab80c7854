package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.link;
import static io.varphi.handbook.Html.text;

import io.varphi.Entry;
import io.varphi.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The other pages that speak of an entry. */
final class SeeAlsoSection {
  private final Composer composer;
  private final Entry entry;

  private SeeAlsoSection(Composer composer, Entry entry) {
    this.composer = composer;
    this.entry = entry;
  }

  static Optional<CardSection> of(Composer composer, Entry entry) {
    return new SeeAlsoSection(composer, entry).section();
  }

  private Optional<CardSection> section() {
    List<Html> pages = new ArrayList<>();
    for (String task : Guide.tasks()) {
      Guide guide = Guide.of(task, composer.language());
      if (guide.choices().contains(entry.name())) {
        pages.add(see(Phrase.GUIDE, Place.GUIDE + "#" + GuidePage.id(task), guide.title()));
      }
    }
    for (String name : Site.COMPARISONS) {
      Article article = Article.of(name, composer.language());
      if (article.sections().getFirst().names().contains(entry.name())) {
        pages.add(see(Phrase.COMPARISONS, Place.article(name), article.title()));
      }
    }
    for (String name : Site.MISTAKES) {
      if (MistakesPage.concerns(name, entry)) {
        String title = Article.of("mistakes/" + name, composer.language()).title();
        pages.add(see(Phrase.MISTAKES, Place.MISTAKES + "#" + MistakesPage.id(name), title));
      }
    }
    return pages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CardSection(
                "see-also", composer.in(Phrase.RELATED_PAGES), List.of(element("ul", pages))));
  }

  private Html see(Phrase kind, String target, String title) {
    String colon = composer.language() == Language.CHINESE ? "：" : ": ";
    return element(
        "li", text(composer.in(kind) + colon), link(composer.place().to(target), text(title)));
  }
}
