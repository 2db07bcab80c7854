package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import org.junit.jupiter.api.Test;

class AccuracyTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;

  @Test
  void errorsCountFloatsOfTheExactResultsSize() {
    assertEquals(0, Accuracy.ulps(1, 1));
    assertEquals(1, Accuracy.ulps(Math.nextUp(1f), 1));
    assertEquals(0.5, Accuracy.ulps(1, 1 + 0x1p-24));
    assertEquals(1, Accuracy.ulps(Math.nextDown(1f), Math.nextDown(1f) - 0x1p-24));
    assertEquals(2, Accuracy.ulps(-3 * Float.MIN_VALUE, -Float.MIN_VALUE));
    assertEquals(0.25, Accuracy.ulps(0, Float.MIN_VALUE / 4.0));
  }

  @Test
  void overflowIsRoundingToo() {
    float huge = Float.POSITIVE_INFINITY;
    assertEquals(0.25, Accuracy.ulps(huge, 0x1p128 - 0x1p102));
    assertEquals(1, Accuracy.ulps(huge, Float.MAX_VALUE));
    assertEquals(1, Accuracy.ulps(Float.MAX_VALUE, 0x1p128));
    assertEquals(0, Accuracy.ulps(huge, 1e39));
    assertEquals(0, Accuracy.ulps(-huge, -0x1p128));
    assertTrue(Accuracy.ulps(-huge, 1e39) > 1e7);
    assertEquals(0, Accuracy.ulps(huge, INFINITY));
    assertEquals(INFINITY, Accuracy.ulps(Float.MAX_VALUE, INFINITY));
    assertEquals(INFINITY, Accuracy.ulps(-huge, INFINITY));
  }

  @Test
  void onlyNanIsNan() {
    assertEquals(0, Accuracy.ulps(Float.NaN, NAN));
    assertEquals(INFINITY, Accuracy.ulps(Float.NaN, 0));
    assertEquals(INFINITY, Accuracy.ulps(0, NAN));
  }

  @Test
  void kernelsAreWithinAnUlp() {
    Accuracy gelu = Accuracy.of(Activations.gelu(), 1 << 12);
    assertTrue(gelu.value() > 0.4 && gelu.value() <= 1, gelu.toString());
    assertTrue(gelu.gradient() > 0.4 && gelu.gradient() <= 1, gelu.toString());
  }
}
