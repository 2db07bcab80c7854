package io.varphi;

import io.varphi.real.Arithmetic;
import java.util.List;

/** A rule applied to −x: softmin is softmax so applied. */
record OppositeRule(NormalizerRule rule) implements NormalizerRule {
  @Override
  public <T> List<T> values(Arithmetic<T> arithmetic, List<T> x) {
    return rule.values(arithmetic, Rows.map(x, arithmetic::negate));
  }

  @Override
  public <T> List<T> backward(
      Arithmetic<T> arithmetic, List<T> x, List<T> dy, List<T> dyElsewhere) {
    List<T> opposite = Rows.map(x, arithmetic::negate);
    return Rows.map(rule.backward(arithmetic, opposite, dy, dyElsewhere), arithmetic::negate);
  }

  @Override
  public boolean isLogarithmic() {
    return rule.isLogarithmic();
  }

  @Override
  public double dominant() {
    return -rule.dominant();
  }
}
