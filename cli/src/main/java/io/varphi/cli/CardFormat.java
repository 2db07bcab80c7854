package io.varphi.cli;

import java.util.Locale;

/** How a card is printed. */
enum CardFormat {
  /** For people. */
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
