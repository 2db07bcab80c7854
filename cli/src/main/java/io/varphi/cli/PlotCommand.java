package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Language;
import io.varphi.figure.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws functions on one set of axes. */
@Command(
    abbreviateSynopsis = true,
    description = "Draws functions, into a file or into the terminal.",
    footer = {
      "",
      "  varphi plot gelu silu --gradient",
      "  varphi plot \"x*sigmoid(1.702*x)\" gelu --style paper -o gelus.svg"
    })
final class PlotCommand implements Action {
  @Parameters(
      arity = "1..*",
      paramLabel = "SPEC",
      completionCandidates = Specifications.Names.class,
      description = "Names, names with parameters, or formulas in x.")
  List<String> specifications = new ArrayList<>();

  @Mixin FigureOptions options = new FigureOptions();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      completionCandidates = Languages.class,
      description = "Of words that are not names: en (default) or zh.")
  Language language = Language.ENGLISH;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "The file: .svg, .png (300 dpi) or .csv. Without it, the terminal.")
  @Nullable String output;

  @Override
  public void run(Terminal terminal) throws IOException {
    Activation[] functions =
        specifications.stream()
            .map(specification -> Specifications.elementWise("plot", specification))
            .toArray(Activation[]::new);
    Figure figure = UserException.accepted(() -> options.applied(Figure.of(functions)));
    if (output == null) {
      terminal.print(UserException.accepted(() -> TerminalPlot.of(figure, terminal.environment())));
    } else {
      OutputFile.save(figure, output);
    }
  }
}
