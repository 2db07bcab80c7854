package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.Card;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Family;
import io.varphi.Gate;
import io.varphi.Language;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.Parameter;
import io.varphi.Range;
import io.varphi.Text;
import io.varphi.expr.Expr;
import io.varphi.expr.Latex;
import io.varphi.expr.Printer;
import io.varphi.figure.Label;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the page needs to know of functions besides their values. */
final class FunctionAnswer {
  /** What cannot be shown on a plane. */
  private static boolean isShown(Entry entry) {
    return !(entry instanceof Maxout);
  }

  private FunctionAnswer() {}

  /** All functions that can be picked. */
  static Json catalogue() {
    return Json.members()
        .with(
            "functions",
            Json.array(
                Catalogue.entries().stream().filter(FunctionAnswer::isShown).toList(),
                FunctionAnswer::summary))
        .with("mostFunctions", Shown.MOST_FUNCTIONS)
        .with("longestFormula", Functions.MAX_LENGTH)
        .with("mostLayers", Stack.MOST_LAYERS);
  }

  private static Json.Members summary(Entry entry) {
    Card card = entry.card();
    return Json.members()
        .with("name", card.name())
        .with("title", card.title())
        .with("aliases", Json.texts(card.aliases()))
        .with("kind", kind(entry))
        .with("family", family(card.family()))
        .with(
            "summary",
            Json.members()
                .with("en", card.summary().english())
                .with("zh", card.summary().chinese()))
        .with(
            "parameters", Json.array(card.parameters(), parameter -> parameter(entry, parameter)));
  }

  private static Json family(Family family) {
    return Json.members()
        .with("id", family.id())
        .with("en", family.title(Language.ENGLISH))
        .with("zh", family.title(Language.CHINESE));
  }

  private static String kind(Entry entry) {
    return switch (entry) {
      case Activation _ -> "element-wise";
      case Gate _ -> "gate";
      case Normalizer _ -> "normalizer";
      case Maxout _ -> "maxout";
    };
  }

  private static Json parameter(Entry entry, Parameter parameter) {
    Slider slider = Slider.of(parameter, standard(entry, parameter.name()));
    return Json.members()
        .with("name", parameter.name())
        .with("symbol", FormulaSvg.of(parameter.symbol()))
        .with("plain", Label.tex("$" + parameter.symbol() + "$").toString())
        .with("value", value(entry, parameter.name()))
        .with("default", Printer.print(parameter.defaultValue()))
        .with("range", range(parameter.range()))
        .with("learnable", parameter.learnable())
        .with("from", slider.from())
        .with("to", slider.to())
        .with("step", slider.step());
  }

  private static Json range(Range range) {
    Text allowed = range.description();
    return Json.members().with("en", allowed.english()).with("zh", allowed.chinese());
  }

  private static double standard(Entry entry, String parameter) {
    return Catalogue.find(entry.name()).map(e -> value(e, parameter)).orElse(1.0);
  }

  private static double value(Entry entry, String parameter) {
    return switch (entry) {
      case Activation activation -> activation.parameter(parameter);
      case Gate gate -> gate.parameter(parameter);
      case Normalizer normalizer -> normalizer.parameter(parameter);
      case Maxout maxout -> maxout.parameter(parameter);
    };
  }

  /** One function with its parameters as they are set, and its formulas. */
  static Json of(Entry entry) {
    return summary(entry)
        .with("spec", entry.specification())
        .with("isFormula", entry.card().family() == Family.FORMULA)
        .with("formulas", Json.array(formulas(entry), Formula::json));
  }

  private record Formula(String key, String label, String text, String latex) {
    Json json() {
      return Json.members()
          .with("key", key)
          .with("text", text)
          .with("latex", latex)
          .with("svg", FormulaSvg.of(label, latex));
    }
  }

  private static List<Formula> formulas(Entry entry) {
    return switch (entry) {
      case Activation f ->
          List.of(
              formula("value", "f(x)", f.formula(), f.card()),
              formula("gradient", "f'(x)", f.derivative(), f.card()),
              formula("second", "f''(x)", f.secondDerivative(), f.card()));
      case Gate gate ->
          List.of(
              formula("value", "f(a, g)", gate.formula(), gate.card()),
              formula(
                  "byValue",
                  "\\frac{\\partial f}{\\partial a}",
                  gate.derivativeByValue(),
                  gate.card()),
              formula(
                  "byGate",
                  "\\frac{\\partial f}{\\partial g}",
                  gate.derivativeByGate(),
                  gate.card()));
      case Normalizer normalizer ->
          List.of(new Formula("value", "y_i", normalizer.latex(), normalizer.latex()));
      case Maxout maxout -> List.of(new Formula("value", "y_i", maxout.latex(), maxout.latex()));
    };
  }

  private static Formula formula(String key, String label, Expr sentence, Card card) {
    Map<String, String> symbols =
        card.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::symbol));
    return new Formula(key, label, Printer.print(sentence), Latex.of(sentence, symbols));
  }
}
