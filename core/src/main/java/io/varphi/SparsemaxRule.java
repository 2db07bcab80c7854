package io.varphi;

import io.varphi.real.Arithmetic;
import java.util.List;
import java.util.Optional;

/** The nearest point to x among the rows of shares: max(0, x − τ) with τ such that the sum is 1. */
record SparsemaxRule() implements WeightedRule {
  /** With k members whose gaps d sum to D, the share is (1 + D − k·d)/k. */
  @Override
  public <T> List<T> values(Arithmetic<T> arithmetic, List<T> x) {
    Optional<Support<T>> support = support(arithmetic, x);
    if (support.isEmpty()) {
      return Rows.unknown(arithmetic, x.size());
    }
    Support.Sums<T> sums = support.get().sums();
    T most = arithmetic.add(arithmetic.exactly(1), sums.sum());
    return support
        .get()
        .spread(
            arithmetic,
            gap -> {
              T share = arithmetic.subtract(most, arithmetic.multiply(sums.count(), gap));
              return arithmetic.divide(share, sums.count());
            });
  }

  /** 1 in the support. */
  @Override
  public <T> Weights<T> weights(Arithmetic<T> arithmetic, List<T> x) {
    T one = arithmetic.exactly(1);
    List<T> weights =
        support(arithmetic, x)
            .map(support -> support.spread(arithmetic, _ -> one))
            .orElseGet(() -> Rows.unknown(arithmetic, x.size()));
    return new Weights<>(weights, one);
  }

  private static <T> Optional<Support<T>> support(Arithmetic<T> arithmetic, List<T> x) {
    return Support.of(arithmetic, x, SparsemaxRule::excess, arithmetic.exactly(1));
  }

  private static <T> T excess(Arithmetic<T> arithmetic, T d, Support.Sums<T> sums) {
    return arithmetic.subtract(arithmetic.multiply(sums.count(), d), sums.sum());
  }
}
