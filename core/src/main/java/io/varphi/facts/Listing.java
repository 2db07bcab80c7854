package io.varphi.facts;

import java.util.List;

/**
 * Points found on the line, in ascending order.
 *
 * @param items what was found
 * @param isComplete false if there are infinitely many, as of the extrema of sin: then those in
 *     [−10, 10] are listed, or the next to it where there are none, and no more than about a
 *     hundred; false too if there may be more where no precision tried shows anything
 */
public record Listing<T>(List<T> items, boolean isComplete) {
  public Listing {
    items = List.copyOf(items);
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }
}
