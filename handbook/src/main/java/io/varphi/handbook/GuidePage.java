package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.link;
import static io.varphi.handbook.Html.text;

import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guide: a table of decisions, then each task with reasons and sources. */
final class GuidePage {
  private static final Pattern SENTENCE = Pattern.compile("\\.(?=\\s|$)|。");

  private final Composer composer;
  private final Language language;

  private GuidePage(Composer composer) {
    this.composer = composer;
    this.language = composer.language();
  }

  static String of(Composer composer) {
    String title = composer.in(Phrase.GUIDE);
    return Frame.document(
        composer, title, composer.in(Phrase.PURPOSE_GUIDE), new GuidePage(composer).main());
  }

  /** Where a task is on the page. */
  static String id(String task) {
    return task.replace('_', '-');
  }

  private Html.Element main() {
    List<Guide> guides = Guide.tasks().stream().map(task -> Guide.of(task, language)).toList();
    List<Html> main = new ArrayList<>();
    main.add(
        element(
                "header",
                composer.heading("h1", Phrase.GUIDE),
                element("p", composer.in(Phrase.GUIDE_LEAD)).styled("lead"))
            .styled("title"));
    main.add(table(guides));
    guides.forEach(guide -> main.add(section(guide)));
    return element("main", main).styled("guide");
  }

  private Html table(List<Guide> guides) {
    List<Html> rows = new ArrayList<>();
    for (Guide guide : guides) {
      rows.add(
          element(
              "tr",
              element("th", link("#" + id(guide.task()), text(guide.title()))).with("scope", "row"),
              cell(Phrase.FIRST_CHOICE, names(guide.choices().subList(0, 1))).styled("choice"),
              cell(Phrase.OTHER_CHOICES, names(guide.choices().subList(1, guide.choices().size()))),
              cell(Phrase.NOT_THESE, names(unfit(guide))),
              cell(Phrase.REASON, composer.spans(reason(guide)))));
    }
    Html head =
        element(
            "tr",
            column(Phrase.TASK),
            column(Phrase.FIRST_CHOICE),
            column(Phrase.OTHER_CHOICES),
            column(Phrase.NOT_THESE),
            column(Phrase.REASON));
    return Composer.scrolling(
        element("table", element("thead", head), element("tbody", rows)).styled("decisions"));
  }

  /** It names its column, for narrow pages, where a row is a list. */
  private Html.Element cell(Phrase column, List<Html> content) {
    return element("td", content).with("data-column", composer.in(column));
  }

  private Html column(Phrase phrase) {
    return composer.heading("th", phrase).with("scope", "col");
  }

  /** The functions that are to be avoided whatever the circumstances. */
  private static List<String> unfit(Guide guide) {
    return guide.avoid().stream()
        .filter(item -> item.size() > 1 && item.get(0) instanceof Span.Code)
        .filter(item -> item.get(1).text().matches("(?s)[:：].*"))
        .map(item -> item.getFirst().text())
        .filter(name -> Catalogue.find(name).filter(e -> e.name().equals(name)).isPresent())
        .filter(name -> !guide.choices().contains(name))
        .distinct()
        .toList();
  }

  /** The first sentence of the reasons. */
  private static List<Span> reason(Guide guide) {
    List<Span> sentence = new ArrayList<>();
    for (Span span : ((Block.Paragraph) guide.why().getFirst()).spans()) {
      Matcher end = SENTENCE.matcher(span.text());
      if (span instanceof Span.Words && end.find()) {
        sentence.add(new Span.Words(span.text().substring(0, end.end()).strip()));
        return sentence;
      }
      sentence.add(span);
    }
    return sentence;
  }

  private List<Html> names(List<String> names) {
    return composer.list(
        names.stream().map(name -> composer.name(Catalogue.find(name).orElseThrow())).toList());
  }

  private Html section(Guide guide) {
    List<Html> content = new ArrayList<>();
    content.add(element("h2", guide.title()));
    content.add(tiles(guide.choices()));
    content.addAll(composer.blocks(guide.why()));
    content.add(heading(Guide.Section.OTHERWISE));
    content.add(composer.bullets(guide.otherwise()));
    content.add(heading(Guide.Section.AVOID));
    content.add(composer.bullets(guide.avoid()));
    content.add(heading(Guide.Section.INITIALIZE));
    content.addAll(composer.blocks(guide.initialization()));
    content.add(heading(Guide.Section.SOURCES));
    content.add(composer.bullets(guide.sources()));
    content.add(
        element(
                "p",
                text(composer.in(Phrase.IN_TERMINAL) + " "),
                Composer.command("varphi guide --task " + guide.task()))
            .styled("note"));
    return element("section", content).id(id(guide.task()));
  }

  private Html heading(Guide.Section section) {
    return element("h3", section.heading(language));
  }

  private Html tiles(List<String> names) {
    return element("ul", names.stream().map(this::tile).toList()).styled("tiles");
  }

  private Html tile(String name) {
    Entry entry = Catalogue.find(name).orElseThrow();
    List<Html> content =
        List.of(
            composer.ornament(Pictures.tile(entry)), element("span", entry.title()).styled("name"));
    Optional<Entry> here = composer.site().entry(name);
    return element(
        "li",
        here.isPresent()
            ? element("a", content).with("href", composer.place().to(Place.card(entry)))
            : element("div", content));
  }
}
