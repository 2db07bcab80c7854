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
    customSynopsis = "varphi gallery [OPTIONS] [SPEC...] -o FILE|--image KIND",
    description = "Draws a grid of all element-wise functions, or of the ones named.",
    footer = {
      "",
      "  varphi gallery -o catalogue.svg",
      "  varphi gallery relu gelu silu mish --columns 2 --gradient -o four.png"
    })
final class GalleryCommand implements Action {
  private static final int MOST_COLUMNS = 40;

  /** The width of a panel in a picture, in characters of the terminal. */
  private static final int PICTURE_COLUMNS = 24;

  /** A panel in text. */
  private static final int TEXT_COLUMNS = 38;

  private static final int TEXT_ROWS = 13;

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

  @Mixin ImageOption image = new ImageOption();

  @Override
  public void run(Terminal terminal) throws IOException {
    int count = columnCount();
    Specifications.checkCount(specifications);
    List<Figure> panels = functions().stream().map(f -> Figure.of(f)).toList();
    if (file.output == null && image.choice == null) {
      throw new UserException("gallery needs -o FILE, or --image auto to show it in the terminal");
    }
    if (file.output != null) {
      file.save(grid(count, panels), file.output);
    }
    if (image.choice != null) {
      terminal.print(
          shown(Math.min(count, panels.size()), panels, image.choice, terminal.environment()));
    }
  }

  private Figure grid(int count, List<Figure> panels) throws IOException {
    return options.applied(UserException.accepted(() -> Figure.grid(count, panels)));
  }

  /** As text there are only as many panels side by side as the terminal has room for. */
  private String shown(
      int count, List<Figure> panels, TerminalImages.Choice choice, Environment environment)
      throws IOException {
    TerminalImages.Form form = TerminalImages.of(environment, PICTURE_COLUMNS * count).form(choice);
    int across =
        form instanceof TerminalImages.Text
            ? Math.clamp(environment.columns() / TEXT_COLUMNS, 1, count)
            : count;
    int down = Math.ceilDiv(panels.size(), across);
    Figure grid = grid(across, panels);
    return UserException.accepted(
        () -> TerminalPlot.of(grid, form, across * TEXT_COLUMNS, down * TEXT_ROWS, environment));
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
