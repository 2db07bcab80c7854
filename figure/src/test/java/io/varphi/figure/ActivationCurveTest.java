package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.Activation;
import io.varphi.Activations;
import org.junit.jupiter.api.Test;

class ActivationCurveTest {
  @Test
  void isLabelledAsInTheCatalogue() {
    assertEquals("GELU", label(Activations.gelu()));
    assertEquals("ELU", label(Activations.elu()));
    assertEquals("ELU(α = 0.5)", label(Activations.elu(0.5)));
    assertEquals("Leaky ReLU(a = \u22120.1)", label(Activations.leakyRelu(-0.1)));
    assertEquals("SReLU(a_r = 2, t_l = \u22123)", label(Activations.srelu(1, 2, -3, 0.1)));
    assertEquals("x*sigmoid(2*x)", label(Activation.parse("x*sigmoid(2*x)")));
  }

  private static String label(Activation activation) {
    return ActivationCurve.of(activation).label().toString();
  }

  @Test
  void hasValueSlopeAndBreaks() {
    Activation elu = Activations.elu(0.5);
    Curve curve = ActivationCurve.of(elu);
    assertEquals(elu.value(-1.25), curve.value(-1.25));
    assertEquals(elu.gradient(-1.25), curve.slope(-1.25));
    assertEquals(elu.gradient(-1.25), curve.gradient().value(-1.25));
    assertEquals(elu.secondDerivative(-1.25), curve.gradient().slope(-1.25));
    assertArrayEquals(new double[] {0}, curve.breaks());
    assertArrayEquals(new double[] {-3, 3}, ActivationCurve.of(Activations.hardSwish()).breaks());
  }

  @Test
  void gradientHasBreaksOfItsOwn() {
    Curve smooth = ActivationCurve.of(Activations.reluSquared());
    assertArrayEquals(new double[0], smooth.breaks());
    assertArrayEquals(new double[] {0}, smooth.gradient().breaks());
  }
}
