package io.varphi;

import io.varphi.expr.Expr;
import io.varphi.expr.Parser;

/**
 * A quantity that is chosen, or learned in training, for a function as a whole.
 *
 * @param name what the API and formulas call it: {@code negative_slope}
 * @param symbol its LaTeX: {@code a}
 * @param defaultValue a constant sentence, so that 1/6 is a sixth
 * @param range the admissible values
 * @param learnable whether training changes it, one for all or one per channel
 * @param whole whether it counts something, so that only whole numbers have a meaning
 */
public record Parameter(
    String name, String symbol, Expr defaultValue, Range range, boolean learnable, boolean whole) {

  static Draft parameter(String name, String symbol, String defaultValue) {
    return new Draft(name, symbol, Parser.constant(defaultValue));
  }

  /** The same, changed by training. */
  Parameter asLearnable() {
    return new Parameter(name, symbol, defaultValue, range, true, whole);
  }

  /** The same for whole numbers. */
  Parameter asWhole() {
    return new Parameter(name, symbol, defaultValue, range, learnable, true);
  }

  /** The same with an end of the range, or +∞, admitted. */
  Parameter admitting(String value) {
    return new Parameter(
        name,
        symbol,
        defaultValue,
        range.closedAt(Settings.number(Settings.parsed(value))),
        learnable,
        whole);
  }

  /** A parameter that lacks its range. */
  record Draft(String name, String symbol, Expr defaultValue) {
    Parameter anyReal() {
      return in(Range.anyReal());
    }

    Parameter nonZero() {
      return in(Range.nonZero());
    }

    Parameter positive() {
      return in(Range.positive());
    }

    Parameter nonNegative() {
      return in(Range.atLeast(0));
    }

    Parameter atLeast(String low) {
      return in(Range.atLeast(Double.parseDouble(low)));
    }

    Parameter between(String low, String high) {
      return in(Range.between(Double.parseDouble(low), Double.parseDouble(high)));
    }

    Parameter openBetween(String low, String high) {
      return in(Range.openBetween(Double.parseDouble(low), Double.parseDouble(high)));
    }

    private Parameter in(Range range) {
      return new Parameter(name, symbol, defaultValue, range, false, false);
    }
  }
}
