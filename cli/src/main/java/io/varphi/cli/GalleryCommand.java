package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.figure.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a grid of functions, one in each panel. */
@Command(
    customSynopsis = "varphi gallery [OPTIONS] [SPEC...] -o FILE",
    description = "Draws a grid of all element-wise functions, or of the ones named.",
    footer = {
      "",
      "  varphi gallery -o catalogue.svg",
      "  varphi gallery relu gelu silu mish --columns 2 --gradient -o four.png"
    })
final class GalleryCommand implements Action {
  private static final int MOST_COLUMNS = 40;

  @Parameters(
      arity = "0..*",
      paramLabel = "SPEC",
      completionCandidates = Specifications.Names.class,
      description = "Names, names with parameters, or formulas in x.")
  List<String> specifications = new ArrayList<>();

  @Mixin FigureOptions options = new FigureOptions();

  @Option(names = "--columns", paramLabel = "N", description = "Panels in a row: 6, or N.")
  String columns = "6";

  @Mixin FigureFile file = new FigureFile();

  @Override
  public void run(Terminal terminal) throws IOException {
    int count = columnCount();
    List<Figure> panels = functions().stream().map(f -> Figure.of(f)).toList();
    Figure grid = options.applied(UserException.accepted(() -> Figure.grid(count, panels)));
    if (file.output == null) {
      throw new UserException("gallery needs -o FILE, such as -o catalogue.pdf");
    }
    file.save(grid, file.output);
  }

  private int columnCount() {
    int count = columns.matches("[1-9][0-9]?") ? Integer.parseInt(columns) : 0;
    if (count < 1 || count > MOST_COLUMNS) {
      throw new UserException(
          "--columns cannot be \"" + columns + "\"; it is a number from 1 to " + MOST_COLUMNS);
    }
    return count;
  }

  private List<Activation> functions() {
    return specifications.isEmpty()
        ? Catalogue.activations()
        : specifications.stream().map(s -> Specifications.elementWise("gallery", s)).toList();
  }
}
