package io.varphi;

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
      throw new IllegalArgumentException(
          entry
              + ": "
              + parameter
              + " = "
              + Settings.text(settings.value(parameter))
              + " is not a whole number; give one such as "
              + (long) value);
    }
    return (long) value;
  }
}
