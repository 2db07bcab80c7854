package io.varphi.lab;

import io.varphi.Activation;
import io.varphi.kernel.Kernel;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One random net: pairs of examples go forward, random gradients back through the same weights.
 *
 * <p>Gradients are scaled by a power of two in each layer, so that they neither vanish nor overflow
 * in float; the powers are counted.
 */
final class PropagationMeasurement {
  private static final int PAIRS = 4;
  private static final int ROWS = 2 * PAIRS;

  private final Kernel kernel;
  private final PropagationSettings settings;
  private final int width;
  private final RandomStream random;
  private final Gemm gemm = Gemm.onThreads(1);
  private final float[][] weights;
  private final float[][] slopes;
  private final Sample[] samples;

  /** What one net shows of a layer. */
  private record Sample(double variance, double correlation, double log10Gradient) {}

  private PropagationMeasurement(Kernel kernel, PropagationSettings settings, int index) {
    this.kernel = kernel;
    this.settings = settings;
    this.width = settings.width();
    this.random = RandomStream.of(settings.seed(), "propagation " + index);
    this.weights = new float[settings.depth()][];
    this.slopes = new float[settings.depth()][];
    this.samples = new Sample[settings.depth() + 1];
  }

  static List<MeasuredLayer> of(Activation activation, PropagationSettings settings) {
    int processors = Runtime.getRuntime().availableProcessors();
    double weights = (double) settings.depth() * settings.width() * settings.width();
    Memory.ofThisMachine()
        .checkBytes(
            "%d layers of %d units".formatted(settings.depth(), settings.width()),
            weights * Float.BYTES * Math.min(processors, settings.nets()),
            "take fewer layers or units");
    Kernel kernel = activation.kernel();
    List<Sample[]> nets =
        IntStream.range(0, settings.nets())
            .parallel()
            .mapToObj(i -> new PropagationMeasurement(kernel, settings, i).measured())
            .toList();
    return IntStream.rangeClosed(0, settings.depth())
        .mapToObj(layer ->
            new MeasuredLayer(
                layer,
                spread(nets, layer, Sample::variance),
                spread(nets, layer, Sample::correlation),
                spread(nets, layer, Sample::log10Gradient)))
        .toList();
  }

  private static MeasuredLayer.Spread spread(
      List<Sample[]> nets, int layer, ToDoubleFunction<Sample> quantity) {
    double[] sorted =
        nets.stream().mapToDouble(net -> quantity.applyAsDouble(net[layer])).sorted().toArray();
    int last = sorted.length - 1;
    if (Double.isNaN(sorted[last])) { // NaN is sorted last
      return new MeasuredLayer.Spread(Double.NaN, Double.NaN, Double.NaN);
    }
    double low = sorted[last / 2];
    double high = sorted[(last + 1) / 2];
    return new MeasuredLayer.Spread(sorted[0], low == high ? low : (low + high) / 2, sorted[last]);
  }

  private Sample[] measured() {
    float[] inputs = inputs();
    for (int layer = 0; layer <= settings.depth(); layer++) {
      samples[layer] = new Sample(variance(inputs), correlation(inputs), 0);
      if (layer < settings.depth()) {
        inputs = next(inputs, layer);
      }
    }
    backward();
    return samples;
  }

  // Forward -------------------------------------------------------------------------------------

  /** Pairs with exactly the variance and correlation that are asked for. */
  private float[] inputs() {
    float[] rows = new float[ROWS * width];
    double scale = Math.sqrt(settings.variance());
    double c = settings.correlation();
    double s = Math.sqrt((1 - c) * (1 + c));
    for (int pair = 0; pair < PAIRS; pair++) {
      double[] first = normalised(gaussians());
      double[] second = normalised(without(first, gaussians()));
      for (int i = 0; i < width; i++) {
        rows[2 * pair * width + i] = (float) (scale * first[i]);
        rows[(2 * pair + 1) * width + i] = (float) (scale * (c * first[i] + s * second[i]));
      }
    }
    return rows;
  }

  private double[] gaussians() {
    return IntStream.range(0, width).mapToDouble(_ -> random.nextGaussian()).toArray();
  }

  /** The part that is orthogonal to a vector with mean square 1. */
  private static double[] without(double[] unit, double[] vector) {
    double overlap = dot(unit, vector) / unit.length;
    return IntStream.range(0, unit.length)
        .mapToDouble(i -> vector[i] - overlap * unit[i])
        .toArray();
  }

  private static double[] normalised(double[] vector) {
    double size = Math.sqrt(dot(vector, vector) / vector.length);
    return Arrays.stream(vector).map(value -> value / size).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private float[] next(float[] inputs, int layer) {
    weights[layer] = gaussians(width * width, settings.net().sigmaW() / Math.sqrt(width));
    float[] biases = gaussians(width, settings.net().sigmaB());
    float[] outputs = new float[inputs.length];
    slopes[layer] = new float[inputs.length];
    kernel.forwardAndGradient(inputs, outputs, slopes[layer]);
    float[] sums = new float[inputs.length];
    gemm.forward(ROWS, width, width, outputs, 0, weights[layer], biases, sums, 0);
    return sums;
  }

  private float[] gaussians(int count, double deviation) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (deviation * random.nextGaussian());
    }
    return numbers;
  }

  private double variance(float[] rows) {
    return product(rows, 0, rows, 0, rows.length) / rows.length;
  }

  private static double product(float[] a, int aAt, float[] b, int bAt, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += (double) a[aAt + i] * b[bAt + i];
    }
    return sum;
  }

  private double correlation(float[] rows) {
    double sum = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      int first = 2 * pair * width;
      int second = first + width;
      double sizes =
          Math.sqrt(product(rows, first, rows, first, width))
              * Math.sqrt(product(rows, second, rows, second, width));
      sum += product(rows, first, rows, second, width) / sizes;
    }
    return sum / PAIRS;
  }

  // Backward ------------------------------------------------------------------------------------

  private void backward() {
    float[] gradient = gaussians(ROWS * width, 1);
    double start = StrictMath.log10(variance(gradient));
    float[] transposed = new float[width * width];
    float[] byOutputs = new float[ROWS * width];
    long doublings = 0;
    for (int layer = settings.depth() - 1; layer >= 0; layer--) {
      Gemm.transpose(width, width, weights[layer], transposed);
      gemm.inputGradient(ROWS, width, width, gradient, 0, transposed, byOutputs);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = byOutputs[i] * slopes[layer][i];
      }
      double square = variance(gradient);
      double log = StrictMath.log10(square) - start - 2 * doublings * StrictMath.log10(2);
      Sample forward = samples[layer];
      samples[layer] = new Sample(forward.variance(), forward.correlation(), log);
      doublings += rescale(gradient, square);
    }
  }

  /** Brings the size near to 1; the exponent of the power of two that it was multiplied by. */
  private static int rescale(float[] gradient, double square) {
    if (!(square > 0 && square < Double.POSITIVE_INFINITY)) {
      return 0;
    }
    int exponent = -Math.getExponent(square) / 2;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = Math.scalb(gradient[i], exponent);
    }
    return exponent;
  }
}
