package io.varphi.cli;

/** What {@code --domain} names: x from one number to another. */
record Domain(double from, double to) {
  /** Beyond these, the ticks of an axis can no longer be told apart. */
  private static final double LARGEST = 1e12;

  private static final double SHORTEST = 1e-6;

  static Domain parse(String text) {
    return parse("--domain", text);
  }

  static Domain parse(String option, String text) {
    int colon = text.indexOf(':');
    if (colon >= 0) {
      String from = text.substring(0, colon).strip();
      String to = text.substring(colon + 1).strip();
      if (isPlace(from) && isPlace(to)) {
        return of(option, text, Numeral.toDouble(from), Numeral.toDouble(to));
      }
    }
    throw new UserException(
        option + " cannot be \"" + text + "\"; it is A:B with two numbers, such as -4:4");
  }

  private static boolean isPlace(String text) {
    return Numeral.isNumber(text) && !Double.isNaN(Numeral.toDouble(text));
  }

  private static Domain of(String option, String text, double from, double to) {
    if (!(from < to)) {
      throw new UserException(
          option + " cannot be \"" + text + "\"; the first number must be less than the second");
    }
    double largest = Math.max(Math.abs(from), Math.abs(to));
    if (largest > LARGEST || to - from < SHORTEST * largest || to - from < 1 / LARGEST) {
      throw new UserException(
          option
              + " cannot be \""
              + text
              + "\"; its ends are at most 1e12 in size, and at least"
              + " 1e-12 and a millionth of their size apart");
    }
    return new Domain(from, to);
  }
}
