package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Beside the papers' formulas in double. */
class OptimizerStepsTest {
  private static final double[] GRADIENTS = {0.5, -0.25, 2, 1e-3, -4, 0.125};
  private static final double RATE = 0.01;
  private static final double DECAY = 0.1;

  private static Parameters block(Parameters.Role role) {
    Parameters block = new Parameters(role, 1);
    block.values[0] = 0.75f;
    return block;
  }

  private static double after(Optimizer optimizer, Parameters.Role role, double decay) {
    OptimizerSteps steps =
        new OptimizerSteps(new TrainSettings(optimizer, RATE, 1, 1, decay, 0, 1));
    Parameters block = block(role);
    for (double gradient : GRADIENTS) {
      block.gradients[0] = (float) gradient;
      steps.step(List.of(block));
    }
    return block.values[0];
  }

  @Test
  void momentum() {
    double w = 0.75;
    double velocity = 0;
    for (double gradient : GRADIENTS) {
      velocity = 0.9 * velocity + gradient + DECAY * w;
      w -= RATE * velocity;
    }
    assertEquals(w, after(new Optimizer.Sgd(0.9), Parameters.Role.WEIGHTS, DECAY), 1e-6);
  }

  private static double adam(double added, double apart) {
    double w = 0.75;
    double mean = 0;
    double square = 0;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      double gradient = GRADIENTS[t - 1] + added * w;
      mean = 0.9 * mean + 0.1 * gradient;
      square = 0.999 * square + 0.001 * gradient * gradient;
      double unbiasedMean = mean / (1 - Math.pow(0.9, t));
      double unbiasedSquare = square / (1 - Math.pow(0.999, t));
      w -= RATE * apart * w;
      w -= RATE * unbiasedMean / (Math.sqrt(unbiasedSquare) + 1e-8);
    }
    return w;
  }

  @Test
  void adamAddsDecayToTheGradient() {
    double actual = after(new Optimizer.Adam(), Parameters.Role.WEIGHTS, DECAY);
    assertEquals(adam(DECAY, 0), actual, 1e-6);
  }

  @Test
  void adamWKeepsDecayApart() {
    double actual = after(new Optimizer.AdamW(), Parameters.Role.WEIGHTS, DECAY);
    assertEquals(adam(0, DECAY), actual, 1e-6);
  }

  @Test
  void onlyWeightsDecay() {
    for (Optimizer optimizer :
        List.of(new Optimizer.Sgd(0.5), new Optimizer.Adam(), new Optimizer.AdamW())) {
      for (Parameters.Role role : List.of(Parameters.Role.BIASES, Parameters.Role.FUNCTION)) {
        assertEquals(after(optimizer, role, 0), after(optimizer, role, DECAY));
      }
    }
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Optimizer.Sgd(1));
    assertThrows(IllegalArgumentException.class, () -> new Optimizer.Adam(0.9, 0.999, 0));
    assertThrows(IllegalArgumentException.class, () -> new Optimizer.AdamW(-0.1, 0.999, 1e-8));
    Optimizer sgd = new Optimizer.Sgd(0);
    assertThrows(
        IllegalArgumentException.class, () -> new TrainSettings(sgd, Double.NaN, 1, 1, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new TrainSettings(sgd, 0.1, 0, 1, 0, 0, 1));
  }
}
