package io.varphi;

import io.varphi.real.Arithmetic;
import java.util.List;

/**
 * What a {@link Normalizer} does with the entries of a row that take part: the finite ones, or the
 * infinite ones that displace them, in which case their common infinity is 0 here. Written once for
 * every arithmetic; never called for an empty row.
 */
interface NormalizerRule {
  /** The results for the entries x. */
  <T> List<T> values(Arithmetic<T> arithmetic, List<T> x);

  /**
   * The transposed Jacobian at x times dy.
   *
   * @param dyElsewhere what the gradient is at the entries that do not take part
   */
  <T> List<T> backward(Arithmetic<T> arithmetic, List<T> x, List<T> dy, List<T> dyElsewhere);

  /**
   * Whether the results are logarithms of shares, so that an entry that does not take part has −∞.
   */
  default boolean isLogarithmic() {
    return false;
  }

  /** The infinity that displaces all finite entries; the other one takes no part. */
  default double dominant() {
    return Double.POSITIVE_INFINITY;
  }

  /** What is added to the entry that has the given counter. */
  default double noise(long counter) {
    return 0;
  }
}
