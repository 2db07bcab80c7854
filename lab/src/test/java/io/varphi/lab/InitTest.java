package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Gate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitTest {
  private static final int WIDTH = 256;
  private static final int DEPTH = 12;
  private static final int ROWS = 64;

  private static Network network(String activation, Init init) {
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = 0; i < DEPTH; i++) {
      layers.add(new LayerSpec.Dense(WIDTH, activation, init));
    }
    return Network.of(new NetworkSpec(WIDTH, layers, Head.SQUARED), 9);
  }

  private static float[] inputs() {
    RandomStream random = RandomStream.of(1, "inputs");
    float[] inputs = new float[ROWS * WIDTH];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) random.nextGaussian();
    }
    return inputs;
  }

  private static double secondMoment(float[] numbers) {
    double sum = 0;
    for (float x : numbers) {
      sum += (double) x * x;
    }
    return sum / numbers.length;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"relu", "tanh", "sigmoid", "gelu", "selu", "sin", "softsign", "x*sigmoid(1.7*x)"})
  void signalsKeepTheirSecondMomentWithTheGainOfTheFunctionBefore(String activation) {
    Network network = network(activation, new Init.KeepSignal());
    network.infer(inputs(), ROWS);
    double expected = Math.pow(Gains.of(Activations.of(activation)).signal(), -2);
    for (Layer layer : network.layers()) {
      assertEquals(1, secondMoment(layer.outputs()) / expected, 0.35, activation);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sigmoid", "tanh", "softsign"})
  void signalsFadeWithHesGainWhereItIsNotTheRightOne(String activation) {
    Network network = network(activation, new Init.Gain(0.5));
    network.infer(inputs(), ROWS);
    Network right = network(activation, new Init.KeepSignal());
    right.infer(inputs(), ROWS);
    double faded = variance(network.layers().getLast().outputs());
    double kept = variance(right.layers().getLast().outputs());
    assertTrue(faded < 0.01 * kept, faded + " is not much less than " + kept);
  }

  /** Within units, over examples. */
  private static double variance(float[] outputs) {
    double variance = 0;
    for (int unit = 0; unit < WIDTH; unit++) {
      double mean = 0;
      double square = 0;
      for (int row = 0; row < ROWS; row++) {
        mean += outputs[row * WIDTH + unit];
        square += (double) outputs[row * WIDTH + unit] * outputs[row * WIDTH + unit];
      }
      variance += square / ROWS - mean * mean / ROWS / ROWS;
    }
    return variance / WIDTH;
  }

  @Test
  void deviationsFollowFromGainsAndFans() {
    Gains gains = new Gains(2, 3);
    assertEquals(2 / Math.sqrt(50), gains.deviation(new Init.KeepSignal(), 50, 8));
    assertEquals(3 / Math.sqrt(8), gains.deviation(new Init.KeepGradient(), 50, 8));
    assertEquals(0.5 / Math.sqrt(50), gains.deviation(new Init.Gain(0.5), 50, 8));
    assertEquals(Gains.ONE, new Gains(Double.NaN, Double.POSITIVE_INFINITY));
  }

  @Test
  void gainsOfGatesAreThoseOfTheProduct() {
    double expected = Gains.of(Activations.of("silu")).signal();
    Gate swiglu = (Gate) Catalogue.of("swiglu");
    assertEquals(expected, Gains.of(swiglu, 1).signal(), 1e-9);
  }

  private static Network gates(String gate, int blocks, int width, Init init) {
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = 0; i < blocks; i++) {
      layers.add(new LayerSpec.Gated(width, width, gate, init, i > 0));
    }
    return Network.of(new NetworkSpec(width, layers, Head.SQUARED), 9);
  }

  /** Without normalisation, ten blocks of swiglu come to 1e6 and more, or to nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"swiglu", "geglu", "glu", "reglu", "bilinear"})
  void signalsKeepTheirSizeThroughBlocksOfGates(String gate) {
    Network network = gates(gate, 10, WIDTH, new Init.KeepSignal());
    network.infer(inputs(), ROWS);
    for (Layer layer : network.layers()) {
      assertEquals(1, secondMoment(layer.outputs()), 0.4, gate);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"swiglu", "geglu", "glu", "reglu"})
  void gradientsKeepTheirSizeThroughABlockOfGates(String gate) {
    Network network = gates(gate, 1, WIDTH, new Init.KeepGradient());
    Layer block = network.layers().getFirst();
    float[] inputs = inputs();
    block.forward(inputs, ROWS);
    RandomStream random = RandomStream.of(2, "gradients");
    float[] gradients = new float[ROWS * WIDTH];
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] = (float) random.nextGaussian();
    }
    block.backward(inputs, gradients, ROWS);
    assertEquals(1, secondMoment(block.inputGradients(ROWS)), 0.25, gate);
  }

  @Test
  void layersThatDoNotFitAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Init.Gain(-1));
    assertThrows(IllegalArgumentException.class, () -> new LayerSpec.Dense(0, "relu"));
    assertThrows(IllegalArgumentException.class, () -> new LayerSpec.Convolution(1, 2, "relu"));
    NetworkSpec unknown = NetworkSpec.dense(2, 1, 3, "rel", 2, Head.SOFTMAX);
    assertThrows(IllegalArgumentException.class, () -> Network.of(unknown, 1));
    NetworkSpec noGate =
        new NetworkSpec(2, List.of(new LayerSpec.Gated(2, 2, "relu")), Head.SOFTMAX);
    assertThrows(IllegalArgumentException.class, () -> Network.of(noGate, 1));
    NetworkSpec noImage = new NetworkSpec(2, List.of(new LayerSpec.MaxPool(2)), Head.SOFTMAX);
    assertThrows(IllegalArgumentException.class, () -> Network.of(noImage, 1));
  }
}
