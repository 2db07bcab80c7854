package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole site, as a browser would find it. */
class SiteTest {
  private static final long LARGEST_PAGE = 300_000;

  /** What two processors that do nothing else give in 30 s. */
  private static final Duration MOST_WORK = Duration.ofSeconds(60);

  private static final Handbook HANDBOOK = Handbook.complete();

  @TempDir static Path folder;

  private static final Map<Path, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void write() throws IOException {
    Path site = folder.resolve("site");
    List<Integer> progress = new ArrayList<>();
    long start = System.nanoTime();
    Duration before = work();
    HANDBOOK.write(site, (pages, all) -> progress.add(pages * 10_000 + all));
    Duration work = work().minus(before);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("the handbook took %s of the processors, and %s in all%n", work, time);
    assertTrue(work.compareTo(MOST_WORK) <= 0, work::toString);
    assertEquals(HANDBOOK.site().places().size(), progress.size());
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        PAGES.put(site.relativize(file), parsed(Files.readString(file), file));
      }
    }
    assertEquals(HANDBOOK.site().places().size() + 1, PAGES.size());
  }

  /** The processors' time for this program, in which waiting for others does not count. */
  private static Duration work() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static Document parsed(String html, Path file) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document document = Jsoup.parse(html, "", parser);
    assertEquals(List.of(), parser.getErrors(), file.toString());
    return document;
  }

  private static Path site() {
    return folder.resolve("site");
  }

  private static String text(Path page) {
    try {
      return Files.readString(site().resolve(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    int links = 0;
    for (Map.Entry<Path, Document> page : PAGES.entrySet()) {
      for (Element link : page.getValue().select("a[href], link[href], script[src]")) {
        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (!target.startsWith("https://")) {
          check(page.getKey(), target);
          links++;
        }
      }
    }
    assertTrue(links > 5000, links + " links");
  }

  private static void check(Path page, String target) {
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    assertTrue(Files.isRegularFile(site().resolve(file)), page + " leads to " + target);
    if (parts.length > 1) {
      assertNotNull(PAGES.get(file).getElementById(parts[1]), page + " leads to " + target);
    }
  }

  @Test
  void idsAreUniqueAndReferencesHaveTheirTargets() {
    PAGES.forEach((page, document) -> {
      List<String> ids = document.select("[id]").eachAttr("id");
      Set<String> known = new HashSet<>(ids);
      assertEquals(known.size(), ids.size(), page + " has an id twice");
      for (Element use : document.select("use[href]")) {
        assertTrue(known.contains(use.attr("href").substring(1)), page + ": " + use);
      }
      for (Element clipped : document.select("[clip-path]")) {
        assertTrue(known.contains(clipped.attr("clip-path").replaceAll("url\\(#|\\)", "")));
      }
      for (Element labelled : document.select("[aria-labelledby]")) {
        for (String id : labelled.attr("aria-labelledby").split(" ", -1)) {
          assertFalse(document.getElementById(id).text().isBlank(), page + ": " + id);
        }
      }
    });
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    PAGES.forEach((page, document) -> {
      for (Element element : document.getAllElements()) {
        if (!element.normalName().equals("a")) {
          element
              .attributes()
              .forEach(attribute ->
                  assertFalse(
                      attribute.getValue().matches("(?s).*(https?:|//).*")
                          && !attribute.getValue().startsWith("data:image/png;base64,"),
                      page + ": " + attribute));
        }
      }
      document
          .select("a[href^=https]")
          .eachAttr("href")
          .forEach(to -> assertTrue(to.matches("https://(arxiv|doi)\\.org/.+"), to));
    });
    for (String shared : List.of(Frame.STYLE, Frame.SCRIPT)) {
      String text = text(Path.of(shared));
      assertFalse(text.contains("http") || text.contains("@import") || text.contains("url("));
    }
  }

  @Test
  void pagesAreSmall() {
    PAGES
        .keySet()
        .forEach(page -> {
          int bytes = text(page).getBytes(StandardCharsets.UTF_8).length;
          assertTrue(bytes < LARGEST_PAGE, page + " has " + bytes + " bytes");
        });
  }

  @Test
  void picturesCanBeReadAloud() {
    int pictures = 0;
    for (Document page : PAGES.values()) {
      for (Element svg : page.select("svg[role=img]")) {
        boolean isNamed = svg.hasAttr("aria-label") || svg.hasAttr("aria-labelledby");
        assertTrue(isNamed, svg.outerHtml());
        assertFalse(svg.attr("aria-label").isBlank() && svg.hasAttr("aria-label"));
        pictures++;
      }
      page.select("svg:not([role=img])")
          .forEach(svg -> assertEquals("true", svg.attr("aria-hidden"), svg.outerHtml()));
    }
    assertTrue(pictures > 1500, pictures + " pictures");
  }

  @Test
  void bothLanguagesHaveTheSameStructure() {
    for (Place place : HANDBOOK.site().places()) {
      Document english = PAGES.get(Path.of(new Place(Language.ENGLISH, place.path()).file()));
      Document chinese = PAGES.get(Path.of(new Place(Language.CHINESE, place.path()).file()));
      assertEquals(structure(english), structure(chinese), place.path());
    }
  }

  /** Ids of sections, and how many elements there are of each kind that a reader notices. */
  private static List<String> structure(Document page) {
    List<String> structure = new ArrayList<>(page.select("section[id]").eachAttr("id"));
    for (String name : List.of("h1", "h2", "h3", "figure", "table", "tr", "li", "details", "pre")) {
      structure.add(name + " " + page.select(name).size());
    }
    return structure;
  }

  @Test
  void eachPageNamesItsLanguageAndItsTwin() {
    for (Place place : HANDBOOK.site().places()) {
      Document page = PAGES.get(Path.of(place.file()));
      assertEquals(Composer.tag(place.language()), page.select("html").attr("lang"));
      assertEquals(
          List.of("en", "zh-Hans"), page.select("link[rel=alternate]").eachAttr("hreflang"));
      assertEquals(1, page.select(".tools a[hreflang]").size());
      assertEquals(1, page.select("h1").size(), place.file());
      assertFalse(page.title().isBlank());
      assertFalse(page.select("meta[name=description]").attr("content").isBlank());
    }
  }

  @Test
  void everyEntryHasACardAndATileWithItsData() {
    Set<String> known =
        Arrays.stream(Property.values()).map(Property::id).collect(Collectors.toSet());
    for (Language language : Language.values()) {
      Document index = PAGES.get(Path.of(new Place(language, Place.INDEX).file()));
      assertEquals(
          Catalogue.entries().size(), index.select("li[data-search]").size(), language.code());
      for (Entry entry : Catalogue.entries()) {
        Element link = index.selectFirst("a[href=functions/" + entry.name() + ".html]");
        Element tile = link.parent();
        assertTrue(tile.attr("data-search").contains(entry.name()));
        assertEquals(entry.card().family().id(), tile.attr("data-family"));
        List<String> properties =
            Arrays.stream(tile.attr("data-properties").split(" ", -1))
                .filter(property -> !property.isEmpty())
                .toList();
        assertTrue(known.containsAll(properties), properties.toString());
        assertEquals(1, tile.select("svg").size());
        Document card = PAGES.get(Path.of(new Place(language, Place.card(entry)).file()));
        assertEquals(entry.title(), card.selectFirst("h1").text());
        for (String id : List.of("formula", "plot", "facts", "how-it-works", "java")) {
          assertNotNull(card.getElementById(id), entry.name() + " has no " + id);
        }
      }
    }
    assertEquals(
        known,
        PAGES.get(Path.of("en", "index.html")).select("li[data-search]").stream()
            .flatMap(tile -> Stream.of(tile.attr("data-properties").split(" ", -1)))
            .filter(property -> !property.isEmpty())
            .collect(Collectors.toSet()),
        "each filter finds something");
  }

  @Test
  void withoutScriptsEverythingIsThere() {
    Document index = PAGES.get(Path.of("en", "index.html"));
    assertTrue(index.selectFirst("#filter").hasAttr("hidden"));
    assertTrue(index.select("li[data-search][hidden]").isEmpty());
    String script = text(Path.of(Frame.SCRIPT));
    assertFalse(script.contains("innerHTML") || script.contains("fetch("));
  }

  @Test
  void textsAreEscaped() {
    Document page = PAGES.get(Path.of("en", "functions", "hard_tanh.html"));
    assertTrue(page.text().contains("x > min_val ? x < max_val ? x : max_val : min_val"));
    assertTrue(text(Path.of("en", "functions", "hard_tanh.html")).contains("x &lt; max_val"));
  }

  @Test
  void theSameCatalogueGivesTheSameBytes() {
    for (String path :
        List.of(Place.INDEX, "functions/swiglu.html", "compare/elu_selu_celu.html")) {
      Place place = new Place(Language.CHINESE, path);
      assertEquals(text(Path.of(place.file())), Handbook.complete().page(place), path);
    }
  }

  @Test
  void aCardTellsWhatIsComputed() {
    String elu = PAGES.get(Path.of("en", "functions", "elu.html")).text();
    String leaky = PAGES.get(Path.of("en", "functions", "leaky_relu.html")).text();
    assertAll(
        () -> assertTrue(elu.contains("f 0.5001 ULP"), "measured errors"),
        () -> assertTrue(elu.contains("forward 1.245198"), "gains"),
        () -> assertTrue(elu.contains("With the default alpha = 1"), "of which parameter"),
        () -> assertTrue(facts("swiglu").contains("g → −∞ 0"), facts("swiglu")),
        () -> assertFalse(facts("swiglu").contains("x "), facts("swiglu")),
        () -> assertTrue(facts("step").contains("Range {0, 1}"), facts("step")),
        () -> assertTrue(english("functions/gumbel_softmax").contains("seed 0"), "one draw"),
        () -> assertTrue(english("compare/softmax_family").contains("seed 0"), "one draw"),
        () -> assertTrue(english("compare/gelu_silu_mish").contains("[−0.1700, ∞)"), "digits"),
        () -> assertTrue(elu.contains("arXiv:1511.07289"), "papers"),
        () -> assertTrue(elu.contains("at x = 0 f″ goes from 1 to 0"), "what is not smooth"),
        () -> assertTrue(leaky.contains("at x = −10, where one gives"), "the largest disagreement"),
        () -> assertTrue(leaky.contains("Keras layers.LeakyReLU, KotlinDL LeakyReLU"), leaky));
  }

  private static String english(String name) {
    return PAGES.get(Path.of("en", (name + ".html").split("/", -1))).text();
  }

  private static String facts(String name) {
    return PAGES.get(Path.of("en", "functions", name + ".html")).getElementById("facts").text();
  }

  @Test
  void theSearchKnowsWhatCardsSay() {
    for (Language language : Language.values()) {
      String script = text(Path.of(language.code(), SearchTexts.FILE));
      for (Entry entry : Catalogue.entries()) {
        assertTrue(script.contains("\n\"" + entry.name() + "\":\""), entry.name());
      }
      assertEquals(
          1, PAGES.get(Path.of(language.code(), "index.html")).select("[data-texts]").size());
    }
    assertTrue(SearchTexts.text(Catalogue.of("sigmoid"), Language.CHINESE).contains("饱和"));
    assertTrue(SearchTexts.text(Catalogue.of("gelu"), Language.ENGLISH).contains("bert"));
  }

  @Test
  void aPartOfTheHandbookHasNoLinksToWhatIsNotThere() {
    List<Entry> entries = List.of(Catalogue.of("relu"), Catalogue.of("gelu"));
    Handbook part = Handbook.of(List.of(Language.CHINESE), entries);
    assertEquals(20, part.site().places().size());
    for (String path : List.of(Place.INDEX, "functions/relu.html", Place.GUIDE)) {
      Document page = parsed(part.page(new Place(Language.CHINESE, path)), Path.of("part", path));
      assertEquals(0, page.select(".tools a").size());
      page.select("a[href*=functions/]")
          .eachAttr("href")
          .forEach(to -> assertTrue(to.matches(".*functions/(relu|gelu)\\.html"), to));
      assertTrue(
          page.select("main a[href$=.html]").eachAttr("href").stream()
              .filter(to -> !to.contains("/"))
              .allMatch(to -> to.matches("(index|guide|mistakes|relu|gelu)\\.html")),
          path);
    }
  }
}
