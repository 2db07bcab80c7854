package io.varphi.lab;

import java.util.Set;
import java.util.regex.Pattern;

/** What a cell of a table says. */
sealed interface CsvCell {
  /** Nothing. */
  record Missing() implements CsvCell {}

  /** A finite float in decimal notation; the double nearest to it. */
  record Decimal(double value) implements CsvCell {}

  /** Anything else, without blanks around it. */
  record Words(String text) implements CsvCell {}

  /** What the cell is called as a category: numbers by their shortest decimal. */
  default String category() {
    return switch (this) {
      case Missing _ -> "";
      case Decimal(double value) -> Numbers.shortest(value);
      case Words(String text) -> text;
    };
  }

  /** What stands for a missing value. */
  Set<String> MISSING =
      Set.of("", "?", "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "null", "NULL", "Null", "None");

  /** Not what {@code Double.parseDouble} takes: 1f, 0x1p3 and Infinity. */
  Pattern NOTATION = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /** A number as people write it: 1 234,50 and 1,234.50 and 12,5 and 40 %. */
  Pattern OTHER_NOTATION =
      Pattern.compile(
          "[+-]?(\\d+,\\d+|\\d{1,3}([,.'’ \u00a0\u202f]\\d{3})+([.,]\\d+)?|\\d+([.,]\\d+)? ?%)");

  static CsvCell of(String field) {
    String text = field.strip();
    if (MISSING.contains(text)) {
      return new Missing();
    }
    if (!NOTATION.matcher(text).matches()) {
      return new Words(text);
    }
    double value = Double.parseDouble(text);
    return Float.isFinite((float) value) ? new Decimal(value + 0.0) : new Words(text);
  }
}
