package io.varphi.figure;

/** The faces of text in a figure. */
enum Face {
  ROMAN("KaTeX_Main-Regular"),
  BOLD("KaTeX_Main-Bold"),
  ITALIC("KaTeX_Math-Italic"),
  TYPEWRITER("KaTeX_Typewriter-Regular");

  private final String font;

  Face(String font) {
    this.font = font;
  }

  /** The name of the font that comes along for this face. */
  String font() {
    return font;
  }
}
