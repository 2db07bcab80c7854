package io.varphi.lab;

import io.varphi.Activation;
import io.varphi.Activations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** y = f(x·W + b). */
final class DenseLayer implements Layer {
  private final int units;
  private final Activation activation;
  private final Gains gains;
  private final Affine affine;
  private final UnitFunction function;
  private final float[] z;
  private final float[] y;
  private final float[] slopes;
  private final float[] dz;
  private final float[] dx;

  DenseLayer(LayerSpec.Dense spec, Extent inputs, Gains before, LayerSetting setting) {
    activation = Activations.of(spec.activation());
    units = spec.units();
    gains = Gains.of(activation);
    function = UnitFunction.of(activation, setting.threads());
    double deviation = before.deviation(spec.init(), inputs.size(), units);
    affine = new Affine(setting.gemm(), inputs.size(), units, deviation, setting.random());
    z = setting.rows(units);
    y = setting.rows(units);
    slopes = setting.rows(units);
    dz = setting.rows(units);
    dx = setting.rows(inputs.size());
  }

  @Override
  public Extent extent() {
    return Extent.row(units);
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
    affine.forward(inputs, z, rows);
    function.forward(z, y, rows * units);
  }

  @Override
  public void forward(float[] inputs, int rows) {
    affine.forward(inputs, z, rows);
    function.forward(z, y, slopes, rows * units);
  }

  @Override
  public void backward(float[] inputs, float[] gradients, int rows) {
    function.parameterGradients(z, gradients, rows * units);
    Elements.multiply(gradients, slopes, dz, rows * units);
    affine.backward(inputs, dz, rows);
  }

  @Override
  public float[] inputGradients(int rows) {
    affine.inputGradients(dz, dx, rows);
    return dx;
  }

  @Override
  public List<Parameters> parameters() {
    return Stream.concat(affine.parameters().stream(), function.parameters().stream()).toList();
  }

  @Override
  public void keepInRange() {
    function.keepInRange();
  }

  @Override
  public Optional<UnitView> units() {
    return Optional.of(new UnitView(units, 1, Optional.of(activation), y, slopes, dz));
  }

  @Override
  public long bytes() {
    return affine.bytes() + Elements.bytes(z, y, slopes, dz, dx);
  }
}
