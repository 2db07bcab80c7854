package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.Activation;
import io.varphi.Catalogue;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Errors of double results at a sample of arguments. */
class KernelDoublesTest {
  private static final double PROMISED_ULPS = 4;

  /** Near an interior zero, errors are relative to this. */
  private static final double NEAR_ZERO = 0.05;

  private static final int SAMPLE = 1200;

  /**
   * What misses the promise, and by how many ULPs at this sample: summands of opposite signs
   * cancel, or errors of several words add up. Nothing may be added, or become worse.
   */
  private static final Map<String, Double> WORSE =
      Map.ofEntries(
          Map.entry("acon_c′", 4.5),
          Map.entry("aptx′", 6.0),
          Map.entry("bent_identity", 11.9),
          Map.entry("e_swish′", 7.8),
          Map.entry("elish′", 5.0),
          Map.entry("gcu′", 14.0),
          Map.entry("gelu", 5.0),
          Map.entry("gelu_tanh′", 10.0),
          Map.entry("gelu′", 18.0),
          Map.entry("gudermannian′", 5.0),
          Map.entry("hard_elish′", 6.0),
          Map.entry("isrlu′", 5.0),
          Map.entry("isru′", 5.0),
          Map.entry("laplace", 5.0),
          Map.entry("logish′", 10.0),
          Map.entry("mish′", 15.0),
          Map.entry("quick_gelu′", 8.0),
          Map.entry("rational", 30.0),
          Map.entry("rational′", 61.8),
          Map.entry("serf′", 12.0),
          Map.entry("silu′", 4.5),
          Map.entry("smish′", 13.8),
          Map.entry("star_relu", 5.5),
          Map.entry("swish′", 4.5),
          Map.entry("tanh_shrink′", 5.0),
          Map.entry("telu′", 11.0),
          Map.entry("xielu", 27.5),
          Map.entry("xielu′", 10.0));

  /** Usual arguments, then arguments of all sizes up to where most functions have ended. */
  private static double[] sample() {
    Random random = new Random(21);
    double[] x = new double[SAMPLE];
    for (int i = 0; i < SAMPLE; i++) {
      x[i] =
          i % 2 == 0
              ? 3 * random.nextGaussian()
              : Math.scalb(random.nextDouble(-1, 1), random.nextInt(-60, 10));
    }
    return x;
  }

  @Test
  void errorsAreAsPromised() {
    double[] x = sample();
    Map<String, Double> worse = new TreeMap<>();
    for (Activation f : Catalogue.activations()) {
      double[] y = new double[SAMPLE];
      double[] g = new double[SAMPLE];
      f.kernel().forwardAndGradient(x, y, g);
      note(worse, f.name(), largestError(f::value, x, y));
      note(worse, f.name() + "′", largestError(f::gradient, x, g));
    }
    IO.println("more than " + PROMISED_ULPS + " ULP: " + worse);
    assertEquals(Map.of(), withoutKnown(worse));
  }

  private static void note(Map<String, Double> worse, String name, double ulps) {
    if (ulps > PROMISED_ULPS) {
      worse.put(name, Double.valueOf(String.format(Locale.ROOT, "%.1f", ulps)));
    }
  }

  private static Map<String, Double> withoutKnown(Map<String, Double> worse) {
    Map<String, Double> unknown = new TreeMap<>(worse);
    unknown.entrySet().removeIf(each -> each.getValue() <= WORSE.getOrDefault(each.getKey(), 0.0));
    return unknown;
  }

  private static double largestError(DoubleUnaryOperator exactly, double[] x, double[] y) {
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      largest = Math.max(largest, error(x[i], exactly.applyAsDouble(x[i]), y[i]));
    }
    return largest;
  }

  /** In ULPs of the exact value, or infinite. */
  private static double error(double x, double exact, double actual) {
    if (!Double.isFinite(exact) || !Double.isFinite(actual)) {
      return Double.compare(exact, actual) == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    boolean interior = Math.abs(x) < 10; // zeros farther out are approached, not crossed
    double size = Math.abs(exact);
    return Math.abs(actual - exact) / Math.ulp(interior ? Math.max(size, NEAR_ZERO) : size);
  }
}
