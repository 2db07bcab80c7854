package io.varphi.lab;

import io.varphi.Language;
import io.varphi.figure.Figure;
import io.varphi.figure.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what a study has shown: a page for a browser, a table of all runs, and each figure by
 * itself. The same study gives the same files, but for the times that its runs took.
 */
public final class Report {
  /** The page: one file that needs no other and no network, in both languages. */
  public static final String PAGE = "report.html";

  /** A line for each run. */
  public static final String TABLE = "results.csv";

  /** The folder of figures: SVG and PDF, those with Chinese words as {@code .zh.svg}. */
  public static final String FIGURES = "figures";

  private Report() {}

  /**
   * Writes all files of the report; those of an earlier one are replaced.
   *
   * @param study finished or not
   * @param folder is made if it is not there
   * @param language in which the page opens; it has both
   * @throws IOException if a file cannot be written
   */
  public static void write(Study study, Path folder, Language language) throws IOException {
    ReportFigures figures = new ReportFigures(study);
    Path pictures = StudyFiles.told(folder, () -> Files.createDirectories(folder.resolve(FIGURES)));
    for (ReportFigure figure : figures.all()) {
      write(figure, pictures);
    }
    String page = new ReportPage(study, figures, language).html();
    StudyFiles.told(
        folder,
        () -> {
          StudyFiles.replace(folder.resolve(TABLE), ReportTable.of(study));
          StudyFiles.replace(folder.resolve(PAGE), page);
          return page;
        });
  }

  private static void write(ReportFigure figure, Path folder) throws IOException {
    for (Language language : Language.values()) {
      Figure drawn = figure.in(language).style(Style.LIGHT);
      for (String ending : List.of("svg", "pdf")) {
        drawn.save(folder.resolve(figure.file(language, ending)));
      }
    }
  }
}
