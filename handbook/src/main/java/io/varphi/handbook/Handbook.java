package io.varphi.handbook;

import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The handbook: a static site with a card for each function, a guide, comparisons, explanations and
 * common mistakes. It needs no server and nothing from other sites; the same catalogue gives the
 * same bytes.
 */
public final class Handbook {
  private final Site site;

  private Handbook(Site site) {
    this.site = site;
  }

  /** Hears how far the work is. */
  public interface Progress {
    /** So many of all pages are written. It is called by many threads, but by one at a time. */
    void written(int pages, int all);
  }

  /** All entries in all languages. */
  public static Handbook complete() {
    return of(List.of(Language.values()), Catalogue.entries());
  }

  /**
   * A handbook with the cards of some entries; the other pages are those of all handbooks.
   *
   * @throws IllegalArgumentException if there is no language or no entry
   */
  public static Handbook of(List<Language> languages, List<Entry> entries) {
    if (languages.isEmpty() || entries.isEmpty()) {
      throw new IllegalArgumentException("a handbook needs a language and a function at least");
    }
    List<Entry> ordered = Catalogue.entries().stream().filter(entries::contains).toList();
    return new Handbook(new Site(languages.stream().distinct().toList(), ordered));
  }

  /**
   * Says what would keep a handbook from being written into a directory.
   *
   * @throws IllegalArgumentException if there is something else than a handbook
   * @throws IOException if the directory cannot be read
   */
  public static void check(Path directory) throws IOException {
    SiteFolder.check(directory);
  }

  /**
   * Writes the handbook into a directory, which is made if it is not there, and replaced if it
   * holds a handbook: at no time does it hold a part of one.
   *
   * @throws IllegalArgumentException if there is something else than a handbook
   * @throws IOException with a sentence that names the directory and the reason
   */
  public void write(Path directory, Progress progress) throws IOException {
    SiteFolder.write(directory, draft -> writeInto(draft, site.places(), progress));
  }

  /** Some of the pages, and all that they load. */
  void writeInto(Path directory, List<Place> places, Progress progress) throws IOException {
    Files.writeString(directory.resolve(Frame.STYLE), Resources.text(Frame.STYLE));
    Files.writeString(directory.resolve(Frame.SCRIPT), Resources.text(Frame.SCRIPT));
    Files.writeString(directory.resolve(Place.INDEX), EntrancePage.of(site));
    for (Place place : places) {
      Files.createDirectories(directory.resolve(place.file()).resolveSibling(""));
    }
    for (Language language : site.languages()) {
      Path script = directory.resolve(language.code(), SearchTexts.FILE);
      Files.writeString(script, SearchTexts.script(site, language));
    }
    writePages(directory, places, progress);
  }

  private void writePages(Path directory, List<Place> places, Progress progress)
      throws IOException {
    AtomicInteger count = new AtomicInteger();
    List<IOException> failures = new ArrayList<>();
    places.parallelStream()
        .forEach(place -> {
          byte[] page = page(place).getBytes(StandardCharsets.UTF_8);
          synchronized (failures) {
            try {
              Files.write(directory.resolve(place.file()), page);
            } catch (IOException e) {
              failures.add(e);
            }
            progress.written(count.incrementAndGet(), places.size());
          }
        });
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  /** The text of a page. */
  String page(Place place) {
    Composer composer = new Composer(site, place);
    return switch (place.path()) {
      case Place.INDEX -> IndexPage.of(composer);
      case Place.GUIDE -> GuidePage.of(composer);
      case Place.MISTAKES -> MistakesPage.of(composer);
      case Place.COMPARISONS ->
          ArticlePages.list(
              composer, Phrase.COMPARISONS, Phrase.PURPOSE_COMPARISONS, Site.COMPARISONS);
      case Place.EXPLANATIONS ->
          ArticlePages.list(
              composer, Phrase.EXPLANATIONS, Phrase.PURPOSE_EXPLANATIONS, Site.EXPLANATIONS);
      case String path -> other(composer, path.substring(0, path.length() - ".html".length()));
    };
  }

  private String other(Composer composer, String name) {
    if (Site.COMPARISONS.contains(name)) {
      return ArticlePages.comparison(composer, name);
    }
    if (Site.EXPLANATIONS.contains(name)) {
      return ArticlePages.explanation(composer, name);
    }
    String entry = name.substring(name.indexOf('/') + 1);
    return CardPage.of(composer, site.entry(entry).orElseThrow());
  }

  Site site() {
    return site;
  }
}
