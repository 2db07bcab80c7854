package io.varphi;

import io.varphi.expr.Derivative;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Latex;
import io.varphi.expr.Rewrites;
import io.varphi.kernel.GateKernel;
import io.varphi.real.Lazy;
import java.util.Map;
import java.util.Objects;

/**
 * A unit that multiplies a value by an activated gate: a sentence in the value a and the gate g,
 * with its parameters set. The gate is the one that the activation is applied to.
 *
 * <p>Values and gradients are the exact ones rounded once: the error is at most 0.5 ULP for all
 * arguments. Where one argument is infinite, the result is the limit with the other fixed; where
 * both are, the limit with both growing alike; NaN where there is no limit. NaN gives NaN. At a
 * kink the gradient is that of the sentence's else-branch.
 *
 * <p>Systems disagree on which half of a row is the gate, so a row is only ever read in a {@link
 * GateLayout} that the caller names.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public final class Gate implements Entry {
  private static final String VALUE = "a";
  private static final String GATE = "g";

  private final Card card;
  private final Expr formula;
  private final Settings settings;

  private final Lazy<Expr> derivativeByValue = Lazy.of(() -> derivativeBy(VALUE));
  private final Lazy<Expr> derivativeByGate = Lazy.of(() -> derivativeBy(GATE));
  private final Lazy<GateSurface> value = Lazy.of(() -> GateSurface.of(bound(formula())));
  private final Lazy<GateSurface> gradientByValue =
      Lazy.of(() -> GateSurface.of(bound(derivativeByValue())));
  private final Lazy<GateSurface> gradientByGate =
      Lazy.of(() -> GateSurface.of(bound(derivativeByGate())));
  private final Lazy<GateKernel> kernel = Lazy.of(() -> GateKernel.of(bound(formula())));

  Gate(Card card, Expr formula, Settings settings) {
    this.card = card;
    this.formula = formula;
    this.settings = settings;
  }

  @Override
  public Card card() {
    return card;
  }

  @Override
  public String specification() {
    return card.name() + settings.specification();
  }

  /** The sentence in a and g, with parameters by name. */
  public Expr formula() {
    return formula;
  }

  /** ∂f/∂a as a sentence with parameters by name, simplified. */
  public Expr derivativeByValue() {
    return derivativeByValue.get();
  }

  /** ∂f/∂g as a sentence with parameters by name, simplified. */
  public Expr derivativeByGate() {
    return derivativeByGate.get();
  }

  private Expr derivativeBy(String variable) {
    return Derivative.of(Rewrites.stable(formula), variable);
  }

  /** A sentence in a, g and this gate's parameters, with their values put in. */
  public Expr bound(Expr sentenceWithParameters) {
    return Folds.substitute(sentenceWithParameters, settings.asMap());
  }

  /** f(a, g), correctly rounded. */
  public double value(double a, double g) {
    return value.get().at(a, g);
  }

  /** ∂f/∂a at (a, g), correctly rounded. */
  public double gradientByValue(double a, double g) {
    return gradientByValue.get().at(a, g);
  }

  /** ∂f/∂g at (a, g), correctly rounded. */
  public double gradientByGate(double a, double g) {
    return gradientByGate.get().at(a, g);
  }

  /** f(a, g), correctly rounded to a float. */
  public float floatValue(float a, float g) {
    return value.get().floatAt(a, g);
  }

  /** ∂f/∂a at (a, g), correctly rounded to a float. */
  public float floatGradientByValue(float a, float g) {
    return gradientByValue.get().floatAt(a, g);
  }

  /** ∂f/∂g at (a, g), correctly rounded to a float. */
  public float floatGradientByGate(float a, float g) {
    return gradientByGate.get().floatAt(a, g);
  }

  /**
   * The gated row, half as long as the given one.
   *
   * @throws IllegalArgumentException if the length is odd
   */
  public double[] apply(double[] row, GateLayout layout) {
    double[] results = new double[GateLayout.half(row.length)];
    for (int i = 0; i < results.length; i++) {
      double a = row[layout.placeOfValue(i, results.length)];
      double g = row[layout.placeOfGate(i, results.length)];
      results[i] = value(a, g);
    }
    return results;
  }

  /**
   * The gated row, half as long as the given one.
   *
   * @throws IllegalArgumentException if the length is odd
   */
  public float[] apply(float[] row, GateLayout layout) {
    float[] results = new float[GateLayout.half(row.length)];
    for (int i = 0; i < results.length; i++) {
      float a = row[layout.placeOfValue(i, results.length)];
      float g = row[layout.placeOfGate(i, results.length)];
      results[i] = floatValue(a, g);
    }
    return results;
  }

  /** This gate over whole arrays, fast; the first call compiles it. */
  public GateKernel kernel() {
    return kernel.get();
  }

  /** The value of a parameter. */
  public double parameter(String name) {
    return settings.number(name);
  }

  /**
   * The same gate with one parameter changed.
   *
   * @throws IllegalArgumentException if there is no such parameter or the value is out of its range
   */
  public Gate with(String parameter, double newValue) {
    return with(Map.of(parameter, Settings.decimal(newValue)));
  }

  Gate with(Map<String, Expr> changes) {
    return new Gate(card, formula, settings.with(changes));
  }

  /** The formula as LaTeX, parameters by their symbols. */
  public String latex() {
    return latex(formula());
  }

  /** ∂f/∂a as LaTeX. */
  public String derivativeByValueLatex() {
    return latex(derivativeByValue());
  }

  /** ∂f/∂g as LaTeX. */
  public String derivativeByGateLatex() {
    return latex(derivativeByGate());
  }

  private String latex(Expr expr) {
    return Latex.of(expr, card.symbols());
  }

  @Override
  public String toString() {
    return specification();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Gate that
        && card.equals(that.card)
        && formula.equals(that.formula)
        && settings.asMap().equals(that.settings.asMap());
  }

  @Override
  public int hashCode() {
    return Objects.hash(card.name(), settings.asMap());
  }
}
