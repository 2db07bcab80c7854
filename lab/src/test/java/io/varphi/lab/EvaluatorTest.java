package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static Network linear(int inputs, int outputs, Head head, float... weights) {
    NetworkSpec spec =
        new NetworkSpec(inputs, List.of(new LayerSpec.Dense(outputs, "identity")), head);
    Network network = Network.of(spec, 1);
    network.setWeights(weights);
    return network;
  }

  private static Dataset classes(float[] inputs, int... labels) {
    return new Dataset(
        "classes",
        Matrix.of(inputs.length, 1, inputs),
        new Target.Classes(labels, List.of("a", "b")),
        List.of("x"));
  }

  @Test
  void accuracyIsTheShareOfRightClasses() {
    Dataset data = classes(new float[] {-2, -1, 1, 2}, 0, 1, 1, 1);
    Network network = linear(1, 2, Head.SOFTMAX, -0.5f, 0.5f, 0, 0);
    Evaluation evaluation = new Evaluator(network, data).evaluate();
    assertEquals(0.75, evaluation.metric());
    double expected = (3 * 0 + softplus(-2) + softplus(1) + softplus(-1) + softplus(-2)) / 4;
    assertEquals(expected, evaluation.loss(), 1e-7);
    Network yesOrNo = linear(1, 1, Head.SIGMOID, 1, 0);
    assertEquals(new Evaluator(yesOrNo, data).evaluate().metric(), evaluation.metric());
    assertEquals(expected, new Evaluator(yesOrNo, data).evaluate().loss(), 1e-7);
  }

  private static double softplus(double z) {
    return Math.log1p(Math.exp(z));
  }

  @Test
  void aTieIsNoRightAnswer() {
    Network network = linear(1, 2, Head.SOFTMAX, 0, 0, 0, 0);
    Dataset data = classes(new float[] {1, 2}, 0, 1);
    assertEquals(0, new Evaluator(network, data).evaluate().metric());
  }

  @Test
  void valuesHaveRSquared() {
    Dataset data = TestNets.table(new float[][] {{0}, {1}, {2}, {3}}, new float[] {1, 3, 5, 8});
    Evaluation evaluation = new Evaluator(linear(1, 1, Head.SQUARED, 2, 1), data).evaluate();
    double spread = 3.25 * 3.25 + 1.25 * 1.25 + 0.75 * 0.75 + 3.75 * 3.75;
    assertEquals(1 - 1 / spread, evaluation.metric(), 1e-12);
    assertEquals(0.25, evaluation.loss(), 1e-12);
    Dataset level = TestNets.table(new float[][] {{0}, {1}}, new float[] {2, 2});
    Network network = linear(1, 1, Head.SQUARED, 2, 1);
    assertTrue(Double.isNaN(new Evaluator(network, level).evaluate().metric()));
  }

  @Test
  void manyRowsAreEvaluatedAsFew() {
    Dataset data = Datasets.spirals(1001, 0.1, 1);
    Network few = Network.of(TestNets.SPIRALS_NET, 1, 64, 1);
    Network many = Network.of(TestNets.SPIRALS_NET, 1, 1001, 1);
    assertEquals(new Evaluator(many, data).evaluate(), new Evaluator(few, data).evaluate());
  }

  @Test
  void predictionsAreProbabilitiesOrValues() {
    Matrix inputs = Matrix.of(3, 1, new float[] {-1, 0, 2});
    float[] expected = {sigmoid(1), sigmoid(-1), 0.5f, 0.5f, sigmoid(-2), sigmoid(2)};
    Matrix classes = linear(1, 2, Head.SOFTMAX, 0, 1, 0, 0).predict(inputs);
    assertArrayEquals(expected, classes.values(), 1e-7f);
    Matrix answers = linear(1, 1, Head.SIGMOID, 1, 0).predict(inputs);
    assertArrayEquals(new float[] {sigmoid(-1), 0.5f, sigmoid(2)}, answers.values(), 1e-7f);
    Matrix values = linear(1, 1, Head.SQUARED, 3, 1).predict(inputs);
    assertArrayEquals(new float[] {-2, 1, 7}, values.values());
    Network network = linear(1, 1, Head.SQUARED, 3, 1);
    Matrix wide = Matrix.of(1, 2, new float[] {1, 2});
    assertThrows(IllegalArgumentException.class, () -> network.predict(wide));
    assertThrows(IllegalArgumentException.class, () -> network.setWeights(new float[3]));
  }

  private static float sigmoid(double x) {
    return (float) (1 / (1 + Math.exp(-x)));
  }

  @Test
  void colourImagesAreReadChannelAfterChannel() {
    InputShape shape = new InputShape.Image(2, 1, 2);
    LayerSpec.Convolution pick = new LayerSpec.Convolution(1, 1, "identity");
    NetworkSpec spec = new NetworkSpec(4, shape, List.of(pick), Head.SQUARED);
    Network network = Network.of(spec, 1);
    network.setWeights(new float[] {1, 10, 0}); // the first channel once, the second ten times
    Matrix results = network.predict(Matrix.of(1, 4, new float[] {1, 2, 3, 4}));
    assertArrayEquals(new float[] {31, 42}, results.values());
    Batch batch =
        new Batch(
            new Dataset(
                "image",
                Matrix.of(1, 4, new float[] {1, 2, 3, 4}),
                new Target.Values(Matrix.of(1, 2, new float[2]), List.of("a", "b")),
                IntStream.range(0, 4).mapToObj(i -> "p" + i).toList(),
                shape),
            network,
            1);
    batch.load(new int[] {0}, 0, 1);
    assertArrayEquals(new float[] {1, 3, 2, 4}, batch.inputs);
  }
}
