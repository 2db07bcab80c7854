package io.varphi;

import io.varphi.expr.Expr;
import io.varphi.expr.Word;
import io.varphi.real.Arithmetic;
import io.varphi.real.RowFunction;
import java.util.List;

/** Shares in proportion to exp(x/T). */
record SoftmaxRule(Expr temperature) implements WeightedRule {
  @Override
  public <T> List<T> values(Arithmetic<T> arithmetic, List<T> x) {
    List<T> exponentials = exponentials(arithmetic, x, temperature(arithmetic));
    T total = Rows.sum(arithmetic, exponentials);
    return Rows.map(exponentials, e -> arithmetic.divide(e, total));
  }

  @Override
  public <T> Weights<T> weights(Arithmetic<T> arithmetic, List<T> x) {
    T temperature = temperature(arithmetic);
    List<T> exponentials = exponentials(arithmetic, x, temperature);
    T total = Rows.sum(arithmetic, exponentials);
    return new Weights<>(exponentials, arithmetic.multiply(temperature, total));
  }

  private <T> T temperature(Arithmetic<T> arithmetic) {
    return RowFunction.constant(arithmetic, temperature);
  }

  /** exp((x − max x)/T). */
  private static <T> List<T> exponentials(Arithmetic<T> arithmetic, List<T> x, T temperature) {
    T largest = x.get(Rows.top(arithmetic, x));
    return Rows.map(
        x,
        number -> {
          T shifted = arithmetic.subtract(number, largest);
          return arithmetic.apply(Word.EXP, arithmetic.divide(shifted, temperature));
        });
  }
}
