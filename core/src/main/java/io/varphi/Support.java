package io.varphi;

import io.varphi.real.Arithmetic;
import io.varphi.real.Order;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The entries that keep a share in sparsemax and entmax.
 *
 * <p>With the gaps d = max x − x in ascending order, the k-th entry is in the support if Σ (dₖ −
 * dⱼ)^p over j ≤ k is below a limit: p = 1 and limit 1 for sparsemax, p = 2 and limit 4 for entmax
 * with α = 1.5. These are polynomials in the entries, which are doubles, so that intervals of
 * enough bits decide every comparison, equality too.
 *
 * @param gaps max x − x for all entries
 * @param members the places of the entries in the support
 * @param sums of the members' gaps
 */
record Support<T>(List<T> gaps, BitSet members, Sums<T> sums) {
  /** The number of gaps, their sum, and the sum of their squares. */
  record Sums<T>(T count, T sum, T squares) {
    private static <T> Sums<T> none(Arithmetic<T> arithmetic) {
      T zero = arithmetic.exactly(0);
      return new Sums<>(zero, zero, zero);
    }

    private Sums<T> with(Arithmetic<T> arithmetic, T gap) {
      return new Sums<>(
          arithmetic.add(count, arithmetic.exactly(1)),
          arithmetic.add(sum, gap),
          arithmetic.add(squares, arithmetic.multiply(gap, gap)));
    }
  }

  /** Σ (d − dⱼ)^p over gaps dⱼ with the given sums. */
  interface Excess {
    <T> T of(Arithmetic<T> arithmetic, T d, Sums<T> sums);
  }

  /** The support; empty if this precision does not decide it. */
  static <T> Optional<Support<T>> of(Arithmetic<T> arithmetic, List<T> x, Excess excess, T limit) {
    T largest = x.get(Rows.top(arithmetic, x));
    List<T> gaps = Rows.map(x, number -> arithmetic.subtract(largest, number));
    BitSet members = new BitSet(x.size());
    Sums<T> sums = Sums.none(arithmetic);
    for (int place : descending(arithmetic, x)) {
      T gap = gaps.get(place);
      Sums<T> larger = sums.with(arithmetic, gap);
      Order order = arithmetic.compare(excess.of(arithmetic, gap, larger), limit);
      if (order == Order.UNDECIDED) {
        return Optional.empty();
      }
      if (order != Order.LESS) {
        break;
      }
      members.set(place);
      sums = larger;
    }
    return Optional.of(new Support<>(gaps, members, sums));
  }

  /**
   * The places of the numbers from the largest to the smallest; as they are doubles, their order is
   * known.
   */
  private static <T> List<Integer> descending(Arithmetic<T> arithmetic, List<T> x) {
    Comparator<Integer> order =
        (i, j) ->
            switch (arithmetic.compare(x.get(i), x.get(j))) {
              case GREATER -> -1;
              case LESS -> 1;
              case EQUAL, UNDECIDED, UNORDERED -> 0;
            };
    return IntStream.range(0, x.size()).boxed().sorted(order).toList();
  }

  /** A row with the image of its gap for every member, and 0 for the others. */
  List<T> spread(Arithmetic<T> arithmetic, UnaryOperator<T> ofGap) {
    List<T> row = new ArrayList<>(Collections.nCopies(gaps.size(), arithmetic.exactly(0)));
    members.stream().forEach(i -> row.set(i, ofGap.apply(gaps.get(i))));
    return row;
  }
}
