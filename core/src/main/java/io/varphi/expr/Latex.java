package io.varphi.expr;

import io.varphi.expr.Expr.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      case Expr.Negation(Expr u) -> "-" + unsigned(u);
      case Expr.Sum(Expr a, Expr b) -> at(Level.SUM, a) + added(b);
      case Expr.Difference(Expr a, Expr b) -> at(Level.SUM, a) + " - " + unsigned(b);
      case Expr.Product(Expr a, Expr b) -> product(at(Level.PRODUCT, a), b);
      case Expr.Quotient quotient ->
          tangent(quotient).map(u -> "\\tan" + argument(u)).orElseGet(() -> fraction(quotient));
      case Expr.Power(Expr a, Expr n) -> power(a, n);
      case Expr.Apply(Word word, Expr u) -> apply(word, u);
      case Expr.Min(Expr a, Expr b) -> "\\min" + parenthesized(print(a) + ", " + print(b));
      case Expr.Max(Expr a, Expr b) -> "\\max" + parenthesized(print(a) + ", " + print(b));
      case Expr.Clip(Expr u, Expr low, Expr high) ->
          "\\operatorname{clip}" + parenthesized(print(u) + ", " + print(low) + ", " + print(high));
      case Expr.Choice choice -> cases(choice);
    };
  }

  private String fraction(Expr.Quotient quotient) {
    return "\\frac{" + print(quotient.numerator()) + "}{" + print(quotient.denominator()) + "}";
  }

  /** The angle, if the expression is sin(u)/cos(u), as which the parser reads tan(u). */
  private static Optional<Expr> tangent(Expr expr) {
    return expr
                instanceof
                Expr.Quotient(Expr.Apply(Word above, Expr u), Expr.Apply(Word below, Expr v))
            && above == Word.SIN
            && below == Word.COS
            && u.equals(v)
        ? Optional.of(u)
        : Optional.empty();
  }

  /** A term after a minus sign, never itself beginning with one. */
  private String unsigned(Expr term) {
    String text = at(Level.PRODUCT, term);
    return text.startsWith("-") ? parenthesized(text) : text;
  }

  /** A term after others: + u, or − u for one that begins with a sign. */
  private String added(Expr term) {
    String text = term instanceof Expr.Negation ? print(term) : at(Level.PRODUCT, term);
    return text.startsWith("-") ? " - " + text.substring(1) : " + " + text;
  }

  private static String upright(String name) {
    return "\\mathrm{" + name.replace("_", "\\_") + "}";
  }

  private static String number(java.math.BigDecimal value) {
    String text = Printer.decimal(value);
    int e = text.indexOf('e');
    if (e < 0) {
      return text;
    }
    String power = "10^{" + text.substring(e + 1) + "}";
    return switch (text.substring(0, e)) {
      case "1" -> power;
      case "-1" -> "-" + power;
      case String digits -> digits + " \\cdot " + power;
    };
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
    boolean spaced =
        right instanceof Expr.Apply || tangent(right).isPresent() || text.startsWith("\\m");
    return left + (spaced ? " \\, " : " ") + text;
  }

  private String power(Expr base, Expr exponent) {
    String n = "^{" + print(exponent) + "}";
    return switch (base) {
      case Expr.Apply(Word word, Expr u) when isNamed(word) && isPositiveInteger(exponent) ->
          name(word) + n + argument(u); // not sin^{-1}: that is arcsin
      case Expr.Apply(Word word, Expr u) when word == Word.ABS -> apply(word, u) + n;
      case Expr.Quotient _ when tangent(base).isPresent() && isPositiveInteger(exponent) ->
          tangent(base).map(u -> "\\tan" + n + argument(u)).orElseThrow();
      default -> at(Level.ATOM, base) + n;
    };
  }

  private static boolean isPositiveInteger(Expr expr) {
    return expr instanceof Expr.Number(var value) && value.signum() > 0 && value.scale() <= 0;
  }

  private String apply(Word word, Expr u) {
    if (namesArgumentTwice(word) && Folds.size(u) > LONGEST_REPEATED_ARGUMENT) {
      return "\\operatorname{" + word.text() + "}" + argument(u);
    }
    return switch (word) {
      case EXP -> "e^{" + print(u) + "}";
      case EXPM1 -> "e^{" + print(u) + "} - 1";
      case LOG1P -> "\\ln" + parenthesized("1" + added(u));
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

  /**
   * @param rowsAboveSaySo whether the rows above this one cover exactly where it does not hold
   */
  private record Condition(Comparison op, Expr left, Expr right, boolean rowsAboveSaySo) {
    Condition negated() {
      return new Condition(
          switch (op) {
            case LESS -> Comparison.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Comparison.GREATER;
            case GREATER -> Comparison.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Comparison.LESS;
          },
          left,
          right,
          true);
    }

    boolean isLower() {
      return op == Comparison.GREATER || op == Comparison.GREATER_OR_EQUAL;
    }

    boolean isStrict() {
      return op == Comparison.GREATER || op == Comparison.LESS;
    }

    boolean boundsTheSameSideAs(Condition other) {
      return left.equals(other.left) && isLower() == other.isLower();
    }

    /**
     * Whether this need not be said beside {@code other}. Of two symbols, such as the ends of an
     * interval, the later is taken to be the tighter.
     */
    boolean isImpliedBy(Condition other, boolean otherIsInner) {
      if (!boundsTheSameSideAs(other)) {
        return false;
      }
      Optional<Fraction> mine = Simplifier.rational(right);
      Optional<Fraction> others = Simplifier.rational(other.right);
      if (mine.isPresent() && others.isPresent()) {
        int order = others.get().compareTo(mine.get());
        return order == 0
            ? other.isStrict() && !isStrict() || otherIsInner && isStrict() == other.isStrict()
            : order > 0 == isLower();
      }
      return otherIsInner && (rowsAboveSaySo || mine.isEmpty() && others.isEmpty());
    }
  }

  private String cases(Expr.Choice choice) {
    List<String> rows = new ArrayList<>();
    addRows(choice, List.of(), rows);
    return rows.stream().collect(Collectors.joining(" \\\\ ", "\\begin{cases} ", " \\end{cases}"));
  }

  private void addRows(Expr expr, List<Condition> conditions, List<String> rows) {
    if (expr instanceof Expr.Choice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise)) {
      Condition condition = new Condition(op, l, r, false);
      addRows(then, narrowed(conditions, condition), rows);
      addRows(otherwise, narrowed(conditions, condition.negated()), rows);
    } else {
      rows.add(print(expr) + " & " + conditions(conditions));
    }
  }

  /** The outer conditions and the inner one, without those that follow from another. */
  private static List<Condition> narrowed(List<Condition> conditions, Condition inner) {
    List<Condition> narrowed = new ArrayList<>(conditions);
    narrowed.removeIf(outer -> outer.isImpliedBy(inner, true));
    if (narrowed.stream().noneMatch(outer -> inner.isImpliedBy(outer, false))) {
      narrowed.add(inner);
    }
    return narrowed;
  }

  private String conditions(List<Condition> conditions) {
    return isInterval(conditions)
        ? interval(conditions)
        : conditions.stream()
            .map(c -> print(c.left()) + relation(c.op()) + print(c.right()))
            .collect(Collectors.joining(",\\ "));
  }

  private static boolean isInterval(List<Condition> conditions) {
    return conditions.size() == 2
        && conditions.get(0).left().equals(conditions.get(1).left())
        && conditions.get(0).isLower() != conditions.get(1).isLower();
  }

  private String interval(List<Condition> conditions) {
    boolean lowerFirst = conditions.get(0).isLower();
    Condition low = conditions.get(lowerFirst ? 0 : 1);
    Condition high = conditions.get(lowerFirst ? 1 : 0);
    return print(low.right())
        + relation(low.isStrict() ? Comparison.LESS : Comparison.LESS_OR_EQUAL)
        + print(low.left())
        + relation(high.op())
        + print(high.right());
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
