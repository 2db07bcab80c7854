package io.varphi.figure;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What legends call a curve and its derivatives.
 *
 * @param label the name
 * @param formula the name and how it is computed, where that is known
 * @param next the names of the derivative; not given, the label with a prime
 * @param parameter the one that tells the members of a family apart, if this is one
 */
record CurveNames(
    Label label,
    @Nullable Supplier<Label> formula,
    @Nullable Supplier<CurveNames> next,
    @Nullable String parameter) {
  static CurveNames of(Label label) {
    return new CurveNames(label, null, null, null);
  }

  CurveNames derived() {
    return next == null ? of(label.derivative()) : next.get();
  }

  /** The formula, or the name alone. */
  Label formulaOrName() {
    return formula == null ? label : formula.get();
  }
}
