package io.varphi.lanes;

/** How accurate the words of a program are, as the relative error of each word. */
enum Grade {
  /** For a result that is rounded to float and has no cancellation: 2^−36. */
  FLOAT,
  /** For a float result where summands may cancel: 2^−45. */
  CANCELLING,
  /** For a double result: about one unit in the last place of a double. */
  DOUBLE
}
