package io.varphi.expr;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The forms that people type for a function that has a word, and the word.
 *
 * <p>Each rule is an equality of real functions; the word's evaluation is the one that neither
 * overflows nor cancels. Sums and products match in either order. Rules are tried from the inside
 * of a sentence outwards and in the order of the table, so that a rule may rely on the results of
 * those it contains.
 */
public final class Rewrites {
  /**
   * One row of the table.
   *
   * @param name what the rule recognises
   * @param form the form as typed, in the variables u and v
   * @param meaning the equal sentence to evaluate
   */
  public record Rule(String name, Expr form, Expr meaning) {}

  private static final int MAX_ROUNDS = 20;

  private static final Vocabulary METAVARIABLES = Vocabulary.of(Set.of("u", "v"), Set.of());

  private static final List<Rule> RULES =
      List.of(
          rule("Phi from erfc", "erfc(-(u/sqrt(2)))/2", "Phi(u)"),
          rule("twice Phi from erfc", "erfc(-(u/sqrt(2)))", "2*Phi(u)"),
          rule("twice Phi from erf", "1 + erf(u/sqrt(2))", "2*Phi(u)"),
          rule("upper tail from erf", "1 - erf(u/sqrt(2))", "2*Phi(-u)"),
          rule("erfc of the negative", "1 + erf(u)", "erfc(-u)"),
          rule("erfc", "1 - erf(u)", "erfc(u)"),
          rule("phi", "exp(-(u^2/2))/sqrt(2*pi)", "phi(u)"),
          rule("softplus", "log(1 + exp(u))", "softplus(u)"),
          rule("softplus from log1p", "log1p(exp(u))", "softplus(u)"),
          rule("log of sigmoid", "log(sigmoid(u))", "-softplus(-u)"),
          rule("sigmoid with exp above", "exp(u)/(1 + exp(u))", "sigmoid(u)"),
          rule("sigmoid", "1/(1 + exp(u))", "sigmoid(-u)"),
          rule("times sigmoid", "v/(1 + exp(u))", "v*sigmoid(-u)"),
          rule("sigmoid of the negative", "1 - sigmoid(u)", "sigmoid(-u)"),
          rule("tanh from sigmoid", "2*sigmoid(u) - 1", "tanh(u/2)"),
          rule("tanh", "(exp(u) - exp(-u))/(exp(u) + exp(-u))", "tanh(u)"),
          rule("tanh of half", "(exp(u) - 1)/(exp(u) + 1)", "tanh(u/2)"),
          rule("tanh of half after expm1", "expm1(u)/(exp(u) + 1)", "tanh(u/2)"),
          rule("tanh of half from the right", "-expm1(u)/(1 + exp(u))", "-tanh(u/2)"),
          rule("tanh of half from sigmoid", "-expm1(u)*sigmoid(-u)", "-tanh(u/2)"),
          rule("tanh of half from expm1 and sigmoid", "expm1(u)*sigmoid(-u)", "tanh(u/2)"),
          rule("one plus tanh", "1 + tanh(u)", "2*sigmoid(2*u)"),
          rule("one minus tanh", "1 - tanh(u)", "2*sigmoid(-2*u)"),
          rule("sech squared", "1 - tanh(u)^2", "sech2(u)"),
          rule("sech squared as a product", "1 - tanh(u)*tanh(u)", "sech2(u)"),
          rule("square of sech", "sech(u)^2", "sech2(u)"),
          rule("sech", "1/cosh(u)", "sech(u)"),
          rule("sech from exp", "2/(exp(u) + exp(-u))", "sech(u)"),
          rule("sinh", "(exp(u) - exp(-u))/2", "sinh(u)"),
          rule("cosh", "(exp(u) + exp(-u))/2", "cosh(u)"),
          rule("expm1", "exp(u) - 1", "expm1(u)"),
          rule("expm1 of the other sign", "1 - exp(u)", "-expm1(u)"),
          rule("log cosh", "log(cosh(u))", "logcosh(u)"),
          rule("log1p", "log(1 + u)", "log1p(u)"),
          rule("asinh", "log(u + sqrt(u^2 + 1))", "asinh(u)"),
          rule("tanh residual", "u - tanh(u)", "tanhres(u)"),
          rule("sinc", "sin(u)/u", "sinc(u)"),
          rule("versine", "1 - cos(u)", "2*sin(u/2)^2"),
          rule("absolute value", "sqrt(u^2)", "abs(u)"));

  private static final List<Rule> MACHINE_RULES =
      List.of(
          rule("one plus sine of the double", "1 + 2*sin(u)*cos(u)", "2*sin(u + pi/4)^2"),
          rule("one plus softsign", "1 + u/(1 + abs(u))", "(1 + 2*max(u, 0))/(1 + abs(u))"));

  private final List<Rule> table;

  /** The arguments are simplified once a sentence, however many rules ask. */
  private final Simplifier simplifier = new Simplifier();

  private final IdentityHashMap<Expr, Expr> done = new IdentityHashMap<>();

  private Rewrites(List<Rule> table) {
    this.table = table;
  }

  /** All rules, in the order in which they are tried. */
  public static List<Rule> rules() {
    return RULES;
  }

  /** The sentence with every known form replaced by the word it means. */
  public static Expr stable(Expr expr) {
    return new Rewrites(RULES).rewritten(expr);
  }

