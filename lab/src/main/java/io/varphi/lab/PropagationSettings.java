package io.varphi.lab;

/**
 * Random nets to send signals and gradients through.
 *
 * @param net how weights and biases are drawn
 * @param variance of the inputs of the first functions, above 0
 * @param correlation of the two examples of each pair, in [−1, 1]
 * @param depth the number of layers, 1 … 1000
 * @param width the number of units in each, 2 … 8192
 * @param nets how many nets are drawn, at least 1
 * @param seed of all random numbers
 */
public record PropagationSettings(
    RandomNet net, double variance, double correlation, int depth, int width, int nets, long seed) {
  static final int MAX_DEPTH = 1000;
  static final int MAX_WIDTH = 8192;

  /**
   * Settings as given, checked.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public PropagationSettings {
    if (!(variance > 0 && variance < Float.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "the variance of the input is a number above 0, not " + variance);
    }
    if (!(correlation >= -1 && correlation <= 1)) {
      throw new IllegalArgumentException("a correlation is between -1 and 1, not " + correlation);
    }
    check("depth", depth, 1, MAX_DEPTH);
    check("width", width, 2, MAX_WIDTH);
    check("number of nets", nets, 1, Integer.MAX_VALUE);
  }

  private static void check(String what, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "the %s is between %d and %d, not %d".formatted(what, low, high, value));
    }
  }

  /** Nets of 50 layers of 256 units, 5 of them, from inputs of variance 1 and correlation 0.5. */
  public static PropagationSettings of(RandomNet net) {
    return new PropagationSettings(net, 1, 0.5, 50, 256, 5, 1);
  }

  /** The same with another number of layers. */
  public PropagationSettings withDepth(int layers) {
    return new PropagationSettings(net, variance, correlation, layers, width, nets, seed);
  }

  /** The same with another number of units in each layer. */
  public PropagationSettings withWidth(int units) {
    return new PropagationSettings(net, variance, correlation, depth, units, nets, seed);
  }

  /** The same with another number of nets. */
  public PropagationSettings withNets(int count) {
    return new PropagationSettings(net, variance, correlation, depth, width, count, seed);
  }
}
