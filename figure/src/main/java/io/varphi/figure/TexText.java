package io.varphi.figure;

import java.util.Optional;

/**
 * Writes words as LaTeX text: what TeX has a use for is escaped, signs that its text fonts lack are
 * formulas, and neighbouring formulas are one.
 */
final class TexText {
  private final StringBuilder tex = new StringBuilder();
  private boolean inFormula;

  void formula(String formula) {
    if (!inFormula) {
      tex.append('$');
      inFormula = true;
    }
    tex.append(formula);
  }

  private void words(String words) {
    if (inFormula) {
      tex.append('$');
      inFormula = false;
    }
    tex.append(words);
  }

  /**
   * A run of a label.
   *
   * @param text as plain text has it
   * @param shown the characters that are drawn
   * @param rise above 0 for superscripts, below 0 for subscripts
   */
  void add(Face face, String text, String shown, double rise) {
    if (rise != 0) {
      formula(rise > 0 ? raised(shown) : "_{" + letters(face, shown) + "}");
    } else if (face == Face.ITALIC) {
      formula(letters(face, text));
    } else if (face == Face.ROMAN) {
      text.codePoints().forEach(this::word);
    } else {
      words(face == Face.BOLD ? "\\textbf{" : "\\texttt{");
      text.codePoints().forEach(this::word);
      words("}");
    }
  }

  private static String raised(String shown) {
    return shown.startsWith("\u2032")
        ? "'".repeat(shown.length())
        : "^{" + letters(Face.ROMAN, shown) + "}";
  }

  private void word(int character) {
    formulaFor(character).ifPresentOrElse(this::formula, () -> words(escaped(character)));
  }

  /** Letters of a formula: one is a variable, several are a word. */
  private static String letters(Face face, String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().forEach(c -> letters.append(formulaFor(c).orElseGet(() -> escaped(c))));
    boolean word = face == Face.ITALIC && text.codePointCount(0, text.length()) > 1;
    return word ? "\\mathit{" + letters + "}" : letters.toString();
  }

  /** The words with signs such as α or ≤ as they are, for use inside \text. */
  static String escaped(String words) {
    StringBuilder tex = new StringBuilder();
    words.codePoints().forEach(c -> tex.append(escaped(c)));
    return tex.toString();
  }

  private static String escaped(int character) {
    return switch (character) {
      case '#', '$', '%', '&', '_', '{', '}' -> "\\" + Character.toString(character);
      case '\\' -> "\\textbackslash{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case 0xa0 -> "~";
      case 0x2009 -> "\\,";
      default -> Character.toString(character);
    };
  }

  /** A sign that TeX's text fonts lack, as a formula. */
  private static Optional<String> formulaFor(int character) {
    String text = Character.toString(character);
    if (character < 0x80) {
      return "<>|".contains(text) ? Optional.of(text) : Optional.empty();
    }
    if (character == 0x2212) {
      return Optional.of("-");
    }
    if (Character.getType(character) == Character.OTHER_PUNCTUATION) {
      return Optional.empty();
    }
    return MathsSymbols.character(text)
        .flatMap(MathsSymbols::command)
        .or(() -> MathsCapitals.symbol(character).map(MathsTex::of))
        .map(command -> command + " ");
  }

  @Override
  public String toString() {
    return inFormula ? tex + "$" : tex.toString();
  }
}
