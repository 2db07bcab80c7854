package io.varphi.expr;

import io.varphi.expr.Expr.Comparison;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a sentence as a textbook would: like terms collected, powers of one base merged, common
 * factors taken out.
 *
 * <p>The value is that of the original wherever the original has one; a removable gap (x/x at 0) is
 * closed. Nothing here trades a product for a difference: factors are taken out, never multiplied
 * in, so that a form free of cancellation stays so.
 */
public final class Simplifier {
  /** Sentences share parts, and a part is looked up by itself before it is compared. */
  private final IdentityHashMap<Expr, Expr> same = new IdentityHashMap<>();

  private final Map<Expr, Expr> equal = new HashMap<>();

  private final IdentityHashMap<Expr, Monomial> monomials = new IdentityHashMap<>();

  private final Identities identities;

  Simplifier() {
    this(new Identities(false));
  }

  private Simplifier(Identities identities) {
    this.identities = identities;
  }

  public static Expr simplify(Expr expr) {
    return new Simplifier().simplified(expr);
  }

  /**
   * The simplified derivative of {@code original}: as for it, and sign(u)² is 1 where it can only
   * come from |u|′, whose value at 0 is a convention.
   */
  static Expr simplifyDerivative(Expr derivative, Expr original) {
    boolean fromMagnitudes = !hasSquaredSign(original);
    return new Simplifier(new Identities(fromMagnitudes)).simplified(derivative);
  }

  private static boolean hasSquaredSign(Expr expr) {
    return hasSign(expr) && isSquaredSign(simplify(expr));
  }

  private static boolean hasSign(Expr expr) {
    return expr instanceof Expr.Apply(Word word, Expr _) && word == Word.SIGN
        || Folds.children(expr).stream().anyMatch(Simplifier::hasSign);
  }

  private static boolean isSquaredSign(Expr expr) {
    return expr instanceof Expr.Power(Expr.Apply(Word word, Expr _), Expr _) && word == Word.SIGN
        || Folds.children(expr).stream().anyMatch(Simplifier::isSquaredSign);
  }

  /**
   * The simplified negative, with a sign taken in rather than put in front where there is one to
   * lose.
   */
  public static Expr negate(Expr expr) {
    return simplify(expr.negated());
  }

  Expr simplified(Expr expr) {
    Expr known = same.get(expr);
    if (known != null) {
      return known;
    }
    Expr result = equal.get(expr);
    if (result == null) {
      result = rewritten(expr);
      equal.put(expr, result);
      equal.putIfAbsent(result, result);
    }
    same.put(expr, result);
    same.put(result, result);
    return result;
  }

