package io.varphi.lab;

import io.varphi.Activation;
import io.varphi.facts.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Looks at the units of a net with the training examples, weights unchanged. */
final class HealthMeter {
  /** More examples tell nothing new. */
  private static final int MAX_SAMPLES = 4096;

  private static final Map<Activation, Double> STEEPEST = new ConcurrentHashMap<>();

  private final Network network;
  private final Batch batch;
  private final int[] samples;
  private final List<Tally> tallies = new ArrayList<>();

  HealthMeter(Network network, Dataset data) {
    this.network = network;
    batch = new Batch(data, network, network.capacity());
    int count = Math.min(MAX_SAMPLES, data.rows());
    samples = IntStream.range(0, count).map(i -> (int) ((long) i * data.rows() / count)).toArray();
    for (int i = 0; i < network.layers().size(); i++) {
      Layer layer = network.layers().get(i);
      int number = i + 1;
      layer.units().ifPresent(view -> tallies.add(new Tally(number, layer, view)));
    }
  }

  /** Remembers the weights, so that {@link #measure} can tell how much the step changed them. */
  void beforeLastStep() {
    tallies.forEach(Tally::remember);
  }

  /** Overwrites the gradients of the parameters. */
  HealthRecord measure(int epoch) {
    tallies.forEach(Tally::clear);
    int batches = 0;
    for (int from = 0; from < samples.length; from += network.capacity()) {
      batch.load(samples, from, Math.min(network.capacity(), samples.length - from));
      network.gradients(batch);
      tallies.forEach(tally -> tally.add(batch.rows));
      batches++;
    }
    int count = batches;
    List<LayerHealth> layers =
        tallies.stream().map(tally -> tally.result(samples.length, count)).toList();
    return new HealthRecord(epoch, samples.length, layers);
  }

  /** Counts and sums for one layer. */
  private static final class Tally {
    private final int number;
    private final UnitView view;
    private final List<Parameters> weights;
    private final List<float[]> before;
    private final double flat;
    private final long[] zeros;
    private final long[] positives;
    private final long[] saturated;
    private final Spread outputs;
    private final Spread gradients;
    private double squaredNorms;
    private boolean hasStepped;

    Tally(int number, Layer layer, UnitView view) {
      this.number = number;
      this.view = view;
      weights =
          layer.parameters().stream()
              .filter(block -> block.role == Parameters.Role.WEIGHTS)
              .toList();
      before = weights.stream().map(block -> new float[block.values.length]).toList();
      flat = view.function().map(Tally::flat).orElse(Double.NaN);
      zeros = new long[view.count()];
      positives = new long[view.count()];
      saturated = new long[view.count()];
      outputs = new Spread(view.count());
      gradients = new Spread(view.count());
    }

    /** Below this slope, a function is saturated; NaN where its slope is unbounded. */
    private static double flat(Activation function) {
      double steepest = STEEPEST.computeIfAbsent(function, f -> f.facts().lipschitz().constant());
      return Double.isInfinite(steepest) ? Double.NaN : Facts.SATURATION_SHARE * steepest;
    }

    void remember() {
      hasStepped = true;
      for (int i = 0; i < before.size(); i++) {
        float[] values = weights.get(i).values;
        System.arraycopy(values, 0, before.get(i), 0, values.length);
      }
    }

    void clear() {
      Arrays.fill(zeros, 0);
      Arrays.fill(positives, 0);
      Arrays.fill(saturated, 0);
      outputs.clear();
      gradients.clear();
      squaredNorms = 0;
    }

    void add(int examples) {
      int units = view.count();
      int rows = examples * view.places();
      for (int row = 0; row < rows; row++) {
        for (int unit = 0; unit < units; unit++) {
          int at = row * units + unit;
          float y = view.outputs()[at];
          zeros[unit] += y == 0 ? 1 : 0;
          positives[unit] += y > 0 ? 1 : 0;
          outputs.add(unit, y);
          gradients.add(unit, (double) view.gradients()[at] * examples); // of one example's loss
        }
      }
      if (view.function().isPresent()) {
        addSaturated(rows, units);
      }
      for (Parameters block : weights) {
        squaredNorms += squaredNorm(block.gradients);
      }
    }

    private void addSaturated(int rows, int units) {
      for (int row = 0; row < rows; row++) {
        for (int unit = 0; unit < units; unit++) {
          saturated[unit] += Math.abs(view.slopes()[row * units + unit]) < flat ? 1 : 0;
        }
      }
    }

    LayerHealth result(int samples, int batches) {
      double count = (double) samples * view.places();
      List<UnitHealth> units =
          IntStream.range(0, view.count()).mapToObj(unit -> unit(unit, count)).toList();
      return new LayerHealth(
          number,
          units,
          Math.sqrt(squaredNorms / batches),
          hasStepped ? updateRatio() : Double.NaN);
    }

    private UnitHealth unit(int unit, double count) {
      return new UnitHealth(
          zeros[unit] / count,
          positives[unit] / count,
          Double.isNaN(flat) ? Double.NaN : saturated[unit] / count,
          outputs.mean(unit, count),
          outputs.variance(unit, count),
          gradients.mean(unit, count),
          gradients.variance(unit, count));
    }

    private double updateRatio() {
      double change = 0;
      double size = 0;
      for (int i = 0; i < before.size(); i++) {
        float[] then = before.get(i);
        float[] now = weights.get(i).values;
        for (int j = 0; j < now.length; j++) {
          double difference = (double) now[j] - then[j];
          change += difference * difference;
        }
        size += squaredNorm(then);
      }
      return Math.sqrt(change / size);
    }

    private static double squaredNorm(float[] vector) {
      double sum = 0;
      for (float x : vector) {
        sum += (double) x * x;
      }
      return sum;
    }
  }

  /** Means and variances; sums go from the first number on, so that variances do not cancel. */
  private static final class Spread {
    private final double[] first;
    private final boolean[] hasFirst;
    private final double[] sums;
    private final double[] squares;

    Spread(int count) {
      first = new double[count];
      hasFirst = new boolean[count];
      sums = new double[count];
      squares = new double[count];
    }

    void clear() {
      Arrays.fill(hasFirst, false);
      Arrays.fill(sums, 0);
      Arrays.fill(squares, 0);
    }

    void add(int unit, double x) {
      if (!hasFirst[unit]) {
        hasFirst[unit] = true;
        first[unit] = x;
      }
      double shifted = x - first[unit];
      sums[unit] += shifted;
      squares[unit] += shifted * shifted;
    }

    double mean(int unit, double count) {
      return first[unit] + sums[unit] / count;
    }

    double variance(int unit, double count) {
      double mean = sums[unit] / count;
      return Math.max(0, squares[unit] / count - mean * mean);
    }
  }
}
