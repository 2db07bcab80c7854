package io.varphi.cli;

import java.util.Locale;

/** How a command prints what it has to say. */
enum Format {
  /** For people. */
  TEXT,
  CSV,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
