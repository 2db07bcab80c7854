package io.varphi.cli;

import java.util.Locale;

/**
 * A floating-point format for arguments and results. Both are held in doubles, which lose nothing
 * of a float.
 */
enum Dtype {
  FLOAT32,
  FLOAT64;

  /**
   * The number of this format nearest to a decimal.
   *
   * @param decimal what {@link Numeral#isNumber} admits
   */
  double parse(String decimal) {
    return switch (this) {
      case FLOAT32 -> Numeral.toFloat(decimal); // not via double: rounds twice
      case FLOAT64 -> Numeral.toDouble(decimal);
    };
  }

  double rounded(double value) {
    return switch (this) {
      case FLOAT32 -> (float) value;
      case FLOAT64 -> value;
    };
  }

  /** Appends the shortest decimal that reads back as the same number of this format. */
  void append(StringBuilder text, double value) {
    switch (this) {
      case FLOAT32 -> Numeral.append(text, (float) value);
      case FLOAT64 -> Numeral.append(text, value);
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
