package io.varphi.figure;

import java.util.Optional;

/**
 * Writes words as LaTeX text: what TeX has a use for is escaped, signs that its text fonts lack are
 * formulas, and neighbouring formulas are one.
 */
final class TexText {
  private static final char PRIME = '\u2032';

  private final StringBuilder tex = new StringBuilder();
  private boolean inFormula;
  private boolean isRaised;
  private boolean isLowered;

  /** A whole formula; what it ends with may have scripts already. */
  void formula(String formula) {
    sign(formula);
    isRaised = true;
    isLowered = true;
  }

  private void sign(String sign) {
    if (!inFormula) {
      tex.append('$');
      inFormula = true;
    }
    tex.append(sign);
    isRaised = false;
    isLowered = false;
  }

  private void superscript(String script) {
    boolean lowered = isLowered && !isRaised;
    sign(isRaised ? "{}" + script : script); // TeX has no second one at the same letter
    isRaised = true;
    isLowered = lowered;
  }

  private void subscript(String script) {
    boolean raised = isRaised && !isLowered;
    sign(isLowered ? "{}" + script : script);
    isLowered = true;
    isRaised = raised;
  }

  private void words(String words) {
    if (inFormula) {
      tex.append('$');
      inFormula = false;
      isRaised = false;
      isLowered = false;
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
    if (rise > 0) {
      superscript(raised(shown));
    } else if (rise < 0) {
      subscript("_{" + letters(face, shown) + "}");
    } else if (face == Face.ITALIC) {
      sign(letters(face, text));
    } else if (face == Face.ROMAN) {
      text.codePoints().forEach(this::word);
    } else {
      words(face == Face.BOLD ? "\\textbf{" : "\\texttt{");
      text.codePoints().forEach(this::word);
      words("}");
    }
  }

  /** A superscript; primes at its beginning are typed as such. */
  private static String raised(String shown) {
    int primes = 0;
    while (primes < shown.length() && shown.charAt(primes) == PRIME) {
      primes++;
    }
    String rest = shown.substring(primes);
    return "'".repeat(primes) + (rest.isEmpty() ? "" : "^{" + letters(Face.ROMAN, rest) + "}");
  }

  private void word(int character) {
    formulaFor(character).ifPresentOrElse(this::sign, () -> words(next(tex, character)));
  }

  /** Letters of a formula: one is a variable, several are a word. */
  private static String letters(Face face, String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().forEach(c -> letters.append(formulaFor(c).orElseGet(() -> inFormula(c))));
    boolean word = face == Face.ITALIC && text.codePointCount(0, text.length()) > 1;
    return word ? "\\mathit{" + letters + "}" : letters.toString();
  }

  /** The words with signs such as α or ≤ as they are, for use inside \text. */
  static String escaped(String words) {
    StringBuilder tex = new StringBuilder();
    words.codePoints().forEach(c -> tex.append(next(tex, c)));
    return tex.toString();
  }

  /** The words for use among the letters of a formula, as the name of an operator is. */
  static String inFormula(String words) {
    StringBuilder tex = new StringBuilder();
    words.codePoints().forEach(c -> tex.append(inFormula(c)));
    return tex.toString();
  }

  private static String inFormula(int character) {
    return switch (character) {
      case '"', '`' -> "\\text{" + escaped(character) + "}";
      case '\'' -> "'";
      case PRIME -> "\\prime ";
      default -> escaped(character);
    };
  }

  /** A character after others; its fonts would make one dash of two hyphens. */
  private static String next(StringBuilder before, int character) {
    boolean wouldJoin =
        (character == '-' || character == ',')
            && !before.isEmpty()
            && before.charAt(before.length() - 1) == character;
    return (wouldJoin ? "\\/" : "") + escaped(character); // not {}: LuaTeX joins across it
  }

  private static String escaped(int character) {
    return switch (character) {
      case '#', '$', '%', '&', '_', '{', '}' -> "\\" + Character.toString(character);
      case '\\' -> "\\textbackslash{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '"' -> "\\textquotedbl{}";
      case '\'' -> "\\textquotesingle{}";
      case '`' -> "\\textasciigrave{}";
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
