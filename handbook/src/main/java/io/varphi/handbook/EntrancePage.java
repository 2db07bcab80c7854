package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.link;
import static io.varphi.handbook.Html.text;

import io.varphi.Language;
import java.util.ArrayList;
import java.util.List;

/** The page at the root, which leads to the languages. */
final class EntrancePage {
  private EntrancePage() {}

  static String of(Site site) {
    List<Html> head = new ArrayList<>();
    head.add(element("meta").with("charset", "utf-8"));
    head.add(
        element("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"));
    head.add(element("title", Phrase.BRAND.in(site.languages().getFirst())));
    head.add(element("meta").with("name", "color-scheme").with("content", "light dark"));
    head.add(element("link").with("rel", "stylesheet").with("href", Frame.STYLE));
    List<Html> links = new ArrayList<>();
    for (Language language : site.languages()) {
      String tag = Composer.tag(language);
      String target = language.code() + "/" + Place.INDEX;
      head.add(element("link").with("rel", "alternate").with("hreflang", tag).with("href", target));
      links.add(
          element(
              "p",
              link(target, text(Phrase.HANDBOOK.in(language)))
                  .with("lang", tag)
                  .with("hreflang", tag)));
    }
    Html main =
        element("main", element("h1", element("span", "φ").styled("phi"), text(" Varphi")))
            .containing(links)
            .styled("entrance");
    return HtmlWriter.document(
        element("html", element("head", head), element("body", main)).with("lang", "en"));
  }
}
