package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.tracker.Tracker;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trainer beside PyTorch with the same weights, batches and data; only with {@code -Pdjl}. */
class TorchComparisonTest {
  private static final int BATCH = 32;
  private static final int STEPS_OF_SPEED = 3000;
  private static final double MIN_RATIO = 3;

  private static final Split SPIRALS = TestNets.spirals();

  /**
   * DJL adds epsilon before it takes out the bias, we after that, as the paper: so small that it
   * does not matter.
   */
  private static final double EPSILON = 1e-20;

  private static final TrainSettings SETTINGS =
      new TrainSettings(new Optimizer.Adam(0.9, 0.999, EPSILON), 3e-3, BATCH, 1, 0, 0, 1);

  private static final int[] ORDER = IntStream.range(0, SPIRALS.train().rows()).toArray();

  @ParameterizedTest
  @ValueSource(strings = {"relu", "prelu", "gelu", "mish"})
  void firstLossesAreThoseOfPyTorch(String activation) {
    List<Double> own = new ArrayList<>();
    OwnTraining trainer = new OwnTraining(activation);
    List<Double> torch = new ArrayList<>();
    try (TorchTraining other = new TorchTraining(activation)) {
      for (int step = 0; step < 5; step++) {
        own.add(trainer.step(step));
        torch.add(other.step(step));
      }
    }
    String both = activation + "\n" + own + "\n" + torch;
    System.out.println(both);
    for (int step = 0; step < 5; step++) {
      assertEquals(torch.get(step), own.get(step), 1e-6, both);
    }
    assertTrue(Math.abs(own.get(4) - own.get(0)) > 1e-3, () -> "nothing was learned: " + both);
  }

  /** Processor time for a step in the second half of as many steps, one thread each. */
  @Test
  void aStepIsThreeTimesAsFastAsPyTorchs() throws InterruptedException {
    OwnTraining trainer = new OwnTraining("relu");
    IntStream.range(0, STEPS_OF_SPEED).forEach(trainer::step);
    TestNets.awaitVectors();
    try (TorchTraining other = new TorchTraining("relu")) {
      double torch = microseconds(other::step);
      double own = microseconds(trainer::step);
      String both = String.format(Locale.ROOT, "a step: %.1f µs, in PyTorch %.1f µs", own, torch);
      System.out.println(both);
      assertTrue(torch >= MIN_RATIO * own, both);
    }
  }

  private interface Step {
    double run(int step);
  }

  private static double microseconds(Step steps) {
    IntStream.range(0, STEPS_OF_SPEED).forEach(steps::run);
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    IntStream.range(0, STEPS_OF_SPEED).forEach(steps::run);
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return (end - begin) / 1e3 / STEPS_OF_SPEED;
  }

  private static int from(int step) {
    return step % (ORDER.length / BATCH) * BATCH;
  }

  private static final class OwnTraining {
    private final Network network;
    private final Batch batch;
    private final OptimizerSteps steps = new OptimizerSteps(SETTINGS);

    OwnTraining(String activation) {
      network = Network.of(TestNets.spiralsNet(activation), 1, BATCH, 1);
      batch = new Batch(SPIRALS.train(), network, BATCH);
    }

    double step(int step) {
      batch.load(ORDER, from(step), BATCH);
      double loss = network.gradients(batch) / BATCH;
      steps.step(network.parameters());
      network.keepInRange();
      return loss;
    }
  }

  private static final class TorchTraining implements AutoCloseable {
    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final String activation;
    private final List<NDArray> parameters = new ArrayList<>();
    private final float[] inputs;
    private final float[] answers;
    private final ai.djl.training.optimizer.Optimizer optimizer =
        ai.djl.training.optimizer.Optimizer.adam()
            .optLearningRateTracker(Tracker.fixed((float) SETTINGS.learningRate()))
            .optEpsilon((float) EPSILON)
            .build();

    TorchTraining(String activation) {
      this.activation = activation;
      Network network = Network.of(TestNets.spiralsNet(activation), 1, BATCH, 1);
      for (Parameters block : network.parameters()) {
        int columns = parameters.size() % blocksOfLayer() == 0 ? columns(parameters.size()) : 0;
        Shape shape =
            columns == 0
                ? new Shape(block.values.length)
                : new Shape(block.values.length / columns, columns);
        NDArray array = manager.create(block.values.clone()).reshape(shape);
        array.setRequiresGradient(true);
        parameters.add(array);
      }
      Batch all = new Batch(SPIRALS.train(), network, ORDER.length);
      all.load(ORDER, 0, ORDER.length);
      inputs = all.inputs;
      answers = all.answers;
    }

    /** Weights, biases and, for PReLU, a slope. */
    private int blocksOfLayer() {
      return activation.equals("prelu") ? 3 : 2;
    }

    private int columns(int block) {
      return block / blocksOfLayer() < 3 ? 64 : 2;
    }

    double step(int step) {
      try (NDManager scope = manager.newSubManager()) {
        int at = 2 * from(step);
        NDArray x =
            scope.create(Arrays.copyOfRange(inputs, at, at + 2 * BATCH), new Shape(BATCH, 2));
        NDArray y =
            scope.create(Arrays.copyOfRange(answers, at, at + 2 * BATCH), new Shape(BATCH, 2));
        NDArray loss;
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
          loss = outputs(x).logSoftmax(-1).mul(y).sum().neg().div(BATCH);
          loss.attach(scope);
          collector.backward(loss);
        }
        for (int i = 0; i < parameters.size(); i++) {
          NDArray parameter = parameters.get(i);
          try (NDArray gradient = parameter.getGradient()) {
            optimizer.update(Integer.toString(i), parameter, gradient);
            gradient.subi(gradient); // not zeroGradients of the collector: of all that there is
          }
        }
        return loss.getFloat();
      }
    }

    private NDArray outputs(NDArray x) {
      int next = 0;
      NDArray y = x;
      for (int layer = 0; layer < 3; layer++) {
        NDArray z = y.matMul(parameters.get(next++)).add(parameters.get(next++));
        y =
            switch (activation) {
              case "relu" -> relu(z);
              case "gelu" -> z.getNDArrayInternal().gelu();
              case "mish" -> z.mul(z.exp().add(1).log().tanh()); // not mish(): takes log2 for log
              default -> relu(z).sub(relu(z.neg()).mul(parameters.get(next++)));
            };
      }
      return y.matMul(parameters.get(next++)).add(parameters.get(next));
    }

    private static NDArray relu(NDArray z) {
      return z.getNDArrayInternal().relu();
    }

    @Override
    public void close() {
      manager.close();
    }
  }
}
