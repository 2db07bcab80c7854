package io.varphi.cli;

import java.util.Locale;

/** How measurements are printed. */
enum BenchFormat {
  /** For people. */
  TEXT,
  /** For people who read it elsewhere. */
  MARKDOWN,
  CSV,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
