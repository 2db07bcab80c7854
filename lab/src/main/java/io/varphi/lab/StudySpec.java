package io.varphi.lab;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;

/**
 * All that a study is made of: what its results depend on, but for the time that they take.
 *
 * <p>Every function is trained on every data set in nets of every depth and width. The rows of the
 * test part are the same in all runs. Runs are paired: with one seed, all functions have the same
 * validation part, the same random numbers behind their first weights, and the same order of
 * examples.
 *
 * @param data the data sets
 * @param activations specifications of functions and gates, as the catalogue writes them
 * @param depths numbers of hidden layers
 * @param widths numbers of units in each
 * @param training how nets are trained
 * @param seeds the number of runs to compare
 * @param firstSeed of these runs; the others follow. Searches take the seeds before it. It is also
 *     the seed of the test part
 * @param validationShare of all rows
 * @param testShare of all rows, where the data have no test part of their own
 */
public record StudySpec(
    List<StudyData> data,
    List<String> activations,
    List<Integer> depths,
    List<Integer> widths,
    StudyTraining training,
    int seeds,
    long firstSeed,
    double validationShare,
    double testShare) {
  /** A gate has three matrices where a function has one: with a third of the units, as many. */
  private static final int GATE_MATRICES = 3;

  private static final int MAX_DEPTH = 1000;
  private static final int MAX_WIDTH = 16384;
  private static final int MAX_SEEDS = 100_000;

  /**
   * Parts as given, checked; functions are written as the catalogue does.
   *
   * @throws IllegalArgumentException if one is out of range, or a function is unknown or named
   *     twice; the message says which
   */
  public StudySpec {
    data = List.copyOf(data);
    activations = activations.stream().map(StudySpec::canonical).toList();
    depths = List.copyOf(depths);
    widths = List.copyOf(widths);
    checkNames(data, activations);
    checkSizes("depth", depths, MAX_DEPTH);
    checkSizes("width", widths, MAX_WIDTH);
    if (seeds < 1 || seeds > MAX_SEEDS) {
      throw new IllegalArgumentException(
          "the number of seeds is between 1 and %d, not %d".formatted(MAX_SEEDS, seeds));
    }
    checkShares(validationShare, testShare);
  }

  /** Nets of 3 layers of 64 units, 10 seeds, a fifth of the rows each to validate and to test. */
  public static StudySpec of(List<StudyData> data, List<String> activations) {
    return new StudySpec(
        data, activations, List.of(3), List.of(64), StudyTraining.USUAL, 10, 1, 0.2, 0.2);
  }

  private static String canonical(String specification) {
    Entry entry = Catalogue.of(specification);
    return switch (entry) {
      case Activation _, Gate _ -> entry.specification();
      case Normalizer _, Maxout _ ->
          throw new IllegalArgumentException(
              "%s is a function of a whole row; give element-wise functions or gates"
                  .formatted(entry.name()));
    };
  }

  private static void checkNames(List<StudyData> data, List<String> activations) {
    if (data.isEmpty() || activations.isEmpty()) {
      throw new IllegalArgumentException("a study needs a data set and a function at least");
    }
    checkDifferent("data set", data.stream().map(StudyData::name).toList());
    checkDifferent("function", activations);
  }

  private static void checkDifferent(String what, List<String> names) {
    HashSet<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "the %s %s is named twice; name it once".formatted(what, name));
      }
    }
  }

  private static void checkSizes(String what, List<Integer> sizes, int largest) {
    if (sizes.isEmpty()) {
      throw new IllegalArgumentException("a study needs a " + what + " at least");
    }
    checkDifferent(what, sizes.stream().map(String::valueOf).toList());
    for (int size : sizes) {
      if (size < 1 || size > largest) {
        throw new IllegalArgumentException(
            "the %s is between 1 and %d, not %d".formatted(what, largest, size));
      }
    }
  }

  private static void checkShares(double validation, double test) {
    boolean isPositive = validation > 0 && test > 0;
    if (!(isPositive && validation + test < 1)) {
      throw new IllegalArgumentException(
          ("the shares of validation, %s, and test, %s, are above 0 and leave something to train"
                  + " on: they add up to less than 1")
              .formatted(Numbers.shortest(validation), Numbers.shortest(test)));
    }
  }

  /** All that is trained, data set by data set, then by depth, width and function. */
  public List<Contender> contenders() {
    List<Contender> contenders = new ArrayList<>();
    for (StudyData each : data) {
      for (int depth : depths) {
        for (int width : widths) {
          activations.forEach(
              activation -> contenders.add(new Contender(each.name(), depth, width, activation)));
        }
      }
    }
    return contenders;
  }

  /** The seeds of the comparison. */
  public List<Long> comparisonSeeds() {
    return LongStream.range(firstSeed, firstSeed + seeds).boxed().toList();
  }

  /** The seeds with which learning rates are tried. */
  public List<Long> searchSeeds() {
    return LongStream.rangeClosed(1, training.rates().searchSeeds())
        .mapToObj(i -> firstSeed - i)
        .toList();
  }

  /**
   * The data set of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public StudyData data(String name) {
    return data.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the study has no data set \"" + name + "\""));
  }

  /**
   * The net that a contender is trained in. A gate comes with a third of the units; its blocks
   * normalise their rows, but for the first, as the length of an input is part of it.
   */
  public NetworkSpec network(Contender contender) {
    StudyData from = data(contender.data());
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = 0; i < contender.depth(); i++) {
      layers.add(layer(contender, i == 0));
    }
    layers.add(new LayerSpec.Dense(from.outputs().size(), "identity", training.init()));
    return new NetworkSpec(from.columns().size(), from.shape(), layers, from.head());
  }

  private LayerSpec layer(Contender contender, boolean isFirst) {
    int width = contender.width();
    String activation = contender.activation();
    return isGate(activation)
        ? new LayerSpec.Gated(
            width, Math.ceilDiv(width, GATE_MATRICES), activation, training.init(), !isFirst)
        : new LayerSpec.Dense(width, activation, training.init());
  }

  private static boolean isGate(String activation) {
    return Catalogue.of(activation) instanceof Gate;
  }

  /** Whether one of the functions is a gate. */
  boolean hasGates() {
    return activations.stream().anyMatch(StudySpec::isGate);
  }

  /** The settings that a run is trained with. */
  public TrainSettings settings(RunSpec run) {
    return training.settings(run.learningRate(), run.seed());
  }

  /** The parts of the data that runs with a seed see, standardised. */
  public Split split(LoadedData loaded, long seed) {
    return unscaledSplit(loaded, seed).standardised();
  }

  /** The number of rows that nets are tested by. */
  int testRows(StudyData from) {
    return from.testRows() > 0 ? from.testRows() : Split.testRows(from.rows(), testShare);
  }

  /** The same in the units of the data. */
  Split unscaledSplit(LoadedData loaded, long seed) {
    return loaded.unscaledSplit(validationShare, testShare, testSeed(), seed);
  }

  /**
   * The seed of the test part, one for the whole study: no run, be it to search a learning rate or
   * to compare, ever learns from a row that another is tested by.
   */
  public long testSeed() {
    return firstSeed;
  }

  /** The same with other depths. */
  public StudySpec withDepths(Integer... numbers) {
    return new StudySpec(
        data,
        activations,
        List.of(numbers),
        widths,
        training,
        seeds,
        firstSeed,
        validationShare,
        testShare);
  }

  /** The same with other widths. */
  public StudySpec withWidths(Integer... numbers) {
    return new StudySpec(
        data,
        activations,
        depths,
        List.of(numbers),
        training,
        seeds,
        firstSeed,
        validationShare,
        testShare);
  }

  /** The same, trained in another way. */
  public StudySpec with(StudyTraining newTraining) {
    return new StudySpec(
        data,
        activations,
        depths,
        widths,
        newTraining,
        seeds,
        firstSeed,
        validationShare,
        testShare);
  }

  /** The same with so many runs to compare. */
  public StudySpec withSeeds(int count) {
    return new StudySpec(
        data, activations, depths, widths, training, count, firstSeed, validationShare, testShare);
  }
}
