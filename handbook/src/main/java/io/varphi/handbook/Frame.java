package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.link;
import static io.varphi.handbook.Html.text;

import io.varphi.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all pages have around their texts. */
final class Frame {
  static final String STYLE = "handbook.css";
  static final String SCRIPT = "handbook.js";

  private final Composer composer;

  private Frame(Composer composer) {
    this.composer = composer;
  }

  /**
   * A whole document.
   *
   * @param title without the name of the handbook
   * @param description a sentence for lists of pages
   */
  static String document(Composer composer, String title, String description, Html.Element main) {
    return HtmlWriter.document(new Frame(composer).html(title, description, main));
  }

  private Html.Element html(String title, String description, Html.Element main) {
    return element("html", head(title, description), body(main))
        .with("lang", Composer.tag(composer.language()));
  }

  private Html head(String title, String description) {
    String brand = composer.in(Phrase.BRAND);
    List<Html> head = new ArrayList<>();
    head.add(element("meta").with("charset", "utf-8"));
    head.add(
        element("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"));
    head.add(element("title", title.equals(brand) ? brand : title + " · " + brand));
    head.add(element("meta").with("name", "description").with("content", description));
    head.add(element("meta").with("name", "color-scheme").with("content", "light dark"));
    head.add(
        element("link").with("rel", "stylesheet").with("href", composer.place().toShared(STYLE)));
    for (Language language : composer.site().languages()) {
      head.add(
          element("link")
              .with("rel", "alternate")
              .with("hreflang", Composer.tag(language))
              .with("href", composer.place().in(language)));
    }
    head.add(element("script").with("src", composer.place().toShared(SCRIPT)));
    return element("head", head);
  }

  private Html body(Html.Element main) {
    Html skip = link("#main", text(composer.in(Phrase.SKIP))).styled("skip");
    return element("body", skip, header(), main.id("main"), footer(), composer.letters());
  }

  private Html header() {
    Html brand =
        link(
                composer.place().to(Place.INDEX),
                element("span", "φ").styled("phi"),
                text(" " + composer.in(Phrase.BRAND)))
            .styled("brand");
    Map<String, Phrase> pages = new LinkedHashMap<>();
    pages.put(Place.INDEX, Phrase.FUNCTIONS);
    pages.put(Place.GUIDE, Phrase.GUIDE);
    pages.put(Place.COMPARISONS, Phrase.COMPARISONS);
    pages.put(Place.EXPLANATIONS, Phrase.EXPLANATIONS);
    pages.put(Place.MISTAKES, Phrase.MISTAKES);
    List<Html> items = new ArrayList<>();
    pages.forEach((path, phrase) -> items.add(element("li", item(path, phrase))));
    Html navigation =
        element("nav", element("ul", items)).with("aria-label", composer.in(Phrase.SITE));
    return element("header", brand, navigation, tools()).styled("site");
  }

  private Html item(String path, Phrase phrase) {
    Html.Element item = link(composer.place().to(path), text(composer.in(phrase)));
    return path.equals(composer.place().path()) ? item.with("aria-current", "page") : item;
  }

  private Html tools() {
    List<Html> tools = new ArrayList<>();
    for (Language language : composer.site().languages()) {
      if (language != composer.language()) {
        String tag = Composer.tag(language);
        tools.add(
            link(composer.place().in(language), text(Phrase.LANGUAGE_NAME.in(language)))
                .with("lang", tag)
                .with("hreflang", tag));
      }
    }
    tools.add(
        element("button", "◐")
            .id("theme")
            .with("type", "button")
            .with("title", composer.in(Phrase.THEME))
            .with("aria-label", composer.in(Phrase.THEME))
            .with("hidden", ""));
    return element("div", tools).styled("tools");
  }

  private Html footer() {
    return element(
        "footer",
        element("p", composer.in(Phrase.FOOTER) + " " + composer.in(Phrase.LICENCE) + "."));
  }
}