  private Expr rewritten(Expr expr) {
    return switch (expr) {
      case Expr.Variable _, Expr.Parameter _, Expr.Number _, Expr.Constant _ -> expr;
      case Expr.Sum _, Expr.Difference _ -> sum(terms(expr));
      case Expr.Negation _, Expr.Product _, Expr.Quotient _, Expr.Power _ ->
          product(monomial(expr));
      case Expr.Apply(Word word, Expr u) ->
          word == Word.SQRT ? product(monomial(expr)) : apply(word, simplified(u));
      case Expr.Min(Expr a, Expr b) -> new Expr.Min(simplified(a), simplified(b));
      case Expr.Max(Expr a, Expr b) -> new Expr.Max(simplified(a), simplified(b));
      case Expr.Clip(Expr u, Expr low, Expr high) ->
          new Expr.Clip(simplified(u), simplified(low), simplified(high));
      case Expr.Choice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise) ->
          choice(op, simplified(l), simplified(r), simplified(then), simplified(otherwise));
    };
  }

  // Sums

  private List<Monomial> terms(Expr expr) {
    List<Monomial> terms = new ArrayList<>();
    collect(expr, Fraction.ONE, terms);
    return merged(terms);
  }

  private void collect(Expr expr, Fraction sign, List<Monomial> into) {
    switch (expr) {
      case Expr.Sum(Expr a, Expr b) -> {
        collect(a, sign, into);
        collect(b, sign, into);
      }
      case Expr.Difference(Expr a, Expr b) -> {
        collect(a, sign, into);
        collect(b, sign.negated(), into);
      }
      case Expr.Negation(Expr u) -> collect(u, sign.negated(), into);
      default -> collectTerm(monomial(expr).times(sign), into);
    }
  }

  private void collectTerm(Monomial product, List<Monomial> into) {
    Monomial term = identities.reduced(product);
    Optional<Expr> inner = soleSum(term);
    if (inner.isPresent() && term.coefficient().abs().isOne()) {
      collect(inner.get(), term.coefficient(), into);
    } else {
      into.add(term);
    }
  }

  private static Optional<Expr> soleSum(Monomial term) {
    return term.factors().size() == 1 && term.factors().values().iterator().next().isOne()
        ? Optional.of(term.factors().keySet().iterator().next()).filter(Simplifier::isSum)
        : Optional.empty();
  }

  private static boolean isSum(Expr expr) {
    return expr instanceof Expr.Sum || expr instanceof Expr.Difference;
  }

  private static List<Monomial> merged(List<Monomial> terms) {
    Map<Map<Expr, Fraction>, Fraction> sums = new LinkedHashMap<>();
    terms.forEach(term -> sums.merge(term.factors(), term.coefficient(), Fraction::plus));
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue().signum() != 0)
        .map(entry -> new Monomial(entry.getValue(), entry.getKey()))
        .toList();
  }

  private Expr sum(List<Monomial> terms) {
    if (terms.size() < 2) {
      return terms.isEmpty() ? Atoms.ZERO : terms.getFirst().toExpr();
    }
    Monomial common = commonFactor(terms);
    if (common.factors().isEmpty() && common.coefficient().isOne()) {
      return plainSum(terms);
    }
    Monomial inverse = common.power(-1);
    List<Monomial> reduced = new ArrayList<>();
    terms.forEach(term -> collectTerm(term.times(inverse), reduced));
    Expr rest = sum(merged(reduced));
    return rest instanceof Expr.Number
        ? product(common.times(monomial(rest)))
        : signTakenIn(common.times(monomial(rest))).toExpr();
  }

  /**
   * What every term contains: functions and sums to their lowest power, and any base that all terms
   * are divided by.
   */
  private static Monomial commonFactor(List<Monomial> terms) {
    Map<Expr, Fraction> common = new LinkedHashMap<>();
    Monomial first = terms.getFirst();
    first
        .factors()
        .forEach((base, exponent) -> {
          Fraction lowest = exponent;
          boolean shared = true;
          for (Monomial term : terms) {
            Fraction other = term.factors().getOrDefault(base, Fraction.ZERO);
            shared &= other.signum() == exponent.signum();
            lowest = other.compareTo(lowest) < 0 ? other : lowest;
          }
          if (shared && (lowest.signum() < 0 || isFactorable(base))) {
            common.put(base, lowest);
          }
        });
    return new Monomial(commonCoefficient(terms), common);
  }

  private static Fraction commonCoefficient(List<Monomial> terms) {
    Fraction size = terms.getFirst().coefficient().abs();
    boolean shared =
        terms.stream().allMatch(term -> term.coefficient().abs().equals(size))
            && terms.stream().noneMatch(term -> term.factors().isEmpty() && size.isInteger());
    return shared ? size : Fraction.ONE;
  }

  private static boolean isFactorable(Expr base) {
    return switch (base) {
      case Expr.Apply _, Expr.Sum _, Expr.Difference _, Expr.Parameter _, Expr.Constant _ -> true;
      case Expr.Variable _, Expr.Number _, Expr.Negation _, Expr.Product _, Expr.Quotient _ ->
          false;
      case Expr.Power _, Expr.Min _, Expr.Max _, Expr.Clip _, Expr.Choice _ -> false;
    };
  }

  /** The terms in order, a positive one first where there is one. */
  private static Expr plainSum(List<Monomial> terms) {
    List<Monomial> ordered = new ArrayList<>(terms);
    if (ordered.getFirst().isNegative()) {
      ordered.stream()
          .filter(term -> !term.isNegative())
          .findFirst()
          .ifPresent(positive -> {
            ordered.remove(positive);
            ordered.addFirst(positive);
          });
    }
    Expr sum = ordered.getFirst().toExpr();
    for (Monomial term : ordered.subList(1, ordered.size())) {
      sum = term.isNegative() ? sum.minus(term.negated().toExpr()) : sum.plus(term.toExpr());
    }
    return sum;
  }

  // Products

  private Monomial monomial(Expr expr) {
    Monomial known = monomials.get(expr);
    if (known != null) {
      return known;
    }
    Monomial monomial = factored(expr);
    monomials.put(expr, monomial);
    return monomial;
  }

  private Monomial factored(Expr expr) {
    return switch (expr) {
      case Expr.Number(var value) -> Monomial.of(Fraction.of(value));
      case Expr.Negation(Expr u) -> monomial(u).negated();
      case Expr.Product(Expr a, Expr b) -> monomial(a).times(monomial(b));
      case Expr.Quotient(Expr a, Expr b) -> quotient(monomial(a), monomial(b), expr);
      case Expr.Power(Expr base, Expr exponent) -> power(base, simplified(exponent));
      case Expr.Apply(Word word, Expr u) when word == Word.SQRT ->
          root(simplified(u), Fraction.HALF);
      case Expr.Variable _, Expr.Parameter _, Expr.Constant _ -> Monomial.of(expr, Fraction.ONE);
      case Expr.Sum _,
          Expr.Difference _,
          Expr.Apply _,
          Expr.Min _,
          Expr.Max _,
          Expr.Clip _,
          Expr.Choice _ ->
          atom(simplified(expr), expr);
    };
  }

  private Monomial atom(Expr simple, Expr original) {
    return switch (simple) {
      case Expr.Number _, Expr.Negation _, Expr.Product _, Expr.Quotient _, Expr.Power _ ->
          simple.equals(original) ? Monomial.of(simple, Fraction.ONE) : monomial(simple);
      case Expr.Apply(Word word, Expr _) when word == Word.SQRT -> monomial(simple);
      case Expr.Apply _, Expr.Variable _, Expr.Parameter _, Expr.Constant _ ->
          Monomial.of(simple, Fraction.ONE);
      case Expr.Sum _, Expr.Difference _, Expr.Min _, Expr.Max _, Expr.Clip _, Expr.Choice _ ->
          Monomial.of(simple, Fraction.ONE);
    };
  }

  private static Monomial quotient(Monomial a, Monomial b, Expr original) {
    return b.coefficient().signum() == 0
        ? Monomial.of(original, Fraction.ONE) // a division by zero stays what it is
        : a.times(b.power(-1));
  }

  private Monomial power(Expr base, Expr exponent) {
    Optional<Fraction> rational = rational(exponent);
    if (rational.isEmpty()) {
      return Monomial.of(simplified(base).to(exponent), Fraction.ONE);
    }
    Optional<Integer> integer = rational.get().smallInteger();
    if (integer.isPresent()) {
      Monomial inner = monomial(base);
      return inner.coefficient().signum() == 0 && integer.get() <= 0
          ? Monomial.of(base.to(exponent), Fraction.ONE)
          : inner.power(integer.get());
    }
    return root(simplified(base), rational.get());
  }

  private static Monomial root(Expr base, Fraction exponent) {
    return switch (base) {
      case Expr.Number(var value) -> rootOfNumber(base, Fraction.of(value), exponent);
      case Expr.Power(Expr inner, Expr.Number(var n))
          when Fraction.of(n).isEvenInteger() && n.signum() > 0 ->
          Monomial.of(
              Expr.apply(Word.ABS, inner), Fraction.of(n).times(exponent)); // √(u²) is |u|, not u
      default -> Monomial.of(base, exponent);
    };
  }

  private static Monomial rootOfNumber(Expr base, Fraction value, Fraction exponent) {
    if (value.signum() > 0 && exponent.denominator().equals(BigInteger.TWO)) {
      Fraction root = new Fraction(value.numerator().sqrt(), value.denominator().sqrt());
      int power = new Fraction(exponent.numerator(), BigInteger.ONE).smallInteger().orElse(0);
      if (root.times(root).equals(value) && power != 0) {
        return Monomial.of(root).power(power);
      }
    }
    return Monomial.of(base, exponent);
  }

  static Optional<Fraction> rational(Expr expr) {
    return switch (expr) {
      case Expr.Number(var value) -> Optional.of(Fraction.of(value));
      case Expr.Negation(Expr u) -> rational(u).map(Fraction::negated);
      case Expr.Quotient(Expr.Number(var p), Expr.Number(var q)) when q.signum() != 0 ->
          Optional.of(Fraction.of(p).times(Fraction.of(q).inverse()));
      default -> Optional.empty();
    };
  }

  private Expr product(Monomial monomial) {
    Monomial reduced = identities.reduced(monomial);
    for (Map.Entry<Expr, Fraction> factor : reduced.factors().entrySet()) {
      if (factor.getKey() instanceof Expr.Choice choice && isPositiveInteger(factor.getValue())) {
        Map<Expr, Fraction> others = new LinkedHashMap<>(reduced.factors());
        others.remove(choice);
        Monomial rest = new Monomial(reduced.coefficient(), others);
        boolean scaled = others.isEmpty() && factor.getValue().isOne() && !rest.isOne();
        if (isIndicator(choice) || scaled && hasNumbersOnly(choice)) {
          return rest.isOne() ? choice : scaled(choice, rest);
        }
      }
    }
    return signTakenIn(reduced).toExpr();
  }

  private static boolean isPositiveInteger(Fraction exponent) {
    return exponent.isInteger() && exponent.signum() > 0;
  }

  /** Whether each branch is 0 or 1: such a choice selects, and is its own square. */
  private static boolean isIndicator(Expr expr) {
    return expr instanceof Expr.Choice(Comparison _, Expr _, Expr _, Expr then, Expr otherwise)
        ? isIndicator(then) && isIndicator(otherwise)
        : expr.equals(Atoms.ZERO) || expr.equals(Atoms.ONE);
  }

  private static boolean hasNumbersOnly(Expr expr) {
    return expr instanceof Expr.Choice(Comparison _, Expr _, Expr _, Expr then, Expr otherwise)
        ? hasNumbersOnly(then) && hasNumbersOnly(otherwise)
        : expr instanceof Expr.Number;
  }

  /** The choice with the factor taken into its branches. */
  private Expr scaled(Expr expr, Monomial factor) {
    return expr instanceof Expr.Choice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise)
        ? choice(op, l, r, scaled(then, factor), scaled(otherwise, factor))
        : product(monomial(expr).times(factor));
  }

  /** −p·(a − b) as p·(b − a). */
  private Monomial signTakenIn(Monomial monomial) {
    if (!monomial.isNegative()) {
      return monomial;
    }
    for (Map.Entry<Expr, Fraction> factor : monomial.factors().entrySet()) {
      if (factor.getValue().isOne() && factor.getKey() instanceof Expr.Difference(Expr a, Expr b)) {
        Map<Expr, Fraction> turned = new LinkedHashMap<>(monomial.factors());
        turned.remove(factor.getKey());
        return new Monomial(monomial.coefficient().negated(), turned).times(monomial(b.minus(a)));
      }
    }
    return monomial;
  }

  // Words

  private static Expr apply(Word word, Expr u) {
    if (isNegative(u)) {
      Expr positive = negate(u);
      return switch (Identities.parity(word)) {
        case ODD -> negate(apply(word, positive));
        case EVEN -> apply(word, positive);
        case NEITHER -> Expr.apply(word, u);
      };
    }
    return u.equals(Atoms.ZERO)
        ? Identities.atZero(word).orElseGet(() -> Expr.apply(word, u))
        : Identities.composed(word, u);
  }

  private static boolean isNegative(Expr expr) {
    return switch (expr) {
      case Expr.Negation _ -> true;
      case Expr.Number(var value) -> value.signum() < 0;
      default -> false;
    };
  }

  // Choices

  private Expr choice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise) {
    boolean greater = op == Comparison.GREATER || op == Comparison.GREATER_OR_EQUAL;
    Expr whenHolds = ordered(then, greater ? l : r, greater ? r : l);
    Expr whenNot = ordered(otherwise, greater ? r : l, greater ? l : r);
    return whenHolds.equals(then) && whenNot.equals(otherwise)
        ? plainChoice(op, l, r, then, otherwise)
        : plainChoice(op, l, r, simplified(whenHolds), simplified(whenNot));
  }

  /** The sentence where {@code larger} is not below {@code smaller}. */
  private static Expr ordered(Expr expr, Expr larger, Expr smaller) {
    boolean compared =
        Folds.children(expr).size() == 2
            && Folds.children(expr).contains(larger)
            && Folds.children(expr).contains(smaller);
    return switch (expr) {
      case Expr.Max _ when compared -> larger;
      case Expr.Min _ when compared -> smaller;
      default -> Folds.mapChildren(expr, child -> ordered(child, larger, smaller));
    };
  }

  private static Expr plainChoice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise) {
    if (then.equals(otherwise)) {
      return then;
    }
    if (l instanceof Expr.Number(var a) && r instanceof Expr.Number(var b)) {
      return holds(op, a.compareTo(b)) ? then : otherwise;
    }
    boolean magnitude =
        l instanceof Expr.Apply(Word word, Expr u) && word == Word.ABS && u.equals(then);
    if (magnitude
        && op == Comparison.GREATER
        && r.equals(Atoms.ZERO)
        && otherwise.equals(Atoms.ZERO)) {
      return then; // |u| > 0 ? u : 0 is u
    }
    return new Expr.Choice(op, l, r, then, otherwise);
  }

  static boolean holds(Comparison op, int order) {
    return switch (op) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }
}
