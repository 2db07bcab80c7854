package io.varphi;

import io.varphi.expr.Parser;
import io.varphi.expr.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes an element-wise entry. */
final class ActivationBuilder extends CardBuilder<ActivationBuilder> {
  private String formula = "";
  private Optional<String> derivative = Optional.empty();
  private final List<Draft> limits = new ArrayList<>();

  private ActivationBuilder(String name, String title, Family family) {
    super(name, title, family);
  }

  static ActivationBuilder activation(String name, String title, Family family) {
    return new ActivationBuilder(name, title, family);
  }

  @Override
  ActivationBuilder self() {
    return this;
  }

  ActivationBuilder formula(String text) {
    formula = text;
    return this;
  }

  /** The gradient as a textbook prints it, where differentiation prints another form of it. */
  ActivationBuilder derivative(String text) {
    derivative = Optional.of(text);
    return this;
  }

  /**
   * The sentence that the function becomes where a parameter takes a value that its formula does
   * not cover: +∞ ({@code "inf"}), or an end of its range.
   */
  ActivationBuilder limit(String parameter, String value, String text) {
    parameters().replaceAll(p -> p.name().equals(parameter) ? p.admitting(value) : p);
    limits.add(new Draft(parameter, value, text));
    return this;
  }

  private record Draft(String parameter, String value, String formula) {
    SpecialCase parsed(Vocabulary vocabulary) {
      return new SpecialCase(parameter, Settings.parsed(value), Parser.parse(formula, vocabulary));
    }
  }

  Activation build() {
    Card card = card();
    Set<String> names =
        card.parameters().stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
    Vocabulary vocabulary = Vocabulary.of(Set.of("x"), names);
    return new Activation(
        card,
        Parser.parse(formula, vocabulary),
        derivative.map(text -> Parser.parse(text, vocabulary)),
        limits.stream().map(limit -> limit.parsed(vocabulary)).toList(),
        Settings.defaults(card));
  }
}
