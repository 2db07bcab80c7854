package io.varphi.figure;

import java.util.List;

/** Panels in a terminal: each with its title above. */
final class PanelText {
  private static final int FEWEST_COLUMNS = 24;
  private static final int FEWEST_ROWS = 8;

  private PanelText() {}

  /** One panel in exactly so many columns and rows. */
  @FunctionalInterface
  interface Panel {
    TextCanvas draw(int index, int columns, int rows);
  }

  /** The panels, as many of them side by side as are wanted and have room. */
  static TextCanvas draw(int columns, int rows, int wanted, List<String> titles, Panel panel) {
    int across = Math.clamp(columns / (FEWEST_COLUMNS + 1), 1, Math.min(wanted, titles.size()));
    int down = Math.ceilDiv(titles.size(), across);
    int width = columns / across;
    int height = Math.max(rows / down, FEWEST_ROWS + 1);
    TextCanvas canvas = new TextCanvas(columns, rows);
    for (int i = 0; i < titles.size(); i++) {
      int left = i % across * width;
      int top = i / across * height;
      String title = titles.get(i);
      canvas.text(left + Math.max((width - TextCanvas.width(title)) / 2, 0), top, title);
      canvas.paste(left, top + 1, panel.draw(i, width - 1, height - 1));
    }
    return canvas;
  }

  /** A field of a table as RFC 4180 has it. */
  static String quoted(String text) {
    boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
