package io.varphi.lab;

/** What is wrong with data, and where, in one sentence that says what to do next. */
public final class DataException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  DataException(String sentence) {
    super(sentence);
  }

  DataException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
