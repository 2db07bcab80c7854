package io.varphi;

import io.varphi.expr.Fault;
import io.varphi.expr.SpecificationException;

/** Parameters that count something. */
final class WholeNumber {
  private WholeNumber() {}

  /**
   * The value of a parameter as an integer.
   *
   * @throws IllegalArgumentException if it is none
   */
  static long of(String entry, Settings settings, String parameter) {
    double value = settings.number(parameter);
    if (value != Math.rint(value)) {
      String given = Settings.text(settings.value(parameter));
      throw new SpecificationException(Fault.NOT_WHOLE, entry, parameter, given, (long) value);
    }
    return (long) value;
  }
}
