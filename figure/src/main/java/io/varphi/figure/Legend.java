package io.varphi.figure;

/** Where the legend of a figure stands. */
public enum Legend {
  /** In an empty place of the figure, or below it where there is none. */
  AUTO,
  /** Below the figure. */
  BELOW,
  /** No legend; each curve has its label at its right end. */
  CURVES,
  /** Nowhere. */
  NONE
}
