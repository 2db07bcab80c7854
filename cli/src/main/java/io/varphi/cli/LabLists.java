package io.varphi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Values with commas between them. */
final class LabLists {
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  private LabLists() {}

  /** Parts between commas that stand in no brackets: {@code relu,elu(alpha=0.5),max(x,0)}. */
  static List<String> split(String option, String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    if (parts.stream().anyMatch(String::isEmpty)) {
      throw new UserException(
          option + " cannot be \"" + text + "\"; nothing stands between two commas or at an end");
    }
    return List.copyOf(parts);
  }

  /** Whole numbers: {@code 3,8}. */
  static List<Integer> counts(String option, String text) {
    return split(option, text).stream().map(part -> count(option, part)).toList();
  }

  static int count(String option, String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new UserException(option + " cannot be \"" + text + "\"; it is a whole number");
    }
    return Integer.parseInt(text);
  }

  /** A number of at least 1. */
  static int positive(String option, String text) {
    int count = count(option, text);
    if (count < 1) {
      throw new UserException(option + " cannot be \"" + text + "\"; it is at least 1");
    }
    return count;
  }

  static long seed(String option, String text) {
    if (!text.matches("-?[0-9]{1,18}")) {
      throw new UserException(
          option + " cannot be \"" + text + "\"; it is a whole number of up to 18 digits");
    }
    return Long.parseLong(text);
  }

  /** A decimal number that the option allows; without infinities. */
  static double number(String option, String text, String allowed, Predicate<Double> isAllowed) {
    double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(value) || !isAllowed.test(value)) {
      throw new UserException(option + " cannot be \"" + text + "\"; it is " + allowed);
    }
    return value;
  }
}
