package io.varphi.expr;

import io.varphi.expr.Expr.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a sentence as LaTeX mathematics that both TeX (with amsmath) and KaTeX set. */
public final class Latex {
  private enum Level {
    SUM,
    PRODUCT,
    SIGNED,
    POWER,
    ATOM
  }

  private static final long LONGEST_REPEATED_ARGUMENT = 7;

  private final Map<String, String> symbols;

  private Latex(Map<String, String> symbols) {
    this.symbols = symbols;
  }

  /**
   * The formula without dollar signs.
   *
   * @param symbols the LaTeX of parameters by name; a parameter without one is set upright by its
   *     name
   */
  public static String of(Expr expr, Map<String, String> symbols) {
    return new Latex(symbols).print(expr);
  }

  private String print(Expr expr) {
    return switch (expr) {
      case Expr.Variable(String name) -> name;
      case Expr.Parameter(String name) -> symbols.getOrDefault(name, upright(name));
      case Expr.Number(var value) -> number(value);
      case Expr.Constant(NamedConstant constant) -> constant.latex();
      case Expr.Negation(Expr u) -> "-" + at(Level.PRODUCT, u);
      case Expr.Sum(Expr a, Expr b) -> at(Level.SUM, a) + " + " + at(Level.PRODUCT, b);
      case Expr.Difference(Expr a, Expr b) -> at(Level.SUM, a) + " - " + at(Level.PRODUCT, b);
      case Expr.Product(Expr a, Expr b) -> product(at(Level.PRODUCT, a), b);
      case Expr.Quotient(Expr a, Expr b) -> "\\frac{" + print(a) + "}{" + print(b) + "}";
      case Expr.Power(Expr a, Expr n) -> power(a, n);
      case Expr.Apply(Word word, Expr u) -> apply(word, u);
      case Expr.Min(Expr a, Expr b) -> "\\min" + parenthesized(print(a) + ", " + print(b));
      case Expr.Max(Expr a, Expr b) -> "\\max" + parenthesized(print(a) + ", " + print(b));
      case Expr.Clip(Expr u, Expr low, Expr high) ->
          "\\operatorname{clip}" + parenthesized(print(u) + ", " + print(low) + ", " + print(high));
      case Expr.Choice choice -> cases(choice);
    };
  }

  private static String upright(String name) {
    return "\\mathrm{" + name.replace("_", "\\_") + "}";
  }

  private static String number(java.math.BigDecimal value) {
    String text = Printer.decimal(value);
    int e = text.indexOf('e');
    return e < 0 ? text : text.substring(0, e) + " \\cdot 10^{" + text.substring(e + 1) + "}";
  }

  private String product(String left, Expr right) {
    String text = at(Level.SIGNED, right);
    if (level(right) == Level.SIGNED) {
      text = parenthesized(text);
    }
    char first = text.charAt(0);
    boolean afterNumber = Character.isDigit(left.charAt(left.length() - 1));
    if (Character.isDigit(first) || afterNumber && text.startsWith("\\frac")) {
      return left + " \\cdot " + text;
    }
    boolean spaced = right instanceof Expr.Apply || text.startsWith("\\m");
    return left + (spaced ? " \\, " : " ") + text;
  }

  private String power(Expr base, Expr exponent) {
    String n = "^{" + print(exponent) + "}";
    return switch (base) {
      case Expr.Apply(Word word, Expr u) when isNamed(word) -> name(word) + n + argument(u);
      case Expr.Apply(Word word, Expr u) when word == Word.ABS -> apply(word, u) + n;
      default -> at(Level.ATOM, base) + n;
    };
  }

