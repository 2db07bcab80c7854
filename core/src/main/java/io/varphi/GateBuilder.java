package io.varphi;

import io.varphi.expr.Parser;
import io.varphi.expr.Vocabulary;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a gate's entry: a sentence in the value a and the gate g. */
final class GateBuilder extends CardBuilder<GateBuilder> {
  private String formula = "";

  private GateBuilder(String name, String title) {
    super(name, title, Family.GATE);
  }

  static GateBuilder gate(String name, String title) {
    return new GateBuilder(name, title);
  }

  @Override
  GateBuilder self() {
    return this;
  }

  GateBuilder formula(String text) {
    formula = text;
    return this;
  }

  Gate build() {
    Card card = card();
    Set<String> names =
        card.parameters().stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
    Vocabulary vocabulary = Vocabulary.of(Set.of("a", "g"), names);
    return new Gate(card, Parser.parse(formula, vocabulary), Settings.defaults(card));
  }
}
