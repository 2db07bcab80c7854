package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.varphi.Language;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages of the handbook in Chromium, opened from the disk as readers do. Skipped where there is no
 * Chromium or no Node.js, which drives it.
 */
class BrowserTest {
  private static final int PHONE = 390;

  /** A page of each kind, and cards with wide tables, maps and formulas. */
  private static final List<String> PATHS =
      List.of(
          Place.INDEX,
          Place.GUIDE,
          Place.MISTAKES,
          Place.COMPARISONS,
          Place.EXPLANATIONS,
          "compare/softmax_family.html",
          "explain/saturation.html",
          "functions/gelu.html",
          "functions/prelu.html",
          "functions/leaky_relu.html",
          "functions/xielu.html",
          "functions/swiglu.html",
          "functions/gumbel_softmax.html",
          "functions/softmax.html");

  /** The names of the elements that reach beyond the page and are not moved within another. */
  private static final String TOO_WIDE =
      """
      () => {
        const isMoved = element =>
            element.closest('.wide, .display, pre') !== null || element.closest('.letters') !== null;
        return [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 && !isMoved(e))
            .map(e => e.outerHTML.slice(0, 120));
      }
      """;

  /** The narrowest margin of a printed page, in points: 18 mm, less a line's width. */
  private static final int MARGIN = 49;

  /** A page that is not the last is filled at least so far. */
  private static final double LEAST_USED = 0.7;

  /** The texts that are printed: those in pictures are drawn, and menus are left out. */
  private static final String WRITTEN =
      """
      () => {
        const all = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        const texts = [];
        while (all.nextNode()) {
          const text = all.currentNode;
          if (!text.parentElement.closest('svg, nav, .skip') && text.data.trim() !== '') {
            texts.push(text.data);
          }
        }
        return texts;
      }
      """;

  private static final String HEADINGS =
      "[...document.querySelectorAll('main h1, main h2, main h3')].map(h => h.textContent)";

  @TempDir static Path folder;

  private static Playwright playwright;
  private static Browser browser;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  static Stream<Place> places() {
    return Stream.of(Language.values())
        .flatMap(language -> PATHS.stream().map(path -> new Place(language, path)));
  }

  private static Optional<Path> program(String... names) {
    return Arrays.stream(names)
        .flatMap(name ->
            Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> node = program("node", "nodejs");
    assumeTrue(chromium.isPresent(), "no Chromium on the PATH: pages are not tested in a browser");
    assumeTrue(node.isPresent(), "no Node.js on the PATH: pages are not tested in a browser");
    Handbook.complete().writeInto(folder, places().toList(), (_, _) -> {});
    Map<String, String> environment =
        Map.of(
            "PLAYWRIGHT_NODEJS_PATH",
            node.get().toString(),
            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
            "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      browser.close();
      playwright.close();
    }
  }

  @BeforeEach
  void newPage() {
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(PHONE, 844));
    page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
    page.onRequestFailed(request -> complaints.add("not loaded: " + request.url()));
    page.onRequest(request -> requests.add(request.url()));
  }

  @AfterEach
  void nothingForeignAndNoComplaints() {
    context.close();
    String own = folder.toUri().toString();
    assertEquals(
        List.of(), requests.stream().filter(url -> !url.startsWith(own)).toList(), "foreign");
    assertEquals(List.of(), complaints);
  }

  private void open(Place place) {
    page.navigate(folder.resolve(place.file()).toUri().toString());
  }

  private int number(String expression) {
    return ((Number) page.evaluate(expression)).intValue();
  }

  @ParameterizedTest
  @MethodSource("places")
  void aPhoneNeedsNoScrollingToTheSide(Place place) {
    open(place);
    assertEquals(List.of(), page.evaluate(TOO_WIDE), place.file());
    assertTrue(number("document.documentElement.scrollWidth") <= PHONE, place.file());
  }

  @Test
  void theGuideFitsAPhoneWithoutMovingItsTable() {
    open(new Place(Language.CHINESE, Place.GUIDE));
    assertTrue(number("document.querySelector('.wide').scrollWidth") <= PHONE);
    assertEquals(
        "首选",
        page.evaluate(
            "getComputedStyle(document.querySelector('td.choice'), '::before').content"
                + ".replace(/[\" ]/g, '')"));
  }

