package io.varphi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Errors are told from more digits than a double has. */
class ActivationUlpsTest {
  private static final MathContext DIGITS = new MathContext(60);

  @Test
  void theNearestDoubleIsAsFarAwayAsRoundingPutsIt() {
    Activation third = Activations.of("x/3");
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      double x = random.nextDouble(-10, 10);
      double y = third.value(x);
      BigDecimal exact = new BigDecimal(x).divide(BigDecimal.valueOf(3), DIGITS);
      BigDecimal ulp = new BigDecimal(Math.ulp(y));
      double ulps = new BigDecimal(y).subtract(exact).abs().divide(ulp, DIGITS).doubleValue();
      assertEquals(ulps, third.valueUlps(y, x), 1e-12);
      assertTrue(ulps <= 0.5, () -> "x = " + x);
      double next = Math.nextUp(y);
      double further = new BigDecimal(next).subtract(exact).abs().divide(ulp, DIGITS).doubleValue();
      assertEquals(further, third.valueUlps(next, x), 1e-12);
    }
  }

  @Test
  void whatIsExactHasNoError() {
    Activation relu = Activations.relu();
    for (double x : new double[] {-2.5, 0, 3.25, Double.POSITIVE_INFINITY}) {
      assertEquals(0, relu.valueUlps(relu.value(x), x));
      assertEquals(0, relu.gradientUlps(relu.gradient(x), x));
    }
    assertEquals(1, relu.valueUlps(Math.nextUp(3.25), 3.25));
    assertEquals(2, relu.valueUlps(2 * Double.MIN_VALUE, -1));
  }

  @Test
  void whatIsNoNumberIsInfinitelyFarFromOneThatIs() {
    Activation log = Activations.of("log(x)");
    assertEquals(0, log.valueUlps(Double.NaN, -1));
    assertEquals(Double.POSITIVE_INFINITY, log.valueUlps(0, -1));
    assertEquals(Double.POSITIVE_INFINITY, log.valueUlps(Double.NaN, 1));
    assertEquals(0, log.gradientUlps(Double.NaN, -1));
    assertEquals(Double.POSITIVE_INFINITY, log.gradientUlps(-1, -1));
  }

  @Test
  void gradientsAreMeasuredAgainstTheGradient() {
    Activation tanh = Activations.tanh();
    SplittableRandom random = new SplittableRandom(3);
    double sum = 0;
    for (int i = 0; i < 1000; i++) {
      double x = random.nextDouble(-3, 3);
      double ulps = tanh.gradientUlps(tanh.gradient(x), x);
      assertTrue(ulps <= 0.5, () -> "x = " + x);
      sum += ulps;
    }
    assertEquals(0.25, sum / 1000, 0.02);
  }
}
