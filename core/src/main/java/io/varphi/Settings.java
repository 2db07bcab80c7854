package io.varphi;

import io.varphi.expr.Expr;
import io.varphi.expr.Fault;
import io.varphi.expr.Nearest;
import io.varphi.expr.Parser;
import io.varphi.expr.Printer;
import io.varphi.expr.SpecificationException;
import io.varphi.real.RealFunction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The values of an entry's parameters: all of them, each within its range.
 *
 * <p>A value is a constant sentence, so that 0.1 is one tenth and 1/6 a sixth. A double given by a
 * program counts as the shortest decimal that denotes it, which makes {@code leakyRelu(0.1)} and
 * {@code leaky_relu(negative_slope=0.1)} the same function.
 */
final class Settings {
  /** Stands for +∞, which no sentence denotes. */
  static final Expr INFINITY = new Expr.Parameter("inf");

  private final Card card;
  private final Map<String, Expr> values;

  private Settings(Card card, Map<String, Expr> values) {
    this.card = card;
    this.values = values;
  }

  static Settings defaults(Card card) {
    Map<String, Expr> values = new LinkedHashMap<>();
    card.parameters().forEach(parameter -> values.put(parameter.name(), parameter.defaultValue()));
    return new Settings(card, values);
  }

  static Expr decimal(double value) {
    if (value == Double.POSITIVE_INFINITY) {
      return INFINITY;
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new SpecificationException(Fault.NOT_REAL, value);
    }
    return Expr.number(BigDecimal.valueOf(value));
  }

  /** A parameter's value as it is typed: a constant sentence, or {@code inf}. */
  static Expr parsed(String text) {
    boolean infinite = text.equalsIgnoreCase("inf") || text.equalsIgnoreCase("infinity");
    return infinite ? INFINITY : Parser.constant(text);
  }

  Settings with(Map<String, Expr> changes) {
    Map<String, Expr> changed = new LinkedHashMap<>(values);
    changes.forEach((name, value) -> changed.put(checked(name, value), value));
    Settings settings = new Settings(card, changed);
    card.orderings().forEach(settings::check);
    return settings;
  }

  private void check(Card.Ordering ordering) {
    if (number(ordering.lower()) > number(ordering.upper())) {
      throw new SpecificationException(
          Fault.WRONG_ORDER,
          card.name(),
          ordering.lower(),
          text(value(ordering.lower())),
          ordering.upper(),
          text(value(ordering.upper())));
    }
  }

  private String checked(String name, Expr value) {
    Range range = card.parameter(name).range();
    double number = number(value);
    if (!range.contains(number)) {
      throw new SpecificationException(
          Fault.OUT_OF_RANGE, card.name(), name, text(value), range.description());
    }
    return name;
  }

  Expr value(String name) {
    Expr value = values.get(name);
    if (value == null) {
      throw unknownParameter(card, name);
    }
    return value;
  }

  double number(String name) {
    return number(value(name));
  }

  /** Whether a parameter has exactly the given value. */
  boolean has(String name, Expr value) {
    return number(name) == number(value);
  }

  Map<String, Expr> asMap() {
    return Map.copyOf(values);
  }

  static double number(Expr value) {
    return value.equals(INFINITY)
        ? Double.POSITIVE_INFINITY
        : RealFunction.of(value, List.of()).toDouble();
  }

  /**
   * The settings that differ from the defaults, as a specification gives them: {@code (alpha=0.5)};
   * empty if none does.
   */
  String specification() {
    String changed =
        card.parameters().stream()
            .filter(parameter -> !value(parameter.name()).equals(parameter.defaultValue()))
            .map(parameter -> parameter.name() + "=" + text(value(parameter.name())))
            .collect(Collectors.joining(", "));
    return changed.isEmpty() ? "" : "(" + changed + ")";
  }

  static String text(Expr value) {
    return value.equals(INFINITY) ? "inf" : Printer.print(value);
  }

  static SpecificationException unknownParameter(Card card, String name) {
    List<String> known = card.parameters().stream().map(Parameter::name).toList();
    return known.isEmpty()
        ? new SpecificationException(Fault.NO_PARAMETERS, card.name(), name)
        : new SpecificationException(
            Fault.UNKNOWN_PARAMETER, card.name(), name, Nearest.names(name, known));
  }
}
