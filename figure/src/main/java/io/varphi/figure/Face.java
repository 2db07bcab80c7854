package io.varphi.figure;

/** The faces of text in a figure, and the sizes of what grows with a formula. */
enum Face {
  ROMAN("KaTeX_Main-Regular"),
  BOLD("KaTeX_Main-Bold"),
  ITALIC("KaTeX_Math-Italic"),
  TYPEWRITER("KaTeX_Typewriter-Regular"),
  /** Rarer signs; ℝ stands in the place of R. */
  SIGNS("KaTeX_AMS-Regular"),
  /** ℒ stands in the place of L. */
  SCRIPT("KaTeX_Caligraphic-Regular"),
  SIZE1("KaTeX_Size1-Regular"),
  SIZE2("KaTeX_Size2-Regular"),
  SIZE3("KaTeX_Size3-Regular"),
  SIZE4("KaTeX_Size4-Regular");

  private final String font;

  Face(String font) {
    this.font = font;
  }

  /** The name of the font that comes along for this face. */
  String font() {
    return font;
  }
}
