package io.varphi.kernel;

import io.varphi.expr.Expr;

/** What a {@link RowKernel} computes for each row. */
public sealed interface RowFormula {
  /**
   * Shares in proportion to exp(x/T).
   *
   * @param temperature T > 0, a sentence without variables
   */
  record Softmax(Expr temperature) implements RowFormula {}

  /**
   * Shares in proportion to exp(−x/T).
   *
   * @param temperature T > 0, a sentence without variables
   */
  record Softmin(Expr temperature) implements RowFormula {}

  /** The logarithms of the shares of softmax with T = 1. */
  record LogSoftmax() implements RowFormula {}

  /** max(0, x − τ) with τ such that the sum is 1. */
  record Sparsemax() implements RowFormula {}

  /** max(0, x/2 − τ)² with τ such that the sum is 1. */
  record Entmax15() implements RowFormula {}

  /** 1 for the first of the largest entries, 0 for the others. */
  record Hardmax() implements RowFormula {}
}
