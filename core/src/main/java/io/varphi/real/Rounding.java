package io.varphi.real;

/** The direction in which an inexact result is rounded. */
enum Rounding {
  /** Towards −∞: the result is a lower bound. */
  DOWN,
  /** Towards +∞: the result is an upper bound. */
  UP;

  Rounding opposite() {
    return this == DOWN ? UP : DOWN;
  }
}
