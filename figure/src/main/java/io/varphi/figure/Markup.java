package io.varphi.figure;

import java.util.Locale;

/** Reads labels as people type them: words with formulas between dollar signs. */
final class Markup {
  /** Signs that may have a backslash before them, as TeX wants it. */
  private static final String ESCAPED = "$%&#_{}";

  private final String source;
  private final StringBuilder words = new StringBuilder();
  private Label label = Label.words("");

  private Markup(String source) {
    this.source = source;
  }

  static Label parse(String source) {
    return new Markup(source).parse();
  }

  private Label parse() {
    int at = 0;
    while (at < source.length()) {
      char next = source.charAt(at);
      if (next == '$') {
        int close = close(at);
        flush();
        label = label.then(Label.inline(MathsParser.parse(source, at + 1, close)));
        at = close + 1;
      } else if (next == '\\') {
        words.append(escaped(at));
        at += 2;
      } else {
        words.append(next);
        at++;
      }
    }
    flush();
    return label;
  }

  private void flush() {
    label = label.then(Label.words(words.toString()));
    words.setLength(0);
  }

  /** Where the dollar sign is that closes the formula. */
  private int close(int open) {
    for (int i = open + 1; i < source.length(); i++) {
      if (source.charAt(i) == '\\') {
        i++;
      } else if (source.charAt(i) == '$') {
        return i;
      }
    }
    throw error(
        source,
        open,
        "the formula after $ is not closed",
        "write a $ after it, or \\$ for dollars");
  }

  private char escaped(int backslash) {
    int at = backslash + 1;
    if (at == source.length() || ESCAPED.indexOf(source.charAt(at)) < 0) {
      throw error(
          source,
          backslash,
          "a command stands outside of a formula",
          "put it between two dollar signs: $\\alpha$");
    }
    return source.charAt(at);
  }

  /**
   * @param place an index into the label
   * @param what what is wrong
   * @param next what to do about it
   */
  static IllegalArgumentException error(String label, int place, String what, String next) {
    int column = label.codePointCount(0, place) + 1;
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT, "%s, in column %d of the label \"%s\"; %s", what, column, label, next));
  }
}
