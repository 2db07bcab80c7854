package io.varphi.cli;

import java.util.Locale;

/** How values are computed. */
enum Tier {
  /** Correctly rounded, the default. */
  EXACT,
  /** By interval arithmetic: slow, and independent of the former. */
  REFERENCE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
