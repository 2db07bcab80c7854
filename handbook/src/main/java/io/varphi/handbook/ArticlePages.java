package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.link;
import static io.varphi.handbook.Html.text;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Language;
import io.varphi.Normalizer;
import io.varphi.Peak;
import io.varphi.facts.Extremum;
import io.varphi.facts.Facts;
import io.varphi.facts.Moments;
import io.varphi.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explanations and comparisons, and the lists of them. */
final class ArticlePages {
  private static final int DIGITS = 4;

  private final Composer composer;
  private final Language language;

  private ArticlePages(Composer composer) {
    this.composer = composer;
    this.language = composer.language();
  }

  /** A page that leads to articles. */
  static String list(Composer composer, Phrase title, Phrase purpose, List<String> names) {
    ArticlePages pages = new ArticlePages(composer);
    List<Html> items = names.stream().map(pages::item).toList();
    Html.Element main =
        element(
                "main",
                pages.title(composer.in(title), composer.in(purpose)),
                element("ul", items).styled("articles"))
            .styled("article");
    return Frame.document(composer, composer.in(title), composer.in(purpose), main);
  }

  private Html title(String title, String lead) {
    return element("header", element("h1", title), element("p", lead).styled("lead"))
        .styled("title");
  }

  private Html item(String name) {
    Article article = Article.of(name, language);
    List<Html> content = new ArrayList<>();
    content.add(
        element("h2", link(composer.place().to(Place.article(name)), text(article.title()))));
    if (article.introduction().isEmpty()) {
      List<Entry> entries = entries(article);
      content.add(
          element(
              "p",
              entries.stream().limit(5).map(e -> composer.ornament(Pictures.tile(e))).toList()));
      content.add(element("p", names(entries)));
    } else {
      content.addAll(composer.blocks(article.introduction().subList(0, 1)));
    }
    return element("li", content);
  }

  private List<Html> names(List<Entry> entries) {
    return composer.list(entries.stream().map(composer::title).toList());
  }

  // Explanations

  static String explanation(Composer composer, String name) {
    ArticlePages pages = new ArticlePages(composer);
    Article article = Article.of(name, composer.language());
    List<Html> main = new ArrayList<>();
    main.add(element("header", element("h1", article.title())).styled("title"));
    main.addAll(composer.blocks(article.introduction()));
    for (Article.Section section : article.sections()) {
      main.add(pages.section(section));
    }
    String purpose = composer.in(Phrase.PURPOSE_EXPLANATIONS);
    Html.Element page = element("main", main).styled("article");
    return Frame.document(composer, article.title(), purpose, page);
  }

  private Html section(Article.Section section) {
    return element("section", element("h2", section.heading()))
        .containing(composer.blocks(section.blocks()));
  }

  // Comparisons

  static String comparison(Composer composer, String name) {
    ArticlePages pages = new ArticlePages(composer);
    Article article = Article.of(name, composer.language());
    List<Html> main = new ArrayList<>();
    main.add(element("header", element("h1", article.title())).styled("title"));
    main.addAll(pages.comparison(article));
    String purpose = composer.in(Phrase.PURPOSE_COMPARISONS);
    Html.Element page = element("main", main).styled("article comparison");
    return Frame.document(composer, article.title(), purpose, page);
  }

  private List<Entry> entries(Article article) {
    return article.sections().getFirst().names().stream()
        .map(name -> Catalogue.find(name).orElseThrow())
        .toList();
  }

  private List<Html> comparison(Article article) {
    List<Entry> entries = entries(article);
    List<Html> content = new ArrayList<>();
    content.add(tiles(entries));
    content.add(section(article.sections().get(1)));
    content.add(pictures(entries));
    content.add(variants(article.sections().get(2)));
    content.add(numbers(entries));
    if (entries.stream().allMatch(Activation.class::isInstance)) {
      content.add(pairs(entries.stream().map(Slices::function).toList()));
    }
    content.add(section(article.sections().get(3)));
    return content;
  }

  private Html tiles(List<Entry> entries) {
    List<Html> tiles = new ArrayList<>();
    for (Entry entry : entries) {
      tiles.add(
          element(
              "li",
              element(
                  "div",
                  composer.ornament(Pictures.tile(entry)),
                  element("span", composer.title(entry)).styled("name"))));
    }
    return element("ul", tiles).styled("tiles");
  }

  private Html pictures(List<Entry> entries) {
    List<Html> content = new ArrayList<>();
    content.add(composer.heading("h2", Phrase.COMPARED));
    if (entries.stream().anyMatch(e -> e instanceof Normalizer rows && Slices.isDrawn(rows))) {
      content.add(element("p", composer.in(Phrase.ONE_DRAW)).styled("note"));
    }
    List<Figure> figures = Pictures.together(entries);
    content.add(composer.figure(figures.getFirst()));
    content.add(composer.heading("h3", Phrase.SLOPES));
    content.add(composer.figure(figures.getLast()));
    return element("section", content);
  }

