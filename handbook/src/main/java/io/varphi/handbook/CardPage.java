package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.link;
import static io.varphi.handbook.Html.text;

import io.varphi.Card;
import io.varphi.Entry;
import io.varphi.Language;
import io.varphi.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The card of an entry. */
final class CardPage {
  /** The parts of the prose that are shown as they are written. */
  private static final List<Part> PARTS =
      List.of(
          Part.HOW_IT_WORKS, Part.STRENGTHS, Part.WEAKNESSES, Part.USED, Part.WHEN, Part.WHEN_NOT);

  private final Composer composer;
  private final Entry entry;
  private final Card card;
  private final Language language;
  private final Prose prose;

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
    List<CardSection> sections = sections();
    List<Html> main = new ArrayList<>();
    main.add(heading());
    main.add(contents(sections));
    sections.forEach(section -> main.add(section.html()));
    main.add(neighbours());
    return element("main", main).styled("card");
  }

  private List<CardSection> sections() {
    List<CardSection> sections = new ArrayList<>();
    sections.add(FormulaSection.of(composer, entry));
    sections.add(plot());
    sections.add(FactSection.of(composer, entry));
    ParameterSection.of(composer, card).ifPresent(sections::add);
    for (Part part : PARTS) {
      prose(part).ifPresent(sections::add);
    }
    RelativesSection.of(composer, entry).ifPresent(sections::add);
    ElsewhereSection.of(composer, entry).ifPresent(sections::add);
    sections.add(snippet());
    QuestionsSection.of(composer, prose).ifPresent(sections::add);
    papers().ifPresent(sections::add);
    SeeAlsoSection.of(composer, entry).ifPresent(sections::add);
    return sections;
  }

  private Html heading() {
    List<Html> line = new ArrayList<>();
    line.add(element("code", card.name()));
    line.add(
        link(
            composer.place().to(Place.INDEX) + "#" + card.family().id(),
            text(card.family().title(language))));
    if (!card.aliases().isEmpty()) {
      line.add(
          text(
              composer.in(Phrase.ALSO_CALLED)
                  + " "
                  + String.join(composer.comma(), card.aliases())));
    }
    return element(
            "header",
            element("h1", entry.title()),
            element("ul", line.stream().map(part -> element("li", part)).toList()).styled("names"),
            element("p", composer.sentence(card.summary().in(language))).styled("lead"))
        .styled("title");
  }

  private Html contents(List<CardSection> sections) {
    List<Html> lines = sections.stream().map(CardSection::line).toList();
    return element("nav", element("p", composer.in(Phrase.ON_THIS_PAGE)), element("ul", lines))
        .styled("contents")
        .with("aria-label", composer.in(Phrase.ON_THIS_PAGE));
  }

  private CardSection plot() {
    List<Html> figures = new ArrayList<>();
    figures.add(
        element("div", Pictures.main(entry).stream().map(this::figure).toList()).styled("twins"));
    Pictures.command(entry)
        .map(command -> element("p", text(composer.in(Phrase.DRAWN_BY) + " "), command))
        .ifPresent(line -> figures.add(line.styled("note")));
    return new CardSection("plot", composer.in(Phrase.PLOT), figures);
  }

  private Html figure(Pictures.Captioned picture) {
    return picture
        .caption()
        .map(caption -> composer.figure(picture.figure(), text(composer.in(caption))))
        .orElseGet(() -> composer.figure(picture.figure()));
  }

  private Optional<CardSection> prose(Part part) {
    List<Block> blocks = prose.parts().getOrDefault(part, List.of());
    return CardSection.of(part, language, composer.blocks(blocks));
  }

  private CardSection snippet() {
    Snippet snippet = Snippet.of(entry);
    return new CardSection(
        "java",
        composer.in(Phrase.IN_JAVA),
        List.of(
            element("pre", element("code", snippet.program())).styled("program"),
            element("p", composer.in(Phrase.PRINTS)).styled("note"),
            element("pre", element("samp", snippet.output())).styled("program")));
  }

  private Optional<CardSection> papers() {
    List<Html> papers = new ArrayList<>();
    for (Paper paper : card.papers()) {
      Html.Element title = element("cite", paper.title()).with("lang", "en");
      papers.add(
          element("li", text(paper.authors() + ". "), title, text(". "))
              .containing(composer.referring(paper.where())));
    }
    return papers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CardSection("papers", composer.in(Phrase.PAPERS), List.of(element("ul", papers))));
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
