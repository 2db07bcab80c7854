package io.varphi.cli;

import io.varphi.facts.Span;
import java.util.List;

/**
 * The greatest value of a function that is never negative.
 *
 * @param height the value; 0 if there is none above
 * @param places where it is taken: points, and intervals where it is the same throughout
 */
record Peak(double height, List<Span> places) {
  Peak {
    places = List.copyOf(places);
  }

  boolean isNone() {
    return height == 0;
  }
}
