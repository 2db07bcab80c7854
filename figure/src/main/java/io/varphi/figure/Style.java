package io.varphi.figure;

/** The look of a figure: colours, sizes of lines and text, and the size of the figure itself. */
public enum Style {
  /** Colours on white for screens and slides; 140 mm × 100 mm. */
  LIGHT,
  /** Colours on a dark ground; 140 mm × 100 mm. */
  DARK,
  /** Colours on white for one column of a journal: finer lines, 8 pt text; 85 mm × 62 mm. */
  PAPER,
  /** Black on white, functions told apart by their dashes, 8 pt text; 85 mm × 62 mm. */
  PRINT;

  Theme theme() {
    return switch (this) {
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
      case PAPER -> Theme.PAPER;
      case PRINT -> Theme.PRINT;
    };
  }
}
