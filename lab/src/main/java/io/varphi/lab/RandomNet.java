package io.varphi.lab;

/**
 * Deep nets with independent random weights: each weight is N(0, sigmaW²/fan_in), each bias N(0,
 * sigmaB²).
 *
 * @param sigmaW above 0
 * @param sigmaB at least 0
 */
public record RandomNet(double sigmaW, double sigmaB) {
  /**
   * Deviations as given, checked.
   *
   * @throws IllegalArgumentException if they are out of range
   */
  public RandomNet {
    if (!(sigmaW > 0 && sigmaW < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the spread of weights is a number above 0, not " + sigmaW);
    }
    if (!(sigmaB >= 0 && sigmaB < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the spread of biases is a number of at least 0, not " + sigmaB);
    }
  }

  /** The variance of a sum over units whose squares have this mean. */
  double variance(double meanSquare) {
    return sigmaW * sigmaW * meanSquare + sigmaB * sigmaB;
  }
}
