package io.varphi.expr;

import io.varphi.expr.Expr.Comparison;
import java.util.IdentityHashMap;

/**
 * The derivative of a sentence, as a sentence.
 *
 * <p>Each word has one rule, and the rule is free of cancellation: σ′ is σ(u)·σ(−u), not σ(u)·(1 −
 * σ(u)), which is 0 from u = 37 on.
 *
 * <p>At a kink the derivative is that of the else-branch. A minimum, maximum or clip counts as the
 * choice whose else-branch is the constant side, so that {@code max(0, x)} has derivative 0 at 0 in
 * either order; |u| has derivative 0 at 0.
 */
public final class Derivative {
  private static final long MAX_SIZE = 100_000;

  private final String name;
  private final IdentityHashMap<Expr, Expr> done = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, Boolean> dependent = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, Long> sizes = new IdentityHashMap<>();

  private Derivative(String name) {
    this.name = name;
  }

  /**
   * The simplified derivative by the variable or parameter of that name.
   *
   * @throws FormulaException if the derivative has more than 100 000 parts
   */
  public static Expr of(Expr expr, String name) {
    return Simplifier.simplifyDerivative(new Derivative(name).derived(expr), expr);
  }

  private Expr derived(Expr expr) {
    Expr known = done.get(expr);
    if (known != null) {
      return known;
    }
    Expr derivative = depends(expr) ? rule(expr) : Atoms.ZERO;
    if (size(derivative) > MAX_SIZE) {
      throw new FormulaException(1, Fault.LARGE_DERIVATIVE, MAX_SIZE);
    }
    done.put(expr, derivative);
    return derivative;
  }

  private boolean depends(Expr expr) {
    Boolean known = dependent.get(expr);
    if (known != null) {
      return known;
    }
    boolean depends =
        switch (expr) {
          case Expr.Variable(String variable) -> variable.equals(name);
          case Expr.Parameter(String parameter) -> parameter.equals(name);
          default -> Folds.children(expr).stream().anyMatch(this::depends);
        };
    dependent.put(expr, depends);
    return depends;
  }

  /** The size of the tree, though parts of it may be shared. */
  private long size(Expr expr) {
    Long known = sizes.get(expr);
    if (known != null) {
      return known;
    }
    long size = 1 + Folds.children(expr).stream().mapToLong(this::size).sum();
    sizes.put(expr, size);
    return size;
  }

  private Expr rule(Expr expr) {
    return switch (expr) {
      case Expr.Variable _, Expr.Parameter _ -> Atoms.ONE;
      case Expr.Number _, Expr.Constant _ -> Atoms.ZERO;
      case Expr.Negation(Expr u) -> derived(u).negated();
      case Expr.Sum(Expr a, Expr b) -> derived(a).plus(derived(b));
      case Expr.Difference(Expr a, Expr b) -> derived(a).minus(derived(b));
      case Expr.Product(Expr a, Expr b) -> product(a, b);
      case Expr.Quotient(Expr a, Expr b) -> quotient(a, b);
      case Expr.Power(Expr a, Expr n) -> power(a, n);
      case Expr.Apply(Word word, Expr u) -> outer(word, u).times(derived(u));
      case Expr.Min(Expr a, Expr b) -> smaller(a, b);
      case Expr.Max(Expr a, Expr b) -> larger(a, b);
      case Expr.Clip(Expr u, Expr low, Expr high) -> clip(u, low, high);
      case Expr.Choice(Comparison op, Expr l, Expr r, Expr then, Expr otherwise) ->
          new Expr.Choice(op, l, r, derived(then), derived(otherwise));
    };
  }

  private Expr product(Expr a, Expr b) {
    if (!depends(b)) {
      return derived(a).times(b);
    }
    Expr second = a.times(derived(b));
    return depends(a) ? derived(a).times(b).plus(second) : second;
  }

  private Expr quotient(Expr a, Expr b) {
    return depends(b)
        ? derived(a).over(b).minus(a.times(derived(b)).over(b.to(Atoms.TWO)))
        : derived(a).over(b);
  }

