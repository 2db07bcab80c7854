package io.varphi.expr;

/** Writes a sentence as a formula that {@link Parser} reads back to the same sentence. */
public final class Printer {
  private enum Level {
    CHOICE,
    SUM,
    /** A product behind a sign. */
    TERM,
    PRODUCT,
    /** A power behind a sign. */
    FACTOR,
    POWER,
    ATOM
  }

  private Printer() {}

  public static String print(Expr expr) {
    return switch (expr) {
      case Expr.Variable(String name) -> name;
      case Expr.Parameter(String name) -> name;
      case Expr.Number(var value) -> decimal(value);
      case Expr.Constant(NamedConstant constant) -> constant.text();
      case Expr.Negation(Expr u) -> "-" + at(Level.TERM, u);
      case Expr.Sum(Expr a, Expr b) -> at(Level.SUM, a) + " + " + at(Level.TERM, b);
      case Expr.Difference(Expr a, Expr b) -> at(Level.SUM, a) + " - " + at(Level.TERM, b);
      case Expr.Product(Expr a, Expr b) -> first(a) + "*" + at(Level.FACTOR, b);
      case Expr.Quotient(Expr a, Expr b) -> first(a) + "/" + at(Level.FACTOR, b);
      case Expr.Power(Expr a, Expr n) -> at(Level.ATOM, a) + "^" + at(Level.FACTOR, n);
      case Expr.Apply(Word word, Expr u) -> word.text() + "(" + print(u) + ")";
      case Expr.Min(Expr a, Expr b) -> "min(" + print(a) + ", " + print(b) + ")";
      case Expr.Max(Expr a, Expr b) -> "max(" + print(a) + ", " + print(b) + ")";
      case Expr.Clip(Expr u, Expr low, Expr high) ->
          "clip(" + print(u) + ", " + print(low) + ", " + print(high) + ")";
      case Expr.Choice(var op, Expr l, Expr r, Expr then, Expr otherwise) ->
          at(Level.SUM, l)
              + " "
              + op.text()
              + " "
              + at(Level.SUM, r)
              + " ? "
              + print(then)
              + " : "
              + print(otherwise);
    };
  }

  /** The first factor of a product: a sign in front of it would be read as the whole product's. */
  private static String first(Expr expr) {
    String text = at(Level.PRODUCT, expr);
    return text.startsWith("-") ? "(" + text + ")" : text;
  }

  private static String at(Level lowest, Expr expr) {
    String text = print(expr);
    return level(expr).compareTo(lowest) < 0 ? "(" + text + ")" : text;
  }

  private static Level level(Expr expr) {
    return switch (expr) {
      case Expr.Choice _ -> Level.CHOICE;
      case Expr.Sum _, Expr.Difference _ -> Level.SUM;
      case Expr.Product _, Expr.Quotient _ -> Level.PRODUCT;
      case Expr.Negation(Expr u) -> level(u).compareTo(Level.POWER) < 0 ? Level.TERM : Level.FACTOR;
      case Expr.Number(var value) -> value.signum() < 0 ? Level.FACTOR : Level.ATOM;
      case Expr.Power _ -> Level.POWER;
      case Expr.Variable _, Expr.Parameter _, Expr.Constant _ -> Level.ATOM;
      case Expr.Apply _, Expr.Min _, Expr.Max _, Expr.Clip _ -> Level.ATOM;
    };
  }

  /** Plain digits for numbers of ordinary size, an exponent beyond. */
  static String decimal(java.math.BigDecimal value) {
    int exponent = value.precision() - value.scale();
    return exponent > 7 || exponent < -4 ? scientific(value) : value.toPlainString();
  }

  private static String scientific(java.math.BigDecimal value) {
    String digits = value.unscaledValue().abs().toString();
    int exponent = value.precision() - value.scale() - 1;
    String sign = value.signum() < 0 ? "-" : "";
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return sign + digits.charAt(0) + fraction + "e" + exponent;
  }
}
