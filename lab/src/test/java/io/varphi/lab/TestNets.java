package io.varphi.lab;

import io.varphi.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Data and nets that several tests use. */
final class TestNets {
  static final NetworkSpec SPIRALS_NET = spiralsNet("relu");

  private TestNets() {}

  static NetworkSpec spiralsNet(String activation) {
    return NetworkSpec.dense(2, 3, 64, activation, 2, Head.SOFTMAX);
  }

  /** 1600 examples to train on, as in published comparisons of trainers. */
  static Split spirals() {
    return Split.of(Datasets.spirals(2000, 0.02, 7), 0.1, 0.1, 3);
  }

  static TrainSettings settings(int epochs) {
    return new TrainSettings(new Optimizer.Adam(), 3e-3, 32, epochs, 0, 0, 1);
  }

  /** A table with one column of targets. */
  static Dataset table(float[][] inputs, float[] targets) {
    int columns = inputs[0].length;
    float[] values = new float[inputs.length * columns];
    for (int i = 0; i < inputs.length; i++) {
      System.arraycopy(inputs[i], 0, values, i * columns, columns);
    }
    List<String> names = IntStream.range(0, columns).mapToObj(i -> "x" + i).toList();
    return new Dataset(
        "table",
        Matrix.of(inputs.length, columns, values),
        new Target.Values(Matrix.of(targets.length, 1, targets), List.of("y")),
        names);
  }

  static Split sameThrice(Dataset data) {
    return new Split(data, data, data);
  }

  /** An observer that keeps what it is told. */
  static final class Notes implements Observer {
    final List<EpochRecord> epochs = new ArrayList<>();
    final List<HealthRecord> health = new ArrayList<>();
    final List<Network> networks = new ArrayList<>();

    @Override
    public boolean wantsHealth() {
      return true;
    }

    @Override
    public void onEpoch(EpochRecord epoch) {
      epochs.add(epoch);
    }

    @Override
    public void onHealth(HealthRecord record) {
      health.add(record);
    }

    @Override
    public void onEnd(Network network, RunResult result) {
      networks.add(network);
    }
  }

  /** Until the code of products and kernels is compiled, or has been found to be no faster. */
  static void awaitVectors() throws InterruptedException {
    for (int i = 0; i < 3000 && (Products.isWarmingUp() || Kernel.isWarmingUp()); i++) {
      Thread.sleep(10);
    }
  }
}
