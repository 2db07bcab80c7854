package io.varphi.kernel;

/** The same function computed exactly and slowly, for the few rows that a kernel leaves to it. */
public interface ExactRows {
  /** The results for a row. */
  float[] apply(float[] row);

  /** The results for a row. */
  double[] apply(double[] row);

  /** The gradient by x of a quantity whose gradient by y is dy. */
  double[] backward(double[] row, double[] dy);
}
