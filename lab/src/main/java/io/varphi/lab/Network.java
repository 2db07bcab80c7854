package io.varphi.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * A net with its weights.
 *
 * <p>Its results are the same bits on every machine: see {@link Trainer}. Not safe for use by
 * several threads at once, as its layers compute in arrays of their own.
 */
public final class Network {
  /** Examples are evaluated so many at a time at least. */
  private static final int MIN_CAPACITY = 64;

  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final NetworkSpec spec;
  private final int capacity;
  private final List<Layer> layers;
  private final List<Parameters> parameters;
  private final Loss loss;
  private final float[] outputGradients;

  private Network(NetworkSpec spec, int capacity, List<Layer> layers) {
    this.spec = spec;
    this.capacity = capacity;
    this.layers = List.copyOf(layers);
    this.parameters = layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    this.loss = new Loss(spec.head(), outputs());
    this.outputGradients = new float[Math.multiplyExact(capacity, outputs())];
  }

  /** A net with random weights, as {@link Trainer} begins with for that seed. */
  public static Network of(NetworkSpec spec, long seed) {
    return of(spec, seed, MIN_CAPACITY, 1);
  }

  /**
   * A net with random weights.
   *
   * @param batch examples in a step
   * @throws IllegalArgumentException if a function is unknown or a window larger than its image;
   *     the message says which
   */
  static Network of(NetworkSpec spec, long seed, int batch, int threads) {
    int capacity = capacity(batch);
    Gemm gemm = Gemm.onThreads(threads);
    List<Layer> layers = new ArrayList<>();
    Extent extent = Extent.of(spec);
    Gains gains = Gains.ONE;
    for (int i = 0; i < spec.layers().size(); i++) {
      RandomStream random = RandomStream.of(seed, "weights of layer " + i);
      LayerSetting setting = new LayerSetting(gemm, threads, capacity, random);
      Layer layer = layer(spec.layers().get(i), extent, gains, setting);
      layers.add(layer);
      extent = layer.extent();
      gains = layer.gains();
    }
    return new Network(spec, capacity, layers);
  }

  /** The rows for which layers have arrays, where steps take so many. */
  static int capacity(int batch) {
    return Math.max(batch, MIN_CAPACITY);
  }

  private static Layer layer(LayerSpec spec, Extent inputs, Gains before, LayerSetting setting) {
    return switch (spec) {
      case LayerSpec.Dense dense -> new DenseLayer(dense, inputs, before, setting);
      case LayerSpec.Gated gated -> new GatedLayer(gated, inputs, before, setting);
      case LayerSpec.Convolution convolution ->
          new ConvolutionLayer(convolution, inputs, before, setting);
      case LayerSpec.MaxPool pool -> new PoolLayer(pool, inputs, before, setting);
    };
  }

  /** What the net is made of. */
  public NetworkSpec spec() {
    return spec;
  }

  /** The number of outputs. */
  public int outputs() {
    return layers.getLast().extent().size();
  }

  /** The number of weights, biases and learnable parameters of functions. */
  public int parameterCount() {
    return parameters.stream().mapToInt(block -> block.values.length).sum();
  }

  /** All parameters, layer by layer: weights row by row, biases, then those of the function. */
  public float[] weights() {
    float[] all = new float[parameterCount()];
    int at = 0;
    for (Parameters block : parameters) {
      System.arraycopy(block.values, 0, all, at, block.values.length);
      at += block.values.length;
    }
    return all;
  }

  /**
   * Puts all parameters, in the order of {@link #weights()}.
   *
   * @throws IllegalArgumentException if there are too few or too many
   */
  public void setWeights(float[] all) {
    if (all.length != parameterCount()) {
      throw new IllegalArgumentException(
          "this net has %d parameters, but %d are given".formatted(parameterCount(), all.length));
    }
    copyWeightsFrom(all);
  }

  void copyWeightsTo(float[] all) {
    int at = 0;
    for (int i = 0; i < parameters.size(); i++) {
      float[] values = parameters.get(i).values;
      System.arraycopy(values, 0, all, at, values.length);
      at += values.length;
    }
  }

  private void copyWeightsFrom(float[] all) {
    int at = 0;
    for (Parameters block : parameters) {
      System.arraycopy(all, at, block.values, 0, block.values.length);
      at += block.values.length;
    }
  }

  /** A hash of the bits of all parameters (FNV-1a); all NaN count as the same. */
  public long weightsHash() {
    long hash = FNV_BASIS;
    for (Parameters block : parameters) {
      for (float value : block.values) {
        hash = (hash ^ Integer.toUnsignedLong(Float.floatToIntBits(value))) * FNV_PRIME;
      }
    }
    return hash;
  }

  /** The memory of the parameters, their optimizer and what layers compute in. */
  public long bytes() {
    return layers.stream().mapToLong(Layer::bytes).sum() + Elements.bytes(outputGradients);
  }

  /**
   * What the net makes of examples: probabilities of classes or answers, or values.
   *
   * @param inputs a row for each example, with images as in data sets
   * @throws IllegalArgumentException if rows have another length than the net takes in
   */
  public Matrix predict(Matrix inputs) {
    if (inputs.columns() != spec.inputs()) {
      throw new IllegalArgumentException(
          "this net takes in rows of %d numbers, not of %d"
              .formatted(spec.inputs(), inputs.columns()));
    }
    float[] results = new float[Math.multiplyExact(inputs.rows(), outputs())];
    float[] x = new float[Math.multiplyExact(capacity, inputs.columns())];
    Batch.Pixels pixels = new Batch.Pixels(spec.shape());
    for (int from = 0; from < inputs.rows(); from += capacity) {
      int rows = Math.min(capacity, inputs.rows() - from);
      for (int i = 0; i < rows; i++) {
        int at = (from + i) * inputs.columns();
        pixels.copy(inputs.values(), at, x, i * inputs.columns(), inputs.columns());
      }
      float[] scores = infer(x, rows);
      loss.present(scores, rows);
      System.arraycopy(scores, 0, results, from * outputs(), rows * outputs());
    }
    return Matrix.of(inputs.rows(), outputs(), results);
  }

  int capacity() {
    return capacity;
  }

  List<Layer> layers() {
    return layers;
  }

  List<Parameters> parameters() {
    return parameters;
  }

  /** The outputs for so many examples. */
  float[] infer(float[] inputs, int rows) {
    float[] x = inputs;
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).infer(x, rows);
      x = layers.get(i).outputs();
    }
    return x;
  }

  /** A sum so far and the losses of a batch with these outputs. */
  double loss(double soFar, float[] outputs, Batch batch) {
    return loss.sum(soFar, outputs, batch);
  }

  /** The sum of the losses of a batch; puts the gradients of their mean. */
  double gradients(Batch batch) {
    float[] x = batch.inputs;
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).forward(x, batch.rows);
      x = layers.get(i).outputs();
    }
    double sum = loss.gradient(x, batch, outputGradients);
    float[] gradients = outputGradients;
    for (int i = layers.size() - 1; i >= 0; i--) {
      Layer layer = layers.get(i);
      layer.backward(i == 0 ? batch.inputs : layers.get(i - 1).outputs(), gradients, batch.rows);
      if (i > 0) {
        gradients = layer.inputGradients(batch.rows);
      }
    }
    return sum;
  }

  /** After a step of the optimizer. */
  void keepInRange() {
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).keepInRange();
    }
  }
}
