package io.varphi;

import io.varphi.expr.Word;
import io.varphi.real.Arithmetic;
import java.util.ArrayList;
import java.util.List;

/** Logarithms of the shares of softmax. */
record LogSoftmaxRule() implements NormalizerRule {
  @Override
  public boolean isLogarithmic() {
    return true;
  }

  @Override
  public <T> List<T> values(Arithmetic<T> arithmetic, List<T> x) {
    int top = Rows.top(arithmetic, x);
    List<T> shifted = shifted(arithmetic, x, top);
    T others = arithmetic.exactly(0);
    for (int i = 0; i < x.size(); i++) {
      if (i != top) {
        others = arithmetic.add(others, arithmetic.apply(Word.EXP, shifted.get(i)));
      }
    }
    T logarithm = arithmetic.apply(Word.LOG1P, others); // not log of the whole sum: cancels near 1
    return Rows.map(shifted, number -> arithmetic.subtract(number, logarithm));
  }

  /** dyⱼ − yⱼ·Σdy, without the cancellation of dyⱼ − yⱼ·dyⱼ where the share yⱼ is almost 1. */
  @Override
  public <T> List<T> backward(
      Arithmetic<T> arithmetic, List<T> x, List<T> dy, List<T> dyElsewhere) {
    List<T> shifted = shifted(arithmetic, x, Rows.top(arithmetic, x));
    List<T> exponentials = Rows.map(shifted, number -> arithmetic.apply(Word.EXP, number));
    List<T> otherExponentials = Rows.sumsOfOthers(arithmetic, exponentials);
    List<T> allGradients = new ArrayList<>(dy);
    allGradients.addAll(dyElsewhere);
    List<T> otherGradients = Rows.sumsOfOthers(arithmetic, allGradients);
    T total = Rows.sum(arithmetic, exponentials);
    List<T> gradient = new ArrayList<>(dy.size());
    for (int j = 0; j < dy.size(); j++) {
      T own = arithmetic.multiply(otherExponentials.get(j), dy.get(j));
      T fromOthers = arithmetic.multiply(exponentials.get(j), otherGradients.get(j));
      gradient.add(arithmetic.divide(arithmetic.subtract(own, fromOthers), total));
    }
    return gradient;
  }

  /** x minus the number at {@code top}, which is an exact 0 at that place. */
  private static <T> List<T> shifted(Arithmetic<T> arithmetic, List<T> x, int top) {
    List<T> shifted = new ArrayList<>(x.size());
    for (int i = 0; i < x.size(); i++) {
      shifted.add(i == top ? arithmetic.exactly(0) : arithmetic.subtract(x.get(i), x.get(top)));
    }
    return shifted;
  }
}
