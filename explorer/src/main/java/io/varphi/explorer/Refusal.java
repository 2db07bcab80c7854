package io.varphi.explorer;

import java.util.OptionalInt;

/** A request that is not answered. The message is one sentence: what, why, and what is allowed. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int WRONG_METHOD = 405;
  static final int TOO_LONG = 414;
  static final int BUSY = 503;

  private final int status;
  private final int column;

  private Refusal(int status, int column, String sentence) {
    super(sentence);
    this.status = status;
    this.column = column;
  }

  static Refusal of(int status, String sentence) {
    return new Refusal(status, 0, sentence);
  }

  static Refusal bad(String sentence) {
    return of(BAD_REQUEST, sentence);
  }

  /** A formula that is wrong at a column, counted from 1. */
  static Refusal badAt(int column, String sentence) {
    return new Refusal(BAD_REQUEST, column, sentence);
  }

  int status() {
    return status;
  }

  OptionalInt column() {
    return column > 0 ? OptionalInt.of(column) : OptionalInt.empty();
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
