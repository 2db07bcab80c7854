package io.varphi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Value and gradient against the interval arithmetic, which shares no code with the double-double
 * arithmetic that is tried first: the bits must be the same. The points: random bit patterns, ±300
 * around 0, the neighbours of every break, tails, specials.
 */
class SweepTest {
  private static final int POINTS = Integer.getInteger("varphi.sweep", 400);

  static List<Activation> activations() {
    return Catalogue.activations();
  }

  @ParameterizedTest
  @MethodSource("activations")
  void bothArithmeticsAgree(Activation f) {
    for (double x : points(f)) {
      assertEquals(f.referenceValue(x), f.value(x), () -> f + " at " + x);
      assertEquals(f.referenceGradient(x), f.gradient(x), () -> f + "′ at " + x);
    }
  }

  /**
   * A float result is the double result rounded, but for double rounding, which is at most one
   * float apart.
   */
  @ParameterizedTest
  @MethodSource("activations")
  void floatsAreTheRoundedDoubles(Activation f) {
    for (double point : points(f)) {
      float x = (float) point;
      double value = f.value(x);
      float rounded = (float) value;
      float direct = f.floatValue(x);
      if (Double.doubleToLongBits(rounded) != Double.doubleToLongBits(direct)) {
        boolean tie = Math.abs(value - rounded) == Math.abs(value - direct);
        assertEquals(true, tie, () -> f + " at " + x + ": " + direct + " for " + value);
      }
    }
  }

  private static List<Double> points(Activation f) {
    List<Double> points = new ArrayList<>(List.of(0.0, -0.0, Double.NaN));
    for (double special :
        new double[] {
          Double.MIN_VALUE, Double.MIN_NORMAL, 1e-200, 1e-30, 1e-8, 1, 1e10, 1e200, Double.MAX_VALUE
        }) {
      points.add(special);
      points.add(-special);
    }
    for (double special : f.facts().breaks()) {
      points.addAll(List.of(special, Math.nextUp(special), Math.nextDown(special)));
    }
    Random random = new Random(f.name().hashCode());
    for (int i = 0; i < POINTS; i++) {
      double pattern = Double.longBitsToDouble(random.nextLong());
      points.add(
          switch (i % 4) {
            case 0 -> Double.isFinite(pattern) ? pattern : 0.5;
            case 1 -> random.nextGaussian() * 3;
            case 2 -> random.nextDouble(-300, 300);
            default -> -random.nextDouble(700, 760);
          });
    }
    return points;
  }
}
