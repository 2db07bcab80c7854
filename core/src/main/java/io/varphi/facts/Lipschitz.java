package io.varphi.facts;

import java.util.List;

/**
 * The steepest slope: the least L with |f(x) − f(y)| ≤ L·|x − y| for all x and y.
 *
 * @param constant sup |f′|; ∞ if the slope is unbounded or the function jumps; NaN if f is defined
 *     nowhere, or swings so fast far out that nothing is known of its slopes there
 * @param isAttained whether |f′| takes that value anywhere
 * @param where the points and intervals where |f′| takes it, or, if nowhere, the points that it is
 *     approached at, ±∞ among them
 */
public record Lipschitz(double constant, boolean isAttained, List<Span> where) {
  static final Lipschitz UNKNOWN = new Lipschitz(Double.NaN, false, List.of());

  public Lipschitz {
    where = List.copyOf(where);
  }
}
