package io.varphi.handbook;

import static io.varphi.handbook.Html.element;

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
import io.varphi.figure.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formula of an entry and its derivatives, set and as text. */
final class FormulaSection {
  private static final Map<String, String> JACOBIANS =
      Resources.table("jacobians.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, List::getLast));

  /** A formula: what it is of, and what it says, in two syntaxes. */
  private record Formula(String left, String latex, String text) {}

  private final Composer composer;
  private final Entry entry;
  private final Card card;

  private FormulaSection(Composer composer, Entry entry) {
    this.composer = composer;
    this.entry = entry;
    this.card = entry.card();
  }

  static CardSection of(Composer composer, Entry entry) {
    return new FormulaSection(composer, entry).section();
  }

  private CardSection section() {
    List<Formula> formulas = formulas();
    List<Html> displays =
        formulas.stream().map(f -> composer.display(Label.formula(f.left, f.latex))).toList();
    List<Html> texts = new ArrayList<>();
    for (Formula formula : formulas) {
      String lines = formula.text.isEmpty() ? "" : formula.text + "\n";
      texts.add(element("pre", element("code", lines + formula.left + formula.latex)));
    }
    Html.Element details =
        element("details", element("summary", composer.in(Phrase.AS_TEXT))).containing(texts);
    boolean hasDerivatives = formulas.size() > 1;
    return new CardSection(
        "formula",
        composer.in(hasDerivatives ? Phrase.FORMULA : Phrase.FORMULA_ROWS),
        List.of(element("div", displays).styled("formulas"), details));
  }

  private List<Formula> formulas() {
    List<Formula> formulas = new ArrayList<>();
    switch (entry) {
      case Activation f -> {
        formulas.add(formula("f(x) = ", "f(x) = ", f.formula()));
        formulas.add(formula("f'(x) = ", "f'(x) = ", f.derivative()));
        formulas.add(formula("f''(x) = ", "f''(x) = ", f.secondDerivative()));
        for (Parameter parameter : card.parameters()) {
          if (parameter.learnable()) {
            formulas.add(
                formula(
                    "\\frac{\\partial f}{\\partial " + parameter.symbol() + "} = ",
                    "df/d" + parameter.name() + " = ",
                    f.parameterDerivative(parameter.name())));
          }
        }
      }
      case Gate gate -> {
        formulas.add(formula("f(a, g) = ", "f(a, g) = ", gate.formula()));
        formulas.add(
            formula("\\frac{\\partial f}{\\partial a} = ", "df/da = ", gate.derivativeByValue()));
        formulas.add(
            formula("\\frac{\\partial f}{\\partial g} = ", "df/dg = ", gate.derivativeByGate()));
      }
      case Normalizer rows -> formulas.addAll(rowFormulas(rows.latex()));
      case Maxout maxout -> formulas.addAll(rowFormulas(maxout.latex()));
    }
    return formulas;
  }

  private Formula formula(String left, String textLeft, Expr expr) {
    Map<String, String> symbols =
        card.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::symbol));
    return new Formula(left, Latex.of(expr, symbols), textLeft + Printer.print(expr));
  }

  private List<Formula> rowFormulas(String latex) {
    String left = card.name().equals("softmax2d") ? "y_{c,h,w} = " : "y_i = ";
    List<Formula> formulas = new ArrayList<>(List.of(new Formula(left, latex, "")));
    Optional.ofNullable(JACOBIANS.get(card.name()))
        .ifPresent(jacobian -> formulas.add(new Formula("", jacobian, "")));
    return formulas;
  }
}
