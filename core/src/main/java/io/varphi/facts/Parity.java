package io.varphi.facts;

/** The symmetry of a function about 0. */
public enum Parity {
  /** f(−x) = f(x). */
  EVEN,
  /** f(−x) = −f(x). */
  ODD,
  NEITHER
}
