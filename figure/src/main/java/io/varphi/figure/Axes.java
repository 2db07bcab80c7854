package io.varphi.figure;

/** How the axes of a figure are drawn. */
public enum Axes {
  /** Two arrows that cross at the origin, as in a textbook. */
  ORIGIN,
  /** A box with ticks on its left and lower edge. */
  FRAME,
  /** Two plain lines that cross at the origin, without numbers: for small pictures. */
  BARE
}
