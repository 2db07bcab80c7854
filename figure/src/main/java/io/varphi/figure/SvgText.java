package io.varphi.figure;

/** What the letters of an SVG document are. */
public enum SvgText {
  /** Outlines: they need no font and look the same everywhere. */
  OUTLINES,

  /**
   * Characters, which can be edited, searched and read aloud. They look as in the other formats
   * where the fonts of KaTeX are installed, and otherwise are set in the nearest font there is;
   * large delimiters and roots stay outlines.
   */
  TEXT
}
