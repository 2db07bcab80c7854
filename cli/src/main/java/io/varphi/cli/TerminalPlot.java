package io.varphi.cli;

import io.varphi.figure.Cells;
import io.varphi.figure.Figure;

/** A figure that fits the terminal. */
final class TerminalPlot {
  private TerminalPlot() {}

  static String of(Figure figure, Environment environment) {
    int columns = Math.clamp(environment.columns(), 24, 120);
    int rows = Math.clamp(columns * 11 / 40, 12, 30);
    Cells cells = environment.isUnicode() ? Cells.BRAILLE : Cells.ASCII;
    return figure.toText(columns, rows, cells, environment.hasColours());
  }
}
