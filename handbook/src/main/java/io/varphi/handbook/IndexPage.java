package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.link;
import static io.varphi.handbook.Html.text;

import io.varphi.Entry;
import io.varphi.Family;
import io.varphi.KnownAs;
import io.varphi.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All functions, with a picture each. */
final class IndexPage {
  private final Composer composer;
  private final Language language;

  private IndexPage(Composer composer) {
    this.composer = composer;
    this.language = composer.language();
  }

  static String of(Composer composer) {
    IndexPage page = new IndexPage(composer);
    String title = composer.in(Phrase.BRAND);
    return Frame.document(composer, title, composer.in(Phrase.INDEX_LEAD), page.main());
  }

  private Html.Element main() {
    List<Html> main = new ArrayList<>();
    main.add(
        element(
                "header",
                element("h1", composer.in(Phrase.HANDBOOK)),
                element("p", composer.in(Phrase.INDEX_LEAD)).styled("lead"))
            .styled("title"));
    main.add(
        element(
                "ul",
                pointer(Place.GUIDE, Phrase.GUIDE, Phrase.PURPOSE_GUIDE),
                pointer(Place.COMPARISONS, Phrase.COMPARISONS, Phrase.PURPOSE_COMPARISONS),
                pointer(Place.EXPLANATIONS, Phrase.EXPLANATIONS, Phrase.PURPOSE_EXPLANATIONS),
                pointer(Place.MISTAKES, Phrase.MISTAKES, Phrase.PURPOSE_MISTAKES))
            .styled("pointers"));
    main.add(filter());
    families().forEach(family -> main.add(shelf(family)));
    main.add(element("p", composer.in(Phrase.NOTHING_FOUND)).id("nothing").with("hidden", ""));
    return element("main", main).styled("index");
  }

  private Html pointer(String path, Phrase name, Phrase purpose) {
    return element(
        "li",
        link(composer.place().to(path), text(composer.in(name))),
        text(" "),
        element("span", composer.in(purpose)));
  }

  private List<Family> families() {
    return Arrays.stream(Family.values())
        .filter(family -> entries(family).findAny().isPresent())
        .toList();
  }

  private Stream<Entry> entries(Family family) {
    return composer.site().entries().stream().filter(entry -> entry.card().family() == family);
  }

  /** Shown by the script, without which it would do nothing. */
  private Html filter() {
    List<Html> families = new ArrayList<>();
    families.add(element("option", composer.in(Phrase.ALL_FAMILIES)).with("value", "all"));
    for (Family family : families()) {
      families.add(element("option", family.title(language)).with("value", family.id()));
    }
    List<Html> properties = new ArrayList<>();
    properties.add(composer.heading("legend", Phrase.PROPERTIES));
    for (Property property : Property.values()) {
      Html box =
          element("input")
              .with("type", "checkbox")
              .with("name", "property")
              .with("value", property.id());
      properties.add(element("label", box, text(" " + property.title(language))));
    }
    Html search =
        element(
            "label",
            text(composer.in(Phrase.SEARCH) + " "),
            element("input")
                .with("type", "search")
                .with("name", "search")
                .with("placeholder", composer.in(Phrase.SEARCH_HINT)));
    Html family =
        element(
            "label",
            text(composer.in(Phrase.FAMILY) + " "),
            element("select", families).with("name", "family"));
    Html count =
        element(
                "p",
                element("output", Integer.toString(composer.site().entries().size()))
                    .with("name", "count"),
                text(" " + composer.in(Phrase.SHOWN)),
                element("span", "; " + composer.in(Phrase.IN_TEXTS))
                    .id("in-texts")
                    .with("hidden", ""))
            .with("aria-live", "polite");
    return element("form", search, family, element("fieldset", properties), count)
        .id("filter")
        .with("data-texts", SearchTexts.FILE)
        .with("role", "search")
        .with("hidden", "");
  }

  private Html shelf(Family family) {
    return element(
            "section",
            element("h2", family.title(language)),
            element("ul", entries(family).map(this::tile).toList()).styled("tiles"))
        .id(family.id());
  }

  private Html tile(Entry entry) {
    return element(
            "li",
            link(
                composer.place().to(Place.card(entry)),
                composer.ornament(Pictures.tile(entry)),
                element("span", entry.title()).styled("name"),
                element("code", entry.name())))
        .with("data-name", entry.name())
        .with("data-family", entry.card().family().id())
        .with("data-properties", properties(entry))
        .with("data-search", words(entry));
  }

  static String properties(Entry entry) {
    return Property.of(entry).stream().map(Property::id).collect(Collectors.joining(" "));
  }

  /** All names, here and elsewhere. */
  private static String words(Entry entry) {
    Stream<String> own = Stream.of(entry.name(), entry.title());
    Stream<String> elsewhere = entry.card().elsewhere().stream().map(KnownAs::name);
    return Stream.of(own, entry.card().aliases().stream(), elsewhere)
        .flatMap(names -> names)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
