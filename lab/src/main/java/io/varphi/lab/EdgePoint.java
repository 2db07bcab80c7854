package io.varphi.lab;

/**
 * A point on the edge of chaos, where χ₁ is 1 at a fixed point of the variance.
 *
 * @param sigmaB the spread of biases
 * @param sigmaW the spread of weights
 * @param q the fixed point; 0 stands for small signals
 * @param slope of the variance map at q; the point is reached from nearby if it is below 1
 */
public record EdgePoint(double sigmaB, double sigmaW, double q, double slope) {}