  private Expr power(Expr a, Expr n) {
    if (!depends(n)) {
      return n.times(a.to(n.minus(Atoms.ONE))).times(derived(a));
    }
    Expr logarithm = Expr.apply(Word.LOG, a);
    Expr byExponent = derived(n).times(logarithm).times(a.to(n));
    return depends(a)
        ? byExponent.plus(n.times(a.to(n.minus(Atoms.ONE))).times(derived(a)))
        : byExponent;
  }

  private Expr smaller(Expr a, Expr b) {
    return !depends(b)
        ? new Expr.Choice(Comparison.LESS, a, b, derived(a), derived(b))
        : new Expr.Choice(Comparison.LESS, b, a, derived(b), derived(a));
  }

  private Expr larger(Expr a, Expr b) {
    return !depends(b)
        ? new Expr.Choice(Comparison.GREATER, a, b, derived(a), derived(b))
        : new Expr.Choice(Comparison.GREATER, b, a, derived(b), derived(a));
  }

  private Expr clip(Expr u, Expr low, Expr high) {
    Expr below = new Expr.Choice(Comparison.LESS, u, high, derived(u), derived(high));
    return new Expr.Choice(Comparison.GREATER, u, low, below, derived(low));
  }

  /** w′(u) for each word w. */
  private static Expr outer(Word word, Expr u) {
    return switch (word) {
      case EXP -> apply(Word.EXP, u);
      case EXPM1 -> apply(Word.EXP, u); // not expm1(u) + 1: cancels for u → −∞
      case LOG -> Atoms.ONE.over(u);
      case LOG1P -> Atoms.ONE.over(Atoms.ONE.plus(u));
      case SQRT -> Atoms.ONE.over(Atoms.TWO.times(apply(Word.SQRT, u)));
      case SINH -> apply(Word.COSH, u);
      case COSH -> apply(Word.SINH, u);
      case TANH -> apply(Word.SECH2, u); // not 1 - tanh(u)^2: cancels
      case SECH -> apply(Word.SECH, u).times(apply(Word.TANH, u)).negated();
      case SECH2 -> Expr.number(-2).times(apply(Word.TANH, u)).times(apply(Word.SECH2, u));
      case SIGMOID ->
          apply(Word.SIGMOID, u).times(apply(Word.SIGMOID, u.negated())); // not s*(1 - s): cancels
      case SOFTPLUS -> apply(Word.SIGMOID, u);
      case ERF -> gaussian(u);
      case ERFC -> gaussian(u).negated();
      case NORMAL_CDF -> apply(Word.NORMAL_PDF, u);
      case NORMAL_PDF -> u.times(apply(Word.NORMAL_PDF, u)).negated();
      case SIN -> apply(Word.COS, u);
      case COS -> apply(Word.SIN, u).negated();
      case ATAN -> Atoms.ONE.over(Atoms.ONE.plus(u.to(Atoms.TWO)));
      case ASINH -> Atoms.ONE.over(apply(Word.SQRT, Atoms.ONE.plus(u.to(Atoms.TWO))));
      case ABS -> apply(Word.SIGN, u);
      case SIGN -> Atoms.ZERO;
      case LOG_COSH -> apply(Word.TANH, u);
      case TANH_RESIDUAL -> apply(Word.TANH, u).to(Atoms.TWO); // not 1 - sech2(u): cancels near 0
      case SINC -> apply(Word.SPHERICAL_J1, u).negated();
      case SPHERICAL_J1 ->
          apply(Word.SINC, u)
              .minus(Atoms.TWO.times(apply(Word.SPHERICAL_J2, u)))
              .over(Expr.number(3)); // not j0 - 2*j1(u)/u: 0/0 at 0
      case SPHERICAL_J2 ->
          new Expr.Choice(
              Comparison.GREATER,
              apply(Word.ABS, u),
              Atoms.ZERO,
              apply(Word.SPHERICAL_J1, u)
                  .minus(Expr.number(3).times(apply(Word.SPHERICAL_J2, u)).over(u)),
              Atoms.ZERO);
    };
  }

  /** erf′(u) = 2/√π·exp(−u²). */
  private static Expr gaussian(Expr u) {
    return Atoms.TWO
        .times(apply(Word.EXP, u.to(Atoms.TWO).negated()))
        .over(apply(Word.SQRT, new Expr.Constant(NamedConstant.PI)));
  }

  private static Expr apply(Word word, Expr u) {
    return Expr.apply(word, u);
  }
}
