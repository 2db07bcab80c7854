package io.varphi.expr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Small traversals of a sentence that others are built from. */
public final class Folds {
  private Folds() {}

  /** The parts a sentence is directly made of, from left to right. */
  public static List<Expr> children(Expr expr) {
    return switch (expr) {
      case Expr.Variable _, Expr.Parameter _, Expr.Number _, Expr.Constant _ -> List.of();
      case Expr.Negation(Expr u) -> List.of(u);
      case Expr.Sum(Expr a, Expr b) -> List.of(a, b);
      case Expr.Difference(Expr a, Expr b) -> List.of(a, b);
      case Expr.Product(Expr a, Expr b) -> List.of(a, b);
      case Expr.Quotient(Expr a, Expr b) -> List.of(a, b);
      case Expr.Power(Expr a, Expr b) -> List.of(a, b);
      case Expr.Apply(Word _, Expr u) -> List.of(u);
      case Expr.Min(Expr a, Expr b) -> List.of(a, b);
      case Expr.Max(Expr a, Expr b) -> List.of(a, b);
      case Expr.Clip(Expr u, Expr low, Expr high) -> List.of(u, low, high);
      case Expr.Choice(var _, Expr l, Expr r, Expr then, Expr otherwise) ->
          List.of(l, r, then, otherwise);
    };
  }

  /** The same node with each part replaced by its image. */
  public static Expr mapChildren(Expr expr, UnaryOperator<Expr> f) {
    return switch (expr) {
      case Expr.Variable _, Expr.Parameter _, Expr.Number _, Expr.Constant _ -> expr;
      case Expr.Negation(Expr u) -> f.apply(u).negated();
      case Expr.Sum(Expr a, Expr b) -> new Expr.Sum(f.apply(a), f.apply(b));
      case Expr.Difference(Expr a, Expr b) -> new Expr.Difference(f.apply(a), f.apply(b));
      case Expr.Product(Expr a, Expr b) -> new Expr.Product(f.apply(a), f.apply(b));
      case Expr.Quotient(Expr a, Expr b) -> new Expr.Quotient(f.apply(a), f.apply(b));
      case Expr.Power(Expr a, Expr b) -> new Expr.Power(f.apply(a), f.apply(b));
      case Expr.Apply(Word word, Expr u) -> new Expr.Apply(word, f.apply(u));
      case Expr.Min(Expr a, Expr b) -> new Expr.Min(f.apply(a), f.apply(b));
      case Expr.Max(Expr a, Expr b) -> new Expr.Max(f.apply(a), f.apply(b));
      case Expr.Clip(Expr u, Expr low, Expr high) ->
          new Expr.Clip(f.apply(u), f.apply(low), f.apply(high));
      case Expr.Choice(var op, Expr l, Expr r, Expr then, Expr otherwise) ->
          new Expr.Choice(op, f.apply(l), f.apply(r), f.apply(then), f.apply(otherwise));
    };
  }

  /** The sentence with variables and parameters of the given names replaced. */
  public static Expr substitute(Expr expr, Map<String, Expr> values) {
    return switch (expr) {
      case Expr.Variable(String name) -> values.getOrDefault(name, expr);
      case Expr.Parameter(String name) -> values.getOrDefault(name, expr);
      default -> mapChildren(expr, child -> substitute(child, values));
    };
  }

  /** Whether the sentence depends on no variable; parameters count as constant. */
  public static boolean isConstant(Expr expr) {
    return !(expr instanceof Expr.Variable) && children(expr).stream().allMatch(Folds::isConstant);
  }

  public static boolean dependsOn(Expr expr, String name) {
    return switch (expr) {
      case Expr.Variable(String variable) -> variable.equals(name);
      case Expr.Parameter(String parameter) -> parameter.equals(name);
      default -> children(expr).stream().anyMatch(child -> dependsOn(child, name));
    };
  }

  /** The number of nodes of the tree. */
  public static long size(Expr expr) {
    return 1 + children(expr).stream().mapToLong(Folds::size).sum();
  }

  /** The names of the parameters that occur, in order of first occurrence. */
  public static Set<String> parameters(Expr expr) {
    Set<String> names = new LinkedHashSet<>();
    collectParameters(expr, names);
    return names;
  }

  private static void collectParameters(Expr expr, Set<String> names) {
    if (expr instanceof Expr.Parameter(String name)) {
      names.add(name);
    }
    children(expr).forEach(child -> collectParameters(child, names));
  }
}