  @Test
  void wrongAndRightFormulasStandBelowEachOtherWhereBothDoNotFit() {
    open(new Place(Language.ENGLISH, Place.MISTAKES));
    int formulas = number("document.querySelectorAll('.pair .display').length");
    int cut =
        number(
            "[...document.querySelectorAll('.pair .display')]"
                + ".filter(box => box.scrollWidth > box.clientWidth).length");
    assertTrue(formulas > 40, formulas + " formulas");
    assertTrue(cut <= formulas / 10, cut + " of " + formulas + " are wider than a phone");
  }

  @Test
  void theSearchFindsNamesFirstAndWordsOfTheTextsOtherwise() {
    open(new Place(Language.CHINESE, Place.INDEX));
    int all = number("document.querySelectorAll('[data-search]').length");
    assertEquals(1, requests.stream().filter(url -> url.endsWith(".js")).count());

    page.locator("[name=search]").fill("relu");
    assertTrue(shown() < all / 3, "only names are looked at");
    assertTrue(page.locator("#in-texts").isHidden());

    page.locator("[name=search]").fill("饱和");
    page.locator("#in-texts").waitFor();
    assertTrue(shown() > 5 && shown() < all, shown() + " of " + all);
    assertTrue(page.locator("a[href$='/sigmoid.html']").isVisible());

    page.locator("[name=search]").fill("相变存储器");
    page.locator("#nothing").waitFor();
    assertEquals(0, shown());
    assertTrue(page.locator("#in-texts").isHidden());
  }

  private int shown() {
    int tiles = number("document.querySelectorAll('[data-search]:not([hidden])').length");
    assertEquals(Integer.toString(tiles), page.locator("[name=count]").textContent());
    return tiles;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCardCanBePrinted(Language language) throws IOException {
    open(new Place(language, "functions/gelu.html"));
    List<PrintedPage> pages = printed();
    assertAll(
        () -> assertPrintedWhole(pages),
        () -> assertFilledAndUncut(pages),
        () -> assertNoHeadingIsLast(pages));
  }

  private void assertPrintedWhole(List<PrintedPage> pages) {
    String text = PrintedPage.text(pages);
    List<?> written = (List<?>) page.evaluate(WRITTEN);
    assertTrue(written.size() > 200, written.size() + " texts");
    assertEquals(
        List.of(),
        written.stream()
            .map(words -> PrintedPage.compressed(words.toString()))
            .filter(words -> !text.contains(words))
            .toList());
  }

  private static void assertFilledAndUncut(List<PrintedPage> pages) {
    assertTrue(pages.size() >= 5 && pages.size() <= 7, pages.size() + " pages");
    for (PrintedPage printed : pages) {
      assertTrue(printed.isWhiteWithin(MARGIN), "page " + (pages.indexOf(printed) + 1) + " is cut");
    }
    List<Double> used = pages.subList(0, pages.size() - 1).stream().map(PrintedPage::used).toList();
    assertTrue(used.stream().allMatch(part -> part > LEAST_USED), used.toString());
  }

  private void assertNoHeadingIsLast(List<PrintedPage> pages) {
    List<?> headings = (List<?>) page.evaluate(HEADINGS);
    assertTrue(headings.size() > 12, headings.toString());
    for (Object heading : headings) {
      String words = PrintedPage.compressed(heading.toString());
      long on = pages.stream().filter(printed -> !printed.below(words).isEmpty()).count();
      assertEquals(1, on, heading + " is on so many pages with something below it");
    }
  }

  /** The page on paper, as its reader's browser prints it. */
  private List<PrintedPage> printed() throws IOException {
    return PrintedPage.of(
        page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)));
  }

  @Test
  void theColoursAreRemembered() {
    open(new Place(Language.ENGLISH, Place.INDEX));
    String before = colour();
    page.locator("#theme").click();
    assertFalse(before.equals(colour()), before);
    String chosen = colour();
    open(new Place(Language.CHINESE, "functions/gelu.html"));
    assertEquals(chosen, colour());
  }

  private String colour() {
    return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }
}