  private String apply(Word word, Expr u) {
    if (namesArgumentTwice(word) && Folds.size(u) > LONGEST_REPEATED_ARGUMENT) {
      return "\\operatorname{" + word.text() + "}" + argument(u);
    }
    return switch (word) {
      case EXP -> "e^{" + print(u) + "}";
      case EXPM1 -> "e^{" + print(u) + "} - 1";
      case LOG1P -> "\\ln" + parenthesized("1 + " + at(Level.PRODUCT, u));
      case SQRT -> "\\sqrt{" + print(u) + "}";
      case ABS -> "\\left|" + print(u) + "\\right|";
      case SECH2 -> "\\operatorname{sech}^{2}" + argument(u);
      case SOFTPLUS -> "\\ln" + parenthesized("1 + e^{" + print(u) + "}");
      case LOG_COSH -> "\\ln \\cosh" + argument(u);
      case TANH_RESIDUAL -> at(Level.SUM, u) + " - \\tanh" + argument(u);
      case SINC -> "\\frac{\\sin" + argument(u) + "}{" + print(u) + "}";
      case SPHERICAL_J1 ->
          "\\frac{\\sin"
              + argument(u)
              + " - "
              + product(at(Level.PRODUCT, u), Expr.apply(Word.COS, u))
              + "}{"
              + power(u, Atoms.TWO)
              + "}";
      case LOG, SINH, COSH, TANH, SECH, SIGMOID, ERF, ERFC, NORMAL_CDF, NORMAL_PDF ->
          name(word) + argument(u);
      case SIN, COS, ATAN, ASINH, SIGN, SPHERICAL_J2 -> name(word) + argument(u);
    };
  }

  /** Whether the word is set as a formula in which its argument stands more than once. */
  private static boolean namesArgumentTwice(Word word) {
    return word == Word.TANH_RESIDUAL || word == Word.SINC || word == Word.SPHERICAL_J1;
  }

  /** Whether the word is set as a name before its argument. */
  private static boolean isNamed(Word word) {
    return switch (word) {
      case LOG, SINH, COSH, TANH, SECH, SIGMOID, ERF, ERFC, NORMAL_CDF, NORMAL_PDF -> true;
      case SIN, COS, ATAN, ASINH, SIGN, SPHERICAL_J2 -> true;
      case EXP, EXPM1, LOG1P, SQRT, ABS, SECH2, SOFTPLUS, LOG_COSH, TANH_RESIDUAL, SINC -> false;
      case SPHERICAL_J1 -> false;
    };
  }

  private static String name(Word word) {
    return switch (word) {
      case LOG -> "\\ln";
      case SINH -> "\\sinh";
      case COSH -> "\\cosh";
      case TANH -> "\\tanh";
      case SECH, SECH2 -> "\\operatorname{sech}";
      case SIGMOID -> "\\sigma";
      case ERF -> "\\operatorname{erf}";
      case ERFC -> "\\operatorname{erfc}";
      case NORMAL_CDF -> "\\Phi";
      case NORMAL_PDF -> "\\varphi";
      case SIN -> "\\sin";
      case COS -> "\\cos";
      case ATAN -> "\\arctan";
      case ASINH -> "\\operatorname{arsinh}";
      case SIGN -> "\\operatorname{sgn}";
      case SPHERICAL_J2 -> "j_{2}";
      case EXP, EXPM1, LOG1P, SQRT, SOFTPLUS, ABS, LOG_COSH, TANH_RESIDUAL, SINC, SPHERICAL_J1 ->
          throw new IllegalStateException(word + " is not set as a name");
    };
  }

  private String argument(Expr u) {
    return parenthesized(print(u));
  }

  private static String parenthesized(String inside) {
    boolean tall =
        inside.contains("\\frac") || inside.contains("\\begin") || inside.contains("\\sqrt");
    return tall ? "\\left(" + inside + "\\right)" : "(" + inside + ")";
  }

  private String at(Level lowest, Expr expr) {
    String text = print(expr);
    return level(expr).compareTo(lowest) < 0 ? parenthesized(text) : text;
  }

