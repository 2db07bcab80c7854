package io.varphi;

import io.varphi.expr.Word;
import io.varphi.real.Arithmetic;
import java.util.List;
import java.util.Optional;

/**
 * max(0, x/2 − τ)² with τ such that the sum is 1: entmax with α = 1.5.
 *
 * <p>With k members whose gaps d = max x − x sum to D, and their squares to Q, a share is ((s −
 * d)/2)² where s solves Σ (s − d)² = 4: k·(s − d) = D + √(D² − k·(Q − 4)) − k·d.
 */
record Entmax15Rule() implements WeightedRule {
  @Override
  public <T> List<T> values(Arithmetic<T> arithmetic, List<T> x) {
    Optional<Support<T>> support = support(arithmetic, x);
    if (support.isEmpty()) {
      return Rows.unknown(arithmetic, x.size());
    }
    T scale = twiceCount(arithmetic, support.get());
    return Rows.map(
        roots(arithmetic, support.get()),
        root -> arithmetic.power(arithmetic.divide(root, scale), 2));
  }

  /** The roots of the shares. */
  @Override
  public <T> Weights<T> weights(Arithmetic<T> arithmetic, List<T> x) {
    Optional<Support<T>> support = support(arithmetic, x);
    if (support.isEmpty()) {
      return new Weights<>(Rows.unknown(arithmetic, x.size()), arithmetic.exactly(1));
    }
    return new Weights<>(roots(arithmetic, support.get()), twiceCount(arithmetic, support.get()));
  }

  private static <T> T twiceCount(Arithmetic<T> arithmetic, Support<T> support) {
    return arithmetic.multiply(arithmetic.exactly(2), support.sums().count());
  }

  /** k·(s − d) for the members, 0 for the others. */
  private static <T> List<T> roots(Arithmetic<T> arithmetic, Support<T> support) {
    T k = support.sums().count();
    T sum = support.sums().sum();
    T excess = arithmetic.subtract(support.sums().squares(), arithmetic.exactly(4));
    T square = arithmetic.subtract(arithmetic.multiply(sum, sum), arithmetic.multiply(k, excess));
    T largest = arithmetic.add(sum, arithmetic.apply(Word.SQRT, square));
    return support.spread(
        arithmetic, gap -> arithmetic.subtract(largest, arithmetic.multiply(k, gap)));
  }

  private static <T> Optional<Support<T>> support(Arithmetic<T> arithmetic, List<T> x) {
    return Support.of(arithmetic, x, Entmax15Rule::excess, arithmetic.exactly(4));
  }

  /** k·d² − 2·d·D + Q. */
  private static <T> T excess(Arithmetic<T> arithmetic, T d, Support.Sums<T> sums) {
    T linear = arithmetic.multiply(arithmetic.exactly(2), sums.sum());
    T slope = arithmetic.subtract(arithmetic.multiply(sums.count(), d), linear);
    return arithmetic.add(arithmetic.multiply(d, slope), sums.squares());
  }
}
