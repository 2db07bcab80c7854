package io.varphi.lab;

/**
 * What was measured in a layer of random nets.
 *
 * @param layer from 0, the input of the first functions
 * @param variance the mean square of the inputs of the functions
 * @param correlation of the inputs that two examples give
 * @param log10Gradient the decimal logarithm of the mean square of the gradient by these inputs,
 *     relative to the last layer; −∞ where it is 0
 */
public record MeasuredLayer(int layer, Spread variance, Spread correlation, Spread log10Gradient) {
  /** Over the nets: the smallest, the middle one, the largest. NaN if any net has NaN. */
  public record Spread(double low, double median, double high) {}
}
