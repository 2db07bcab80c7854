package io.varphi.lab;

import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.kernel.GateKernel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** y = f(n·V + b, n·W + c)·U + d with a gate f; n is x, or its rows over their root mean square. */
final class GatedLayer implements Layer {
  private static final float[] NO_SLOPES = {};

  private final int units;
  private final int hidden;
  private final Optional<RowScale> scale;
  private final Affine toValues;
  private final Affine toGates;
  private final Affine out;
  private final GateKernel kernel;
  private final float[] values;
  private final float[] gates;
  private final float[] gated;
  private final float[] y;
  private final float[] dValues;
  private final float[] dGates;
  private final float[] dGated;
  private final float[] dx;

  GatedLayer(LayerSpec.Gated spec, Extent inputs, Gains before, LayerSetting setting) {
    Gate gate = gate(spec.gate());
    units = spec.units();
    hidden = spec.hidden();
    kernel = gate.kernel().parallel(setting.threads());
    int size = inputs.size();
    scale = spec.isNormalised() ? Optional.of(new RowScale(size, setting)) : Optional.empty();
    Gains taken = spec.isNormalised() ? before.normalised() : before;
    double inner = taken.deviation(spec.init(), size, 2.0 * hidden); // gradients come by two ways
    double variance = size * inner * inner / (taken.signal() * taken.signal());
    double outer = Gains.of(gate, variance).deviation(spec.init(), hidden, units);
    toValues = new Affine(setting.gemm(), size, hidden, inner, setting.random());
    toGates = new Affine(setting.gemm(), size, hidden, inner, setting.random());
    out = new Affine(setting.gemm(), hidden, units, outer, setting.random());
    values = setting.rows(hidden);
    gates = setting.rows(hidden);
    gated = setting.rows(hidden);
    y = setting.rows(units);
    dValues = setting.rows(hidden);
    dGates = setting.rows(hidden);
    dGated = setting.rows(hidden);
    dx = setting.rows(size);
  }

  private static Gate gate(String specification) {
    Entry entry = Catalogue.of(specification);
    if (entry instanceof Gate gate) {
      return gate;
    }
    throw new IllegalArgumentException(
        "%s is no gate; give one of %s"
            .formatted(
                entry.name(),
                String.join(
                    ", ",
                    Catalogue.entries().stream()
                        .filter(Gate.class::isInstance)
                        .map(Entry::name)
                        .toList())));
  }

  @Override
  public Extent extent() {
    return Extent.row(units);
  }

  /** The outputs are a linear map of the gated row. */
  @Override
  public Gains gains() {
    return Gains.ONE;
  }

  @Override
  public float[] outputs() {
    return y;
  }

  @Override
  public void infer(float[] inputs, int rows) {
    if (scale.isPresent()) {
      scale.get().forward(inputs, rows);
    }
    float[] x = taken(inputs);
    toValues.forward(x, values, rows);
    toGates.forward(x, gates, rows);
    kernel.forward(values, 0, gates, 0, gated, 0, rows * hidden);
    out.forward(gated, y, rows);
  }

  /** What the affine maps are applied to. */
  private float[] taken(float[] inputs) {
    return scale.isPresent() ? scale.get().rows() : inputs;
  }

  @Override
  public void forward(float[] inputs, int rows) {
    infer(inputs, rows);
  }

  @Override
  public void backward(float[] inputs, float[] gradients, int rows) {
    out.backward(gated, gradients, rows);
    out.inputGradients(gradients, dGated, rows);
    kernel.backward(values, 0, gates, 0, dGated, 0, dValues, 0, dGates, 0, rows * hidden);
    float[] x = taken(inputs);
    toValues.backward(x, dValues, rows);
    toGates.backward(x, dGates, rows);
  }

  @Override
  public float[] inputGradients(int rows) {
    toValues.inputGradients(dValues, dx, rows);
    toGates.addInputGradients(dGates, dx, rows);
    if (scale.isPresent()) {
      scale.get().backward(dx, rows);
    }
    return dx;
  }

  @Override
  public List<Parameters> parameters() {
    return Stream.of(toValues, toGates, out).flatMap(map -> map.parameters().stream()).toList();
  }

  @Override
  public void keepInRange() {}

  @Override
  public Optional<UnitView> units() {
    return Optional.of(new UnitView(hidden, 1, Optional.empty(), gated, NO_SLOPES, dGates));
  }

  @Override
  public long bytes() {
    return toValues.bytes()
        + toGates.bytes()
        + out.bytes()
        + scale.map(RowScale::bytes).orElse(0L)
        + Elements.bytes(values, gates, gated, y, dValues, dGates, dGated, dx);
  }
}