  /** The rules of {@link #machineForm}. */
  public static List<Rule> machineRules() {
    return MACHINE_RULES;
  }

  /**
   * The sentence in the form that loses least when each operation is rounded: without cancellation,
   * but not as one would derive or print it.
   */
  public static Expr machineForm(Expr expr) {
    return new Rewrites(MACHINE_RULES).rewritten(expr);
  }

  private Expr rewritten(Expr expr) {
    Expr known = done.get(expr);
    if (known != null) {
      return known;
    }
    Expr current = Folds.mapChildren(expr, this::rewritten);
    Optional<Expr> next = firstMatch(current);
    for (int round = 0; round < MAX_ROUNDS && next.isPresent(); round++) {
      current = next.get();
      next = firstMatch(current);
    }
    done.put(expr, current);
    return current;
  }

  private Optional<Expr> firstMatch(Expr expr) {
    for (Rule rule : table) {
      Map<String, Expr> bindings = new HashMap<>();
      if (matches(rule.form(), expr, bindings)) {
        return Optional.of(simplifier.simplified(Folds.substitute(rule.meaning(), bindings)));
      }
    }
    return Optional.empty();
  }

  private boolean matches(Expr form, Expr expr, Map<String, Expr> bindings) {
    return switch (form) {
      case Expr.Variable(String name) -> binds(name, expr, bindings);
      case Expr.Number _, Expr.Constant _, Expr.Parameter _ -> form.equals(expr);
      case Expr.Negation(Expr u) -> matches(u, negative(expr), bindings);
      case Expr.Sum(Expr a, Expr b) ->
          expr instanceof Expr.Sum(Expr c, Expr d) && matchesEither(a, b, c, d, bindings)
              || expr instanceof Expr.Difference(Expr p, Expr q)
                  && matchesEither(a, b, p, q.negated(), bindings);
      case Expr.Product(Expr a, Expr b) ->
          expr instanceof Expr.Product(Expr c, Expr d) && matchesEither(a, b, c, d, bindings);
      case Expr.Difference(Expr a, Expr b) ->
          expr instanceof Expr.Difference(Expr c, Expr d) && matchesBoth(a, b, c, d, bindings)
              || expr instanceof Expr.Sum(Expr p, Expr q)
                  && matchesEither(a, b.negated(), p, q, bindings);
      case Expr.Quotient(Expr a, Expr b) ->
          expr instanceof Expr.Quotient(Expr c, Expr d) && matchesBoth(a, b, c, d, bindings)
              || expr instanceof Expr.Product(Expr.Number(var factor), Expr u)
                  && b instanceof Expr.Number(var divisor)
                  && factor.multiply(divisor).compareTo(BigDecimal.ONE) == 0
                  && matches(a, u, bindings); // 0.5*u for u/2
      case Expr.Power(Expr a, Expr b) ->
          expr instanceof Expr.Power(Expr c, Expr d) && matchesBoth(a, b, c, d, bindings);
      case Expr.Apply(Word word, Expr u) ->
          expr instanceof Expr.Apply(Word other, Expr v)
              && word == other
              && matches(u, v, bindings);
      case Expr.Min _, Expr.Max _, Expr.Clip _, Expr.Choice _ ->
          throw new IllegalStateException("a rule of words has no choice");
    };
  }

  /** The negative, with a sign at the front of the sentence taken away where there is one. */
  private static Expr negative(Expr expr) {
    return switch (expr) {
      case Expr.Negation(Expr u) -> u;
      case Expr.Difference(Expr a, Expr b) -> b.minus(a);
      case Expr.Product(Expr a, Expr b) when isSigned(a) -> times(negative(a), b);
      case Expr.Quotient(Expr a, Expr b) when isSigned(a) -> negative(a).over(b);
      default -> expr.negated();
    };
  }

  private static Expr times(Expr a, Expr b) {
    return a.equals(Atoms.ONE) ? b : a.times(b);
  }

  private static boolean isSigned(Expr expr) {
    return switch (expr) {
      case Expr.Negation _ -> true;
      case Expr.Number(var value) -> value.signum() < 0;
      case Expr.Product(Expr a, Expr _) -> isSigned(a);
      case Expr.Quotient(Expr a, Expr _) -> isSigned(a);
      default -> false;
    };
  }

  private boolean binds(String name, Expr expr, Map<String, Expr> bindings) {
    Expr bound = bindings.putIfAbsent(name, expr);
    return bound == null
        || bound.equals(expr)
        || simplifier.simplified(bound).equals(simplifier.simplified(expr));
  }

  private boolean matchesBoth(Expr a, Expr b, Expr c, Expr d, Map<String, Expr> bindings) {
    Map<String, Expr> attempt = new HashMap<>(bindings);
    if (matches(a, c, attempt) && matches(b, d, attempt)) {
      bindings.putAll(attempt);
      return true;
    }
    return false;
  }

  private boolean matchesEither(Expr a, Expr b, Expr c, Expr d, Map<String, Expr> bindings) {
    return matchesBoth(a, b, c, d, bindings) || matchesBoth(a, b, d, c, bindings);
  }

  private static Rule rule(String name, String form, String meaning) {
    return new Rule(name, Parser.parse(form, METAVARIABLES), Parser.parse(meaning, METAVARIABLES));
  }
}
