package io.varphi.facts;

import io.varphi.expr.Expr;
import io.varphi.expr.Word;
import io.varphi.real.Graph;
import io.varphi.real.Lazy;
import java.util.OptionalDouble;

/**
 * A sentence in x as something to look for signs and limits of.
 *
 * <p>Values are correctly rounded, and the sign is that of the real value even where the value
 * underflows; so a search by signs ends at the two doubles next to the true zero. At most 2048 bits
 * are asked for: where these say nothing, more do so rarely, and take long.
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

  /** The value at a finite x, with 0 for −0; NaN where there is none, or none is found. */
  double at(double x) {
    return values.get().moderately(x + 0.0) + 0.0;
  }

  /** The value at a finite x but for some rounding errors, which are below 2^−200 for a zero. */
  double near(double x) {
    OptionalDouble near = values.get().near(x + 0.0);
    return near.isPresent() ? near.getAsDouble() + 0.0 : at(x);
  }

  /** The sign at a finite x; ZERO also where no precision tried tells the value from 0. */
  Sign sign(double x) {
    return switch (Sign.of(at(x))) {
      case NEGATIVE -> Sign.NEGATIVE;
      case ZERO -> signOfUnderflow(x);
      case POSITIVE -> Sign.POSITIVE;
      case UNDEFINED, UNKNOWN -> values.get().isLost(x + 0.0) ? Sign.UNKNOWN : Sign.UNDEFINED;
    };
  }

  private Sign signOfUnderflow(double x) {
    double sign = signs.get().moderately(x + 0.0);
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
