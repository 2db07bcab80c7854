package io.varphi.expr;

/**
 * A formula that cannot be read. The message is one sentence with the column, what was found and
 * what to write instead.
 */
public final class FormulaException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int column;

  FormulaException(int column, String message) {
    super(message);
    this.column = column;
  }

  /** Where in the text, counted from 1. */
  public int column() {
    return column;
  }
}
