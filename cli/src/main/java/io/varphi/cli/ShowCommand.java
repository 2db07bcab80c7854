package io.varphi.cli;

import io.varphi.Entry;
import io.varphi.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the card of a function. */
@Command(
    abbreviateSynopsis = true,
    description = "Prints all that is known of a function: formulas, facts, plot, names, papers.",
    footer = {"", "  varphi show gelu --lang zh", "  varphi show \"elu(alpha=0.5)\" --latex"})
final class ShowCommand implements Action {
  @Parameters(
      paramLabel = "SPEC",
      completionCandidates = Specifications.Names.class,
      description = "A name, a name with parameters, or a formula in x.")
  String specification = "";

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      completionCandidates = Languages.class,
      description = "en (default) or zh.")
  Language language = Language.ENGLISH;

  @Option(names = "--latex", description = "Formulas as LaTeX.")
  boolean latex;

  @Option(names = "--program", description = "Add the instructions of the kernel: f and f′.")
  boolean program;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  CardFormat format = CardFormat.TEXT;

  @Override
  public void run(Terminal terminal) {
    Entry entry =
        program
            ? Specifications.elementWise("show --program", specification)
            : Specifications.entry(specification);
    terminal.print(
        switch (format) {
          case TEXT -> CardText.of(entry, language, latex, program, terminal.environment());
          case JSON -> CardJson.document(entry, program);
        });
  }
}
