package io.varphi;

import io.varphi.facts.Span;
import java.util.List;

/**
 * The greatest value of a function that is never negative.
 *
 * @param height the value; 0 if there is none above
 * @param places where it is taken: points, and intervals where it is the same throughout
 */
public record Peak(double height, List<Span> places) {
  public Peak {
    places = List.copyOf(places);
  }

  /** Whether there is no value above 0. */
  public boolean isNone() {
    return height == 0;
  }
}
