package io.varphi.cli;

import io.varphi.figure.Cells;
import io.varphi.figure.Figure;
import io.varphi.figure.TerminalProtocol;
import org.jspecify.annotations.Nullable;

/** A figure that fits the terminal. */
final class TerminalPlot {
  private static final int MOST_COLUMNS = 120;

  /** At 10 pixels a character, letters in a picture are as large as those around it. */
  private static final int PICTURE_COLUMNS = 64;

  private TerminalPlot() {}

  /** The figure in characters. */
  static String of(Figure figure, Environment environment) {
    return of(figure, null, environment);
  }

  /** The figure in the form that was chosen; in characters where none was. */
  static String of(Figure figure, TerminalImages.@Nullable Choice choice, Environment environment) {
    TerminalImages.Form form =
        choice == null
            ? TerminalImages.text(environment)
            : TerminalImages.of(environment, PICTURE_COLUMNS).form(choice);
    int columns = Math.clamp(environment.columns(), 24, MOST_COLUMNS);
    int rows = Math.clamp(columns * 11 / 40, 12, 30);
    return of(figure, form, columns, rows, environment);
  }

  /** The figure in a form; columns and rows are for characters. */
  static String of(
      Figure figure, TerminalImages.Form form, int columns, int rows, Environment environment) {
    return switch (form) {
      case TerminalImages.Text(Cells cells) ->
          figure.toText(columns, rows, cells, environment.hasColours());
      case TerminalImages.Picture(TerminalProtocol protocol, int widthPixels) ->
          figure.toTerminalImage(protocol, widthPixels);
      case TerminalImages.Nothing() -> "";
    };
  }
}
