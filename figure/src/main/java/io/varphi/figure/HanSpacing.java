package io.varphi.figure;

/** The room between Chinese characters, marks of punctuation and other letters. */
final class HanSpacing {
  /** Below this, there are no such characters. */
  private static final int FIRST = 0x2e80;

  private static final double QUARTER = 0.25;
  private static final double HALF = 0.5;

  private static final String OPENING = "（《〈「『【〔［｛";
  private static final String CLOSING = "）》〉」』】〕］｝，。、；：！？";

  /** Wide as well next to one of these marks. */
  private static final String OPENING_QUOTES = "\u201c\u2018";

  private static final String CLOSING_QUOTES = "\u201d\u2019";

  /** Other signs with which no line begins. */
  private static final String NOT_FIRST = "\u2014\u2026\u00b7%,.;:!?)";

  private HanSpacing() {}

  static boolean isHan(int codePoint) {
    if (codePoint < FIRST) {
      return false;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> true;
      case Character.UnicodeScript _ -> false;
    };
  }

  /** Whether the text is Chinese, so that quotation marks and dashes in it are. */
  static boolean isChinese(String text) {
    return text.codePoints().anyMatch(HanSpacing::isHan);
  }

  /**
   * The room to leave between two neighbours, in em: a quarter where Chinese meets a letter or a
   * digit of another script; less than none between two marks that would leave a hole.
   */
  static double between(int before, int after) {
    if (leaveHole(before, after)) {
      return -HALF;
    }
    boolean meet = isHan(before) && isOther(after) || isOther(before) && isHan(after);
    return meet ? QUARTER : 0;
  }

  /** Whether a line may end between two neighbours. */
  static boolean mayBreak(int before, int after) {
    if (after == ' ') {
      return false;
    }
    return before == ' '
        || (isWide(before) || isWide(after))
            && !isIn(OPENING + OPENING_QUOTES, before)
            && !isIn(CLOSING + CLOSING_QUOTES + NOT_FIRST, after);
  }

  private static boolean isWide(int codePoint) {
    return isHan(codePoint) || isIn(OPENING, codePoint) || isIn(CLOSING, codePoint);
  }

  /** Whether the right half of the first or the left half of the second mark is better left out. */
  private static boolean leaveHole(int before, int after) {
    boolean opens = isIn(OPENING, after);
    if (isIn(CLOSING, before)) {
      return opens || isIn(CLOSING, after) || isQuote(after);
    }
    return isIn(OPENING, before) && (opens || isIn(OPENING_QUOTES, after))
        || isIn(CLOSING_QUOTES, before) && (opens || isIn(CLOSING, after))
        || isIn(OPENING_QUOTES, before) && opens;
  }

  private static boolean isQuote(int codePoint) {
    return isIn(OPENING_QUOTES, codePoint) || isIn(CLOSING_QUOTES, codePoint);
  }

  private static boolean isIn(String marks, int codePoint) {
    return marks.indexOf(codePoint) >= 0;
  }

  private static boolean isOther(int codePoint) {
    return Character.isLetterOrDigit(codePoint) && !isHan(codePoint);
  }
}