  private static Level level(Expr expr) {
    return switch (expr) {
      case Expr.Sum _, Expr.Difference _ -> Level.SUM;
      case Expr.Product _ -> Level.PRODUCT;
      case Expr.Quotient _ -> Level.POWER;
      case Expr.Negation _ -> Level.SUM;
      case Expr.Number(var value) -> value.signum() < 0 ? Level.SIGNED : numberLevel(value);
      case Expr.Power _ -> Level.POWER;
      case Expr.Variable _, Expr.Parameter _, Expr.Constant _ -> Level.ATOM;
      case Expr.Min _, Expr.Max _, Expr.Clip _ -> Level.ATOM;
      case Expr.Choice _ -> Level.SUM;
      case Expr.Apply(Word word, Expr _) ->
          switch (word) {
            case EXPM1, TANH_RESIDUAL -> Level.SUM;
            case EXP, SINC, SPHERICAL_J1, SECH2 -> Level.POWER;
            case LOG, LOG1P, SQRT, SINH, COSH, TANH, SECH, SIGMOID, SOFTPLUS, ERF -> Level.POWER;
            case ERFC, NORMAL_CDF, NORMAL_PDF, SIN, COS, ATAN, ASINH, SIGN -> Level.POWER;
            case LOG_COSH, SPHERICAL_J2 -> Level.POWER;
            case ABS -> Level.ATOM;
          };
    };
  }

  private static Level numberLevel(java.math.BigDecimal value) {
    return Printer.decimal(value).contains("e") ? Level.PRODUCT : Level.ATOM;
  }

  // Choices: one row a case, each with its own condition

  private record Condition(Comparison op, Expr left, Expr right) {
    Condition negated() {
      return new Condition(
          switch (op) {
            case LESS -> Comparison.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Comparison.GREATER;
            case GREATER -> Comparison.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Comparison.LESS;
          },
          left,
          right);
    }

    boolean isLower() {
      return op == Comparison.GREATER || op == Comparison.GREATER_OR_EQUAL;
    }
  }

  private String cases(Expr.Choice choice) {
    List<String> rows = new ArrayList<>();
    addRows(choice, List.of(), rows);
    return rows.stream().collect(Collectors.joining(" \\\\ ", "\\begin{cases} ", " \\end{cases}"));
  }

  private void addRows(Expr expr, List<Condition> conditions, List<String> rows) {
    if (expr instanceof Expr.Choice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise)) {
      Condition condition = new Condition(op, l, r);
      addRows(then, narrowed(conditions, condition), rows);
      addRows(otherwise, narrowed(conditions, condition.negated()), rows);
    } else {
      rows.add(print(expr) + " & " + conditions(conditions));
    }
  }

  /** The inner bound replaces an outer one on the same side of the same quantity. */
  private static List<Condition> narrowed(List<Condition> conditions, Condition inner) {
    List<Condition> narrowed =
        new ArrayList<>(
            conditions.stream()
                .filter(outer ->
                    !outer.left().equals(inner.left()) || outer.isLower() != inner.isLower())
                .toList());
    narrowed.add(inner);
    return narrowed;
  }

  private String conditions(List<Condition> conditions) {
    if (conditions.size() == 2 && conditions.get(0).left().equals(conditions.get(1).left())) {
      boolean lowerFirst = conditions.get(0).isLower();
      Condition low = conditions.get(lowerFirst ? 0 : 1);
      Condition high = conditions.get(lowerFirst ? 1 : 0);
      return print(low.right())
          + relation(low.op() == Comparison.GREATER ? Comparison.LESS : Comparison.LESS_OR_EQUAL)
          + print(low.left())
          + relation(high.op())
          + print(high.right());
    }
    return conditions.stream()
        .map(c -> print(c.left()) + relation(c.op()) + print(c.right()))
        .collect(Collectors.joining(",\\ "));
  }

  private static String relation(Comparison op) {
    return switch (op) {
      case LESS -> " < ";
      case LESS_OR_EQUAL -> " \\le ";
      case GREATER -> " > ";
      case GREATER_OR_EQUAL -> " \\ge ";
    };
  }
}
