package io.varphi;

import io.varphi.real.Arithmetic;
import java.util.List;

/** A rule whose Jacobian follows from weights. */
interface WeightedRule extends NormalizerRule {
  <T> Weights<T> weights(Arithmetic<T> arithmetic, List<T> x);

  @Override
  default <T> List<T> backward(
      Arithmetic<T> arithmetic, List<T> x, List<T> dy, List<T> dyElsewhere) {
    return weights(arithmetic, x).backward(arithmetic, x, dy);
  }
}
