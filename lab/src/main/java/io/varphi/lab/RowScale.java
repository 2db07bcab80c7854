package io.varphi.lab;

/** n = x/√(mean x² + ε), row by row (Zhang, Sennrich 2019, arXiv:1910.07467), without weights. */
final class RowScale {
  /** So that a row of zeros stays one. */
  static final double EPSILON = 1e-6;

  private final int length;
  private final float[] rows;
  private final double[] factors;

  RowScale(int length, LayerSetting setting) {
    this.length = length;
    rows = setting.rows(length);
    factors = new double[setting.capacity()];
  }

  /** The rows of the last forward pass. */
  float[] rows() {
    return rows;
  }

  void forward(float[] x, int count) {
    for (int row = 0; row < count; row++) {
      int start = row * length;
      double squares = 0;
      for (int i = start; i < start + length; i++) {
        squares += (double) x[i] * x[i];
      }
      double factor = 1 / Math.sqrt(squares / length + EPSILON);
      for (int i = start; i < start + length; i++) {
        rows[i] = (float) (factor * x[i]);
      }
      factors[row] = factor;
    }
  }

  /** Makes the gradients by x of those by n: dx = (dn − n·mean(n·dn))/√(mean x² + ε). */
  void backward(float[] gradients, int count) {
    for (int row = 0; row < count; row++) {
      int start = row * length;
      double along = 0;
      for (int i = start; i < start + length; i++) {
        along += (double) rows[i] * gradients[i];
      }
      along /= length;
      for (int i = start; i < start + length; i++) {
        gradients[i] = (float) (factors[row] * (gradients[i] - rows[i] * along));
      }
    }
  }

  long bytes() {
    return Elements.bytes(rows) + (long) Double.BYTES * factors.length;
  }
}
