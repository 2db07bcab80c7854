package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.varphi.Range;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  private static final long MAX_CPU_NANOS_PER_STEP = 150_000;

  @ParameterizedTest
  @ValueSource(strings = {"relu", "prelu", "tanh", "gelu", "x*sigmoid(1.7*x)"})
  void twoSpiralsAreToldApart(String activation) {
    RunResult result =
        Trainer.train(
            TestNets.spiralsNet(activation),
            TestNets.settings(40),
            TestNets.spirals(),
            Observer.NONE);
    assertEquals(new Outcome.Finished(), result.outcome());
    assertEquals(40, result.epochs().size());
    assertTrue(result.testMetric() >= 0.97, () -> "accuracy " + result.testMetric());
    double first = result.epochs().getFirst().trainingLoss();
    double last = result.epochs().getLast().trainingLoss();
    assertTrue(last < 0.1 * first, () -> last + " after " + first);
  }

  @Test
  void imagesAreToldApart() {
    List<LayerSpec> layers =
        List.of(
            new LayerSpec.Convolution(8, 3, "relu"),
            new LayerSpec.MaxPool(2),
            new LayerSpec.Convolution(16, 3, "relu"),
            new LayerSpec.MaxPool(2),
            new LayerSpec.Dense(32, "relu"),
            new LayerSpec.Dense(TestImages.CLASSES, "identity"));
    NetworkSpec spec =
        new NetworkSpec(TestImages.SHAPE.pixels(), TestImages.SHAPE, layers, Head.SOFTMAX);
    TrainSettings settings = new TrainSettings(new Optimizer.Adam(), 2e-3, 20, 15, 0, 0, 1);
    RunResult result = Trainer.train(spec, settings, TestImages.split(), Observer.NONE);
    assertTrue(result.testMetric() >= 0.95, () -> "accuracy " + result.testMetric());
  }

  @ParameterizedTest
  @ValueSource(strings = {"swiglu", "geglu", "bilinear"})
  void gatedNetsLearn(String gate) {
    List<LayerSpec> layers =
        List.of(
            new LayerSpec.Dense(32, "identity"),
            new LayerSpec.Gated(32, 64, gate),
            new LayerSpec.Gated(32, 64, gate),
            new LayerSpec.Dense(2, "identity"));
    NetworkSpec spec = new NetworkSpec(2, layers, Head.SOFTMAX);
    Split circles = Split.of(Datasets.circles(600, 0.05, 1), 0.1, 0.2, 1);
    TrainSettings settings = new TrainSettings(new Optimizer.Adam(), 1e-3, 32, 20, 0, 0, 1);
    RunResult result = Trainer.train(spec, settings, circles, Observer.NONE);
    assertTrue(result.testMetric() >= 0.95, () -> "accuracy " + result.testMetric());
  }

  @Test
  void linesAreFittedBySgd() {
    float[][] inputs = new float[50][];
    float[] targets = new float[50];
    for (int i = 0; i < 50; i++) {
      inputs[i] = new float[] {i / 25f - 1};
      targets[i] = 3 * inputs[i][0] - 0.5f;
    }
    NetworkSpec spec =
        new NetworkSpec(1, List.of(new LayerSpec.Dense(1, "identity")), Head.SQUARED);
    TestNets.Notes notes = new TestNets.Notes();
    TrainSettings settings = new TrainSettings(new Optimizer.Sgd(0.9), 0.02, 8, 60, 0, 0, 1);
    RunResult result =
        Trainer.train(spec, settings, TestNets.sameThrice(TestNets.table(inputs, targets)), notes);
    assertArrayEquals(new float[] {3, -0.5f}, notes.networks.getFirst().weights(), 1e-3f);
    assertEquals(1, result.testMetric(), 1e-5);
  }

  /** The validation part contradicts the training part: the longer, the worse. */
  @Test
  void trainingStopsEarlyWithTheBestWeights() {
    Dataset train = TestNets.table(new float[][] {{1}, {-1}}, new float[] {1, -1});
    Dataset validation = TestNets.table(new float[][] {{1}, {-1}}, new float[] {0.3f, -0.3f});
    LayerSpec linear = new LayerSpec.Dense(1, "identity", new Init.Gain(0));
    NetworkSpec spec = new NetworkSpec(1, List.of(linear), Head.SQUARED);
    TrainSettings settings = new TrainSettings(new Optimizer.Sgd(0), 0.05, 2, 100, 0, 5, 1);
    TestNets.Notes notes = new TestNets.Notes();
    RunResult result =
        Trainer.train(spec, settings, new Split(train, validation, validation), notes);
    int best =
        IntStream.range(0, notes.epochs.size())
            .boxed()
            .min((i, j) -> Double.compare(loss(notes, i), loss(notes, j)))
            .orElseThrow();
    assertEquals(best + 1, result.bestEpoch());
    assertEquals(new Outcome.StoppedEarly(best + 6), result.outcome());
    assertEquals(loss(notes, best), result.bestValidation());
    assertEquals(loss(notes, best), result.validation().loss());
    assertNotEquals(loss(notes, notes.epochs.size() - 1), result.validation().loss());
    double slope = 1 - Math.pow(0.9, best + 1); // each step takes a tenth of what is left
    assertEquals(slope, notes.networks.getFirst().weights()[0], 1e-6);
    assertEquals(notes.epochs, result.epochs());
  }

  private static double loss(TestNets.Notes notes, int place) {
    return notes.epochs.get(place).validationLoss();
  }

  @Test
  void divergenceIsAnOutcomeNotAnError() {
    TrainSettings settings = new TrainSettings(new Optimizer.Sgd(0.9), 1e6, 32, 10, 0, 3, 1);
    NetworkSpec spec = NetworkSpec.dense(1, 2, 16, "relu", 1, Head.SQUARED);
    Split sine = Split.of(Datasets.sine(200, 0.1, 1), 0.2, 0.2, 1);
    TestNets.Notes notes = new TestNets.Notes();
    RunResult result = Trainer.train(spec, settings, sine, notes);
    Outcome.Diverged diverged = assertInstanceOf(Outcome.Diverged.class, result.outcome());
    assertEquals(1, diverged.epoch());
    assertTrue(diverged.step() > 1 && diverged.step() <= 4, diverged::toString);
    assertTrue(Double.isNaN(result.testMetric()) && Double.isNaN(result.bestValidation()));
    assertEquals(0, result.bestEpoch());
    assertEquals(1, notes.networks.size());
  }

  @Test
  void aFunctionThatIsNotDefinedEverywhereDiverges() {
    RunResult result =
        Trainer.train(
            TestNets.spiralsNet("log(x)"), TestNets.settings(2), TestNets.spirals(), Observer.NONE);
    assertEquals(new Outcome.Diverged(1, 1), result.outcome());
  }

  @Test
  void learnableParametersAreLearnedAndStayInTheirRange() {
    TestNets.Notes notes = new TestNets.Notes();
    TrainSettings settings = new TrainSettings(new Optimizer.Sgd(0.9), 0.3, 32, 5, 0, 0, 1);
    NetworkSpec spec = NetworkSpec.dense(2, 2, 16, "pelu", 2, Head.SOFTMAX);
    RunResult result = Trainer.train(spec, settings, TestNets.spirals(), notes);
    assertEquals(new Outcome.Finished(), result.outcome());
    List<float[]> learned =
        notes.networks.getFirst().parameters().stream()
            .filter(block -> block.role == Parameters.Role.FUNCTION)
            .map(block -> block.values)
            .toList();
    assertEquals(2, learned.size());
    for (float[] parameters : learned) {
      assertEquals(2, parameters.length);
      assertTrue(parameters[0] > 0 && parameters[1] > 0, Arrays.toString(parameters));
      assertNotEquals(1, parameters[0]);
      assertNotEquals(1, parameters[1]);
    }
  }

  @Test
  void parametersOutOfRangeAreBroughtBack() {
    Range positive = Range.positive();
    assertEquals(1e-3f, Parameters.admitted(positive, -5));
    assertEquals(7f, Parameters.admitted(positive, 7));
    assertEquals(0f, Parameters.admitted(Range.atLeast(0), -5));
    assertEquals(-1e-3f, Parameters.admitted(Range.nonZero(), -1e-9f));
    assertTrue(Float.isNaN(Parameters.admitted(positive, Float.NaN)));
    assertEquals(-5f, Parameters.admitted(Range.anyReal(), -5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu", "mish", "prelu"})
  void stepsAllocateNothing(String activation) throws InterruptedException {
    long least = Long.MAX_VALUE;
    Split split = TestNets.spirals();
    Network network = Network.of(TestNets.spiralsNet(activation), 1, 32, 1);
    Batch batch = new Batch(split.train(), network, 32);
    OptimizerSteps steps = new OptimizerSteps(TestNets.settings(1));
    int[] order = IntStream.range(0, split.train().rows()).toArray();
    run(network, batch, steps, order, 500);
    TestNets.awaitVectors();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 60 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      run(network, batch, steps, order, 100);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least, "bytes in 100 steps");
  }

  private static void run(
      Network network, Batch batch, OptimizerSteps steps, int[] order, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      batch.load(order, i % 49 * 32, 32);
      sum += network.gradients(batch);
      steps.step(network.parameters());
      network.keepInRange();
    }
    assertTrue(sum > 0);
  }

  /** The quickest of a few runs, as others may share the core's caches and clock. */
  @Test
  void aStepTakesLittleProcessorTime() throws InterruptedException {
    Split split = TestNets.spirals();
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 8 && least > MAX_CPU_NANOS_PER_STEP; run++) {
      RunResult result =
          Trainer.train(TestNets.SPIRALS_NET, TestNets.settings(20), split, Observer.NONE);
      least = Math.min(least, result.cpuNanosPerStep());
      TestNets.awaitVectors();
    }
    long nanos = least;
    assertTrue(nanos > 0 && nanos <= MAX_CPU_NANOS_PER_STEP, () -> nanos + " ns for a step");
  }

  @Test
  void netsThatDoNotFitTheDataAreRefused() {
    Split classes = TestNets.spirals();
    Split values = TestNets.sameThrice(TestNets.table(new float[][] {{1, 2}}, new float[] {2}));
    refused("takes in 3 columns", NetworkSpec.dense(3, 1, 4, "relu", 2, Head.SOFTMAX), classes);
    refused("has 2 classes", NetworkSpec.dense(2, 1, 4, "relu", 5, Head.SOFTMAX), classes);
    refused("not classes", NetworkSpec.dense(2, 1, 4, "relu", 1, Head.SOFTMAX), values);
    refused("1 values to predict", NetworkSpec.dense(2, 1, 4, "relu", 2, Head.SQUARED), values);
    refused("wants 0, 1", NetworkSpec.dense(2, 1, 4, "relu", 1, Head.SIGMOID), values);
  }

  private static void refused(String why, NetworkSpec spec, Split split) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Trainer.train(spec, TestNets.settings(1), split, Observer.NONE));
    assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal::getMessage);
  }
}
