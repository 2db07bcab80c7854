package io.varphi;

import io.varphi.expr.Parser;
import io.varphi.expr.Vocabulary;
import io.varphi.real.Arithmetic;
import io.varphi.real.RealFunction;
import java.util.List;
import java.util.Set;

/**
 * Softmax of what {@code values} is applied to: the entries with Gumbel noise −log(−log u) added, u
 * uniform in (0, 1).
 *
 * @param values softmax, or hardmax for the straight-through estimator
 */
record GumbelRule(NormalizerRule values, SoftmaxRule softmax, long seed) implements NormalizerRule {
  private static final RealFunction QUANTILE =
      RealFunction.of(
          Parser.parse("-log(-log(u))", Vocabulary.of(Set.of("u"), Set.of())), List.of("u"));

  @Override
  public <T> List<T> values(Arithmetic<T> arithmetic, List<T> x) {
    return values.values(arithmetic, x);
  }

  @Override
  public <T> List<T> backward(
      Arithmetic<T> arithmetic, List<T> x, List<T> dy, List<T> dyElsewhere) {
    return softmax.backward(arithmetic, x, dy, dyElsewhere);
  }

  @Override
  public double noise(long counter) {
    return QUANTILE.toDouble(CounterRandom.openUniform(seed, counter));
  }
}
