package io.varphi.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text measured in the columns of a terminal, where an ideograph takes two. */
final class TextWidth {
  private TextWidth() {}

  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /**
   * Ideographs, their punctuation, kana and full-width forms are wide; marks above letters take no
   * room.
   */
  private static int of(int codePoint) {
    if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean isWide =
        Character.isIdeographic(codePoint)
            || (codePoint >= 0x3000 && codePoint <= 0x30ff)
            || (codePoint >= 0xff01 && codePoint <= 0xff60);
    return isWide ? 2 : 1;
  }

  /** The text with spaces after it, to the given width at least. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The text in lines of the given width at most, broken where its language allows it. */
  static List<String> wrapped(String text, int width) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> lines = new ArrayList<>();
    int start = 0;
    int end = breaks.first();
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (of(text.substring(start, next).stripTrailing()) > width && end > start) {
        lines.add(text.substring(start, end).stripTrailing());
        start = end;
      }
      end = next;
    }
    lines.add(text.substring(start).stripTrailing());
    return lines;
  }
}
