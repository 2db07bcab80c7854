package io.varphi.handbook;

import static io.varphi.handbook.Html.element;
import static io.varphi.handbook.Html.link;
import static io.varphi.handbook.Html.text;

import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Family;
import io.varphi.Language;
import io.varphi.expr.Expr;
import io.varphi.figure.Figure;
import io.varphi.figure.Label;
import io.varphi.figure.PageSvg;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets texts, formulas and figures on one page. */
final class Composer {
  /** What a text refers to in an archive of papers. */
  private static final Pattern REFERENCE =
      Pattern.compile("arXiv:(?<arxiv>\\d{4}\\.\\d{4,5})|(?<doi>10\\.\\d{4,9}/[^\\s,;]*\\w)");

  /** A sign of relation between what it relates. */
  private static final Pattern BROKEN = Pattern.compile(" ([=≤≥<>]) ");

  /** A space before a unit, and one between the logarithm and its argument. */
  private static final String INSEPARABLE = "(?<=\\d) (?=%)|(?<=\\bln) (?=[\\d(])";

  private static final String APOSTROPHE = "(?<=\\p{L})'(?=\\p{L})";

  private final Site site;
  private final Place place;
  private final PageSvg svg = new PageSvg();

  Composer(Site site, Place place) {
    this.site = site;
    this.place = place;
  }

  Site site() {
    return site;
  }

  Place place() {
    return place;
  }

  Language language() {
    return place.language();
  }

  String in(Phrase phrase) {
    return phrase.in(language());
  }

  String filled(Phrase phrase, String... values) {
    return String.format(Locale.ROOT, in(phrase), (Object[]) values);
  }

  /** What stands between the names of a list. */
  String comma() {
    return language() == Language.CHINESE ? "、" : ", ";
  }

  /** BCP 47: Chinese is written in simplified characters. */
  static String tag(Language language) {
    return switch (language) {
      case ENGLISH -> "en";
      case CHINESE -> "zh-Hans";
    };
  }

  // Texts

  Html.Element heading(String level, Phrase phrase) {
    return element(level, in(phrase));
  }

  /** Blocks of running text, with their pictures. */
  List<Html> blocks(List<Block> blocks) {
    List<Html> set = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph(List<Span> spans) -> set.add(element("p", spans(spans)));
        case Block.Bullets(List<List<Span>> items) -> set.add(bullets(items));
        case Block.Picture picture -> set.add(figure(picture));
      }
    }
    return set;
  }

  Html.Element bullets(List<List<Span>> items) {
    return element("ul", items.stream().map(item -> element("li", spans(item))).toList());
  }

  List<Html> spans(List<Span> spans) {
    List<Html> set = new ArrayList<>();
    for (Span span : spans) {
      switch (span) {
        case Span.Words(String words) -> set.addAll(sentence(words));
        case Span.Emphasis(String words) -> set.add(element("em", words));
        case Span.Code(String code) -> set.add(code(code));
      }
    }
    return set;
  }

  /**
   * Running text: papers are links, and lines do not end beside a sign of relation, between a
   * number and its unit, or within ln 2.
   */
  List<Html> sentence(String words) {
    String set = BROKEN.matcher(words).replaceAll("\u00a0$1\u00a0");
    return referring(set.replaceAll(INSEPARABLE, "\u00a0").replaceAll(APOSTROPHE, "’"));
  }

  /** Text in which papers are links. */
  List<Html> referring(String words) {
    List<Html> set = new ArrayList<>();
    Matcher reference = REFERENCE.matcher(words);
    int end = 0;
    while (reference.find()) {
      set.add(text(words.substring(end, reference.start())));
      String arxiv = reference.group("arxiv");
      String target =
          arxiv == null
              ? "https://doi.org/" + reference.group("doi")
              : "https://arxiv.org/abs/" + arxiv;
      set.add(link(target, text(reference.group())).styled("paper"));
      end = reference.end();
    }
    set.add(text(words.substring(end)));
    return set;
  }

  /** A line for a terminal, which breaks between its words only. */
  static Html command(String line) {
    List<Html> words = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      if (!words.isEmpty()) {
        words.add(text(" "));
      }
      words.add(element("span", word).styled("word"));
    }
    return element("code", words);
  }

  /** The name of an entry, which is a link to its card, or a formula. */
  private Html code(String code) {
    Optional<Entry> named = Catalogue.find(code).filter(entry -> entry.name().equals(code));
    if (named.isPresent()) {
      return name(named.get());
    }
    return switch (Catalogue.of(code)) {
      case io.varphi.Activation f when f.card().family() == Family.FORMULA -> inline(f.formula());
      case Entry entry -> linked(entry, element("code", code));
    };
  }

  /** The name of an entry as it is typed, which is a link unless this is its own page. */
  Html name(Entry entry) {
    return linked(entry, element("code", entry.name()));
  }

  /** Several of them, with commas; lines end after a comma only. */
  List<Html> list(Collection<? extends Html> names) {
    List<Html> list = new ArrayList<>();
    int left = names.size();
    for (Html name : names) {
      left--;
      if (left == 0) {
        list.add(name);
      } else if (language() == Language.CHINESE) {
        list.addAll(List.of(element("span", name, text("、")).styled("word"), element("wbr")));
      } else {
        list.addAll(List.of(element("span", name, text(",")).styled("word"), text(" ")));
      }
    }
    return list;
  }

  /** The title of an entry as a link. */
  Html title(Entry entry) {
    return linked(entry, text(entry.title()));
  }

  private Html linked(Entry entry, Html content) {
    return site.entry(entry.name())
        .map(Place::card)
        .filter(card -> !card.equals(place.path()))
        .map(card -> (Html) link(place.to(card), content))
        .orElse(content);
  }

  // Formulas and figures

  Html inline(Expr expr) {
    return formula(Label.inline(expr));
  }

  Html formula(Label label) {
    return new Html.Written(svg.formula(label, language()));
  }

  /** A formula on a line of its own, which can be moved where it is wider than the page. */
  Html display(Label label) {
    return element("div", formula(label)).styled("display").with("tabindex", "0");
  }

  /** A row of headings. */
  Html.Element head(Phrase... columns) {
    return element(
        "tr",
        Arrays.stream(columns).map(column -> heading("th", column).with("scope", "col")).toList());
  }

  /** What can be moved where it is wider than the page. */
  static Html scrolling(Html.Element table) {
    return element("div", table).styled("wide").with("tabindex", "0");
  }

  Html picture(Figure figure) {
    return new Html.Written(svg.figure(figure.language(language())));
  }

  Html ornament(Figure figure) {
    return new Html.Written(svg.ornament(figure));
  }

  Html.Element figure(Figure figure, Html... caption) {
    Html.Element whole = element("figure", picture(figure));
    return caption.length == 0 ? whole : whole.containing(element("figcaption", caption));
  }

  private Html figure(Block.Picture picture) {
    Figure figure = Pictures.of(picture, language());
    return Pictures.caption(picture)
        .map(caption -> figure(figure, text(in(caption))))
        .orElseGet(() -> figure(figure));
  }

  /** The outlines of letters that the page's formulas and figures refer to. */
  Html letters() {
    return new Html.Written(svg.definitions());
  }
}
