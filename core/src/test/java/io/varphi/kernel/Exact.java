package io.varphi.kernel;

import io.varphi.Activation;
import io.varphi.expr.Derivative;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Rewrites;
import io.varphi.expr.Word;
import io.varphi.real.RealFunction;
import java.util.List;
import java.util.Set;

/**
 * The value or the gradient of a function of the catalogue, exactly: what kernels must come near.
 */
final class Exact {
  private static final Set<Word> OSCILLATING =
      Set.of(Word.SIN, Word.COS, Word.SINC, Word.SPHERICAL_J1, Word.SPHERICAL_J2);

  /** The correctly rounded function, with its conventions at ±∞, ±0 and kinks. */
  private interface Rounded {
    float at(float x);
  }

  private final Expr sentence;
  private final RealFunction function;
  private final Rounded rounded;

  private Exact(Expr sentence, Rounded rounded) {
    this.sentence = sentence;
    this.function = RealFunction.of(sentence, List.of("x"));
    this.rounded = rounded;
  }

  static Exact value(Activation f) {
    return new Exact(f.bound(f.formula()), f::floatValue);
  }

  static Exact gradient(Activation f) {
    Expr formula = Rewrites.stable(f.bound(f.formula()));
    return new Exact(Derivative.of(formula, "x"), f::floatGradient);
  }

  Expr sentence() {
    return sentence;
  }

  /** The nearest double to the value at a finite x. */
  double head(float x) {
    return function.toDouble(x);
  }

  /** What the head leaves, within 2^−90·|head|. */
  double rest(float x, double head) {
    return function.rest(head, x);
  }

  /** The correctly rounded float at any x. */
  float rounded(float x) {
    return rounded.at(x);
  }

  /** Whether a sine of ever more turns makes the function different from one float to the next. */
  boolean oscillates() {
    return oscillates(sentence);
  }

  private static boolean oscillates(Expr expr) {
    boolean here = expr instanceof Expr.Apply(Word word, Expr _) && OSCILLATING.contains(word);
    return here || Folds.children(expr).stream().anyMatch(Exact::oscillates);
  }
}
