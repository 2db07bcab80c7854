package io.varphi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearnableKernelTest {
  private static final int LENGTH = 999;
  private static final double TOLERANCE = 1e-6;

  static Stream<Activation> learnable() {
    return Activations.all().stream()
        .filter(each -> each.card().parameters().stream().anyMatch(Parameter::learnable));
  }

  @ParameterizedTest
  @MethodSource("learnable")
  void agreesWithTheFunctionOfFixedParameters(Activation activation) {
    LearnableKernel kernel = activation.learnableKernel();
    double worst = 0;
    for (double factor : new double[] {1, 1.01, 0.9}) {
      double[] values = kernel.parameters().stream().mapToDouble(activation::parameter).toArray();
      Map<String, Double> changes = new HashMap<>();
      for (int i = 0; i < values.length; i++) {
        values[i] *= factor;
        changes.put(kernel.parameters().get(i), values[i]);
      }
      worst = Math.max(worst, worst(activation.with(changes), kernel, values));
    }
    System.out.printf(Locale.ROOT, "%-20s largest difference %.2g%n", activation.name(), worst);
    assertTrue(worst < TOLERANCE, activation.name() + ": " + worst);
  }

  private static double worst(Activation fixed, LearnableKernel kernel, double[] values) {
    float[] x = new float[LENGTH];
    float[] dy = new float[LENGTH];
    Random random = new Random(5);
    for (int i = 0; i < LENGTH; i++) {
      x[i] = (float) (2 * random.nextGaussian());
      dy[i] = (float) random.nextGaussian();
    }
    float[] y = new float[LENGTH];
    float[] g = new float[LENGTH];
    float[] alone = new float[LENGTH];
    kernel.forward(x, 0, alone, 0, LENGTH, values);
    kernel.forwardAndGradient(x, 0, y, 0, g, 0, LENGTH, values);
    double worst = 0;
    for (int i = 0; i < LENGTH; i++) {
      assertEquals(Float.floatToRawIntBits(alone[i]), Float.floatToRawIntBits(y[i]));
      worst = Math.max(worst, difference(fixed.value(x[i]), y[i]));
      worst = Math.max(worst, difference(fixed.gradient(x[i]), g[i]));
    }
    for (int p = 0; p < values.length; p++) {
      String name = kernel.parameters().get(p);
      double exact = 0;
      double size = 1;
      for (int i = 0; i < LENGTH; i++) {
        exact += dy[i] * fixed.parameterGradient(name, x[i]);
        size += Math.abs(dy[i] * fixed.parameterGradient(name, x[i]));
      }
      double sum = kernel.parameterGradient(p, x, 0, dy, 0, LENGTH, values);
      worst = Math.max(worst, Math.abs(sum - exact) / size);
    }
    return worst;
  }

  private static double difference(double exact, double result) {
    return Math.abs(result - exact) / Math.max(1, Math.abs(exact));
  }

  @Test
  void aChangedParameterCompilesNothing() {
    LearnableKernel kernel = Activations.of("prelu").learnableKernel();
    float[] y = new float[1];
    kernel.forward(new float[] {-2}, 0, y, 0, 1, new double[] {0.25});
    assertEquals(-0.5f, y[0]);
    kernel.forward(new float[] {-2}, 0, y, 0, 1, new double[] {-3});
    assertEquals(6f, y[0]);
  }

  @Test
  void rangesAndOffsets() {
    LearnableKernel kernel = Activations.of("prelu").learnableKernel();
    float[] x = {9, -1, -2, 9};
    float[] y = new float[4];
    kernel.forward(x, 1, y, 2, 2, new double[] {0.5});
    assertEquals(List.of(0f, 0f, -0.5f, -1f), List.of(y[0], y[1], y[2], y[3]));
    assertThrows(
        IndexOutOfBoundsException.class, () -> kernel.forward(x, 3, y, 0, 2, new double[] {0.5}));
  }

  @Test
  void theNumberOfParametersIsChecked() {
    LearnableKernel kernel = Activations.of("prelu").learnableKernel();
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> kernel.forward(new float[1], 0, new float[1], 0, 1, new double[2]))
            .getMessage();
    assertEquals("2 parameter values are given; give 1: a", message);
    assertFalse(kernel.parameters().isEmpty());
  }

  @Test
  void aFunctionWithoutLearnableParametersSaysSo() {
    String message =
        assertThrows(IllegalStateException.class, () -> Activations.of("gelu").learnableKernel())
            .getMessage();
    assertEquals("gelu has no learnable parameter; use its kernel()", message);
  }

  @Test
  void functionsThatDifferInWhatIsLearnedShareOne() {
    LearnableKernel kernel = Activations.of("pelu").learnableKernel();
    assertSame(kernel, Activations.of("pelu(a=2)").learnableKernel());
    assertNotSame(kernel, Activations.of("prelu").learnableKernel());
  }
}
