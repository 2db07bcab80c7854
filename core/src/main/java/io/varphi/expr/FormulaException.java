package io.varphi.expr;

import io.varphi.Text;
import java.util.Locale;

/**
 * A formula that cannot be read. The message is one sentence with the column, what was found and
 * what to write instead.
 */
public final class FormulaException extends SpecificationException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 24;
  private static final int SHOWN = 20;

  private final int column;

  /** A fault whose sentence names its place, or which has none. */
  FormulaException(int column, Fault fault, Object... values) {
    super(fault, values);
    this.column = column;
  }

  private FormulaException(int column, Fault fault, Text sentence) {
    super(null, fault, sentence);
    this.column = column;
  }

  /** A fault at a column of a formula. */
  static FormulaException at(String formula, int column, Fault fault, Object... values) {
    return new FormulaException(column, fault, placed(formula, column, fault.sentence(values)));
  }

  /** A function at a column of a formula that is called in a wrong way. */
  static FormulaException at(String formula, int column, SpecificationException call) {
    return new FormulaException(column, call.fault(), placed(formula, column, call.sentence()));
  }

  private static Text placed(String formula, int column, Text sentence) {
    String shown = abbreviated(formula);
    return new Text(
        String.format(
            Locale.ROOT, "formula \"%s\", column %d: %s", shown, column, sentence.english()),
        String.format(Locale.ROOT, "公式“%s”第 %d 列：%s", shown, column, sentence.chinese()));
  }

  static String abbreviated(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, SHOWN) + "…";
  }

  /** Where in the text, counted from 1. */
  public int column() {
    return column;
  }
}
