package io.varphi.lab;

import io.varphi.Activation;
import io.varphi.Activations;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A convolution and an activation function: for each example, the windows around all pixels are the
 * rows of a matrix, which is multiplied by the weights.
 */
final class ConvolutionLayer implements Layer {
  private final Extent inputs;
  private final Extent extent;
  private final int window;
  private final int depth;
  private final Activation activation;
  private final Gains gains;
  private final Gemm gemm;
  private final Parameters weights;
  private final Parameters biases;
  private final UnitFunction function;
  private final float[] transposed;

  /** The windows of one example, or their gradients: small enough to stay in a near cache. */
  private final float[] windows;

  private final float[] z;
  private final float[] y;
  private final float[] slopes;
  private final float[] dz;
  private final float[] dx;

  ConvolutionLayer(LayerSpec.Convolution spec, Extent inputs, Gains before, LayerSetting setting) {
    this.inputs = inputs;
    activation = Activations.of(spec.activation());
    int channels = spec.channels();
    extent = new Extent(inputs.height(), inputs.width(), channels);
    window = spec.window();
    int area = Math.multiplyExact(window, window);
    depth = Math.multiplyExact(area, inputs.channels());
    gains = Gains.of(activation);
    gemm = setting.gemm();
    function = UnitFunction.of(activation, setting.threads());
    double deviation = before.deviation(spec.init(), depth, (double) area * channels);
    int count = Math.multiplyExact(depth, channels);
    weights = Parameters.weights(count, deviation, setting.random());
    biases = Parameters.biases(channels);
    transposed = new float[count];
    windows = new float[Math.multiplyExact(extent.places(), depth)];
    z = setting.rows(extent.size());
    y = setting.rows(extent.size());
    slopes = setting.rows(extent.size());
    dz = setting.rows(extent.size());
    dx = setting.rows(inputs.size());
  }

  @Override
  public Extent extent() {
    return extent;
  }

  @Override
  public Gains gains() {
    return gains;
  }

  @Override
  public float[] outputs() {
    return y;
  }

  @Override
  public void infer(float[] inputs, int rows) {
    convolve(inputs, rows);
    function.forward(z, y, rows * extent.size());
  }

  @Override
  public void forward(float[] inputs, int rows) {
    convolve(inputs, rows);
    function.forward(z, y, slopes, rows * extent.size());
  }

  private void convolve(float[] x, int rows) {
    int places = extent.places();
    for (int i = 0; i < rows; i++) {
      gather(x, i * inputs.size());
      gemm.forward(
          places,
          depth,
          extent.channels(),
          windows,
          0,
          weights.values,
          biases.values,
          z,
          i * extent.size());
    }
  }

  /** Windows around each pixel, zeros outside the image. */
  private void gather(float[] x, int at) {
    int channels = inputs.channels();
    int reach = window / 2;
    int to = 0;
    for (int row = 0; row < inputs.height(); row++) {
      for (int column = 0; column < inputs.width(); column++) {
        int left = Math.max(0, reach - column);
        int right = Math.min(window, inputs.width() - column + reach);
        for (int v = row - reach; v <= row + reach; v++) {
          if (v < 0 || v >= inputs.height()) {
            Arrays.fill(windows, to, to + window * channels, 0);
          } else {
            int from = at + (v * inputs.width() + column - reach) * channels;
            Arrays.fill(windows, to, to + left * channels, 0);
            copy(
                x,
                from + left * channels,
                windows,
                to + left * channels,
                (right - left) * channels);
            Arrays.fill(windows, to + right * channels, to + window * channels, 0);
          }
          to += window * channels;
        }
      }
    }
  }

  private static void copy(float[] from, int fromAt, float[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) { // not arraycopy: a call for a few floats
      to[toAt + i] = from[fromAt + i];
    }
  }

  @Override
  public void backward(float[] x, float[] gradients, int rows) {
    int size = rows * extent.size();
    function.parameterGradients(z, gradients, size);
    Elements.multiply(gradients, slopes, dz, size);
    Arrays.fill(weights.gradients, 0);
    for (int i = 0; i < rows; i++) {
      gather(x, i * inputs.size());
      gemm.addWeightGradient(
          extent.places(),
          depth,
          extent.channels(),
          windows,
          dz,
          i * extent.size(),
          weights.gradients);
    }
    gemm.biasGradient(rows * extent.places(), extent.channels(), dz, biases.gradients);
  }

  @Override
  public float[] inputGradients(int rows) {
    Gemm.transpose(depth, extent.channels(), weights.values, transposed);
    Arrays.fill(dx, 0, rows * inputs.size(), 0);
    for (int i = 0; i < rows; i++) {
      gemm.inputGradient(
          extent.places(), depth, extent.channels(), dz, i * extent.size(), transposed, windows);
      scatter(i * inputs.size());
    }
    return dx;
  }

  /** Adds the gradients of windows to those of the pixels that they were gathered from. */
  private void scatter(int at) {
    int channels = inputs.channels();
    int reach = window / 2;
    int from = 0;
    for (int row = 0; row < inputs.height(); row++) {
      for (int column = 0; column < inputs.width(); column++) {
        int left = Math.max(0, reach - column);
        int right = Math.min(window, inputs.width() - column + reach);
        for (int v = row - reach; v <= row + reach; v++) {
          if (v >= 0 && v < inputs.height()) {
            int to = at + (v * inputs.width() + column - reach) * channels;
            for (int c = left * channels; c < right * channels; c++) {
              dx[to + c] += windows[from + c];
            }
          }
          from += window * channels;
        }
      }
    }
  }

  @Override
  public List<Parameters> parameters() {
    return Stream.concat(Stream.of(weights, biases), function.parameters().stream()).toList();
  }

  @Override
  public void keepInRange() {
    function.keepInRange();
  }

  @Override
  public Optional<UnitView> units() {
    return Optional.of(
        new UnitView(extent.channels(), extent.places(), Optional.of(activation), y, slopes, dz));
  }

  @Override
  public long bytes() {
    return weights.bytes()
        + biases.bytes()
        + Elements.bytes(transposed, windows, z, y, slopes, dz, dx);
  }
}