  /** What is said of each function, with its name before a colon. */
  private Html variants(Article.Section section) {
    List<Html> rows = new ArrayList<>();
    section
        .items()
        .forEach(item -> {
          List<Span> rest = new ArrayList<>(item.subList(1, item.size()));
          if (!rest.isEmpty() && rest.getFirst() instanceof Span.Words(String words)) {
            rest.set(0, new Span.Words(words.replaceFirst("^[:：]\\s*", "")));
          }
          rows.add(
              element(
                  "tr",
                  element("th", composer.spans(item.subList(0, 1))).with("scope", "row"),
                  element("td", composer.spans(rest))));
        });
    return element(
        "section",
        composer.heading("h2", Phrase.VARIANTS),
        Composer.scrolling(element("table", element("tbody", rows)).styled("facts")));
  }

  /** Facts that can be told of all of them; moments only of functions of one input. */
  private Html numbers(List<Entry> entries) {
    boolean isElementWise = entries.stream().allMatch(Activation.class::isInstance);
    List<Html> rows = new ArrayList<>();
    for (Entry entry : entries) {
      Activation function = Slices.function(entry);
      Facts facts = function.facts();
      List<Html> row = new ArrayList<>();
      row.add(element("th", composer.title(entry)).with("scope", "row"));
      row.add(number(Numerals.set(facts.values(), DIGITS)));
      row.add(number(Numerals.rounded(function.gradient(0), DIGITS)));
      row.add(number(minimum(facts)));
      row.add(number(Numerals.rounded(facts.lipschitz().constant(), DIGITS)));
      if (isElementWise) {
        Moments moments = facts.moments();
        row.add(number(Numerals.rounded(moments.mean(), DIGITS)));
        row.add(number(Numerals.rounded(moments.gainForward(), DIGITS)));
        row.add(number(Numerals.rounded(moments.gainBackward(), DIGITS)));
      }
      rows.add(element("tr", row));
    }
    List<Html> content = new ArrayList<>();
    content.add(composer.heading("h2", Phrase.IN_NUMBERS));
    slice(entries)
        .ifPresent(phrase -> content.add(element("p", composer.in(phrase)).styled("note")));
    content.add(
        Composer.scrolling(
            element(
                "table",
                element("thead", element("tr", columns(isElementWise))),
                element("tbody", rows))));
    return element("section", content);
  }

  private List<Html> columns(boolean withMoments) {
    List<Phrase> columns = new ArrayList<>();
    columns.addAll(
        List.of(
            Phrase.FUNCTION, Phrase.RANGE, Phrase.SLOPE_AT_ZERO, Phrase.MINIMUM, Phrase.STEEPEST));
    if (withMoments) {
      columns.addAll(List.of(Phrase.MEAN, Phrase.GAIN_FORWARD, Phrase.GAIN_BACKWARD));
    }
    return columns.stream()
        .<Html>map(column -> composer.heading("th", column).with("scope", "col"))
        .toList();
  }

  private static Optional<Phrase> slice(List<Entry> entries) {
    return switch (entries.getFirst()) {
      case Activation _ -> Optional.empty();
      case Normalizer _ -> Optional.of(Phrase.OF_ROWS);
      case Entry _ -> Optional.of(Phrase.OF_GATES);
    };
  }

  private static String minimum(Facts facts) {
    return facts.extrema().items().stream()
        .filter(extremum -> extremum.kind() == Extremum.Kind.MINIMUM && extremum.isGlobal())
        .filter(extremum -> extremum.where().isPoint())
        .findFirst()
        .map(extremum ->
            Numerals.rounded(extremum.value(), DIGITS)
                + " ("
                + Numerals.rounded(extremum.x(), DIGITS)
                + ")")
        .orElse("–");
  }

  private static Html number(String text) {
    return element("td", text).styled("number");
  }

  /** How far each two are apart. */
  private Html pairs(List<Activation> functions) {
    List<Html> head = new ArrayList<>();
    head.add(element("td"));
    functions
        .subList(1, functions.size())
        .forEach(f -> head.add(element("th", composer.title(f)).with("scope", "col")));
    List<Html> rows = new ArrayList<>();
    for (int i = 0; i + 1 < functions.size(); i++) {
      List<Html> row = new ArrayList<>();
      row.add(element("th", composer.title(functions.get(i))).with("scope", "row"));
      for (int j = 1; j < functions.size(); j++) {
        row.add(number(j > i ? apart(functions.get(i), functions.get(j)) : ""));
      }
      rows.add(element("tr", row));
    }
    return element(
        "section",
        composer.heading("h3", Phrase.PAIRS),
        Composer.scrolling(
            element("table", element("thead", element("tr", head)), element("tbody", rows))));
  }

  private static String apart(Activation f, Activation g) {
    Peak peak = Peaks.between(f, g);
    String place =
        peak.places().stream()
            .limit(1)
            .map(span -> Numerals.rounded(span.low(), DIGITS))
            .collect(Collectors.joining());
    return Numerals.rounded(peak.height(), 3) + (place.isEmpty() ? "" : " (" + place + ")");
  }
}
