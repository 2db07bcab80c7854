package io.varphi.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.varphi.Card;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Family;
import io.varphi.Language;
import io.varphi.Parameter;
import io.varphi.expr.Nearest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the catalogue. */
@Command(
    abbreviateSynopsis = true,
    description = "Prints the catalogue: names, titles, families, formulas.",
    footer = {"", "  varphi list --family sigmoid --lang en", "  varphi list --format csv"})
final class ListCommand implements Action {
  private static final int SUMMARY_INDENT = 4;

  /** What a shell completes {@code --family} to. */
  static final class FamilyNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return families().stream().map(Family::id).iterator();
    }
  }

  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      completionCandidates = FamilyNames.class,
      description = "Only this family, such as sigmoid or gate.")
  @Nullable String family;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      completionCandidates = Languages.class,
      description = "Add what each function does, in this language: en or zh.")
  @Nullable Language language;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), csv or json.")
  Format format = Format.TEXT;

  @Override
  public void run(Terminal terminal) throws IOException {
    List<Entry> entries = entries();
    terminal.print(
        switch (format) {
          case TEXT -> text(entries, terminal.environment());
          case CSV -> csv(entries);
          case JSON ->
              Json.document(new Json.Array(entries.stream().map(ListCommand::json).toList()));
        });
  }

  private List<Entry> entries() {
    if (family == null) {
      return Catalogue.entries();
    }
    Family wanted = family(family);
    return Catalogue.entries().stream().filter(entry -> entry.card().family() == wanted).toList();
  }

  /** The families that have entries. */
  private static List<Family> families() {
    return Arrays.stream(Family.values()).filter(family -> family != Family.FORMULA).toList();
  }

  /**
   * The family whose id or title that is, or begins with it; case and underscores do not matter.
   */
  private static Family family(String name) {
    String wanted = Nearest.fold(name);
    List<Family> found =
        families().stream()
            .filter(family -> names(family).anyMatch(known -> known.startsWith(wanted)))
            .toList();
    if (found.size() != 1) {
      throw unknownFamily(name);
    }
    return found.getFirst();
  }

  private static Stream<String> names(Family family) {
    return Stream.of(family.id(), family.title(Language.ENGLISH), family.title(Language.CHINESE))
        .map(Nearest::fold);
  }

  private static UserException unknownFamily(String name) {
    List<String> ids = families().stream().map(Family::id).toList();
    return new UserException(
        "there is no family \""
            + name
            + "\"; nearest are "
            + String.join(", ", Nearest.names(name, ids)));
  }

  // Formats

  private String text(List<Entry> entries, Environment environment) {
    int width = Math.clamp(environment.columns() - SUMMARY_INDENT, 40, 100);
    List<String> lines = TextTable.lines(entries.stream().map(this::row).toList());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i)).append('\n');
      for (String line : summary(entries.get(i), width)) {
        text.append(" ".repeat(SUMMARY_INDENT)).append(line).append('\n');
      }
    }
    return text.toString();
  }

  private List<String> row(Entry entry) {
    Language shown = language == null ? Language.ENGLISH : language;
    return List.of(entry.name(), entry.title(), entry.card().family().title(shown), formula(entry));
  }

  private List<String> summary(Entry entry, int width) {
    return language == null
        ? List.of()
        : TextWidth.wrapped(entry.card().summary().in(language), width);
  }

  private static String formula(Entry entry) {
    return Formulas.function(entry).text();
  }

  private String csv(List<Entry> entries) throws IOException {
    Language shown = language == null ? Language.ENGLISH : language;
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("name", "title", "family", "formula", "summary");
      for (Entry entry : entries) {
        Card card = entry.card();
        csv.writeRecord(
            card.name(),
            card.title(),
            card.family().id(),
            formula(entry),
            card.summary().in(shown));
      }
    }
    return text.toString();
  }

  private static Json json(Entry entry) {
    Card card = entry.card();
    List<String> parameters = new ArrayList<>();
    card.parameters().stream().map(Parameter::name).forEach(parameters::add);
    return Json.members()
        .with("name", card.name())
        .with("title", card.title())
        .with("family", card.family().id())
        .with("formula", formula(entry))
        .with("aliases", Json.texts(card.aliases()))
        .with("parameters", Json.texts(parameters))
        .with("summary", CardJson.text(card.summary()));
  }
}
