package io.varphi.cli;

import io.varphi.Language;
import io.varphi.lab.DataException;
import io.varphi.lab.Report;
import io.varphi.lab.Study;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of a study anew. */
@Command(
    name = "report",
    abbreviateSynopsis = true,
    description = "Writes the report of a study, finished or not, into its folder.",
    footer = {"", "  varphi lab report flowers"})
final class LabReportCommand implements Action {
  @Parameters(paramLabel = "DIR", description = "The folder of the study.")
  String name = "";

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      completionCandidates = Languages.class,
      description = "en (default) or zh: of what is printed. The report has both.")
  Language language = Language.ENGLISH;

  @Override
  public void run(Terminal terminal) throws IOException {
    Path folder = LabFolder.of(name);
    Study study = read(folder);
    Report.write(study, folder, language);
    terminal.print(LabSummary.of(study, folder, language));
  }

  private static Study read(Path folder) throws IOException {
    try {
      return Study.read(folder);
    } catch (DataException e) {
      throw new UserException(String.valueOf(e.getMessage()), e);
    }
  }
}
