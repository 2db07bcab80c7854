package io.varphi.lab;

import java.util.List;

/** The steps of one training, one after the other. */
final class OptimizerSteps {
  private final Optimizer optimizer;
  private final double rate;
  private final double weightDecay;
  private double beta1Power = 1;
  private double beta2Power = 1;

  OptimizerSteps(TrainSettings settings) {
    optimizer = settings.optimizer();
    rate = settings.learningRate();
    weightDecay = settings.weightDecay();
  }

  /** Changes all parameters along their gradients. */
  void step(List<Parameters> blocks) {
    switch (optimizer) {
      case Optimizer.Sgd(double momentum) -> sgd(momentum, blocks);
      case Optimizer.Adam(double beta1, double beta2, double epsilon) ->
          adam(beta1, beta2, epsilon, 0, blocks);
      case Optimizer.AdamW(double beta1, double beta2, double epsilon) ->
          adam(beta1, beta2, epsilon, rate * weightDecay, blocks);
    }
  }

  private void sgd(double momentum, List<Parameters> blocks) {
    for (int i = 0; i < blocks.size(); i++) { // not for-each: makes an iterator for each step
      Parameters block = blocks.get(i);
      addDecay(block);
      sgd((float) momentum, (float) rate, block.values, block.gradients, block.firstMoments);
    }
  }

  private void adam(
      double beta1, double beta2, double epsilon, double shrinkage, List<Parameters> blocks) {
    beta1Power *= beta1;
    beta2Power *= beta2;
    float step = (float) (rate / (1 - beta1Power));
    float correction = (float) (1 / Math.sqrt(1 - beta2Power));
    for (int i = 0; i < blocks.size(); i++) {
      Parameters block = blocks.get(i);
      boolean decays = block.role == Parameters.Role.WEIGHTS;
      if (optimizer instanceof Optimizer.Adam) {
        addDecay(block);
      }
      adam(
          (float) beta1,
          (float) (1 - beta1),
          (float) beta2,
          (float) (1 - beta2),
          (float) epsilon,
          step,
          correction,
          decays ? (float) (1 - shrinkage) : 1,
          block.values,
          block.gradients,
          block.firstMoments,
          block.secondMoments);
    }
  }

  private void addDecay(Parameters block) {
    if (weightDecay != 0 && block.role == Parameters.Role.WEIGHTS) {
      add((float) weightDecay, block.values, block.gradients);
    }
  }

  private static void add(float factor, float[] w, float[] g) {
    for (int i = 0; i < w.length; i++) {
      g[i] += factor * w[i];
    }
  }

  private static void sgd(float momentum, float rate, float[] w, float[] g, float[] v) {
    for (int i = 0; i < w.length; i++) {
      float velocity = momentum * v[i] + g[i];
      v[i] = velocity;
      w[i] -= rate * velocity;
    }
  }

  private static void adam(
      float beta1,
      float rest1,
      float beta2,
      float rest2,
      float epsilon,
      float step,
      float correction,
      float kept,
      float[] w,
      float[] g,
      float[] m,
      float[] v) {
    for (int i = 0; i < w.length; i++) {
      float slope = g[i];
      float mean = beta1 * m[i] + rest1 * slope;
      float square = beta2 * v[i] + rest2 * slope * slope;
      m[i] = mean;
      v[i] = square;
      w[i] = kept * w[i] - step * mean / ((float) Math.sqrt(square) * correction + epsilon);
    }
  }
}
