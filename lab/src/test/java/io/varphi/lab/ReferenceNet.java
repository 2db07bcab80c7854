package io.varphi.lab;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The loss of a net by its definition: in double, example by example, with exact values of the
 * functions, sharing no code with {@link Network} but the order of parameters.
 */
final class ReferenceNet {
  private final NetworkSpec spec;
  private final double[] parameters;
  private int next;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Volume(int height, int width, double[][] pixels) {}

  private ReferenceNet(NetworkSpec spec, double[] parameters) {
    this.spec = spec;
    this.parameters = parameters;
  }

  static double loss(NetworkSpec spec, double[] parameters, Dataset data) {
    double sum = 0;
    for (int row = 0; row < data.rows(); row++) {
      double[] outputs = new ReferenceNet(spec, parameters).outputs(data.inputs(), row);
      sum += loss(spec.head(), outputs, data.target(), row);
    }
    return sum / data.rows();
  }

  private static double loss(Head head, double[] outputs, Target target, int row) {
    double sum = 0;
    switch (head) {
      case SOFTMAX -> {
        double total = 0;
        for (double output : outputs) {
          total += Math.exp(output);
        }
        return Math.log(total) - outputs[((Target.Classes) target).labels()[row]];
      }
      case SIGMOID -> {
        for (int j = 0; j < outputs.length; j++) {
          double yes = 1 / (1 + Math.exp(-outputs[j]));
          double answer = ((Target.Values) target).values().at(row, j);
          sum -= answer * Math.log(yes) + (1 - answer) * Math.log(1 - yes);
        }
      }
      case SQUARED -> {
        for (int j = 0; j < outputs.length; j++) {
          double difference = outputs[j] - ((Target.Values) target).values().at(row, j);
          sum += difference * difference;
        }
      }
    }
    return sum / outputs.length;
  }

  private double[] outputs(Matrix inputs, int row) {
    Volume x = input(inputs, row);
    for (LayerSpec layer : spec.layers()) {
      x =
          switch (layer) {
            case LayerSpec.Dense dense -> row(dense(dense, flat(x)));
            case LayerSpec.Gated gated -> row(gated(gated, flat(x)));
            case LayerSpec.Convolution convolution -> convolution(convolution, x);
            case LayerSpec.MaxPool(int window) -> pool(window, x);
          };
    }
    if (next != parameters.length) {
      throw new AssertionError("only %d of %d were used".formatted(next, parameters.length));
    }
    return flat(x);
  }

  private Volume input(Matrix inputs, int row) {
    return switch (spec.shape()) {
      case InputShape.Table() -> {
        double[] numbers = new double[inputs.columns()];
        for (int j = 0; j < numbers.length; j++) {
          numbers[j] = inputs.at(row, j);
        }
        yield row(numbers);
      }
      case InputShape.Image(int channels, int height, int width) -> {
        double[][] pixels = new double[height * width][channels];
        for (int c = 0; c < channels; c++) {
          for (int i = 0; i < height * width; i++) {
            pixels[i][c] = inputs.at(row, c * height * width + i);
          }
        }
        yield new Volume(height, width, pixels);
      }
    };
  }

  private static Volume row(double[] numbers) {
    return new Volume(1, 1, new double[][] {numbers});
  }

  private static double[] flat(Volume x) {
    int channels = x.pixels[0].length;
    double[] numbers = new double[x.pixels.length * channels];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = x.pixels[i / channels][i % channels];
    }
    return numbers;
  }

  private double[] take(int count) {
    double[] taken = Arrays.copyOfRange(parameters, next, next + count);
    next += count;
    return taken;
  }

  private double[] affine(double[] x, int units) {
    double[] weights = take(x.length * units);
    double[] z = take(units);
    for (int j = 0; j < units; j++) {
      for (int i = 0; i < x.length; i++) {
        z[j] += x[i] * weights[i * units + j];
      }
    }
    return z;
  }

  private double[] dense(LayerSpec.Dense layer, double[] x) {
    double[] z = affine(x, layer.units());
    Activation function = learned(layer.activation());
    return Arrays.stream(z).map(function::value).toArray();
  }

  private Activation learned(String specification) {
    Activation function = Activations.of(specification);
    List<Parameter> learnable =
        function.card().parameters().stream().filter(Parameter::learnable).toList();
    if (learnable.isEmpty()) {
      return function;
    }
    Map<String, Double> values = new LinkedHashMap<>();
    learnable.forEach(parameter -> values.put(parameter.name(), take(1)[0]));
    return function.with(values);
  }

  private double[] gated(LayerSpec.Gated layer, double[] inputs) {
    double[] x = layer.isNormalised() ? normalised(inputs) : inputs;
    Gate gate = (Gate) Catalogue.of(layer.gate());
    double[] values = affine(x, layer.hidden());
    double[] gates = affine(x, layer.hidden());
    double[] gated = new double[layer.hidden()];
    for (int i = 0; i < gated.length; i++) {
      gated[i] = gate.value(values[i], gates[i]);
    }
    return affine(gated, layer.units());
  }

  private static double[] normalised(double[] x) {
    double mean = Arrays.stream(x).map(each -> each * each).average().orElseThrow();
    return Arrays.stream(x).map(each -> each / Math.sqrt(mean + RowScale.EPSILON)).toArray();
  }

  private Volume convolution(LayerSpec.Convolution layer, Volume x) {
    int channels = x.pixels[0].length;
    int reach = layer.window() / 2;
    double[] weights = take(layer.window() * layer.window() * channels * layer.channels());
    double[] biases = take(layer.channels());
    Activation function = learned(layer.activation());
    double[][] pixels = new double[x.pixels.length][layer.channels()];
    for (int v = 0; v < x.height; v++) {
      for (int u = 0; u < x.width; u++) {
        for (int out = 0; out < layer.channels(); out++) {
          double z = biases[out];
          for (int dv = -reach; dv <= reach; dv++) {
            for (int du = -reach; du <= reach; du++) {
              boolean isInside =
                  v + dv >= 0 && v + dv < x.height && u + du >= 0 && u + du < x.width;
              int place = (dv + reach) * layer.window() + du + reach;
              for (int c = 0; c < channels && isInside; c++) {
                z +=
                    x.pixels[(v + dv) * x.width + u + du][c]
                        * weights[(place * channels + c) * layer.channels() + out];
              }
            }
          }
          pixels[v * x.width + u][out] = function.value(z);
        }
      }
    }
    return new Volume(x.height, x.width, pixels);
  }

  private static Volume pool(int window, Volume x) {
    int height = x.height / window;
    int width = x.width / window;
    int channels = x.pixels[0].length;
    double[][] pixels = new double[height * width][channels];
    for (double[] pixel : pixels) {
      Arrays.fill(pixel, Double.NEGATIVE_INFINITY);
    }
    for (int v = 0; v < height * window; v++) {
      for (int u = 0; u < width * window; u++) {
        for (int c = 0; c < channels; c++) {
          double[] pixel = pixels[v / window * width + u / window];
          pixel[c] = Math.max(pixel[c], x.pixels[v * x.width + u][c]);
        }
      }
    }
    return new Volume(height, width, pixels);
  }
}
