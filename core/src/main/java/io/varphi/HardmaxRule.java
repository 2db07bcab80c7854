package io.varphi;

import io.varphi.real.Arithmetic;
import io.varphi.real.Order;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** All for the first largest entry. */
record HardmaxRule() implements NormalizerRule {
  @Override
  public <T> List<T> values(Arithmetic<T> arithmetic, List<T> x) {
    T zero = arithmetic.exactly(0);
    T one = arithmetic.exactly(1);
    int top = Rows.top(arithmetic, x);
    boolean undecided =
        IntStream.range(0, x.size())
            .filter(i -> i != top)
            .anyMatch(i -> arithmetic.compare(x.get(i), x.get(top)) == Order.UNDECIDED);
    return undecided
        ? Rows.unknown(arithmetic, x.size())
        : IntStream.range(0, x.size()).mapToObj(i -> i == top ? one : zero).toList();
  }

  @Override
  public <T> List<T> backward(
      Arithmetic<T> arithmetic, List<T> x, List<T> dy, List<T> dyElsewhere) {
    return Collections.nCopies(x.size(), arithmetic.exactly(0));
  }
}
