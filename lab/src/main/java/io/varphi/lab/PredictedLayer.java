package io.varphi.lab;

/**
 * What the theory says of a layer.
 *
 * @param layer from 0, the input of the first functions
 * @param variance of the inputs of the functions; infinite or NaN once it is beyond doubles
 * @param correlation of the inputs that two examples give
 * @param log10Gradient the decimal logarithm of the second moment of the gradient by these inputs,
 *     relative to the last layer
 */
public record PredictedLayer(
    int layer, double variance, double correlation, double log10Gradient) {}
