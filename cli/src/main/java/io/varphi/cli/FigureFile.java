package io.varphi.cli;

import io.varphi.figure.Figure;
import io.varphi.figure.SvgText;
import io.varphi.figure.TexForm;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The file that a figure is written to. */
final class FigureFile {
  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "The file: .svg, .pdf, .png, .tex or .csv. Without it, the terminal.")
  @Nullable String output;

  @Option(names = "--dpi", paramLabel = "N", description = "Dots per inch of a .png: 300, or N.")
  String dpi = "300";

  @Option(
      names = "--svg-text",
      description = "Write text of an .svg as text that can be edited, not as outlines.")
  boolean svgText;

  @Option(
      names = "--tex-fragment",
      description = "Write a .tex for \\input, not as a document of its own.")
  boolean texFragment;

  /**
   * Writes the figure.
   *
   * @param name {@link #output}
   */
  void save(Figure figure, String name) throws IOException {
    int dots = dots();
    SvgText text = svgText ? SvgText.TEXT : SvgText.OUTLINES;
    TexForm form = texFragment ? TexForm.FRAGMENT : TexForm.DOCUMENT;
    OutputFile.save(file -> figure.save(file, dots, text, form), name);
  }

  private int dots() {
    int dots = dpi.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(dpi) : 0;
    if (dots == 0) {
      throw new UserException("--dpi cannot be \"" + dpi + "\"; it is a number from 1 to 9999");
    }
    return dots;
  }
}
