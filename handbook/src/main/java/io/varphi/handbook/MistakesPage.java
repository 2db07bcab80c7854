package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.link;
import static io.varphi.handbook.Html.text;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Entry;
import io.varphi.Family;
import io.varphi.Language;
import io.varphi.figure.Curve;
import io.varphi.figure.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Formulas that circulate and are wrong, each beside the right one. */
final class MistakesPage {
  /** The two functions of a mistake. */
  private record Pair(Activation wrong, Activation right) {
    static Optional<Pair> of(Article article) {
      return article.sections().stream()
          .flatMap(section -> section.blocks().stream())
          .filter(Block.Picture.class::isInstance)
          .map(Block.Picture.class::cast)
          .filter(picture -> picture.kind().equals("diff"))
          .map(picture -> picture.arguments().split(" ; ", 2))
          .map(both -> new Pair(Activations.of(both[0]), Activations.of(both[1])))
          .findFirst();
    }
  }

  private final Composer composer;
  private final Language language;

  private MistakesPage(Composer composer) {
    this.composer = composer;
    this.language = composer.language();
  }

  static String of(Composer composer) {
    return Frame.document(
        composer,
        composer.in(Phrase.MISTAKES),
        composer.in(Phrase.PURPOSE_MISTAKES),
        new MistakesPage(composer).main());
  }

  /** Where a mistake is on the page. */
  static String id(String name) {
    return name.replace('_', '-');
  }

  /** Whether a mistake is about an entry: it is named, or the right formula is its. */
  static boolean concerns(String name, Entry entry) {
    Article article = Article.of("mistakes/" + name, Language.ENGLISH);
    boolean isRight =
        Pair.of(article).filter(pair -> pair.right.name().equals(entry.name())).isPresent();
    return isRight
        || article.sections().stream()
            .limit(2)
            .flatMap(section -> section.names().stream())
            .anyMatch(entry.name()::equals);
  }

  private Html.Element main() {
    List<Html> main = new ArrayList<>();
    main.add(
        element(
                "header",
                composer.heading("h1", Phrase.MISTAKES),
                element("p", composer.in(Phrase.MISTAKES_LEAD)).styled("lead"))
            .styled("title"));
    List<Html> items = new ArrayList<>();
    List<Html> sections = new ArrayList<>();
    for (String name : Site.MISTAKES) {
      Article article = Article.of("mistakes/" + name, language);
      items.add(element("li", link("#" + id(name), text(article.title()))));
      sections.add(section(name, article));
    }
    main.add(
        element("nav", element("ol", items))
            .styled("overview")
            .with("aria-label", composer.in(Phrase.ON_THIS_PAGE)));
    main.addAll(sections);
    return element("main", main).styled("mistakes");
  }

  private Html section(String name, Article article) {
    List<Html> content = new ArrayList<>();
    content.add(element("h2", article.title()));
    Optional<Pair> pair = Pair.of(article);
    pair.ifPresent(both -> content.add(formulas(both)));
    for (Article.Section section : article.sections()) {
      content.add(element("h3", section.heading()));
      for (Block block : section.blocks()) {
        if (block instanceof Block.Picture) {
          content.add(pictures(pair.orElseThrow()));
        } else {
          content.addAll(composer.blocks(List.of(block)));
        }
      }
    }
    return element("section", content).id(id(name));
  }

  private Html formulas(Pair pair) {
    return element(
            "dl",
            formula(Phrase.WRONG, pair.wrong).styled("wrong"),
            formula(Phrase.RIGHT, pair.right).styled("right"))
        .styled("pair");
  }

  private Html.Element formula(Phrase heading, Activation function) {
    Html formula = composer.display(Label.formula(Sentences.of(function)));
    return element("div", composer.heading("dt", heading), element("dd", formula));
  }

  private Html pictures(Pair pair) {
    String difference = composer.in(Phrase.WRONG_LESS_RIGHT);
    return element(
            "div",
            composer.figure(
                Pictures.both(
                    Curve.of(pair.wrong).label(Label.words(composer.in(Phrase.WRONG))),
                    Curve.of(pair.right).label(right(pair.right)))),
            composer.figure(Pictures.error(pair.wrong, pair.right, difference)))
        .styled("twins");
  }

  /** The name of an entry with its parameters; a formula has none. */
  private Label right(Activation function) {
    boolean isEntry = function.card().family() != Family.FORMULA;
    return isEntry ? Curve.of(function).label() : Label.words(composer.in(Phrase.RIGHT));
  }
}
