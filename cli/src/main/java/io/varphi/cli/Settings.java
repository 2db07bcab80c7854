package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.Parameter;
import io.varphi.Range;
import io.varphi.expr.Printer;

/** The parameters on a card as they are set. */
final class Settings {
  private Settings() {}

  static double value(Entry entry, Parameter parameter) {
    return switch (entry) {
      case Activation activation -> activation.parameter(parameter.name());
      case Gate gate -> gate.parameter(parameter.name());
      case Normalizer normalizer -> normalizer.parameter(parameter.name());
      case Maxout maxout -> maxout.parameter(parameter.name());
    };
  }

  static boolean isDefault(Entry entry, Parameter parameter) {
    double value = value(entry, parameter);
    return Catalogue.find(entry.name()).stream().anyMatch(e -> value(e, parameter) == value);
  }

  /** As the catalogue has it: 1/6 is a sixth. */
  static String defaultText(Parameter parameter) {
    return Printer.print(parameter.defaultValue());
  }

  /** The admissible values as an interval: {@code (0, ∞)}. */
  static String text(Range range) {
    if (range.withoutZero()) {
      return "ℝ \\ {0}";
    }
    String low = (range.lowOpen() ? "(" : "[") + end(range.low());
    return low + ", " + end(range.high()) + (range.highOpen() ? ")" : "]");
  }

  private static String end(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    return Numeral.text(value);
  }
}
