package io.varphi.facts;

import io.varphi.expr.Atoms;
import io.varphi.expr.Expr;
import io.varphi.expr.Expr.Comparison;
import io.varphi.expr.Folds;
import io.varphi.expr.Simplifier;
import io.varphi.expr.Word;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The choices in a sentence: where they may turn over, and the sentence that is left once they are
 * made.
 *
 * <p>A minimum, maximum, clip, |u| and sign(u) are choices too.
 */
final class Switches {
  private final Map<Expr, Curve> conditions = new HashMap<>();

  /** Sentences at whose changes of sign a choice turns over. */
  static Set<Expr> conditions(Expr expr) {
    Set<Expr> conditions = new LinkedHashSet<>();
    collect(expr, conditions);
    return conditions;
  }

  private static void collect(Expr expr, Set<Expr> into) {
    switch (expr) {
      case Expr.Choice(Comparison _, Expr l, Expr r, Expr _, Expr _) -> into.add(difference(l, r));
      case Expr.Min(Expr a, Expr b) -> into.add(difference(a, b));
      case Expr.Max(Expr a, Expr b) -> into.add(difference(a, b));
      case Expr.Clip(Expr u, Expr low, Expr high) -> {
        into.add(difference(u, low));
        into.add(difference(u, high));
      }
      case Expr.Apply(Word word, Expr u) when word == Word.ABS || word == Word.SIGN -> into.add(u);
      default -> {}
    }
    Folds.children(expr).forEach(child -> collect(child, into));
  }

  private static Expr difference(Expr a, Expr b) {
    return Simplifier.simplify(a.minus(b));
  }

  /** The sentence with every choice made as it is at x; one that cannot be made is left. */
  Expr resolved(Expr expr, double x) {
    return switch (expr) {
      case Expr.Choice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise) ->
          switch (sign(difference(l, r), x)) {
            case NEGATIVE -> resolved(isLess(op) ? then : otherwise, x);
            case ZERO -> resolved(admitsEqual(op) ? then : otherwise, x);
            case POSITIVE -> resolved(isLess(op) ? otherwise : then, x);
            case UNDEFINED, UNKNOWN -> expr;
          };
      case Expr.Min(Expr a, Expr b) ->
          sign(difference(a, b), x) == Sign.POSITIVE ? resolved(b, x) : resolved(a, x);
      case Expr.Max(Expr a, Expr b) ->
          sign(difference(a, b), x) == Sign.NEGATIVE ? resolved(b, x) : resolved(a, x);
      case Expr.Clip(Expr u, Expr low, Expr high) ->
          resolved(new Expr.Min(new Expr.Max(u, low), high), x);
      case Expr.Apply(Word word, Expr u) when word == Word.ABS || word == Word.SIGN ->
          switch (sign(u, x)) {
            case NEGATIVE -> word == Word.ABS ? resolved(u, x).negated() : Expr.number(-1);
            case ZERO -> Atoms.ZERO;
            case POSITIVE -> word == Word.ABS ? resolved(u, x) : Atoms.ONE;
            case UNDEFINED, UNKNOWN -> expr;
          };
      default -> Folds.mapChildren(expr, child -> resolved(child, x));
    };
  }

  private Sign sign(Expr condition, double x) {
    return conditions.computeIfAbsent(condition, Curve::of).sign(x);
  }

  private static boolean isLess(Comparison op) {
    return op == Comparison.LESS || op == Comparison.LESS_OR_EQUAL;
  }

  private static boolean admitsEqual(Comparison op) {
    return op == Comparison.LESS_OR_EQUAL || op == Comparison.GREATER_OR_EQUAL;
  }
}
