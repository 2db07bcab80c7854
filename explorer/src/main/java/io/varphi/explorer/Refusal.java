package io.varphi.explorer;

import io.varphi.Language;
import io.varphi.Text;
import io.varphi.expr.FormulaException;
import io.varphi.expr.SpecificationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A request that is not answered. The message is one sentence: what, why, and what is allowed. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int WRONG_METHOD = 405;
  static final int TOO_LONG = 414;
  static final int DEFECT = 500;
  static final int BUSY = 503;

  private final int status;
  private final int column;
  private final String chinese;
  private final boolean isQuoted;

  private Refusal(int status, int column, Text sentence, boolean isQuoted) {
    super(sentence.english());
    this.status = status;
    this.column = column;
    this.chinese = sentence.chinese();
    this.isQuoted = isQuoted;
  }

  /**
   * A refusal with a status.
   *
   * @param english a pattern, as {@link String#format} has them
   * @param values of both patterns; a {@link Text} in the language of the pattern
   */
  static Refusal of(int status, String english, String chinese, Object... values) {
    return new Refusal(status, 0, text(english, chinese, values), false);
  }

  static Refusal bad(String english, String chinese, Object... values) {
    return of(BAD_REQUEST, english, chinese, values);
  }

  /** A formula that is wrong at a column, counted from 1. */
  static Refusal badAt(int column, String english, String chinese, Object... values) {
    return new Refusal(BAD_REQUEST, column, text(english, chinese, values), false);
  }

  /** A name, the value of a parameter or a formula by which nothing is meant. */
  static Refusal of(SpecificationException reason) {
    int column = reason instanceof FormulaException formula ? formula.column() : 0;
    Text sentence = new Text(reason.sentence(Language.ENGLISH), reason.sentence(Language.CHINESE));
    return new Refusal(BAD_REQUEST, column, sentence, false);
  }

  /**
   * What the library says where it speaks English only.
   *
   * @param chinese a pattern for the sentence that leads to it
   */
  static Refusal quoting(IllegalArgumentException reason, String chinese, Object... values) {
    String english = String.valueOf(reason.getMessage());
    Text sentence = new Text(english, in(Language.CHINESE, chinese, values));
    return new Refusal(BAD_REQUEST, 0, sentence, true);
  }

  private static Text text(String english, String chinese, Object... values) {
    return new Text(in(Language.ENGLISH, english, values), in(Language.CHINESE, chinese, values));
  }

  private static String in(Language language, String pattern, Object... values) {
    Object[] spoken =
        Arrays.stream(values)
            .map(value -> value instanceof Text text ? text.in(language) : value)
            .toArray();
    return String.format(Locale.ROOT, pattern, spoken);
  }

  int status() {
    return status;
  }

  OptionalInt column() {
    return column > 0 ? OptionalInt.of(column) : OptionalInt.empty();
  }

  String sentence(Language language) {
    return switch (language) {
      case ENGLISH -> String.valueOf(getMessage());
      case CHINESE -> chinese;
    };
  }

  /** The library's English words, where the sentence in that language only leads to them. */
  Optional<String> original(Language language) {
    return switch (language) {
      case ENGLISH -> Optional.empty();
      case CHINESE -> isQuoted ? Optional.ofNullable(getMessage()) : Optional.empty();
    };
  }
}
