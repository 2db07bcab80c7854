package io.varphi.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The largest value of each window, channel by channel; of equal ones the first. */
final class PoolLayer implements Layer {
  private final Extent inputs;
  private final Extent extent;
  private final int window;
  private final Gains gains;
  private final float[] y;
  private final int[] places;
  private final float[] dx;
  private float[] gradients = {};

  PoolLayer(LayerSpec.MaxPool spec, Extent inputs, Gains before, LayerSetting setting) {
    this.inputs = inputs;
    this.gains = before;
    window = spec.window();
    if (window > inputs.height() || window > inputs.width()) {
      throw new IllegalArgumentException(
          "a window of %d × %d is larger than the image of %d × %d; give a smaller one"
              .formatted(window, window, inputs.height(), inputs.width()));
    }
    extent = new Extent(inputs.height() / window, inputs.width() / window, inputs.channels());
    y = setting.rows(extent.size());
    places = new int[y.length];
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
    forward(inputs, rows);
  }

  @Override
  public void forward(float[] x, int rows) {
    int to = 0;
    for (int i = 0; i < rows; i++) {
      for (int row = 0; row < extent.height(); row++) {
        for (int column = 0; column < extent.width(); column++) {
          int corner =
              i * inputs.size() + (row * inputs.width() + column) * window * inputs.channels();
          for (int c = 0; c < extent.channels(); c++) {
            int place = top(x, corner + c);
            places[to] = place;
            y[to++] = x[place];
          }
        }
      }
    }
  }

  /** NaN counts as the largest. */
  private int top(float[] x, int corner) {
    int top = corner;
    for (int v = 0; v < window; v++) {
      int at = corner + v * inputs.width() * inputs.channels();
      for (int u = 0; u < window; u++) {
        if (!(x[at] <= x[top])) {
          top = at;
        }
        at += inputs.channels();
      }
    }
    return top;
  }

  @Override
  public void backward(float[] inputs, float[] gradients, int rows) {
    this.gradients = gradients;
  }

  @Override
  public float[] inputGradients(int rows) {
    Arrays.fill(dx, 0, rows * inputs.size(), 0);
    for (int i = 0; i < rows * extent.size(); i++) {
      dx[places[i]] += gradients[i];
    }
    return dx;
  }

  @Override
  public List<Parameters> parameters() {
    return List.of();
  }

  @Override
  public void keepInRange() {}

  @Override
  public Optional<UnitView> units() {
    return Optional.empty();
  }

  @Override
  public long bytes() {
    return Elements.bytes(y, dx) + (long) Integer.BYTES * places.length;
  }
}
