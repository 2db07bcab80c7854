package io.varphi;

import io.varphi.expr.Derivative;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Latex;
import io.varphi.expr.Rewrites;
import io.varphi.expr.Word;
import io.varphi.facts.Facts;
import io.varphi.kernel.Kernel;
import io.varphi.kernel.LearnableKernel;
import io.varphi.real.Graph;
import io.varphi.real.Lazy;
import io.varphi.real.Singularities;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * An element-wise activation function: a sentence in x, with its parameters set.
 *
 * <p>Values and gradients are the exact ones rounded once: the error is at most 0.5 ULP for every
 * argument. At ±∞ they are the limits, where there are any; NaN gives NaN. At a kink the gradient
 * is that of the sentence's else-branch.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public final class Activation implements Entry {
  /**
   * The largest error of a value or gradient, for double and float alike, in units of the last
   * place.
   */
  public static final double MAX_ULPS = 0.5;

  private final Card card;
  private final Expr formula;
  private final Optional<Expr> textbookDerivative;
  private final List<SpecialCase> specialCases;
  private final Settings settings;

  private final Lazy<Expr> derivative = Lazy.of(this::derived);
  private final Lazy<Expr> secondDerivative = Lazy.of(() -> Derivative.of(derivative(), "x"));
  private final Lazy<Expr> boundDerivative =
      Lazy.of(() -> Derivative.of(Rewrites.stable(bound(formula())), "x"));
  private final Lazy<Expr> boundSecondDerivative =
      Lazy.of(() -> Derivative.of(boundDerivative(), "x"));
  private final Lazy<Boolean> mayBeUndefined =
      Lazy.of(() -> hasPartialPart(formula()) || hasHiddenGap() || dividesByZero(bound(formula())));
  private final Lazy<Graph> value = Lazy.of(() -> graph(formula()));
  private final Lazy<Graph> gradient = Lazy.of(() -> Graph.of(boundDerivative()));
  private final Lazy<Graph> curvature = Lazy.of(() -> Graph.of(boundSecondDerivative()));
  private final Map<String, Graph> byParameter = new ConcurrentHashMap<>();
  private final Lazy<Kernel> kernel = Lazy.of(() -> Kernels.of(sentences()));
  private final Lazy<Facts> facts =
      Lazy.of(() -> Facts.of(bound(formula()), boundDerivative(), boundSecondDerivative()));

  Activation(
      Card card,
      Expr formula,
      Optional<Expr> textbookDerivative,
      List<SpecialCase> specialCases,
      Settings settings) {
    this.card = card;
    this.formula = formula;
    this.textbookDerivative = textbookDerivative;
    this.specialCases = List.copyOf(specialCases);
    this.settings = settings;
  }

  /**
   * The function that a formula in x denotes, such as {@code x*tanh(x)} or {@code gelu(x) -
   * silu(x)}.
   *
   * @throws io.varphi.expr.FormulaException if the formula cannot be read; the message names the
   *     column
   */
  public static Activation parse(String formula) {
    return Specification.formula(formula);
  }

  @Override
  public Card card() {
    return card;
  }

  @Override
  public String specification() {
    return card.name() + settings.specification();
  }

  /**
   * The sentence in effect, with parameters by name; where a parameter is at a limit, what the
   * function tends to.
   */
  public Expr formula() {
    return specialCases.stream()
        .filter(special -> settings.has(special.parameter(), special.value()))
        .findFirst()
        .map(SpecialCase::sentence)
        .orElse(formula);
  }

  /** f′ as a sentence with parameters by name, simplified. */
  public Expr derivative() {
    return derivative.get();
  }

  /** f″ as a sentence with parameters by name, simplified. */
  public Expr secondDerivative() {
    return secondDerivative.get();
  }

  private Expr derived() {
    boolean inEffect = formula().equals(formula);
    return textbookDerivative
        .filter(_ -> inEffect)
        .orElseGet(() -> Derivative.of(Rewrites.stable(formula()), "x"));
  }

  /** ∂f/∂θ for the parameter θ of that name, as a sentence. */
  public Expr parameterDerivative(String parameter) {
    return Derivative.of(Rewrites.stable(formula()), card.parameter(parameter).name());
  }

  /** A sentence in x and this function's parameters, with their values put in. */
  public Expr bound(Expr sentenceWithParameters) {
    return Folds.substitute(sentenceWithParameters, settings.asMap());
  }

  /**
   * f′ with the parameters' values put in before it is derived and simplified, as cancellations
   * come to light only then.
   */
  private Expr boundDerivative() {
    return boundDerivative.get();
  }

  private Expr boundSecondDerivative() {
    return boundSecondDerivative.get();
  }

  private static boolean hasPartialPart(Expr expr) {
    boolean partial =
        switch (expr) {
          case Expr.Apply(Word word, Expr _) ->
              word == Word.LOG || word == Word.LOG1P || word == Word.SQRT;
          case Expr.Power(Expr _, Expr exponent) -> !(exponent instanceof Expr.Number);
          default -> false;
        };
    return partial || Folds.children(expr).stream().anyMatch(Activation::hasPartialPart);
  }

  /** Whether a denominator that may be 0, as in x/x, has gone from f′. */
  private boolean hasHiddenGap() {
    Set<Expr> gaps = Singularities.conditions(Rewrites.stable(bound(formula())));
    return !Singularities.conditions(boundDerivative()).containsAll(gaps);
  }

  /** Whether a constant denominator is 0, as in x + 1/0: of constants, f′ need not know. */
  private static boolean dividesByZero(Expr expr) {
    boolean divides =
        switch (expr) {
          case Expr.Quotient(Expr _, Expr b) -> isZero(b);
          case Expr.Power(Expr a, Expr n) -> isZero(a) && Folds.isConstant(n) && constant(n) < 0;
          default -> false;
        };
    return divides || Folds.children(expr).stream().anyMatch(Activation::dividesByZero);
  }

  private static boolean isZero(Expr expr) {
    return Folds.isConstant(expr) && constant(expr) == 0;
  }

  private static double constant(Expr expr) {
    return Graph.of(expr).at(0);
  }

  private Graph graph(Expr sentenceWithParameters) {
    return Graph.of(bound(sentenceWithParameters));
  }

  /** f(x), correctly rounded. */
  public double value(double x) {
    return value.get().at(x);
  }

  /** f′(x), correctly rounded; NaN where f is not defined. */
  public double gradient(double x) {
    double slope = gradient.get().at(x);
    return isUndefined(x) ? Double.NaN : slope;
  }

  /** f″(x), correctly rounded; NaN where f is not defined. */
  public double secondDerivative(double x) {
    double bend = curvature.get().at(x);
    return isUndefined(x) ? Double.NaN : bend;
  }

  /**
   * Only a logarithm, a root, a power or a quotient can leave a part of the line out; log′ is
   * defined where log is not.
   */
  private boolean isUndefined(double x) {
    return mayBeUndefined.get() && Double.isNaN(value(x));
  }

  /**
   * How far a double is from f(x) itself, in units in the last place of {@link #value}: between 0
   * and 0.5 for the nearest double. Infinite where only one of them is finite, or a number.
   */
  public double valueUlps(double computed, double x) {
    return value.get().ulps(computed, x);
  }

  /** How far a double is from f′(x) itself, in units in the last place of {@link #gradient}. */
  public double gradientUlps(double computed, double x) {
    return isUndefined(x)
        ? Double.isNaN(computed) ? 0 : Double.POSITIVE_INFINITY
        : gradient.get().ulps(computed, x);
  }

  /** f(x), correctly rounded to a float. */
  public float floatValue(float x) {
    return value.get().floatAt(x);
  }

  /** f′(x), correctly rounded to a float. */
  public float floatGradient(float x) {
    float slope = gradient.get().floatAt(x);
    return isUndefined(x) ? Float.NaN : slope;
  }

  /** f(x) by interval arithmetic alone: the same bits, slowly, from independent code. */
  public double referenceValue(double x) {
    return value.get().referenceAt(x);
  }

  /** f′(x) by interval arithmetic alone. */
  public double referenceGradient(double x) {
    double slope = gradient.get().referenceAt(x);
    return isUndefined(x) ? Double.NaN : slope;
  }

  /** ∂f/∂θ at x for the parameter θ of that name, correctly rounded. */
  public double parameterGradient(String parameter, double x) {
    return byParameter.computeIfAbsent(parameter, name -> graph(parameterDerivative(name))).at(x);
  }

  /**
   * The function and its gradient over whole arrays, compiled when first called; the same object as
   * long as the function is in use.
   */
  public Kernel kernel() {
    return kernel.get();
  }

  /**
   * The function with its learnable parameters left open, for training; the others have the values
   * that they have here. Compiled when first called, and shared like a kernel.
   *
   * @throws IllegalStateException if none of the parameters is learnable
   */
  public LearnableKernel learnableKernel() {
    List<String> learnable =
        card.parameters().stream().filter(Parameter::learnable).map(Parameter::name).toList();
    if (learnable.isEmpty()) {
      throw new IllegalStateException(
          card.name() + " has no learnable parameter; use its kernel()");
    }
    Map<String, Expr> fixed = new LinkedHashMap<>(settings.asMap());
    learnable.forEach(fixed::remove);
    UnaryOperator<Expr> open = sentence -> Folds.substitute(sentence, fixed);
    List<Expr> gradients =
        learnable.stream()
            .map(name -> open.apply(Derivative.of(Rewrites.stable(formula), name)))
            .toList();
    Expr gradient = open.apply(Derivative.of(Rewrites.stable(formula), "x"));
    return Kernels.of(
        new Kernels.OpenSentences(learnable, open.apply(formula), gradient, gradients));
  }

  /** The sentences that the kernel is compiled from. */
  Kernels.Sentences sentences() {
    Map<String, Expr> byParameter = new LinkedHashMap<>();
    card.parameters().stream()
        .filter(Parameter::learnable)
        .map(Parameter::name)
        .forEach(name -> byParameter.put(name, bound(parameterDerivative(name))));
    return new Kernels.Sentences(
        bound(formula()), boundDerivative(), byParameter, mayBeUndefined.get());
  }

  /** The value of a parameter. */
  public double parameter(String name) {
    return settings.number(name);
  }

  /**
   * The same function with one parameter changed. A double counts as the shortest decimal that
   * denotes it: 0.1 is one tenth, as in a formula, so a threshold of 0.1 lies just below the double
   * 0.1.
   *
   * @throws IllegalArgumentException if there is no such parameter or the value is out of its range
   */
  public Activation with(String parameter, double newValue) {
    return with(Map.of(parameter, newValue));
  }

  /**
   * The same function with several parameters changed at once, which matters where they bound each
   * other.
   */
  public Activation with(Map<String, Double> newValues) {
    Map<String, Expr> changes = new LinkedHashMap<>();
    newValues.forEach((name, value) -> changes.put(name, Settings.decimal(value)));
    return withSettings(changes);
  }

  Activation withSettings(Map<String, Expr> changes) {
    return new Activation(card, formula, textbookDerivative, specialCases, settings.with(changes));
  }

  Expr sentence(Map<String, Expr> changes) {
    Activation changed = withSettings(changes);
    return changed.bound(changed.formula());
  }

  /** The formula as LaTeX, parameters by their symbols. */
  public String latex() {
    return latex(formula());
  }

  /** f′ as LaTeX. */
  public String derivativeLatex() {
    return latex(derivative());
  }

  /** f″ as LaTeX. */
  public String secondDerivativeLatex() {
    return latex(secondDerivative());
  }

  private String latex(Expr expr) {
    return Latex.of(expr, card.symbols());
  }

  /** Range, limits, extrema, smoothness, gains: what follows from the sentence. */
  public Facts facts() {
    return facts.get();
  }

  @Override
  public String toString() {
    return specification();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Activation that
        && card.equals(that.card)
        && formula.equals(that.formula)
        && settings.asMap().equals(that.settings.asMap());
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(card.name(), settings.asMap());
  }

  /** Names of all parameters, in order. */
  List<String> parameterNames() {
    return card.parameters().stream().map(Parameter::name).toList();
  }
}
