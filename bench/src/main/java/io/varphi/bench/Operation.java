package io.varphi.bench;

import java.util.Locale;

/** What is computed: y = f(x), or dx = f′(x)·dy. */
enum Operation {
  FORWARD,
  GRADIENT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
