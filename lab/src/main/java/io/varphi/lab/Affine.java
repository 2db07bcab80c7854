package io.varphi.lab;

import java.util.List;

/** z = x·W + b, with its gradients. */
final class Affine {
  private final Gemm gemm;
  private final int inputs;
  private final int units;
  private final Parameters weights;
  private final Parameters biases;
  private final float[] transposed;

  Affine(Gemm gemm, int inputs, int units, double deviation, RandomStream random) {
    this.gemm = gemm;
    this.inputs = inputs;
    this.units = units;
    int count = Math.multiplyExact(inputs, units);
    weights = Parameters.weights(count, deviation, random);
    biases = Parameters.biases(units);
    transposed = new float[count];
  }

  void forward(float[] x, float[] z, int rows) {
    gemm.forward(rows, inputs, units, x, 0, weights.values, biases.values, z, 0);
  }

  /** The gradients of W and b. */
  void backward(float[] x, float[] dz, int rows) {
    gemm.weightGradient(rows, inputs, units, x, dz, weights.gradients);
    gemm.biasGradient(rows, units, dz, biases.gradients);
  }

  void inputGradients(float[] dz, float[] dx, int rows) {
    Gemm.transpose(inputs, units, weights.values, transposed);
    gemm.inputGradient(rows, inputs, units, dz, 0, transposed, dx);
  }

  /** Adds to dx. */
  void addInputGradients(float[] dz, float[] dx, int rows) {
    Gemm.transpose(inputs, units, weights.values, transposed);
    gemm.addInputGradient(rows, inputs, units, dz, transposed, dx);
  }

  List<Parameters> parameters() {
    return List.of(weights, biases);
  }

  long bytes() {
    return weights.bytes() + biases.bytes() + (long) Float.BYTES * transposed.length;
  }
}
