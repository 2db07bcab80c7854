package io.varphi.facts;

import io.varphi.expr.Expr;
import io.varphi.expr.Word;
import io.varphi.real.Graph;
import io.varphi.real.Lazy;

/**
 * A sentence in x as something to look for signs and limits of.
 *
 * <p>Values are correctly rounded, and the sign is that of the real value even where the value
 * underflows; so a search by signs ends at the two doubles next to the true zero.
 */
final class Curve {
  private final Expr sentence;
  private final Lazy<Graph> values;
  private final Lazy<Graph> signs;
  private final Lazy<Double> left = Lazy.of(() -> foundLimit(Double.NEGATIVE_INFINITY));
  private final Lazy<Double> right = Lazy.of(() -> foundLimit(Double.POSITIVE_INFINITY));

  private Curve(Expr sentence) {
    this.sentence = sentence;
    this.values = Lazy.of(() -> Graph.of(sentence));
    this.signs = Lazy.of(() -> Graph.of(Expr.apply(Word.SIGN, sentence)));
  }

  static Curve of(Expr sentence) {
    return new Curve(sentence);
  }

  Expr sentence() {
    return sentence;
  }

  /** The value at a finite x, with 0 for −0; NaN where there is none. */
  double at(double x) {
    return values.get().at(x + 0.0) + 0.0;
  }

  /** The sign at a finite x; ZERO also where no precision tried tells the value from 0. */
  Sign sign(double x) {
    Sign sign = Sign.of(at(x));
    return sign == Sign.ZERO ? signOfUnderflow(x) : sign;
  }

  private Sign signOfUnderflow(double x) {
    double sign = signs.get().at(x + 0.0);
    return Math.abs(sign) == 1 ? Sign.of(sign) : Sign.ZERO;
  }

  /** The limit at +∞ or −∞; NaN if there is none. */
  double limit(double infinity) {
    return infinity > 0 ? right.get() : left.get();
  }

  private double foundLimit(double infinity) {
    return Swing.glimpse(this, infinity).goesOn()
        ? Double.NaN // as the search for a limit would find, after long
        : values.get().at(infinity) + 0.0;
  }
}
