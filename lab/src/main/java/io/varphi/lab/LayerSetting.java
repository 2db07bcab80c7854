package io.varphi.lab;

/**
 * What all layers of a net share.
 *
 * @param capacity examples that there is room for
 * @param random for the weights of one layer
 */
record LayerSetting(Gemm gemm, int threads, int capacity, RandomStream random) {
  /** Room for a row of such a length for each example. */
  float[] rows(int length) {
    return new float[Math.multiplyExact(capacity, length)];
  }
}
