package io.varphi.expr;

import io.varphi.Language;
import io.varphi.Text;
import org.jspecify.annotations.Nullable;

/**
 * A name, the value of a parameter or a formula by which nothing is meant. The message is one
 * English sentence: what was found, and what to write instead.
 */
public sealed class SpecificationException extends IllegalArgumentException
    permits FormulaException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final String chinese;

  public SpecificationException(Fault fault, Object... values) {
    this(null, fault, values);
  }

  public SpecificationException(@Nullable Throwable cause, Fault fault, Object... values) {
    this(cause, fault, fault.sentence(values));
  }

  SpecificationException(@Nullable Throwable cause, Fault fault, Text sentence) {
    super(sentence.english(), cause);
    this.fault = fault;
    this.chinese = sentence.chinese();
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** The message in a language. */
  public String sentence(Language language) {
    return sentence().in(language);
  }

  final Text sentence() {
    return new Text(String.valueOf(getMessage()), chinese);
  }
}
