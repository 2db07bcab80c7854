package io.varphi.cli;

import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Family;
import io.varphi.Language;
import io.varphi.handbook.Handbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the handbook as a site of static pages. */
@Command(
    customSynopsis = "varphi handbook [OPTIONS] -o DIR",
    description = "Writes the handbook: a site that needs no server and no network.",
    footer = {
      "",
      "DIR is made, or replaced if it holds a handbook; other files are never touched.",
      "",
      "  varphi handbook -o handbook",
      "  varphi handbook --lang zh --only relu,gelu,silu -o course"
    })
final class HandbookCommand implements Action {
  private static final int BAR = 30;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The directory to write to.")
  @Nullable String output;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      split = ",",
      completionCandidates = Languages.class,
      description = "en, zh or both, which is the default.")
  List<Language> languages = List.of(Language.values());

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      completionCandidates = Specifications.Names.class,
      description = "The cards of these functions alone; the other pages stay.")
  List<String> only = new ArrayList<>();

  @Override
  public void run(Terminal terminal) throws IOException {
    List<Entry> entries = entries();
    Path directory = directory();
    Handbook handbook = UserException.accepted(() -> Handbook.of(languages, entries));
    PlainLoops.choose();
    try {
      handbook.write(directory, (pages, all) -> terminal.progress(bar(pages, all)));
    } finally {
      terminal.progress("");
    }
    terminal.print(directory.resolve("index.html") + "  (open it in a browser)\n");
  }

  private List<Entry> entries() {
    return only.isEmpty()
        ? Catalogue.entries()
        : only.stream().map(HandbookCommand::entry).distinct().toList();
  }

  private static Entry entry(String name) {
    Entry entry = Specifications.entry(name);
    if (entry.card().family() == Family.FORMULA) {
      throw new UserException(
          "there is no card of \"" + name + "\", for it is a formula; varphi list has the names");
    }
    return Catalogue.find(entry.name()).orElseThrow();
  }

  private Path directory() throws IOException {
    if (output == null) {
      throw new UserException("handbook needs -o DIR, such as -o handbook");
    }
    Path directory = OutputFile.path(output);
    try {
      Handbook.check(directory);
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()), e);
    }
    return directory;
  }

  private static String bar(int pages, int all) {
    int done = BAR * pages / all;
    return "[" + "#".repeat(done) + " ".repeat(BAR - done) + "] " + pages + " of " + all + " pages";
  }
}
