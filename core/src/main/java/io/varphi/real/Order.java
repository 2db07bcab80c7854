package io.varphi.real;

/** How two numbers with error bounds compare. */
public enum Order {
  LESS,
  EQUAL,
  GREATER,
  /** The bounds overlap. */
  UNDECIDED,
  /** One of the two is not a number. */
  UNORDERED
}
