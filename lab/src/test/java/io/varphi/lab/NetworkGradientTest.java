package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Gate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradients of whole nets beside differences of a loss computed independently, in double. */
class NetworkGradientTest {
  private static final double STEP = 1e-5;

  /** Of the largest gradient: the net computes in float. */
  private static final double TOLERANCE = 3e-6;

  private static final int ROWS = 6;

  static Stream<String> activations() {
    return Stream.concat(
        Activations.all().stream().map(Activation::specification),
        Stream.of("x*sigmoid(1.7*x)", "elu(alpha=0.5)", "prelu(a=-0.1)", "swish(beta=2)"));
  }

  static List<String> gates() {
    return Catalogue.entries().stream()
        .filter(Gate.class::isInstance)
        .map(Entry::specification)
        .toList();
  }

  private static Matrix numbers(int rows, int columns, String purpose) {
    RandomStream random = RandomStream.of(11, purpose);
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Matrix.of(rows, columns, values);
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
  }

  private static Dataset classes(int columns, int classes) {
    int[] labels = IntStream.range(0, ROWS).map(i -> i % classes).toArray();
    return new Dataset(
        "classes",
        numbers(ROWS, columns, "inputs"),
        new Target.Classes(labels, names(classes)),
        names(columns));
  }

  private static Dataset values(int columns, int outputs, boolean areAnswers) {
    Matrix values = numbers(ROWS, outputs, "values");
    if (areAnswers) {
      float[] answers = new float[ROWS * outputs];
      for (int i = 0; i < answers.length; i++) {
        answers[i] = i % 3 / 2f;
      }
      values = Matrix.of(ROWS, outputs, answers);
    }
    return new Dataset(
        "values",
        numbers(ROWS, columns, "inputs"),
        new Target.Values(values, names(outputs)),
        names(columns));
  }

  /** Biases other than 0, so that they too are put to the test. */
  private static Network network(NetworkSpec spec) {
    Network network = Network.of(spec, 3);
    RandomStream random = RandomStream.of(4, "biases");
    for (Parameters block : network.parameters()) {
      for (int i = 0; i < block.values.length && block.role == Parameters.Role.BIASES; i++) {
        block.values[i] = (float) (0.3 * random.nextGaussian());
      }
    }
    return network;
  }

  private static float[] gradients(Network network) {
    float[] all = new float[network.parameterCount()];
    int at = 0;
    for (Parameters block : network.parameters()) {
      System.arraycopy(block.gradients, 0, all, at, block.gradients.length);
      at += block.gradients.length;
    }
    return all;
  }

  private static void check(NetworkSpec spec, Dataset data) {
    Network network = network(spec);
    double[] parameters =
        IntStream.range(0, network.parameterCount())
            .mapToDouble(i -> network.weights()[i])
            .toArray();
    Batch batch = new Batch(data, network, ROWS);
    batch.load(IntStream.range(0, ROWS).toArray(), 0, ROWS);
    double expectedLoss = ReferenceNet.loss(spec, parameters, data);
    double loss = network.gradients(batch) / ROWS;
    assertEquals(expectedLoss, loss, 1e-6 * Math.max(1, expectedLoss));
    assertEquals(
        loss, network.loss(0, network.infer(batch.inputs, ROWS), batch) / ROWS, "inferred");

    double[] expected =
        IntStream.range(0, parameters.length)
            .mapToDouble(i -> difference(spec, parameters, i, data))
            .toArray();
    double largest =
        IntStream.range(0, expected.length)
            .mapToDouble(i -> expected[i])
            .map(Math::abs)
            .max()
            .orElse(0);
    assertTrue(largest > 0.01, "gradients are hardly there: " + largest);
    float[] actual = gradients(network);
    for (int i = 0; i < expected.length; i++) {
      int place = i;
      assertEquals(
          expected[i],
          actual[i],
          TOLERANCE * largest,
          () -> "parameter %d of %s".formatted(place, spec));
    }
  }

  private static double difference(NetworkSpec spec, double[] parameters, int place, Dataset data) {
    double kept = parameters[place];
    parameters[place] = kept + STEP;
    double above = ReferenceNet.loss(spec, parameters, data);
    parameters[place] = kept - STEP;
    double below = ReferenceNet.loss(spec, parameters, data);
    parameters[place] = kept;
    return (above - below) / (2 * STEP);
  }

  @ParameterizedTest
  @MethodSource("activations")
  void everyActivation(String activation) {
    check(NetworkSpec.dense(3, 2, 5, activation, 2, Head.SOFTMAX), classes(3, 2));
  }

  @ParameterizedTest
  @MethodSource("gates")
  void everyGate(String gate) {
    List<LayerSpec> layers =
        List.of(
            new LayerSpec.Gated(4, 5, gate),
            new LayerSpec.Gated(5, 3, gate).normalised(),
            new LayerSpec.Gated(3, 6, gate),
            new LayerSpec.Dense(3, "identity"));
    check(new NetworkSpec(3, layers, Head.SOFTMAX), classes(3, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tanh", "prelu", "mish"})
  void convolutions(String activation) {
    List<LayerSpec> layers =
        List.of(
            new LayerSpec.Convolution(3, 3, activation),
            new LayerSpec.MaxPool(2),
            new LayerSpec.Convolution(2, 5, activation),
            new LayerSpec.MaxPool(2),
            new LayerSpec.Dense(3, activation),
            new LayerSpec.Dense(2, "identity"));
    InputShape shape = new InputShape.Image(2, 6, 5); // an odd width: a column is dropped
    Dataset table = classes(60, 2);
    Dataset images = new Dataset("images", table.inputs(), table.target(), table.columns(), shape);
    check(new NetworkSpec(60, shape, layers, Head.SOFTMAX), images);
  }

  @Test
  void squaredError() {
    check(NetworkSpec.dense(4, 2, 5, "gelu", 3, Head.SQUARED), values(4, 3, false));
  }

  @Test
  void answersOfYesOrNo() {
    check(NetworkSpec.dense(4, 2, 5, "gelu", 3, Head.SIGMOID), values(4, 3, true));
  }

  @Test
  void activationsOfDifferentLayersMayDiffer() {
    List<LayerSpec> layers =
        List.of(
            new LayerSpec.Dense(5, "sin"),
            new LayerSpec.Gated(4, 3, "swiglu"),
            new LayerSpec.Dense(4, "pelu", new Init.KeepGradient()),
            new LayerSpec.Dense(2, "softplus", new Init.Gain(1)));
    check(new NetworkSpec(3, layers, Head.SOFTMAX), classes(3, 2));
  }
}
