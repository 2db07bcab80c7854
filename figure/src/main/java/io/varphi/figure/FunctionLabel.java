package io.varphi.figure;

import io.varphi.Activation;
import io.varphi.Family;
import io.varphi.expr.Expr;
import io.varphi.expr.Latex;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The labels of an activation function: its name with its parameters, and its formulas. */
final class FunctionLabel {
  /** One setting in {@code name(alpha=0.5, beta=1/6)}. */
  private static final Pattern SETTING = Pattern.compile("(\\w+)=(.+?)(?=, \\w+=|\\)$)");

  private FunctionLabel() {}

  /** ELU, or ELU(α = 0.5) with the parameters that were set; of a formula, the formula. */
  static Label of(Activation activation) {
    if (activation.card().family() == Family.FORMULA) {
      return Label.typedFormula(activation.name(), activation.latex());
    }
    Label label = Label.words(activation.title());
    String separator = "(";
    Matcher setting = SETTING.matcher(activation.specification());
    while (setting.find()) {
      label =
          label
              .then(Label.words(separator))
              .then(parameter(activation, setting.group(1)))
              .then(Label.words(" = " + setting.group(2)));
      separator = ", ";
    }
    return separator.equals("(") ? label : label.then(Label.words(")"));
  }

  /** The symbol of a parameter: α, t with the index r. */
  static Label parameter(Activation activation, String parameter) {
    return Label.inline(MathsParser.parse(activation.card().parameter(parameter).symbol()));
  }

  /** f(x) = … */
  static Label formula(Activation activation) {
    return equation("f(x) = ", activation, activation.formula());
  }

  /** f′(x) = … */
  static Label gradientFormula(Activation activation) {
    return equation("f'(x) = ", activation, activation.derivative());
  }

  /** f″(x) = … */
  static Label secondDerivativeFormula(Activation activation) {
    return equation("f''(x) = ", activation, activation.secondDerivative());
  }

  private static Label equation(String left, Activation activation, Expr right) {
    Map<String, String> symbols =
        activation.card().parameters().stream()
            .collect(Collectors.toMap(p -> p.name(), p -> p.symbol()));
    return Label.formula(left, Latex.of(right, symbols));
  }
}
