package io.varphi.kernel;

/** A function of floats, applied to each element of an array: what is measured. */
interface FloatFunction {
  /** Sets y[i] to the function's value at x[i], for all i. */
  void apply(float[] x, float[] y);
}
