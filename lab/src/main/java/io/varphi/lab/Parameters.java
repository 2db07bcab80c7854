package io.varphi.lab;

import io.varphi.Range;

/**
 * A block of what training changes, with its gradient and the optimizer's memory of it.
 *
 * <p>The arrays are changed in place by the layer and the optimizer.
 */
final class Parameters {
  /** What a block is; weights alone decay, and only they count as the weights of a layer. */
  enum Role {
    WEIGHTS,
    BIASES,
    /** Learnable parameters of an activation function. */
    FUNCTION
  }

  /** Parameters stay this far inside an open end of their range. */
  private static final double MARGIN = 1e-3;

  final Role role;
  final float[] values;
  final float[] gradients;
  final float[] firstMoments;
  final float[] secondMoments;

  Parameters(Role role, int count) {
    this.role = role;
    this.values = new float[count];
    this.gradients = new float[count];
    this.firstMoments = new float[count];
    this.secondMoments = new float[count];
  }

  /** Normally distributed weights. */
  static Parameters weights(int count, double deviation, RandomStream random) {
    Parameters weights = new Parameters(Role.WEIGHTS, count);
    for (int i = 0; i < count; i++) {
      weights.values[i] = (float) (deviation * random.nextGaussian());
    }
    return weights;
  }

  static Parameters biases(int count) {
    return new Parameters(Role.BIASES, count);
  }

  /** The value nearest to the given one that a parameter may have. */
  static float admitted(Range range, float value) {
    double low = range.lowOpen() ? range.low() + MARGIN : range.low();
    double high = range.highOpen() ? range.high() - MARGIN : range.high();
    double inside = Float.isNaN(value) ? value : Math.min(Math.max(value, low), high);
    boolean isTooSmall = range.withoutZero() && Math.abs(inside) < MARGIN;
    return (float) (isTooSmall ? Math.copySign(MARGIN, inside) : inside);
  }

  long bytes() {
    return 4L * Float.BYTES * values.length;
  }
}
