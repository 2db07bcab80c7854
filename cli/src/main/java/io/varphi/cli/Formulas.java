package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Card;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.Parameter;
import io.varphi.expr.Expr;
import io.varphi.expr.Latex;
import io.varphi.expr.Printer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formulas on a card. */
final class Formulas {
  /**
   * A formula under a name.
   *
   * @param label what people read: {@code f′(x)}
   * @param key what programs read: {@code derivative}
   * @param text in the syntax of the command line where the function is a sentence
   */
  record Formula(String label, String key, String text, String latex) {}

  private static final String FUNCTION = "formula";

  private Formulas() {}

  static Formula function(Entry entry) {
    return switch (entry) {
      case Activation f -> formula("f(x)", FUNCTION, f.formula(), f.card());
      case Gate gate -> formula("f(a, g)", FUNCTION, gate.formula(), gate.card());
      case Normalizer normalizer -> ofRows(normalizer.latex(), normalizer.text());
      case Maxout maxout -> ofRows(maxout.latex(), maxout.text());
    };
  }

  /** By the variables, then by the parameters that are learned; none of what has no value. */
  static List<Formula> derivatives(Entry entry) {
    return switch (entry) {
      case Activation f when f.facts().domain().isEmpty() -> List.of();
      case Activation f -> Stream.concat(byVariable(f), byParameters(f)).toList();
      case Gate gate ->
          List.of(
              formula("∂f/∂a", "derivative_by_value", gate.derivativeByValue(), gate.card()),
              formula("∂f/∂g", "derivative_by_gate", gate.derivativeByGate(), gate.card()));
      case Normalizer _, Maxout _ -> List.of();
    };
  }

  private static Stream<Formula> byVariable(Activation f) {
    return Stream.of(
        formula("f′(x)", "derivative", f.derivative(), f.card()),
        formula("f″(x)", "second_derivative", f.secondDerivative(), f.card()));
  }

  private static Stream<Formula> byParameters(Activation f) {
    return f.card().parameters().stream()
        .filter(Parameter::learnable)
        .map(Parameter::name)
        .map(p -> formula("∂f/∂" + p, "derivative_by_" + p, f.parameterDerivative(p), f.card()));
  }

  private static Formula formula(String label, String key, Expr sentence, Card card) {
    return new Formula(label, key, Printer.print(sentence), latex(sentence, card));
  }

  private static String latex(Expr sentence, Card card) {
    return Latex.of(
        sentence,
        card.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::symbol)));
  }

  private static Formula ofRows(String latex, String text) {
    return new Formula("yᵢ", FUNCTION, text, latex);
  }
}
