package io.varphi.facts;

import java.util.Optional;

/**
 * The behaviour of a function at one end of the line.
 *
 * @param limit a number, ±∞, or NaN if there is none
 * @param asymptote the line that the function approaches, if there is one
 */
public record Tail(double limit, Optional<Asymptote> asymptote) {
  /**
   * The line y = slope·x + intercept; horizontal where the slope is 0.
   *
   * @param slope the limit of f′
   * @param intercept the limit of f − slope·x
   */
  public record Asymptote(double slope, double intercept) {
    public Asymptote {
      slope += 0.0; // −0.0 becomes 0.0
      intercept += 0.0;
    }

    public boolean isHorizontal() {
      return slope == 0;
    }
  }

  public Tail {
    limit += 0.0; // −0.0 becomes 0.0
  }

  public boolean hasLimit() {
    return !Double.isNaN(limit);
  }
}
