package io.varphi.lab;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Trains small nets of all kinds of layers and prints the hashes of their weights. */
final class HashProgram {
  private HashProgram() {}

  /** Takes the number of threads. */
  public static void main(String[] arguments) {
    hashes(Integer.parseInt(arguments[0])).forEach(System.out::println);
  }

  /** All kinds of layers, small enough to be interpreted; no width is that of vectors. */
  static List<String> hashes(int threads) {
    Split spirals = Split.of(Datasets.spirals(90, 0.02, 7), 0.1, 0.1, 3);
    return List.of(
        hash("relu", NetworkSpec.dense(2, 2, 37, "relu", 2, Head.SOFTMAX), spirals, threads),
        hash("prelu", NetworkSpec.dense(2, 2, 21, "prelu", 2, Head.SOFTMAX), spirals, threads),
        hash("mish", NetworkSpec.dense(2, 1, 19, "mish", 2, Head.SOFTMAX), spirals, threads),
        hash("gated", gated(), spirals, threads),
        hash("images", images(), few(TestImages.split()), threads));
  }

  /** Nets whose products are split over threads. */
  static List<String> hashesOfLargeNets(int threads) {
    Split spirals = Split.of(Datasets.spirals(300, 0.02, 7), 0.1, 0.1, 3);
    return List.of(
        hash("wide", NetworkSpec.dense(2, 2, 300, "leaky_relu", 2, Head.SOFTMAX), spirals, threads),
        hash("prelu", TestNets.spiralsNet("prelu"), spirals, threads),
        hash("gated", gated(), spirals, threads),
        hash("images", images(), TestImages.split(), threads));
  }

  private static Split few(Split split) {
    int[] rows = IntStream.range(0, 24).toArray();
    return new Split(
        split.train().select(rows), split.validation().select(rows), split.test().select(rows));
  }

  private static NetworkSpec gated() {
    List<LayerSpec> layers =
        List.of(
            new LayerSpec.Dense(17, "tanh"),
            new LayerSpec.Gated(9, 21, "reglu").normalised(),
            new LayerSpec.Gated(9, 11, "swiglu"),
            new LayerSpec.Dense(2, "identity"));
    return new NetworkSpec(2, layers, Head.SOFTMAX);
  }

  private static NetworkSpec images() {
    List<LayerSpec> layers =
        List.of(
            new LayerSpec.Convolution(8, 3, "relu"),
            new LayerSpec.MaxPool(2),
            new LayerSpec.Convolution(5, 3, "relu"),
            new LayerSpec.MaxPool(2),
            new LayerSpec.Dense(TestImages.CLASSES, "identity"));
    return new NetworkSpec(TestImages.SHAPE.pixels(), TestImages.SHAPE, layers, Head.SOFTMAX);
  }

  private static String hash(String name, NetworkSpec spec, Split split, int threads) {
    TrainSettings settings = new TrainSettings(new Optimizer.AdamW(), 3e-3, 120, 2, 0.01, 1, 1);
    RunResult result = Trainer.train(spec, settings, split, Observer.NONE, threads);
    return String.format(
        Locale.ROOT,
        "%s %016x %s %s",
        name,
        result.weightsHash(),
        result.bestValidation(),
        result.test());
  }
}
