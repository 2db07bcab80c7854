package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.link;
import static io.varphi.handbook.Html.text;

import io.varphi.Activation;
import io.varphi.Card;
import io.varphi.Catalogue;
import io.varphi.Difference;
import io.varphi.Entry;
import io.varphi.Framework;
import io.varphi.Gate;
import io.varphi.KnownAs;
import io.varphi.Language;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.Paper;
import io.varphi.Parameter;
import io.varphi.Peak;
import io.varphi.Range;
import io.varphi.expr.Expr;
import io.varphi.expr.Latex;
import io.varphi.expr.Printer;
import io.varphi.facts.Span;
import io.varphi.figure.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The card of an entry. */
final class CardPage {
  private static final int DIGITS = 7;
  private static final int FEW_DIGITS = 3;
  private static final int MANY_DIGITS = 17;
  private static final double[] ROW = {1, 2, 3};
  private static final double[] PAIRS = {1, 3, -2, -4};

  private static final Map<String, String> JACOBIANS =
      Resources.table("jacobians.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, List::getLast));

  /** A formula: what it is of, and what it says, in two syntaxes. */
  private record Formula(String left, String latex, String text) {}

  private final Composer composer;
  private final Entry entry;
  private final Card card;
  private final Language language;
  private final Prose prose;

  /** The sections by their ids, in order. */
  private final Map<String, Html.Element> sections = new LinkedHashMap<>();

  private final Map<String, String> headings = new LinkedHashMap<>();

  private CardPage(Composer composer, Entry entry) {
    this.composer = composer;
    this.entry = entry;
    this.card = entry.card();
    this.language = composer.language();
    this.prose = Prose.of(entry, language);
  }

  static String of(Composer composer, Entry entry) {
    CardPage page = new CardPage(composer, entry);
    String summary = page.card.summary().in(composer.language());
    return Frame.document(composer, entry.title(), summary, page.main());
  }

  private Html.Element main() {
    addFormulas();
    addPlot();
    addFacts();
    addParameters();
    for (Part part : List.of(Part.HOW_IT_WORKS, Part.STRENGTHS, Part.WEAKNESSES, Part.USED)) {
      addPart(part);
    }
    addPart(Part.WHEN);
    addPart(Part.WHEN_NOT);
    addRelatives();
    addElsewhere();
    addSnippet();
    addQuestions();
    addPapers();
    addSeeAlso();
    List<Html> main = new ArrayList<>();
    main.add(heading());
    main.add(contents());
    main.addAll(sections.values());
    main.add(neighbours());
    return element("main", main).styled("card");
  }

  private Html heading() {
    List<Html> line = new ArrayList<>();
    line.add(element("code", card.name()));
    line.add(
        link(
            composer.place().to(Place.INDEX) + "#" + card.family().id(),
            text(card.family().title(language))));
    if (!card.aliases().isEmpty()) {
      String comma = language == Language.CHINESE ? "、" : ", ";
      line.add(text(composer.in(Phrase.ALSO_CALLED) + " " + String.join(comma, card.aliases())));
    }
    return element(
            "header",
            element("h1", entry.title()),
            element("ul", line.stream().map(part -> element("li", part)).toList()).styled("names"),
            element("p", composer.sentence(card.summary().in(language))).styled("lead"))
        .styled("title");
  }

  private Html contents() {
    List<Html> items = new ArrayList<>();
    headings.forEach((id, heading) -> items.add(element("li", link("#" + id, text(heading)))));
    return element("nav", element("p", composer.in(Phrase.ON_THIS_PAGE)), element("ul", items))
        .styled("contents")
        .with("aria-label", composer.in(Phrase.ON_THIS_PAGE));
  }

  private void add(String id, String heading, List<? extends Html> content) {
    headings.put(id, heading);
    sections.put(id, element("section", element("h2", heading)).id(id).containing(content));
  }

  private void add(String id, Phrase heading, Html... content) {
    add(id, composer.in(heading), Arrays.asList(content));
  }

  // Formulas

  private void addFormulas() {
    List<Formula> formulas = formulas();
    List<Html> displays =
        formulas.stream().map(f -> composer.display(Label.formula(f.left, f.latex))).toList();
    List<Html> texts = new ArrayList<>();
    for (Formula formula : formulas) {
      String lines = formula.text.isEmpty() ? "" : formula.text + "\n";
      texts.add(element("pre", element("code", lines + formula.left + formula.latex)));
    }
    Html.Element details =
        element("details", element("summary", composer.in(Phrase.AS_TEXT))).containing(texts);
    boolean hasDerivatives = formulas.size() > 1;
    add(
        "formula",
        hasDerivatives ? Phrase.FORMULA : Phrase.FORMULA_ROWS,
        element("div", displays).styled("formulas"),
        details);
  }

  private List<Formula> formulas() {
    List<Formula> formulas = new ArrayList<>();
    switch (entry) {
      case Activation f -> {
        formulas.add(formula("f(x) = ", "f(x) = ", f.formula()));
        formulas.add(formula("f'(x) = ", "f'(x) = ", f.derivative()));
        formulas.add(formula("f''(x) = ", "f''(x) = ", f.secondDerivative()));
        for (Parameter parameter : card.parameters()) {
          if (parameter.learnable()) {
            formulas.add(
                formula(
                    "\\frac{\\partial f}{\\partial " + parameter.symbol() + "} = ",
                    "df/d" + parameter.name() + " = ",
                    f.parameterDerivative(parameter.name())));
          }
        }
      }
      case Gate gate -> {
        formulas.add(formula("f(a, g) = ", "f(a, g) = ", gate.formula()));
        formulas.add(
            formula("\\frac{\\partial f}{\\partial a} = ", "df/da = ", gate.derivativeByValue()));
        formulas.add(
            formula("\\frac{\\partial f}{\\partial g} = ", "df/dg = ", gate.derivativeByGate()));
      }
      case Normalizer rows -> formulas.addAll(rowFormulas(rows.latex()));
      case Maxout maxout -> formulas.addAll(rowFormulas(maxout.latex()));
    }
    return formulas;
  }

  private Formula formula(String left, String textLeft, Expr expr) {
    Map<String, String> symbols =
        card.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::symbol));
    return new Formula(left, Latex.of(expr, symbols), textLeft + Printer.print(expr));
  }

  private List<Formula> rowFormulas(String latex) {
    String left = card.name().equals("softmax2d") ? "y_{c,h,w} = " : "y_i = ";
    List<Formula> formulas = new ArrayList<>(List.of(new Formula(left, latex, "")));
    Optional.ofNullable(JACOBIANS.get(card.name()))
        .ifPresent(jacobian -> formulas.add(new Formula("", jacobian, "")));
    return formulas;
  }

  // Plot

  private void addPlot() {
    List<Html> figures = new ArrayList<>();
    figures.add(
        element("div", Pictures.main(entry).stream().map(this::figure).toList()).styled("twins"));
    Pictures.command(entry)
        .map(command -> element("p", text(composer.in(Phrase.DRAWN_BY) + " "), command))
        .ifPresent(line -> figures.add(line.styled("note")));
    add("plot", composer.in(Phrase.PLOT), figures);
  }

  private Html figure(Pictures.Captioned picture) {
    return picture
        .caption()
        .map(caption -> composer.figure(picture.figure(), text(composer.in(caption))))
        .orElseGet(() -> composer.figure(picture.figure()));
  }

  // Facts

  private void addFacts() {
    switch (entry) {
      case Activation f -> addFacts(Phrase.FACTS, FactTable.of(f, language));
      case Gate gate ->
          addFacts(Phrase.FACTS_OF_GATE, FactTable.of(Slices.function(gate), "g", language));
      case Normalizer rows -> addFacts(Phrase.FACTS, rowFacts(rows));
      case Maxout maxout ->
          addFacts(
              Phrase.FACTS,
              Map.of(filled(Phrase.GROUPS, row(PAIRS)), List.of(row(maxout.apply(PAIRS)))));
    }
  }

  private void addFacts(Phrase heading, Map<String, List<String>> facts) {
    List<Html> content = new ArrayList<>();
    if (!card.parameters().isEmpty()) {
      String defaults =
          card.parameters().stream()
              .map(CardPage::setting)
              .collect(Collectors.joining(language == Language.CHINESE ? "、" : ", "));
      content.add(element("p", filled(Phrase.FACTS_FOR, defaults)).styled("note"));
    }
    content.add(table(facts));
    add("facts", composer.in(heading), content);
  }

  private static String setting(Parameter parameter) {
    return parameter.name() + " = " + Printer.print(parameter.defaultValue());
  }

  private Map<String, List<String>> rowFacts(Normalizer rows) {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    facts.put(composer.in(Phrase.AXIS), List.of(Numerals.exact(rows.axis())));
    facts.put(filled(Phrase.EXAMPLE, row(ROW)), List.of(row(rows.apply(ROW))));
    facts.put(
        composer.in(Phrase.JACOBIAN),
        Arrays.stream(rows.jacobian(ROW)).map(CardPage::row).toList());
    return facts;
  }

  private String filled(Phrase phrase, String... values) {
    return String.format(Locale.ROOT, composer.in(phrase), (Object[]) values);
  }

  private static String row(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(number -> Numerals.rounded(number, DIGITS))
        .collect(Collectors.joining(", "));
  }

  /** A table of headings and what belongs to them. */
  private static Html table(Map<String, List<String>> rows) {
    List<Html> lines = new ArrayList<>();
    rows.forEach((heading, texts) -> {
      List<Html> cell = new ArrayList<>();
      for (String line : texts) {
        cell.add(cell.isEmpty() ? text(line) : element("br"));
        if (cell.getLast() instanceof Html.Element) {
          cell.add(text(line));
        }
      }
      lines.add(element("tr", element("th", heading).with("scope", "row"), element("td", cell)));
    });
    return scrolling(element("table", element("tbody", lines)).styled("facts"));
  }

  /** What can be moved where it is wider than the page. */
  static Html scrolling(Html.Element table) {
    return element("div", table).styled("wide").with("tabindex", "0");
  }

  // Parameters

  private void addParameters() {
    if (card.parameters().isEmpty()) {
      return;
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
        head(Phrase.NAME, Phrase.SYMBOL, Phrase.DEFAULT, Phrase.ALLOWED, Phrase.LEARNED);
    add(
        "parameters",
        Phrase.PARAMETERS,
        scrolling(element("table", element("thead", head), element("tbody", rows))));
  }

  private Html.Element head(Phrase... columns) {
    return element(
        "tr",
        Arrays.stream(columns)
            .map(column -> element("th", composer.in(column)).with("scope", "col"))
            .toList());
  }

  private static String interval(Range range) {
    if (range.withoutZero()) {
      return "ℝ \\ {0}";
    }
    Span span = new Span(range.low(), !range.lowOpen(), range.high(), !range.highOpen());
    return span.equals(Span.LINE) ? "ℝ" : Numerals.interval(span, MANY_DIGITS);
  }

  // Prose

  private void addPart(Part part) {
    Optional.ofNullable(prose.parts().get(part))
        .ifPresent(blocks -> add(id(part), part.heading(language), composer.blocks(blocks)));
  }

  private static String id(Part part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void addRelatives() {
    List<Block> blocks = prose.parts().getOrDefault(Part.RELATIVES, List.of());
    List<Html> content = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Bullets(var items) ->
            content.add(
                element("ul", items.stream().map(this::relative).toList()).styled("relatives"));
        case Block.Paragraph _, Block.Picture _ -> content.addAll(composer.blocks(List.of(block)));
      }
    }
    if (!content.isEmpty()) {
      if (entry instanceof Activation) {
        content.add(element("p", composer.in(Phrase.RELATIVES_NOTE)).styled("note"));
      }
      add(id(Part.RELATIVES), Part.RELATIVES.heading(language), content);
    }
  }

  private Html relative(List<io.varphi.handbook.Span> item) {
    Entry other = Catalogue.find(item.getFirst().text()).orElseThrow();
    List<Html> content = new ArrayList<>();
    boolean isAlike = entry.getClass() == other.getClass() && !(entry instanceof Maxout);
    Peak peak = isAlike ? peak(other) : new Peak(0, List.of());
    if (!peak.isNone()) {
      content.add(composer.picture(Pictures.difference(entry, other)));
    }
    content.add(element("p", composer.spans(item)));
    if (entry instanceof Activation && other instanceof Activation) {
      difference(peak, item)
          .ifPresent(sentence -> content.add(element("p", sentence).styled("note")));
    }
    return element("li", content);
  }

  private Peak peak(Entry other) {
    return Difference.of(Slices.function(entry), Slices.function(other), Systems.FROM, Systems.TO)
        .absolute();
  }

  /** How far two functions are apart, unless the text says it. */
  private Optional<String> difference(Peak peak, List<io.varphi.handbook.Span> item) {
    if (peak.isNone()) {
      return Optional.of(composer.in(Phrase.NO_DIFFERENCE));
    }
    String height = Numerals.rounded(peak.height(), FEW_DIGITS);
    boolean isSaid = item.stream().anyMatch(span -> span.text().contains(height));
    String comma = language == Language.CHINESE ? "，" : ", ";
    return isSaid
        ? Optional.empty()
        : Optional.of(composer.in(Phrase.LARGEST_DIFFERENCE) + " " + height + comma + places(peak));
  }

  private static String places(Peak peak) {
    return peak.places().stream()
        .limit(2)
        .map(place ->
            place.isPoint()
                ? "x = " + Numerals.rounded(place.low(), FEW_DIGITS + 1)
                : "x ∈ " + Numerals.interval(place, FEW_DIGITS + 1))
        .collect(Collectors.joining(", "));
  }

  private void addQuestions() {
    List<Html> questions = new ArrayList<>();
    for (Block block : prose.parts().getOrDefault(Part.QUESTIONS, List.of())) {
      switch (block) {
        case Block.Bullets(var items) -> items.forEach(item -> questions.add(question(item)));
        case Block.Paragraph _, Block.Picture _ ->
            questions.addAll(composer.blocks(List.of(block)));
      }
    }
    if (!questions.isEmpty()) {
      add(id(Part.QUESTIONS), Part.QUESTIONS.heading(language), questions);
    }
  }

  /** What stands behind a dash is the answer. */
  private Html question(List<io.varphi.handbook.Span> item) {
    List<io.varphi.handbook.Span> question = new ArrayList<>();
    List<io.varphi.handbook.Span> answer = new ArrayList<>();
    for (io.varphi.handbook.Span span : item) {
      int dash = answer.isEmpty() ? span.text().indexOf(" — ") : -1;
      if (dash >= 0) {
        question.add(new io.varphi.handbook.Span.Words(span.text().substring(0, dash)));
        answer.add(new io.varphi.handbook.Span.Words(span.text().substring(dash + 3)));
      } else {
        (answer.isEmpty() ? question : answer).add(span);
      }
    }
    return element(
        "details",
        element("summary", composer.spans(question)),
        element("p", composer.spans(answer)));
  }

  // Elsewhere

  private void addElsewhere() {
    if (card.elsewhere().isEmpty()) {
      return;
    }
    List<Html> rows = new ArrayList<>();
    Map<Framework, List<KnownAs>> names =
        card.elsewhere().stream()
            .collect(
                Collectors.groupingBy(KnownAs::framework, LinkedHashMap::new, Collectors.toList()));
    names.forEach((framework, known) -> rows.addAll(rows(framework, known)));
    List<Html> content = new ArrayList<>();
    content.add(
        scrolling(
            element(
                "table",
                element("thead", head(Phrase.SYSTEM, Phrase.NAME, Phrase.DIFFERENCE)),
                element("tbody", rows))));
    Systems.disagreement(entry).ifPresent(d -> content.addAll(disagreement(d)));
    add("elsewhere", composer.in(Phrase.ELSEWHERE), content);
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
      cells.add(element("td", composer.sentence(Systems.difference(known, language))));
      rows.add(element("tr", cells));
    }
    return rows;
  }

  private List<Html> disagreement(Systems.Disagreement disagreement) {
    double x = disagreement.x();
    String place = Numerals.rounded(x, DIGITS);
    String sentence =
        filled(
            Phrase.DISAGREE,
            place,
            Numerals.rounded(disagreement.one().function().value(x), DIGITS),
            Numerals.rounded(disagreement.other().function().value(x), DIGITS));
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
    Html.Element head =
        element(
            "tr",
            element("th", composer.in(Phrase.COMPUTES)).with("scope", "col"),
            element("th", composer.in(Phrase.SYSTEMS)).with("scope", "col"),
            element("th", composer.sentence(filled(Phrase.VALUE_AT, place)))
                .with("scope", "col")
                .styled("number"));
    return List.of(
        element("h3", composer.in(Phrase.BY_DEFAULT)),
        element("p", composer.sentence(sentence)),
        scrolling(element("table", element("thead", head), element("tbody", rows))));
  }

  private String systems(List<KnownAs> systems) {
    String comma = language == Language.CHINESE ? "、" : ", ";
    return systems.stream()
        .map(known -> known.framework().title() + " " + known.name())
        .distinct()
        .collect(Collectors.joining(comma));
  }

  // The rest

  private void addSnippet() {
    Snippet snippet = Snippet.of(entry);
    add(
        "java",
        Phrase.IN_JAVA,
        element("pre", element("code", snippet.program())).styled("program"),
        element("p", composer.in(Phrase.PRINTS)).styled("note"),
        element("pre", element("samp", snippet.output())).styled("program"));
  }

  private void addPapers() {
    if (!card.papers().isEmpty()) {
      List<Html> papers = new ArrayList<>();
      for (Paper paper : card.papers()) {
        Html.Element title = element("cite", paper.title()).with("lang", "en");
        papers.add(
            element("li", text(paper.authors() + ". "), title, text(". "))
                .containing(composer.referring(paper.where())));
      }
      add("papers", Phrase.PAPERS, element("ul", papers));
    }
  }

  private void addSeeAlso() {
    List<Html> pages = new ArrayList<>();
    for (String task : Guide.tasks()) {
      Guide guide = Guide.of(task, language);
      if (guide.choices().contains(card.name())) {
        pages.add(see(Phrase.GUIDE, Place.GUIDE + "#" + GuidePage.id(task), guide.title()));
      }
    }
    for (String name : Site.COMPARISONS) {
      Article article = Article.of(name, language);
      if (article.sections().getFirst().names().contains(card.name())) {
        pages.add(see(Phrase.COMPARISONS, Place.article(name), article.title()));
      }
    }
    for (String name : Site.MISTAKES) {
      if (MistakesPage.concerns(name, entry)) {
        String title = Article.of("mistakes/" + name, language).title();
        pages.add(see(Phrase.MISTAKES, Place.MISTAKES + "#" + MistakesPage.id(name), title));
      }
    }
    if (!pages.isEmpty()) {
      add("see-also", Phrase.RELATED_PAGES, element("ul", pages));
    }
  }

  private Html see(Phrase kind, String target, String title) {
    String colon = language == Language.CHINESE ? "：" : ": ";
    return element(
        "li", text(composer.in(kind) + colon), link(composer.place().to(target), text(title)));
  }

  private Html neighbours() {
    List<Html> links = new ArrayList<>();
    IntStream.of(-1, 1)
        .forEach(step ->
            composer
                .site()
                .beside(entry, step)
                .ifPresent(other -> {
                  Phrase phrase = step < 0 ? Phrase.PREVIOUS : Phrase.NEXT;
                  links.add(
                      link(
                              composer.place().to(Place.card(other)),
                              element("small", composer.in(phrase)),
                              text(" " + other.title()))
                          .with("rel", step < 0 ? "prev" : "next"));
                }));
    return element("nav", links)
        .styled("neighbours")
        .with("aria-label", composer.in(Phrase.FUNCTIONS));
  }
}
