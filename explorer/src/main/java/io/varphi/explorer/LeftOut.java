package io.varphi.explorer;

import java.util.List;

/** What the page shows and its files and programs do not. */
enum LeftOut {
  /** The line at the place that is looked at, with what is marked on it besides tangents. */
  CURSOR,
  /** The numbers below the picture. */
  NUMBERS;

  static List<LeftOut> of(Shown shown) {
    return switch (shown.view()) {
      case CURVES, ERROR -> shown.x().isPresent() ? List.of(CURSOR, NUMBERS) : List.of(NUMBERS);
      case DISTRIBUTION, STACK, GATE, SIMPLEX -> List.of(NUMBERS);
    };
  }
}
